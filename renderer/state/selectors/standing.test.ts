import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { SubscriptionEventKind } from '../../../electron/contract/models/subscription-event.ts';
import { SEEN, STATES } from '../../../test/conformance/state-tables/roster-item.ts';
import { happenings, standingOf } from './standing.ts';

describe('who sees whom', () => {
  it('is one of nine, from the roster and the request that waits (T1, R275, R276)', () => {
    const names = STATES.map((state) => standingOf({ subscription: SEEN[state].subscription, isAsking: SEEN[state].ask }, SEEN[state].card));
    expect(names).toEqual(STATES.map((state) => state.toLowerCase().replace(' + pending out/in', '-out-in').replace(' + pending out', '-out').replace(' + pending in', '-in')));
    expect(new Set(names).size).toBe(9);
    expect(standingOf(undefined, true)).toBe('none-in');
    expect(standingOf({ subscription: 'from', isAsking: false }, true)).toBe('from');
  });
});

describe('what happened', () => {
  const events = (...list: (readonly [SubscriptionEventKind, number])[]) => list.map(([kind, at], index) => ({ id: index, accountId: 1 as AccountId, address: 'x@example.org', kind, at }));

  it('is one thing where they ended both directions at once (R273)', () => {
    expect(happenings(events(['they-stopped-showing', 100_000], ['they-stopped-looking', 99_000], ['added', 5]))).toEqual([{ id: 0, kind: 'they-left', at: 100_000 }, { id: 2, kind: 'added', at: 5 }]);
    expect(happenings(events(['they-stopped-looking', 100_000], ['they-stopped-showing', 99_000]))).toMatchObject([{ kind: 'they-left' }]);
  });

  it('is two where time lies between, or we had a hand in it', () => {
    expect(happenings(events(['they-stopped-showing', 200_000], ['they-stopped-looking', 99_000]))).toHaveLength(2);
    expect(happenings(events(['they-stopped-showing', 2], ['we-stopped-showing', 1]))).toHaveLength(2);
  });
});
