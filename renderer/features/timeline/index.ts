export { TimelineView } from './Timeline.tsx';
export { MessageBody } from './MessageBody.tsx';
export { OtherLanguages } from './OtherLanguages.tsx';
