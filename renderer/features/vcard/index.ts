export { ContactProfileView } from './ContactProfile.tsx';
export { OwnProfileView } from './OwnProfile.tsx';
