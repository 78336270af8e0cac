import { describe, expect, it } from 'vitest';
import { BODY_MEASURE, shorten, SUBJECT_MEASURE } from './shorten.ts';

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
