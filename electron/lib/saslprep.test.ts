import { expect, test } from 'vitest';
import { saslprep } from './saslprep.ts';

test.each([
  // RFC 4013 §3.
  ['I\u00ADX', 'IX'], ['user', 'user'], ['USER', 'USER'], ['\u00AA', 'a'], ['\u2168', 'IX'], ['\u0007', undefined], ['\u0627\u0031', undefined],
  // Mapping, normalisation, prohibition, direction.
  ['a\u00A0b\u3000c', 'a b c'], ['p\u00E4ss\u200Dword', 'p\u00E4ssword'], ['a\u0308', '\u00E4'], ['\uFB01', 'fi'], ['\u{1F600}', '\u{1F600}'],
  ['a\u202Eb', undefined], ['a\uE000', undefined], ['a\uFFFE', undefined], ['a\uD800', undefined], ['\u0085', undefined], ['a\u{E0041}', undefined],
  ['\u05D0\u05D1', '\u05D0\u05D1'], ['\u05D01\u05D1', '\u05D01\u05D1'], ['\u05D0a\u05D1', undefined], ['\u6F22\u5B57', '\u6F22\u5B57'], ['', ''],
])('%j becomes %j', (text, prepared) => {
  expect(saslprep(text)).toBe(prepared);
});
