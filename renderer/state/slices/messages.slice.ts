import type { AccountId, MessageId } from '../../../electron/contract/models/address.ts';
import type { Message } from '../../../electron/contract/models/message.ts';
import { accountOf, peerKey, type PeerKey } from '../keys.ts';
import { indexOfMessage, trimmed, withArrived, withChanged, withMoved, type MessageWindow } from '../message-window.ts';

/** The windows of the conversations last opened, the newest last: a bounded number of a bounded size. */
export interface MessagesSlice {
  readonly windows: ReadonlyMap<PeerKey, MessageWindow>;
}

const KEPT_WINDOWS = 6;

function groupByPeer(messages: readonly Message[]): Map<PeerKey, Message[]> {
  const groups = new Map<PeerKey, Message[]>();
  for (const message of messages) {
    const key = peerKey(message.accountId, message.peer);
    const list = groups.get(key);
    if (list) list.push(message);
    else groups.set(key, [message]);
  }
  return groups;
}

function patch(slice: MessagesSlice, messages: readonly Message[], change: (window: MessageWindow, messages: readonly Message[]) => MessageWindow): MessagesSlice {
  let windows: Map<PeerKey, MessageWindow> | undefined;
  for (const [key, list] of groupByPeer(messages)) {
    const window = slice.windows.get(key);
    const next = window && change(window, list);
    if (!next || next === window) continue;
    windows ??= new Map(slice.windows);
    windows.set(key, next);
  }
  return windows ? { windows } : slice;
}

export function applyStored(slice: MessagesSlice, messages: readonly Message[]): MessagesSlice {
  return patch(slice, messages, withArrived);
}

export function applyMoved(slice: MessagesSlice, moves: readonly { readonly from: MessageId; readonly message: Message }[]): MessagesSlice {
  const from = new Map(moves.map((move) => [move.message.id, move.from]));
  return patch(slice, moves.map(({ message }) => message), (window, messages) => withMoved(window, messages.map((message) => ({ from: from.get(message.id)!, message }))));
}

export function applyChanged(slice: MessagesSlice, messages: readonly Message[]): MessagesSlice {
  return patch(slice, messages, withChanged);
}

export function withoutMessage(slice: MessagesSlice, key: PeerKey, id: MessageId): MessagesSlice {
  return withWindowChange(slice, key, (window) => (indexOfMessage(window.messages, id) < 0 ? window : { ...window, messages: window.messages.filter((message) => message.id !== id) }));
}

/** Puts a window in place as the newest; the others are cut to their rest, and the oldest are let go. */
export function withWindow(slice: MessagesSlice, key: PeerKey, window: MessageWindow): MessagesSlice {
  const windows = new Map<PeerKey, MessageWindow>();
  const others = [...slice.windows].filter(([other, { hasNewer }]) => other !== key && !hasNewer).slice(1 - KEPT_WINDOWS);
  for (const [other, kept] of others) windows.set(other, trimmed(kept));
  return { windows: windows.set(key, window) };
}

/** Changes one window where it is known. */
export function withWindowChange(slice: MessagesSlice, key: PeerKey, change: (window: MessageWindow) => MessageWindow): MessagesSlice {
  const window = slice.windows.get(key);
  const next = window && change(window);
  return !next || next === window ? slice : { windows: new Map(slice.windows).set(key, next) };
}

export function withoutAccountMessages(slice: MessagesSlice, accountId: AccountId): MessagesSlice {
  return { windows: new Map([...slice.windows].filter(([key]) => accountOf(key) !== accountId)) };
}
