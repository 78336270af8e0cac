import { readPictureHeader } from '../../../electron/lib/picture.ts';
import { err, ok, type Result } from '../../../electron/lib/result.ts';
import { fileType, HEAD_BYTES, isAnimated } from './file-type.ts';

/** No larger file is taken, bytes; the server may take less. */
export const LARGEST_FILE = 100 * 1024 * 1024;
/** A larger picture is not decoded (hazard E6); it goes as a file. */
const MOST_PIXELS = 40_000_000;
/** Twice the side at which it is shown, pixels. */
const PREVIEW_SIDE = 128;

/** A file that is given to Linnet: one of the system's, or a folder, which is none. */
export interface GivenFile {
  readonly name: string;
  readonly file: Blob | undefined;
}

/** Why a file was not taken. */
export type AttachmentProblem = 'empty' | 'folder' | 'too-large' | 'too-many' | 'unreadable';

/** A file as it would be sent. */
export interface PreparedFile {
  readonly name: string;
  /** By its bytes. */
  readonly type: string;
  readonly content: Blob;
  /** `data:` address of a small picture of it. */
  readonly preview?: string;
  /** What was done against data about place and camera (hazard E10): it was drawn anew, or could not be; nothing for what is no picture. */
  readonly cleaning?: 'drawn-anew' | 'as-it-is';
}

export async function prepareFile({ name, file }: GivenFile): Promise<Result<PreparedFile, AttachmentProblem>> {
  if (!file) return err('folder');
  if (file.size > LARGEST_FILE) return err('too-large');
  let head: Uint8Array;
  try {
    head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  } catch {
    // A folder that came as a file cannot be read; what was moved away neither.
    return err('unreadable');
  }
  if (head.length === 0) return err('empty');
  const type = fileType(head);
  const content = new Blob([file], { type });
  const header = readPictureHeader(head);
  if (!header) return ok({ name, type, content });
  if (header.width * header.height > MOST_PIXELS) return ok({ name, type, content, cleaning: 'as-it-is' });
  try {
    return ok({ name, type, ...(await drawn(content, isAnimated(type, head))) });
  } catch {
    // Its header is that of a picture, the rest is not.
    return ok({ name, type, content, cleaning: 'as-it-is' });
  }
}

/** A picture and a small one of it, decoded off the page's thread. Drawn anew it is nothing but its points. */
async function drawn(content: Blob, moves: boolean): Promise<Pick<PreparedFile, 'content' | 'preview' | 'cleaning'>> {
  const bitmap = await createImageBitmap(content);
  try {
    const preview = canvasOf(bitmap, Math.min(1, PREVIEW_SIDE / Math.max(bitmap.width, bitmap.height))).toDataURL('image/webp', 0.85);
    if (moves) return { content, preview, cleaning: 'as-it-is' };
    const canvas = canvasOf(bitmap, 1);
    const anew = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, content.type, 0.92));
    return anew?.type === content.type ? { content: anew, preview, cleaning: 'drawn-anew' } : { content, preview, cleaning: 'as-it-is' };
  } finally {
    bitmap.close();
  }
}

function canvasOf(bitmap: ImageBitmap, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}
