import { expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

it('a size is said in its unit and language', () => {
  expect([0, 1, 999, 1_000, 1_550, 999_950, 2_500_000, 3e9].map((bytes) => fileSize('en', bytes))).toEqual(['0 bytes', '1 byte', '999 bytes', '1 kB', '1.6 kB', '1,000 kB', '2.5 MB', '3 GB']);
  expect(fileSize('de', 1_500)).toBe('1,5 kB');
});
