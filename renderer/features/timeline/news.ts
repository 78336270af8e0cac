import type { Message } from '../../../electron/contract/models/message.ts';

/** What a screen reader has been told of one conversation: everything up to a message, and how the messages in the window stood then. */
export interface Told {
  /** Number of the newest message of that moment; numbers grow in the order of the conversation. */
  readonly upTo: number;
  readonly messages: readonly Message[];
}

export interface News {
  /** Came from others since then, oldest first. */
  readonly arrived: readonly Message[];
  /** Own ones that have failed since then. */
  readonly failed: readonly Message[];
}

/** Number of the newest message there is: that of the window, or, where the window ends before it, the conversation's last. */
export function newestOf(messages: readonly Message[], last: Message | undefined): number {
  return Math.max(messages.at(-1)?.id ?? 0, last?.id ?? 0);
}

/** What is new in a window since it was told of. What is read from disk or drawn again is older than what was told, and so no news. */
export function newsOf(told: Told, messages: readonly Message[]): News {
  const arrived: Message[] = [];
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index]!;
    if (message.id <= told.upTo) break;
    if (message.direction === 'in') arrived.unshift(message);
  }
  const failed = messages === told.messages ? [] : messages.filter((message) => {
    if (message.state !== 'failed' || message.direction !== 'out') return false;
    const before = told.messages.find(({ id }) => id === message.id);
    return before ? before !== message && before.state !== 'failed' : message.id > told.upTo;
  });
  return { arrived, failed };
}
