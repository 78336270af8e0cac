export { TimelineView } from './Timeline.tsx';
export { CameBackView } from './CameBack.tsx';
export { FailureNote } from './FailureNote.tsx';
export { MessageBody } from './MessageBody.tsx';
export { OtherLanguages } from './OtherLanguages.tsx';
