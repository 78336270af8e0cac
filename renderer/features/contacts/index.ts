export { markedParts } from './marked-parts.ts';
export { ContactMenuView, type MenuPlace } from './ContactMenu.tsx';
export { ContactRowContent, contactRowName, usePerson, type Person } from './ContactRowContent.tsx';
export { ContactTreeView } from './ContactTree.tsx';
export { FoundContactsView } from './FoundContacts.tsx';
export { ListMenuView } from './ListMenu.tsx';
export { RosterNoticeView } from './RosterNotice.tsx';
export { WaitingEditView } from './WaitingEdit.tsx';
