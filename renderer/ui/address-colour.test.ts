import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addressColour, hsluvToRgb, hueOf } from './address-colour.ts';
import { initialsOf } from './Avatar.tsx';
import { sha1 } from '../../electron/lib/sha1.ts';

describe('sha1', () => {
  it('equals a known implementation at every length around its blocks', () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 255);
      expect(Buffer.from(sha1(bytes)).toString('hex')).toBe(createHash('sha1').update(bytes).digest('hex'));
    }
  });
});

describe('colours of addresses (XEP-0392 1.0.1, test vectors)', () => {
  it.each([
    ['Romeo', 327.255249, 0.865, 0, 0.686],
    ['juliet@capulet.lit', 209.4104, 0, 0.515, 0.573],
    ['😺', 331.199341, 0.872, 0, 0.659],
    ['council', 359.994507, 0.918, 0, 0.394],
    ['Board', 171.430664, 0, 0.527, 0.457],
  ])('%s', (text, hue, red, green, blue) => {
    expect(hueOf(text)).toBeCloseTo(hue, 5);
    const rgb = hsluvToRgb(hueOf(text), 100, 50);
    for (const [index, part] of [red, green, blue].entries()) expect(Math.abs(rgb[index]! - part)).toBeLessThan(0.0006);
  });

  it('carry white letters at 4.5:1, whatever the address', () => {
    for (let number = 0; number < 500; number += 1) {
      const parts = addressColour(`person${number}@linnet.example`).match(/\d+/gu)!.map((part) => Number(part) / 255);
      const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      expect(1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('initials', () => {
  it.each([
    ['Anna Lindqvist', 'AL'], ['София Ковалёва', 'СК'], ['عمر الخطيب', 'ع'], ['נועה ברק', 'נ'], ['陈伟', '陈'], ['प्रिया शर्मा', 'प्रि'], ['Theo 🦜', 'T'],
    ['🦜 Parrot', '🦜'], ['anna.lind@example.org', 'AL'], ['x', 'X'], ['   ', '?'], ['山田 ゆき', '山'],
  ])('%s', (label, initials) => {
    expect(initialsOf(label)).toBe(initials);
  });
});
