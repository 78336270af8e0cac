import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { Conversation, Message } from '../../../electron/contract/models/message.ts';
import { peerKey, type PeerKey } from '../keys.ts';
import { insertSorted, removeSorted } from '../sorted.ts';

/** Kept in place, newest first: keep entries and `version`, never map or list themselves. */
export interface ConversationsSlice {
  readonly byKey: ReadonlyMap<PeerKey, Conversation>;
  readonly order: readonly PeerKey[];
  readonly version: number;
}
interface OpenConversations extends ConversationsSlice {
  readonly byKey: Map<PeerKey, Conversation>;
  readonly order: PeerKey[];
}

function compareIn(byKey: ReadonlyMap<PeerKey, Conversation>): (one: PeerKey, other: PeerKey) => number {
  return (one, other) => {
    if (one === other) return 0;
    const difference = (byKey.get(other)?.last?.id ?? 0) - (byKey.get(one)?.last?.id ?? 0);
    return difference || (one < other ? -1 : 1);
  };
}

export function conversationsFrom(conversations: readonly Conversation[]): ConversationsSlice {
  const byKey = new Map(conversations.map((conversation) => [peerKey(conversation.accountId, conversation.peer), conversation]));
  return { byKey, order: [...byKey.keys()].sort(compareIn(byKey)), version: 1 };
}

export function applyConversations(slice: ConversationsSlice, changed: readonly Conversation[]): ConversationsSlice {
  const { byKey, order } = slice as OpenConversations;
  const compare = compareIn(byKey);
  for (const conversation of changed) {
    const key = peerKey(conversation.accountId, conversation.peer);
    const known = byKey.get(key);
    const isMoved = known?.last?.id !== conversation.last?.id || !known;
    if (isMoved && known) removeSorted(order, key, compare);
    byKey.set(key, conversation);
    if (isMoved) insertSorted(order, key, compare);
  }
  return { byKey, order, version: slice.version + 1 };
}

/** A message that stands in a row as its newest changed its state. */
export function applyChangedMessages(slice: ConversationsSlice, messages: readonly Message[]): ConversationsSlice {
  const { byKey } = slice as OpenConversations;
  let isChanged = false;
  for (const message of messages) {
    const key = peerKey(message.accountId, message.peer);
    const known = byKey.get(key);
    if (known?.last?.id !== message.id) continue;
    byKey.set(key, { ...known, last: message });
    isChanged = true;
  }
  return isChanged ? { ...slice, version: slice.version + 1 } : slice;
}

export function withoutAccountConversations(slice: ConversationsSlice, accountId: AccountId): ConversationsSlice {
  return conversationsFrom([...slice.byKey.values()].filter((conversation) => conversation.accountId !== accountId));
}
