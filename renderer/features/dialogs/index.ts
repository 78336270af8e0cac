export { DialogsView } from './Dialogs.tsx';
