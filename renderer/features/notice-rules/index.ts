export { GroupNotices, NoticesOf } from './NoticesOf.tsx';
export { NoticeSettings } from './NoticeSettings.tsx';
