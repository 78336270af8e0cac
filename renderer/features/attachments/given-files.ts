import type { GivenFile } from '../../state/attachments/prepare.ts';

/** Whether files are carried, as far as a page may know before they are dropped. */
export function carriesFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') === true;
}

/** The files of a drop or of the clipboard; a folder is named, and none. To be called while the event is handled: it is empty afterwards. */
export function givenFiles(transfer: DataTransfer): readonly GivenFile[] {
  return [...transfer.items].filter(({ kind }) => kind === 'file').flatMap((item): readonly GivenFile[] => {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) return [{ name: entry.name, file: undefined }];
    const file = item.getAsFile();
    return file ? [{ name: file.name, file }] : [];
  });
}
