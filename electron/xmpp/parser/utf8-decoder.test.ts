import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Utf8Decoder } from './utf8-decoder.ts';

const decoded = (chunks: readonly Uint8Array[]): [string, boolean] => {
  const decoder = new Utf8Decoder();
  const text = chunks.map((chunk) => decoder.decode(chunk)).join('');
  return [text, decoder.isBroken];
};

test.each([
  ['a\u20ac', [0xc0, 0xaf]], ['', [0xff]], ['\u{1F600}', [0xed, 0xa0, 0x80]], ['x', [0xe2, 0x82, 0x41]], ['\ufeffx\ufeff', [0x80]], ['\u00e9\u00e9', [0xf4, 0x90, 0x80, 0x80]],
] as const)('wherever %j and the bad bytes %j behind it are cut, the same text counts', (good, bad) => {
  const bytes = Buffer.concat([Buffer.from(good), Buffer.from(bad), Buffer.from('later')]);
  // A mark of byte order at the very beginning is no text.
  const expected = [good.replace(/^\ufeff/u, ''), true];
  expect(decoded([bytes])).toEqual(expected);
  for (let first = 0; first <= bytes.length; first += 1) {
    for (let second = first; second <= bytes.length; second += 1) expect(decoded([bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second)])).toEqual(expected);
  }
});

test('sound text comes through whole, however it is cut', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 12 }), fc.array(fc.nat(48), { maxLength: 6 }), (text, cuts) => {
    const bytes = Buffer.from(`x${text}`);
    const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((one, other) => one - other), bytes.length];
    expect(decoded(places.slice(1).map((to, index) => bytes.subarray(places[index], to)))).toEqual([`x${text}`, false]);
  }));
});
