export { ComposerView } from './Composer.tsx';
