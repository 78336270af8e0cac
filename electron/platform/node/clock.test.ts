import { expect, test, vi } from 'vitest';
import { nodeClock } from './clock.ts';
import { nodeIds } from './ids.ts';

test('the clock tells the time and never goes backwards', () => {
  const before = Date.now();
  expect(nodeClock.now()).toBeGreaterThanOrEqual(before);
  const first = nodeClock.monotonic();
  expect(nodeClock.monotonic()).toBeGreaterThanOrEqual(first);
});

test('a timer runs once, unless undone', () => {
  vi.useFakeTimers();
  try {
    const ran: string[] = [];
    nodeClock.after(100, () => ran.push('a'));
    const undo = nodeClock.after(50, () => ran.push('b'));
    undo();
    undo();
    vi.advanceTimersByTime(1000);
    expect(ran).toEqual(['a']);
  } finally {
    vi.useRealTimers();
  }
});

test('a wait of years is not cut to nothing, and can be undone half way', () => {
  vi.useFakeTimers();
  try {
    const days = 24 * 60 * 60 * 1000;
    let ran = 0;
    nodeClock.after(60 * days, () => { ran += 1; });
    const undo = nodeClock.after(60 * days, () => { ran += 10; });
    vi.advanceTimersByTime(59 * days);
    expect(ran).toBe(0);
    undo();
    vi.advanceTimersByTime(2 * days);
    expect(ran).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});

// Hazard X6.
test('ids are random UUIDs of version 4, in lower case', () => {
  const ids = Array.from({ length: 10_000 }, () => nodeIds.uuid());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('random numbers lie in [0, 1) and fill it', () => {
  const numbers = Array.from({ length: 10_000 }, () => nodeIds.random());
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  const tenths = new Set(numbers.map((number) => Math.floor(number * 10)));
  expect(tenths.size).toBe(10);
});
