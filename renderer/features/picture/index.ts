export { PersonPictureView } from './PersonPicture.tsx';
