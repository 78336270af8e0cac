import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { SubscriptionEvent, SubscriptionEventKind } from '../../../electron/contract/models/subscription-event.ts';

/** What others did about who sees whom and the person has not put away yet, newest first. It stays in the history of each (RFC 3921 §8). */
export type NewsSlice = readonly SubscriptionEvent[];

/** What the person waits for, or would wonder about later; what they did themselves is no news. */
const NEWS: ReadonlySet<SubscriptionEventKind> = new Set<SubscriptionEventKind>(['they-approved', 'they-denied', 'they-stopped-showing']);

/** More than anybody reads; somebody whose roster is changed by another program is not to be flooded. */
const MOST = 50;

/** Of one that was told before it is known now who did it: then it may be news, or not any more. */
export function withNews(slice: NewsSlice, logged: readonly SubscriptionEvent[]): NewsSlice {
  const told = new Set(logged.map(({ id }) => id));
  const fresh = logged.filter(({ kind }) => NEWS.has(kind)).toReversed();
  if (fresh.length === 0 && !slice.some(({ id }) => told.has(id))) return slice;
  return [...fresh, ...slice.filter(({ id }) => !told.has(id))].slice(0, MOST);
}

export function withoutAccountNews(slice: NewsSlice, accountId: AccountId): NewsSlice {
  return slice.filter((event) => event.accountId !== accountId);
}
