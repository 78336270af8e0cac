import type { Picture } from '../../electron/contract/models/vcard.ts';
import { decodeBase64 } from '../../electron/lib/base64.ts';
import { readAvatar } from '../../electron/lib/picture.ts';

/** Twice the largest size at which people's pictures are shown, pixels. */
const SIDE = 192;

/**
 * The middle of a picture as a small square, its first frame only; null for what is none. Decoded off the page's thread and kept small:
 * a list holds hundreds of them, and what a contact sent is never shown as it came.
 */
export async function thumbnail({ data }: Pick<Picture, 'data'>): Promise<string | null> {
  const bytes = decodeBase64(data);
  const header = bytes && readAvatar(bytes);
  if (!bytes || !header) return null;
  try {
    const bitmap = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: header.type }));
    const canvas = squareOf(bitmap, SIDE);
    bitmap.close();
    return canvas.toDataURL('image/webp', 0.9);
  } catch {
    // Its header is that of a picture, the rest is not.
    return null;
  }
}

/** The middle square of a picture, scaled down to at most `side` pixels. */
export function squareOf(bitmap: ImageBitmap, side: number): HTMLCanvasElement {
  const edge = Math.min(bitmap.width, bitmap.height);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.min(side, edge);
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, (bitmap.width - edge) / 2, (bitmap.height - edge) / 2, edge, edge, 0, 0, canvas.width, canvas.height);
  return canvas;
}
