import { expect, it } from 'vitest';
import { endOf } from './block-time.ts';

const now = new Date(2026, 10, 27, 22, 30).getTime();

it('an hour is an hour; tomorrow begins at midnight; a day that is named is over at its end', () => {
  expect(endOf('always', now, '')).toBeUndefined();
  expect(endOf('hour', now, '')).toBe(new Date(2026, 10, 27, 23, 30).getTime());
  expect(endOf('tomorrow', now, '')).toBe(new Date(2026, 10, 28).getTime());
  expect(endOf('week', now, '')).toBe(new Date(2026, 11, 4).getTime());
  expect(endOf('date', now, '2026-11-27')).toBe(new Date(2026, 10, 28).getTime());
  expect(endOf('date', now, '2026-12-31')).toBe(new Date(2027, 0, 1).getTime());
});

it('a day that is over, or none, is no end', () => {
  for (const date of ['2026-11-26', '', 'soon', '2026-11']) expect(endOf('date', now, date)).toBeNaN();
});
