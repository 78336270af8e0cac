import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { ContactIndex } from '../../state/contact-index.ts';
import { FIRST_ARRANGEMENT } from '../../state/contact-order.ts';
import { ContactRows } from '../../state/selectors/contact-rows.ts';
import { peerKey } from '../../state/keys.ts';
import { gapAt, placedBeside, steppedBy } from './gaps.ts';

const ACCOUNT = 1 as AccountId;

/** Headings of 30 and contacts of 50 pixels: One with a and b, Two (closed) with c, and d in no group. */
function rows(): ContactRows {
  const index = new ContactIndex();
  for (const [address, group] of [['a@x', 'One'], ['b@x', 'One'], ['c@x', 'Two'], ['d@x', undefined]] as const) {
    index.put({ accountId: ACCOUNT, address, name: '', groups: group ? [group] : [], subscription: 'both', isAsking: false }, { rank: 0, activity: 0 });
  }
  return new ContactRows(index, { collapsed: new Set(['1/Two']), showOffline: true, accounts: [ACCOUNT], delimiters: {}, contactHeight: 50, headingHeight: 30 });
}

describe('the place between rows', () => {
  it('of contacts is before or after the one that is pointed at, where they stand by hand', () => {
    const load = { picked: [{ contact: peerKey(ACCOUNT, 'a@x'), group: 'One' }] };
    const gap = (number: number, fraction: number) => gapAt(rows(), number, fraction, load, 'hand');
    expect(gap(1, 0.2)).toEqual({ beside: 'a@x', isAfter: false, top: 30 });
    expect(gap(2, 0.7)).toEqual({ beside: 'b@x', isAfter: true, top: 130 });
    expect(gap(5, 0.7)).toEqual({ beside: 'd@x', isAfter: true, top: 240 });
    expect([gap(0, 0.1), gapAt(rows(), 1, 0.2, load, 'name')]).toEqual([undefined, undefined]);
  });

  it('of groups is at the edge of a heading, and after the last contact; elsewhere one group goes into another', () => {
    const load = { group: rows().at(3)!.kind === 'group' ? (rows().at(3) as Extract<ReturnType<ContactRows['at']>, { kind: 'group' }>).group : undefined! };
    const gap = (number: number, fraction: number) => gapAt(rows(), number, fraction, load, 'name');
    expect(gap(0, 0.1)).toEqual({ beside: 'One', isAfter: false, top: 0 });
    expect([gap(0, 0.5), gap(0, 0.9), gap(1, 0.9), gap(2, 0.5), gap(5, 0.9)]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(gap(2, 0.8)).toEqual({ beside: 'One', isAfter: true, top: 130 });
    expect(gap(3, 0.8)).toEqual({ beside: 'Two', isAfter: true, top: 160 });
    // Before those without a group is after the last one.
    expect(gap(4, 0.1)).toEqual({ beside: 'Two', isAfter: true, top: 160 });
    expect(gap(4, 0.9)).toBe(undefined);
  });
});

it('between nested groups is only beside those that lie in the same one, after all that lies in them', () => {
  const index = new ContactIndex({ ...FIRST_ARRANGEMENT, groupDelimiters: { 1: '/' } });
  for (const group of ['A/1', 'A/2', 'B', 'B/1']) index.put({ accountId: ACCOUNT, address: `${group.replace('/', '')}@x`, name: '', groups: [group], subscription: 'both', isAsking: false }, { rank: 0, activity: 0 });
  // 0 A, 1 A/1, 2 contact, 3 A/2, 4 contact, 5 B, 6 contact, 7 B/1, 8 contact.
  const list = new ContactRows(index, { collapsed: new Set(), showOffline: true, accounts: [ACCOUNT], delimiters: { 1: '/' }, contactHeight: 50, headingHeight: 30 });
  const gap = (name: string, number: number, fraction: number) => gapAt(list, number, fraction, { group: index.groups.find((group) => group.name === name)! }, 'name');
  expect(gap('B', 0, 0.1)).toEqual({ beside: 'A', isAfter: false, top: 0 });
  expect(gap('B', 4, 0.9)).toEqual({ beside: 'A', isAfter: true, top: 190 });
  expect([gap('B', 1, 0.1), gap('B', 2, 0.9), gap('A/2', 5, 0.1), gap('A/2', 8, 0.9)]).toEqual([undefined, undefined, undefined, undefined]);
  expect(gap('A/2', 1, 0.1)).toEqual({ beside: 'A/1', isAfter: false, top: 30 });
  expect(gap('A/1', 4, 0.9)).toEqual({ beside: 'A/2', isAfter: true, top: 190 });
});

describe('an order by hand', () => {
  it('has several put beside one, in one piece, even where that one goes with them', () => {
    expect(placedBeside(['a', 'b', 'c', 'd'], ['d'], { beside: 'b', isAfter: false })).toEqual(['a', 'd', 'b', 'c']);
    expect(placedBeside(['a', 'b', 'c', 'd'], ['a', 'c'], { beside: 'd', isAfter: true })).toEqual(['b', 'd', 'a', 'c']);
    expect(placedBeside(['a', 'b', 'c', 'd'], ['b', 'd'], { beside: 'b', isAfter: true })).toEqual(['a', 'b', 'd', 'c']);
    expect(placedBeside(['a', 'b'], ['new'], { beside: 'a', isAfter: true })).toEqual(['a', 'new', 'b']);
  });

  it('is changed step by step, over those who are hidden, and ends at the ends', () => {
    expect(steppedBy(['a', 'b', 'c'], ['a', 'b', 'c'], ['b'], -1)).toEqual(['b', 'a', 'c']);
    expect(steppedBy(['a', 'b', 'c'], ['a', 'b', 'c'], ['b'], 1)).toEqual(['a', 'c', 'b']);
    expect(steppedBy(['a', 'b', 'c'], ['a', 'c'], ['c'], -1)).toEqual(['c', 'a', 'b']);
    expect(steppedBy(['a', 'b', 'c'], ['a', 'b', 'c'], ['c', 'a'], 1)).toBe(undefined);
    expect(steppedBy(['a', 'b', 'c'], ['a', 'b', 'c'], ['a'], -1)).toBe(undefined);
    expect(steppedBy(['a'], ['a'], ['gone'], 1)).toBe(undefined);
  });
});
