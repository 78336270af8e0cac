export { TimelineView } from './Timeline.tsx';
