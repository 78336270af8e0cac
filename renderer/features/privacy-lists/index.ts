export { PrivacyListsView } from './PrivacyLists.tsx';
