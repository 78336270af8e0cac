import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTICE_SOUNDS } from '../../electron/contract/models/notice-rules.ts';
import { root } from '../vite/shared.ts';
import { SAMPLE_RATE, SOUNDS, wavOf } from './tones.ts';

describe('the sounds of notices', () => {
  it.each(NOTICE_SOUNDS)('%s lies in assets as the script makes it: short, heard, and not cut', (name) => {
    const wav = wavOf(SOUNDS[name]);
    expect(readFileSync(join(root, 'assets/sounds', `${name}.wav`)).equals(wav)).toBe(true);
    const data = wav.subarray(44);
    const samples = Array.from({ length: data.length / 2 }, (_, index) => Math.abs(data.readInt16LE(index * 2)));
    const loudest = samples.reduce((most, value) => Math.max(most, value), 0);
    expect(loudest).toBeGreaterThan(3_000);
    expect(loudest).toBeLessThan(32_767);
    expect(samples.length / SAMPLE_RATE).toBeLessThan(1);
    expect(samples.slice(-100).every((value) => value < 50)).toBe(true);
  });
});
