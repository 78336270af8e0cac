import { describe, expect, it } from 'vitest';
import { BODY_MEASURE, pieces, shorten, SUBJECT_MEASURE } from './shorten.ts';

describe('shorten', () => {
  it('leaves what fits as it is', () => {
    expect(shorten('', BODY_MEASURE)).toBeUndefined();
    expect(shorten('x'.repeat(5000), BODY_MEASURE)).toBeUndefined();
    expect(shorten('x\n'.repeat(59), BODY_MEASURE)).toBeUndefined();
  });

  it('cuts what is too long or has too many lines, whatever ends them (hazard B9)', () => {
    expect(shorten('x'.repeat(5001), BODY_MEASURE)).toBe('x'.repeat(5000));
    for (const end of ['\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f', '\r\n']) expect(shorten(`a${end}`.repeat(100), SUBJECT_MEASURE)).toBe(`a${end}a${end}a`);
    expect(shorten('\n'.repeat(1_000_000), BODY_MEASURE)).toBe('\n'.repeat(59));
  });

  it('cuts no character in two', () => {
    expect(shorten(`${'x'.repeat(4999)}🦜🦜`, BODY_MEASURE)).toBe('x'.repeat(4999));
  });
});

describe('pieces', () => {
  it('hold all of the text, none of them too long', () => {
    for (const text of ['', 'short', 'x'.repeat(12_345), `${'word '.repeat(3_000)}end`, `${'a line\n'.repeat(3_000)}`, '🦜'.repeat(6_000), `x${'🦜'.repeat(6_000)}`]) {
      const found = pieces(text, BODY_MEASURE);
      expect(found.join('')).toBe(text);
      for (const piece of found) expect(piece.length).toBeLessThanOrEqual(5000);
      expect(found.join('|')).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/u);
    }
  });

  it('end after a line, else after a word', () => {
    expect(pieces(`${'x'.repeat(4000)}\n${'y y '.repeat(1000)}`, BODY_MEASURE)[0]).toBe(`${'x'.repeat(4000)}\n`);
    expect(pieces(`${'x'.repeat(4000)} ${'y'.repeat(4000)}`, BODY_MEASURE)).toEqual([`${'x'.repeat(4000)} `, 'y'.repeat(4000)]);
  });
});
