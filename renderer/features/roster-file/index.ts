export { RosterFileView } from './RosterFile.tsx';
