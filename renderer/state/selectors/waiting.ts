import type { Conversation } from '../../../electron/contract/models/message.ts';
import type { SubscriptionRequest } from '../../../electron/contract/models/contact.ts';
import type { AppState } from '../app-state.ts';
import type { PeerKey } from '../keys.ts';
import type { ConversationsSlice } from '../slices/conversations.slice.ts';
import type { RequestsSlice } from '../slices/requests.slice.ts';

/** Somebody who waits for an answer: they want to see our presence, or wrote though we do not know them, or both. */
export interface Waiting {
  readonly key: PeerKey;
  readonly request: SubscriptionRequest | undefined;
  readonly conversation: Conversation | undefined;
}

/** Who asks to see us first, as they came, then who only wrote. One of each address. */
export function waitingKeys(requests: RequestsSlice, { waiting }: ConversationsSlice): readonly PeerKey[] {
  return waiting.length === 0 ? requests.order : [...requests.order, ...waiting.filter((key) => !requests.byKey.has(key)).toReversed()];
}

export function waitingOf({ requests, conversations }: Pick<AppState, 'requests' | 'conversations'>, key: PeerKey): Waiting | undefined {
  const request = requests.byKey.get(key);
  const conversation = conversations.byKey.get(key);
  const isWaiting = conversation?.request === 'waiting';
  return request || isWaiting ? { key, request, conversation: isWaiting ? conversation : undefined } : undefined;
}

export function waitingCount({ requests, conversations }: AppState): number {
  let both = 0;
  for (const key of conversations.waiting) if (requests.byKey.has(key)) both += 1;
  return requests.order.length + conversations.waiting.length - both;
}
