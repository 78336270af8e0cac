import type { SubscriptionEvent } from '../../../electron/contract/models/subscription-event.ts';
import { peerKey, type PeerKey } from '../keys.ts';

/** What happened with the one person whose details are shown, newest first; of others nothing is kept here. */
export interface HistorySlice {
  readonly key: PeerKey | undefined;
  readonly events: readonly SubscriptionEvent[];
}

export const NO_HISTORY: HistorySlice = { key: undefined, events: [] };

export function applyLogged(slice: HistorySlice, logged: readonly SubscriptionEvent[]): HistorySlice {
  const ours = logged.filter(({ accountId, address }) => peerKey(accountId, address) === slice.key);
  return ours.length === 0 ? slice : { ...slice, events: merged(slice.events, ours) };
}

/** What was fetched, with what was told while it was on its way. */
export function withHistory(slice: HistorySlice, key: PeerKey, fetched: readonly SubscriptionEvent[]): HistorySlice {
  return { key, events: slice.key === key ? merged(fetched, slice.events) : fetched };
}

function merged(older: readonly SubscriptionEvent[], newer: readonly SubscriptionEvent[]): SubscriptionEvent[] {
  const byId = new Map([...older, ...newer].map((event) => [event.id, event]));
  return [...byId.values()].toSorted((one, other) => other.at - one.at || other.id - one.id);
}
