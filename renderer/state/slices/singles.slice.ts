import type { AccountId, MessageId } from '../../../electron/contract/models/address.ts';
import type { EventMap } from '../../../electron/contract/events.ts';
import type { Message, SingleMessage, SingleType, UnreadSingles } from '../../../electron/contract/models/message.ts';

/** As many as have been asked for of one kind, newest first, without gaps. */
export interface SingleWindow {
  readonly messages: readonly SingleMessage[];
  readonly hasOlder: boolean;
}

/** Headlines and messages of type normal; a list is there once its view has asked for it. */
export interface SinglesSlice {
  readonly unread: UnreadSingles;
  readonly lists: Readonly<Partial<Record<SingleType, SingleWindow>>>;
}

/** A list that only grows by what arrives is cut: the rest is on disk. */
const KEPT = 500;
const TYPES: readonly SingleType[] = ['headline', 'normal'];

export function singlesFrom(unread: UnreadSingles): SinglesSlice {
  return { unread, lists: {} };
}

export function withList(slice: SinglesSlice, type: SingleType, list: SingleWindow): SinglesSlice {
  return { ...slice, lists: { ...slice.lists, [type]: list } };
}

function mapLists(slice: SinglesSlice, change: (list: SingleWindow, type: SingleType) => SingleWindow): SinglesSlice['lists'] {
  return Object.fromEntries(TYPES.flatMap((type) => {
    const list = slice.lists[type];
    return list ? [[type, change(list, type)]] : [];
  }));
}

export function applyStoredSingles(slice: SinglesSlice, { messages, unread }: EventMap['single.stored']): SinglesSlice {
  return {
    unread,
    lists: mapLists(slice, (list, type) => {
      const newest = list.messages[0]?.id ?? 0;
      const arrived = messages.filter((message) => message.type === type && message.id > newest).reverse();
      if (arrived.length === 0) return list;
      const all = [...arrived, ...list.messages];
      return { messages: all.slice(0, KEPT), hasOlder: list.hasOlder || all.length > KEPT };
    }),
  };
}

export function applyRead(slice: SinglesSlice, { type: readType, from, upTo, unread }: EventMap['single.read']): SinglesSlice {
  return {
    unread,
    lists: mapLists(slice, (list, type) => (type !== readType ? list : {
      ...list, messages: list.messages.map((message) => (message.isUnread && message.id >= from && message.id <= upTo ? { ...message, isUnread: false } : message)),
    })),
  };
}

/** Ours were sent, or failed. */
export function applyStates(slice: SinglesSlice, changed: readonly Message[]): SinglesSlice {
  const byId = new Map(changed.filter(({ type }) => type === 'headline' || type === 'normal').map((message) => [message.id, message]));
  if (byId.size === 0) return slice;
  return {
    ...slice, lists: mapLists(slice, (list) => ({
      ...list, messages: list.messages.map((message) => {
        const now = byId.get(message.id);
        return now ? { ...now, isUnread: message.isUnread } : message;
      }),
    })),
  };
}

export function withoutSingle(slice: SinglesSlice, id: MessageId): SinglesSlice {
  const isShown = TYPES.some((type) => slice.lists[type]?.messages.some((message) => message.id === id));
  return isShown ? { ...slice, lists: mapLists(slice, (list) => ({ ...list, messages: list.messages.filter((message) => message.id !== id) })) } : slice;
}

export function withoutAccountSingles(slice: SinglesSlice, accountId: AccountId): SinglesSlice {
  return { ...slice, lists: mapLists(slice, (list) => ({ ...list, messages: list.messages.filter((message) => message.accountId !== accountId) })) };
}
