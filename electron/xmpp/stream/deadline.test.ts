import { expect, test } from 'vitest';
import { FakeClock } from '../../../test/kit/fake-clock.ts';
import { STEP_LIMITS_MS, within } from './deadline.ts';

test('X19: each step has its limit', async () => {
  expect(STEP_LIMITS_MS).toEqual({ lookup: 10_000, connect: 15_000, tls: 15_000, authenticate: 30_000, bind: 30_000 });
  const clock = new FakeClock();
  const { signal } = new AbortController();
  const late = within({ clock, signal }, 'connect', new Promise(() => undefined));
  clock.advance(15_000);
  await expect(late).rejects.toMatchObject({ failure: { kind: 'timeout', step: 'connect' } });
});

test('what is done in time leaves no timer', async () => {
  const clock = new FakeClock();
  const { signal } = new AbortController();
  await expect(within({ clock, signal }, 'tls', Promise.resolve(1))).resolves.toBe(1);
  await expect(within({ clock, signal }, 'tls', Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(clock.pending).toBe(0);
});

test('giving up ends every step, begun or not', async () => {
  const clock = new FakeClock();
  const abort = new AbortController();
  const begun = within({ clock, signal: abort.signal }, 'tls', new Promise(() => undefined));
  abort.abort();
  await expect(begun).rejects.toMatchObject({ failure: { kind: 'closed' } });
  await expect(within({ clock, signal: abort.signal }, 'tls', Promise.resolve(1))).rejects.toMatchObject({ failure: { kind: 'closed' } });
  expect(clock.pending).toBe(0);
});
