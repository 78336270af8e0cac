import type { CommandOutput } from '../../electron/contract/commands.ts';
import type { Message, MessagePage, SingleMessage, SingleType, UnreadSingles } from '../../electron/contract/models/message.ts';
import type { MessageStep } from '../../electron/contract/models/message-way.ts';

export interface PagePlace {
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly around?: number | undefined;
  readonly limit: number;
}

/** One page of messages that are in order, oldest first. */
export function pageOf(all: readonly Message[], { before, after, around, limit }: PagePlace): MessagePage {
  let start = Math.max(0, all.length - limit);
  let end = all.length;
  if (before !== undefined) {
    end = all.findIndex(({ id }) => id >= before);
    start = Math.max(0, end - limit);
  } else if (after !== undefined) {
    start = all.findIndex(({ id }) => id > after);
    if (start < 0) start = all.length;
    end = Math.min(all.length, start + limit);
  } else if (around !== undefined) {
    start = Math.max(0, all.findIndex(({ id }) => id === around) - Math.floor(limit / 2));
    end = Math.min(all.length, start + limit);
  }
  return { messages: all.slice(start, end), hasOlder: start > 0, hasNewer: end < all.length };
}

/** The messages in which the text stands, newest first. */
export function searched(all: readonly Message[], input: { readonly text: string; readonly limit: number }): CommandOutput<'message.search'> {
  const text = input.text.toLowerCase();
  const found = all.filter(({ body }) => body.toLowerCase().includes(text)).toSorted((one, other) => other.id - one.id);
  const hits = found.slice(0, input.limit).map((message) => {
    const start = message.body.toLowerCase().indexOf(text);
    return { message, highlights: [[start, start + text.length] as [number, number]] };
  });
  return { hits, hasMore: found.length > hits.length };
}

/** Headlines or messages of type normal, newest first. */
export function singlesOf(singles: readonly SingleMessage[], { type, before, limit }: { readonly type: SingleType; readonly before?: number | undefined; readonly limit: number }): CommandOutput<'single.page'> {
  const all = singles.filter((message) => message.type === type && message.id < (before ?? Infinity)).toReversed();
  return { messages: all.slice(0, limit), hasOlder: all.length > limit };
}

export function unreadOf(singles: readonly SingleMessage[]): UnreadSingles {
  const count = (type: SingleType): number => singles.filter((message) => message.type === type && message.isUnread).length;
  return { headline: count('headline'), normal: count('normal') };
}

/** What happened to a message, as far as the message itself tells. */
export function wayOf({ direction, sentAt, isDelayed, state, deliveredAt, displayedAt, failure }: Message): MessageStep[] {
  if (direction === 'in') return isDelayed ? [{ kind: 'written', at: sentAt }, { kind: 'kept', at: sentAt + 60_000 }] : [{ kind: 'received', at: sentAt }];
  const steps: MessageStep[] = [{ kind: 'written', at: sentAt }];
  if (state !== 'queued') steps.push({ kind: 'handed', at: sentAt });
  if (state !== 'queued' && state !== 'failed') steps.push({ kind: 'sent', at: sentAt + 1_000 });
  if (deliveredAt !== undefined) steps.push({ kind: 'delivered', at: deliveredAt });
  if (displayedAt !== undefined) steps.push({ kind: 'displayed', at: displayedAt });
  if (state === 'failed') steps.push({ kind: 'failed', at: sentAt + 1_000, condition: failure?.condition ?? 'other' });
  return steps;
}
