import { encodeBase64 } from '../../../electron/lib/base64.ts';
import { readPictureHeader } from '../../../electron/lib/picture.ts';
import { squareOf } from '../../state/thumbnail.ts';

/** What XEP-0054 carries: a type and base64. */
export interface ChosenPicture {
  readonly type: string;
  readonly data: string;
}

/** A file may be as large as a camera makes it; what is published is small (XEP-0153 §4.1 and what servers take). */
const FILE_LIMITS = { bytes: 40 * 1024 * 1024, pixels: 40_000_000 } as const;
const SIDE = 192;
const PNG_BYTES = 40 * 1024;

/** The middle square of a picture file, at most 192 pixels wide, drawn anew so that nothing else in the file is published (hazard E10); undefined for what is no picture. */
export async function preparePicture(file: Blob): Promise<ChosenPicture | undefined> {
  if (file.size > FILE_LIMITS.bytes) return undefined;
  const header = readPictureHeader(new Uint8Array(await file.arrayBuffer()));
  if (!header || header.width * header.height > FILE_LIMITS.pixels) return undefined;
  try {
    const bitmap = await createImageBitmap(new Blob([file], { type: header.type }));
    const canvas = squareOf(bitmap, SIDE);
    bitmap.close();
    const png = await blobOf(canvas, 'image/png');
    const chosen = png.size <= PNG_BYTES ? png : await blobOf(onWhite(canvas), 'image/jpeg');
    return { type: chosen.type, data: encodeBase64(new Uint8Array(await chosen.arrayBuffer())) };
  } catch {
    return undefined;
  }
}

function blobOf(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('not drawn'))), type, 0.86));
}

/** JPEG knows no transparency. */
function onWhite(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const context = canvas.getContext('2d')!;
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}
