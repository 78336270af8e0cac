import { expect, it } from 'vitest';
import { fileType, isAnimated } from './file-type.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const PNG = '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\u000dIHDR\u0000\u0000\u0000\u0001\u0000\u0000\u0000\u0001\u0008\u0006\u0000\u0000\u0000crc.';

it.each([
  ['image/png', PNG], ['image/gif', 'GIF89a\u0001\u0000\u0001\u0000'], ['application/pdf', '%PDF-1.7'], ['application/zip', 'PK\u0003\u0004....'], ['video/mp4', '....ftypisom'],
  ['text/plain', 'Caf\u00c3\u00a9'], ['text/plain', '<svg onload="alert(1)"/>'], ['application/octet-stream', 'MZ\u0090\u0000'], ['application/octet-stream', '\u00ff\u00fe\u00fd'],
])('a file is %s by its bytes (E7)', (type, text) => {
  expect(fileType(bytes(text))).toBe(type);
});

it('a picture that moves is known', () => {
  expect(isAnimated('image/gif', bytes('GIF89a'))).toBe(true);
  expect(isAnimated('image/png', bytes(`${PNG}\u0000\u0000\u0000\u0000IDATcrc.`))).toBe(false);
  expect(isAnimated('image/png', bytes(`${PNG}\u0000\u0000\u0000\u0008acTL........crc.`))).toBe(true);
  expect(isAnimated('image/webp', bytes('RIFF....WEBPVP8X....\u0002...........'))).toBe(true);
  expect(isAnimated('image/webp', bytes('RIFF....WEBPVP8X....\u0000...........'))).toBe(false);
});
