import type { MessageId } from '../../electron/contract/models/address.ts';
import type { Message, MessagePage } from '../../electron/contract/models/message.ts';

/**
 * A stretch of one conversation in memory, oldest first, without gaps. `hasNewer`: the end of the conversation lies beyond it, and
 * what arrives is only counted until the person goes there.
 */
export interface MessageWindow {
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}

/** As much as one window ever holds; what is scrolled to beyond it pushes out the other end. */
export const WINDOW_LIMIT = 600;
/** What stays of a window that follows the end, or that nobody looks at. */
export const WINDOW_REST = 120;

/** Stands for the last read message where none was read: every message is newer. */
export const NOTHING_READ = 0 as MessageId;

export function windowOf(page: MessagePage): MessageWindow {
  return { messages: page.messages, hasOlder: page.hasOlder, hasNewer: page.hasNewer };
}

/** Where the message with this id stands, or −1: O(log n), as ids rise with storage order. */
export function indexOfMessage(messages: readonly Message[], id: MessageId): number {
  let low = 0;
  let high = messages.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = messages[middle]!.id;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * New messages in their places: at the end, or between others where the archive had them. Those the window has already are skipped, and so
 * are those beyond an end of it that is none of the conversation.
 */
export function withArrived(window: MessageWindow, arrived: readonly Message[]): MessageWindow {
  const { messages, hasOlder, hasNewer } = window;
  const [firstId, lastId] = [messages[0]?.id ?? 0, messages.at(-1)?.id ?? 0];
  const fresh = arrived.filter(({ id }) => (id > lastId ? !hasNewer : (id > firstId || !hasOlder) && indexOfMessage(messages, id) < 0));
  if (fresh.length === 0) return window;
  const isAtEnd = fresh.every(({ id }) => id > lastId);
  const all = [...messages, ...fresh];
  return bounded({ ...window, messages: isAtEnd ? all : all.sort((one, other) => one.id - other.id) }, hasNewer ? 'end' : 'start');
}

/** Messages that stand elsewhere now. */
export function withMoved(window: MessageWindow, moves: readonly { readonly from: MessageId; readonly message: Message }[]): MessageWindow {
  const gone = new Set(moves.map(({ from }) => from));
  const rest = window.messages.filter(({ id }) => !gone.has(id));
  return withArrived(rest.length === window.messages.length ? window : { ...window, messages: rest }, moves.map(({ message }) => message));
}

/** Known messages in their new state; the same window when it shows none of them. */
export function withChanged(window: MessageWindow, changed: readonly Message[]): MessageWindow {
  let messages: Message[] | undefined;
  for (const message of changed) {
    const index = indexOfMessage(window.messages, message.id);
    if (index < 0) continue;
    messages ??= [...window.messages];
    messages[index] = message;
  }
  return messages ? { ...window, messages } : window;
}

export function withOlder(window: MessageWindow, page: MessagePage): MessageWindow {
  const firstId = window.messages[0]?.id ?? Number.MAX_SAFE_INTEGER;
  const older = page.messages.filter(({ id }) => id < firstId);
  return bounded({ ...window, messages: [...older, ...window.messages], hasOlder: page.hasOlder }, 'end');
}

export function withNewer(window: MessageWindow, page: MessagePage): MessageWindow {
  const lastId = window.messages.at(-1)?.id ?? 0;
  const newer = page.messages.filter(({ id }) => id > lastId);
  return bounded({ ...window, messages: [...window.messages, ...newer], hasNewer: page.hasNewer }, 'start');
}

/** The newest messages only. */
export function trimmed(window: MessageWindow, rest = WINDOW_REST): MessageWindow {
  if (window.messages.length <= rest) return window;
  return { ...window, messages: window.messages.slice(-rest), hasOlder: true };
}

/** Never more than the limit: the named side gives way. */
function bounded(window: MessageWindow, givesWay: 'start' | 'end'): MessageWindow {
  if (window.messages.length <= WINDOW_LIMIT) return window;
  return givesWay === 'start'
    ? { ...window, messages: window.messages.slice(-WINDOW_LIMIT), hasOlder: true }
    : { ...window, messages: window.messages.slice(0, WINDOW_LIMIT), hasNewer: true };
}
