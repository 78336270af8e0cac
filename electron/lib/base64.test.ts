import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64, encodeBase64, hexOf } from './base64.ts';

it.each([['', ''], ['f', 'Zg=='], ['fo', 'Zm8='], ['foo', 'Zm9v'], ['foob', 'Zm9vYg=='], ['fooba', 'Zm9vYmE='], ['foobar', 'Zm9vYmFy']])('RFC 4648 §10: %s is %s', (text, coded) => {
  const bytes = new TextEncoder().encode(text);
  expect([encodeBase64(bytes), decodeBase64(coded)]).toEqual([coded, bytes]);
});

it('says and reads any bytes as Node does, in lines or without padding', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
    const coded = encodeBase64(bytes);
    expect(coded).toBe(Buffer.from(bytes).toString('base64'));
    expect(decodeBase64(coded.replace(/(.{7})/g, '$1\n '))).toEqual(bytes);
    expect(decodeBase64(coded.replace(/=+$/, ''))).toEqual(bytes);
    expect(hexOf(bytes)).toBe(Buffer.from(bytes).toString('hex'));
  }));
});

it.each(['A', 'AAAAA', 'Zg=v', 'Zm9v!', 'Zm-_', 'Zg===', '🌹'])('is nothing for %j', (text) => expect(decodeBase64(text)).toBeUndefined());
