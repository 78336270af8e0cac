export { PrivacyView } from './Privacy.tsx';
