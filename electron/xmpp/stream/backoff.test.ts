import { expect, test } from 'vitest';
import { backoffDelayMs, isFatal } from './backoff.ts';
import type { StreamFailure } from './stream-failure.ts';

const CLOSED: StreamFailure = { kind: 'closed' };

test('X18: doubles from one second to five minutes, never less than half of it, never more', () => {
  const delays = Array.from({ length: 40 }, (_, index) => backoffDelayMs(index + 1, CLOSED, 1));
  expect(delays.slice(0, 10)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, 300_000]);
  expect(Math.max(...delays)).toBe(300_000);
  expect(backoffDelayMs(1, CLOSED, 0)).toBe(500);
  expect(backoffDelayMs(40, CLOSED, 0)).toBe(150_000);
});

test('X18: 50 clients of a server that is down for ten minutes come back spread over more than 30 s', () => {
  const returns = Array.from({ length: 50 }, (_, client) => {
    let elapsed = 0;
    for (let attempt = 1; elapsed < 600_000; attempt++) elapsed += backoffDelayMs(attempt, CLOSED, ((client * 7 + attempt * 13) % 50) / 50);
    return elapsed;
  });
  expect(Math.max(...returns) - Math.min(...returns)).toBeGreaterThan(30_000);
});

test('F27: what only an administrator can mend is tried rarely from the first time on', () => {
  for (const failure of [{ kind: 'stream-error', condition: 'host-unknown' }, { kind: 'stream-error', condition: 'host-gone' }, { kind: 'no-service', host: 'x' }] as const) {
    expect(backoffDelayMs(1, failure, 0)).toBe(60_000);
    expect(isFatal(failure, 9)).toBe(false);
  }
});

test.each<readonly [StreamFailure, boolean]>([
  [{ kind: 'authentication', condition: 'not-authorized' }, true],
  [{ kind: 'authentication', condition: 'temporary-auth-failure' }, false],
  [{ kind: 'encryption-missing' }, true],
  [{ kind: 'plain-needs-consent' }, true],
  [{ kind: 'no-mechanism', offered: [] }, true],
  [{ kind: 'mechanism-downgrade', expected: 'x', offered: [] }, true],
  [{ kind: 'server-not-proven', detail: 'x' }, true],
  [{ kind: 'stream-error', condition: 'conflict' }, false],
  [{ kind: 'stream-error', condition: 'system-shutdown' }, false],
  [{ kind: 'stream-error', condition: 'not-well-formed' }, false],
  [{ kind: 'bind', condition: 'not-allowed' }, true],
  [{ kind: 'bind', condition: 'resource-constraint' }, false],
  [{ kind: 'session', condition: 'forbidden' }, true],
  [{ kind: 'session', condition: 'internal-server-error' }, false],
  [{ kind: 'refused', host: 'x', port: 1 }, false],
  [{ kind: 'host-not-found', host: 'x' }, false],
  [{ kind: 'timeout', step: 'alive' }, false],
  [{ kind: 'closed' }, false],
  [{ kind: 'bug', detail: 'x' }, false],
])('%j is final: %s', (failure, expected) => {
  expect(isFatal(failure, 1)).toBe(expected);
});

test.each([['conflict', 2], ['not-well-formed', 3]])('%s is final when it comes %i times in a row', (condition, times) => {
  for (const repeats of [times - 1, times]) expect(isFatal({ kind: 'stream-error', condition }, repeats)).toBe(repeats === times);
});
