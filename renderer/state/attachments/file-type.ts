import { readPictureHeader } from '../../../electron/lib/picture.ts';

/** So much of a file is looked at to know what it is, bytes. */
export const HEAD_BYTES = 64 * 1024;

/** Signs that stand at a place of a file of the type. */
const SIGNS: readonly (readonly [type: string, at: number, signs: string])[] = [
  ['application/pdf', 0, '%PDF-'], ['application/zip', 0, 'PK\u0003\u0004'], ['application/gzip', 0, '\u001f\u008b'], ['application/x-7z-compressed', 0, '7z\u00bc\u00af\u0027\u001c'],
  ['audio/mpeg', 0, 'ID3'], ['audio/mpeg', 0, '\u00ff\u00fb'], ['audio/flac', 0, 'fLaC'], ['audio/ogg', 0, 'OggS'], ['audio/wav', 8, 'WAVE'],
  ['video/mp4', 4, 'ftyp'], ['video/webm', 0, '\u001a\u0045\u00df\u00a3'],
];

/** What a file is by its bytes, never by its name or by what somebody calls it (hazard E7); a text where it is one, else `application/octet-stream`. */
export function fileType(head: Uint8Array): string {
  const picture = readPictureHeader(head);
  if (picture) return picture.type;
  const found = SIGNS.find(([, at, signs]) => [...signs].every((sign, index) => head[at + index] === sign.charCodeAt(0)));
  if (found) return found[0];
  return isText(head) ? 'text/plain' : 'application/octet-stream';
}

function isText(head: Uint8Array): boolean {
  if (head.includes(0)) return false;
  try {
    // The last character may be cut.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether a picture moves: what is drawn anew would be its first frame alone. */
export function isAnimated(type: string, head: Uint8Array): boolean {
  if (type === 'image/gif') return true;
  // Extended WebP says so in a flag; an animated PNG has a chunk before the first data (PNG 3, 11.3.6.1).
  if (type === 'image/webp') return textAt(head, 12, 4) === 'VP8X' && (head[20]! & 0x02) !== 0;
  if (type !== 'image/png') return false;
  for (let at = 8; at + 8 <= head.length;) {
    const chunk = textAt(head, at + 4, 4);
    if (chunk === 'acTL' || chunk === 'IDAT') return chunk === 'acTL';
    at += 12 + new DataView(head.buffer, head.byteOffset).getUint32(at);
  }
  return false;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
