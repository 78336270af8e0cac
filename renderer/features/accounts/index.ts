export { AccountFieldView } from './AccountField.tsx';
