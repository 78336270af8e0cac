export { OwnPresenceView } from './OwnPresence.tsx';
export { PresencePanel } from './PresencePanel.tsx';
export { PriorityField } from './PriorityField.tsx';
export { Resource } from './Resource.tsx';
export { OwnStatusView } from './OwnStatus.tsx';
export { presenceLook, statusOf, type PresenceWord } from './presence-look.ts';
