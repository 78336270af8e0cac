import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from './base64.ts';
import { AVATAR_LIMITS, readAvatar, readPictureHeader } from './picture.ts';

const SAMPLES = [
  ['image/png', 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 1, 1],
  ['image/gif', 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 1, 1],
  ['image/webp', 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 1, 1],
  ['image/webp', 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 1, 1],
] as const;

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const joined = (...parts: readonly (string | readonly number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...bytesOf(part)] : part)));
const pngOf = (width: number, height: number): Uint8Array => {
  const bytes = joined('\u0089PNG\r\n\u001a\n', [0, 0, 0, 13], 'IHDR', Array.from({ length: 17 }, () => 0));
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};

describe('a picture is known by its bytes', () => {
  it.each(SAMPLES)('%s', (type, coded, width, height) => expect(readPictureHeader(decodeBase64(coded)!)).toEqual({ type, width, height }));

  it('a JPEG behind its comments and tables', () => {
    const part = (marker: number, ...content: readonly number[]): readonly number[] => [0xff, marker, 0, content.length + 2, ...content];
    const frame = [0xff, 0xff, 0xc2, 0, 11, 8, 0x01, 0x02, 0x03, 0x04, 1, 1, 0x11, 0];
    expect(readPictureHeader(joined([0xff, 0xd8], part(0xe1, 1, 2, 3), part(0xc4, 9, 9), frame))).toEqual({ type: 'image/jpeg', width: 0x0304, height: 0x0102 });
    expect(readPictureHeader(joined([0xff, 0xd8], part(0xda, 1, 2, 3, 4, 5, 6, 7, 8), frame))).toBeUndefined();
  });

  it('an extended WebP by its canvas', () => {
    const bytes = joined('RIFF', [22, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0], [0, 0, 0, 0], [0xff, 0x03, 0x00], [0x1f, 0x00, 0x01]);
    expect(readPictureHeader(bytes)).toEqual({ type: 'image/webp', width: 1024, height: 0x10020 });
  });

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'], ['SVG behind a mark', '\u00ef\u00bb\u00bf<?xml version="1.0"?><svg/>'], ['HTML', '<!doctype html><script>1</script>'], ['BMP', 'BM' + '\0'.repeat(60)],
    ['TIFF', 'II*\0' + '\0'.repeat(60)], ['AVIF', '\0\0\0\u001cftypavif' + '\0'.repeat(60)], ['ICO', '\0\0\u0001\0' + '\0'.repeat(60)], ['nothing', ''], ['half a PNG', '\u0089PNG\r\n\u001a\n'],
  ])('%s is none', (_, text) => expect(readPictureHeader(bytesOf(text))).toBeUndefined());

  it('a size of nothing is none', () => expect([readPictureHeader(pngOf(0, 9)), readPictureHeader(pngOf(9, 0))]).toEqual([undefined, undefined]));
});

it('of somebody may have so many bytes and pixels and no more (hazard E6)', () => {
  expect(readAvatar(pngOf(2000, 1000))).toMatchObject({ width: 2000 });
  expect([readAvatar(pngOf(2001, 1000)), readAvatar(pngOf(64_250, 64_250)), readAvatar(pngOf(0xffffffff, 0xffffffff))]).toEqual([undefined, undefined, undefined]);
  const long = new Uint8Array(AVATAR_LIMITS.bytes + 1);
  long.set(pngOf(8, 8));
  expect([readAvatar(long), readAvatar(long.subarray(1)), readAvatar(long.subarray(0, -1))]).toMatchObject([undefined, undefined, { height: 8 }]);
});

it('throws at no bytes', () => {
  const starts = SAMPLES.map(([, coded]) => [...decodeBase64(coded)!]);
  fc.assert(fc.property(fc.constantFrom(...starts, [0xff, 0xd8]), fc.nat(40), fc.uint8Array({ maxLength: 40 }), (start, kept, rest) => {
    readPictureHeader(Uint8Array.from([...start.slice(0, kept), ...rest]));
  }), { numRuns: 2000 });
});
