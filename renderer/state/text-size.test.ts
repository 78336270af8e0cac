import { expect, it } from 'vitest';
import { settings } from '../../electron/contract/models/settings.ts';
import { steppedSize, TEXT_SIZES } from './text-size.ts';

it('steps from size to size, from between two as from the nearer, stays at the ends, and goes back to the first', () => {
  expect([steppedSize(1, 1), steppedSize(1, -1), steppedSize(1.1, 1), steppedSize(2, 1), steppedSize(0.75, -1), steppedSize(1.75, 0)]).toEqual([1.15, 0.85, 1.3, 2, 0.75, 1]);
});

it('knows only sizes that can be kept', () => {
  for (const size of TEXT_SIZES) expect(settings.shape.fontScale.safeParse(size).success).toBe(true);
});
