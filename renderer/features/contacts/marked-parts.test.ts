import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markedParts } from './marked-parts.ts';

const marked = (text: string, query: string): string => markedParts(text, query).map((part) => (part.isFound ? `[${part.text}]` : part.text)).join('');

it.each([
  ['Anna Lindqvist', 'an', '[An]na Lindqvist'],
  ['Anna Lindqvist', 'qvist anna', '[Anna] Lind[qvist]'],
  ['Bjørn Åkesson', 'ake', 'Bjørn [Åke]sson'],
  ['Zoë', 'zoe', '[Zoë]'],
  ['Zoe\u0308!', 'zoe', '[Zoe\u0308]!'],
  ['ﬁsh', 'fi', '[ﬁ]sh'],
  ['ﬁsh', 'i', '[ﬁ]sh'],
  ['山田 ゆき', '田', '山[田] ゆき'],
  ['🦜 Theo 🦜', '🦜', '[🦜] Theo [🦜]'],
  ['aaa', 'aa', '[aa]a'],
  ['Anna', '', 'Anna'],
  ['', 'x', ''],
])('%s, looked for by “%s”: %s', (text, query, wanted) => {
  expect(marked(text, query)).toBe(wanted);
});

it('loses and adds nothing, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 3 }), (text, query) => {
    expect(markedParts(text, query).map((part) => part.text).join('')).toBe(text);
  }));
});
