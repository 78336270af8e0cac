import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { SubscriptionEventKind } from '../../../electron/contract/models/subscription-event.ts';
import { SEEN, STATES } from '../../../test/conformance/state-tables/roster-item.ts';
import { ACCOUNT } from '../../../test/kit/scripted-core.ts';
import { initialState } from '../app-state.ts';
import { ABSENT, FIRST_ARRANGEMENT } from '../contact-order.ts';
import { peerKey } from '../keys.ts';
import { contactsFrom } from '../slices/contacts.slice.ts';
import { presenceFrom } from '../slices/presence.slice.ts';
import { happenings, standingOf, subscriptionChoices } from './standing.ts';

describe('who sees whom', () => {
  it('is one of nine, from the roster and the request that waits (T1, R275, R276)', () => {
    const names = STATES.map((state) => standingOf({ subscription: SEEN[state].subscription, isAsking: SEEN[state].ask }, SEEN[state].card));
    expect(names).toEqual(STATES.map((state) => state.toLowerCase().replace(' + pending out/in', '-out-in').replace(' + pending out', '-out').replace(' + pending in', '-in')));
    expect(new Set(names).size).toBe(9);
    expect(standingOf(undefined, true)).toBe('none-in');
    expect(standingOf({ subscription: 'from', isAsking: false }, true)).toBe('from');
  });
});

describe('what can be done about it', () => {
  const address = 'romeo@example.net';
  const choices = (subscription: 'from' | 'both', error?: string) => subscriptionChoices({
    ...initialState(),
    contacts: contactsFrom([{ accountId: ACCOUNT, address, name: '', groups: [], subscription, isAsking: false, isApproved: false }], FIRST_ARRANGEMENT, () => ({ rank: ABSENT, activity: 0 })),
    presence: presenceFrom([{ accountId: ACCOUNT, address, resources: [], ...(error === undefined ? {} : { error }) }]),
  }, peerKey(ACCOUNT, address));

  it('is asking again where their server does not know of what our list says (R141, R142)', () => {
    for (const error of ['forbidden', 'not-authorized'] as const) expect(choices('both', error)).toMatchObject({ canAsk: true, outOfStep: error, canStopSeeing: true });
    expect(choices('both', 'remote-server-not-found')).toMatchObject({ canAsk: false, outOfStep: undefined });
    expect(choices('both')).toMatchObject({ canAsk: false, outOfStep: undefined });
    expect(choices('from', 'forbidden')).toMatchObject({ canAsk: true, outOfStep: undefined });
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
