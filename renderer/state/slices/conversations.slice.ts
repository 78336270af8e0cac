import type { AccountId, MessageId } from '../../../electron/contract/models/address.ts';
import type { Conversation, Message } from '../../../electron/contract/models/message.ts';
import type { ContactIndex } from '../contact-index.ts';
import { activityOf } from '../contact-order.ts';
import { peerKey, type PeerKey } from '../keys.ts';
import { insertSorted, removeSorted } from '../sorted.ts';

/** Kept in place, newest first: keep entries and `version`, never map or list themselves. */
export interface ConversationsSlice {
  readonly byKey: ReadonlyMap<PeerKey, Conversation>;
  readonly order: readonly PeerKey[];
  /** What strangers wrote and nobody has answered, in the same order; refused ones stand in neither list. */
  readonly waiting: readonly PeerKey[];
  readonly version: number;
}
interface OpenConversations extends ConversationsSlice {
  readonly byKey: Map<PeerKey, Conversation>;
  readonly order: PeerKey[];
  readonly waiting: PeerKey[];
}

type Place = 'order' | 'waiting' | undefined;

function placeOf({ request }: Conversation): Place {
  return request === undefined ? 'order' : request === 'waiting' ? 'waiting' : undefined;
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
  const sorted = [...byKey.keys()].sort(compareIn(byKey));
  const standing = (place: Place): PeerKey[] => sorted.filter((key) => placeOf(byKey.get(key)!) === place);
  return { byKey, order: standing('order'), waiting: standing('waiting'), version: 1 };
}

export function applyConversations(slice: ConversationsSlice, changed: readonly Conversation[], index: ContactIndex): ConversationsSlice {
  const { byKey, order, waiting } = slice as OpenConversations;
  const lists = { order, waiting };
  const compare = compareIn(byKey);
  for (const conversation of changed) {
    const key = peerKey(conversation.accountId, conversation.peer);
    const known = byKey.get(key);
    const from = known && placeOf(known);
    const to = placeOf(conversation);
    const isMoved = known?.last?.id !== conversation.last?.id || from !== to || !known;
    if (isMoved && from) removeSorted(lists[from], key, compare);
    byKey.set(key, conversation);
    index.setStanding(key, { activity: activityOf(conversation) });
    if (isMoved && to) insertSorted(lists[to], key, compare);
  }
  return { byKey, order, waiting, version: slice.version + 1 };
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

/** One that has nothing left, once its newest message is gone. */
export function withoutConversation(slice: ConversationsSlice, key: PeerKey, newest: MessageId, index: ContactIndex): ConversationsSlice {
  if (slice.byKey.get(key)?.last?.id !== newest) return slice;
  index.setStanding(key, { activity: 0 });
  return { ...conversationsFrom([...slice.byKey].filter(([other]) => other !== key).map(([, conversation]) => conversation)), version: slice.version + 1 };
}

export function withoutAccountConversations(slice: ConversationsSlice, accountId: AccountId): ConversationsSlice {
  return conversationsFrom([...slice.byKey.values()].filter((conversation) => conversation.accountId !== accountId));
}
