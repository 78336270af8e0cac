export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** What the beginning of a picture says of it. Width and height in pixels. */
export interface PictureHeader {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
}

/** What a picture of somebody may be at most, before anything decodes it (hazard E6). */
export const AVATAR_LIMITS = { bytes: 512 * 1024, pixels: 2_000_000 } as const;

/**
 * A raster picture known by its bytes, never by what its sender calls it (hazard E7), and its size as the header has it; nothing is decoded.
 * Undefined for everything else: SVG above all, and a size of nothing.
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = png(bytes, view) ?? gif(bytes, view) ?? webp(bytes, view) ?? jpeg(bytes, view);
  return header && header.width > 0 && header.height > 0 ? header : undefined;
}

/** The header of a picture that may be shown as somebody's; undefined for one that is too large in bytes or pixels, or none. */
export function readAvatar(bytes: Uint8Array): PictureHeader | undefined {
  if (bytes.length > AVATAR_LIMITS.bytes) return undefined;
  const header = readPictureHeader(bytes);
  return header && header.width * header.height <= AVATAR_LIMITS.pixels ? header : undefined;
}

function says(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

function png(bytes: Uint8Array, view: DataView): PictureHeader | undefined {
  if (bytes.length < 24 || !says(bytes, 0, '\u0089PNG\r\n\u001a\n') || !says(bytes, 12, 'IHDR')) return undefined;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(bytes: Uint8Array, view: DataView): PictureHeader | undefined {
  if (bytes.length < 10 || !(says(bytes, 0, 'GIF87a') || says(bytes, 0, 'GIF89a'))) return undefined;
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function webp(bytes: Uint8Array, view: DataView): PictureHeader | undefined {
  if (bytes.length < 30 || !says(bytes, 0, 'RIFF') || !says(bytes, 8, 'WEBP')) return undefined;
  const type = 'image/webp';
  if (says(bytes, 12, 'VP8X')) return { type, width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 };
  if (says(bytes, 12, 'VP8L') && bytes[20] === 0x2f) {
    const packed = view.getUint32(21, true);
    return { type, width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  const isLossy = says(bytes, 12, 'VP8 ') && bytes[23] === 0x9d && bytes[24] === 0x01 && bytes[25] === 0x2a;
  return isLossy ? { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff } : undefined;
}

/** From marker to marker up to the frame header (ISO/IEC 10918-1 §B.2); the parts between are skipped by their lengths. */
function jpeg(bytes: Uint8Array, view: DataView): PictureHeader | undefined {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    // The scan begins without a frame header: nobody can say how large it is.
    if (marker === 0xda || marker === 0xd9) return undefined;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
