import type { SubscriptionRequest } from '../../../electron/contract/models/contact.ts';
import type { EventMap } from '../../../electron/contract/events.ts';
import { peerKey, type PeerKey } from '../keys.ts';

/** Oldest first, as they came. */
export interface RequestsSlice {
  readonly byKey: ReadonlyMap<PeerKey, SubscriptionRequest>;
  readonly order: readonly PeerKey[];
}

export function requestsFrom(requests: readonly SubscriptionRequest[]): RequestsSlice {
  const byKey = new Map(requests.map((request) => [peerKey(request.accountId, request.address), request]));
  return { byKey, order: [...byKey.keys()] };
}

export function applyRequests(slice: RequestsSlice, { accountId, changed, removed }: EventMap['requests.changed']): RequestsSlice {
  const byKey = new Map(slice.byKey);
  for (const request of changed) byKey.set(peerKey(accountId, request.address), request);
  for (const address of removed) byKey.delete(peerKey(accountId, address));
  return { byKey, order: [...byKey.keys()] };
}
