export { TimelineView } from './Timeline.tsx';
export { FailureNote } from './FailureNote.tsx';
export { MessageBody } from './MessageBody.tsx';
export { OtherLanguages } from './OtherLanguages.tsx';
