import { expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { SubscriptionEvent, SubscriptionEventKind } from '../../../electron/contract/models/subscription-event.ts';
import { withNews, withoutAccountNews } from './news.slice.ts';

const ONE = 1 as AccountId;
const event = (id: number, kind: SubscriptionEventKind, accountId = ONE): SubscriptionEvent => ({ id, accountId, address: 'anna@example.org' as SubscriptionEvent['address'], kind, at: id });
const ids = (slice: readonly SubscriptionEvent[]): number[] => slice.map(({ id }) => id);

it('is what others did, newest first', () => {
  const slice = withNews([], [event(1, 'they-approved'), event(2, 'we-approved'), event(3, 'they-denied'), event(4, 'they-asked'), event(5, 'removed')]);
  expect(ids(slice)).toEqual([3, 1]);
  expect(ids(withNews(slice, [event(6, 'they-stopped-showing')]))).toEqual([6, 3, 1]);
  expect(withNews(slice, [event(7, 'we-asked')])).toBe(slice);
});

it('an end becomes news once it is known that it was theirs, and none where it was ours', () => {
  expect(withNews([], [event(1, 'seeing-ended')])).toEqual([]);
  const theirs = withNews([], [event(1, 'they-stopped-showing')]);
  expect(ids(theirs)).toEqual([1]);
  expect(withNews(theirs, [event(1, 'we-stopped-looking')])).toEqual([]);
});

it('is bounded, and goes with its account', () => {
  const many = withNews([], Array.from({ length: 80 }, (_, index) => event(index, 'they-denied', (index % 2 === 0 ? 1 : 2) as AccountId)));
  expect(many).toHaveLength(50);
  expect(withoutAccountNews(many, ONE)).toHaveLength(25);
});
