export { OwnPresenceView } from './OwnPresence.tsx';
export { OwnStatusView } from './OwnStatus.tsx';
export { presenceLook, statusOf, type PresenceWord } from './presence-look.ts';
