export { AttachButtonView } from './AttachButton.tsx';
export { AttachmentsView } from './Attachments.tsx';
export { carriesFiles, givenFiles } from './given-files.ts';
export { useDrops } from './use-drops.ts';
export { useListDrops } from './use-list-drops.ts';
