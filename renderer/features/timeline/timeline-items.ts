import type { MessageId } from '../../../electron/contract/models/address.ts';
import type { Message } from '../../../electron/contract/models/message.ts';
import { dayOf } from '../../i18n/dates.ts';
import { NO_GAPS, type ConversationGap } from '../../state/slices/archive.slice.ts';

export type TimelineItem =
  | { readonly kind: 'beginning'; readonly key: string }
  | { readonly kind: 'gap'; readonly key: string; readonly gap: ConversationGap }
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'new'; readonly key: string }
  | { readonly kind: 'thread'; readonly key: string }
  | { readonly kind: 'message'; readonly key: string; readonly message: Message; readonly isFirst: boolean; readonly isLast: boolean };

/** Messages of one side, in a room of one sender, within five minutes stand together. */
const GROUP_MS = 5 * 60_000;

export interface ItemOptions {
  readonly hasOlder: boolean;
  /** The "new" line stands after this message. */
  readonly newAfter: MessageId | undefined;
  readonly hasNewer?: boolean;
  /** What is missing of the conversation. */
  readonly gaps?: readonly ConversationGap[];
}

/** What stands in the timeline: day lines, what is missing, the "new" line, a line before what the same device says in another thread (R039), and messages that know whether they begin or end a group. */
export function timelineItems(messages: readonly Message[], { hasOlder, hasNewer = false, newAfter, gaps = NO_GAPS }: ItemOptions): TimelineItem[] {
  const isWhole = !hasOlder && !gaps.some(({ after }) => after === 0);
  const items: TimelineItem[] = isWhole ? [{ kind: 'beginning', key: 'beginning' }] : [];
  const missing = gaps.toSorted((one, other) => one.after - other.after);
  const showGapsUpTo = (id: number, isInSight: boolean): void => {
    while (missing[0] && missing[0].before <= id) {
      const gap = missing.shift()!;
      if (isInSight) items.push({ kind: 'gap', key: `gap ${gap.after}`, gap });
    }
  };
  let previous: Message | undefined;
  const threads = new Map<string, string>();
  for (const [index, message] of messages.entries()) {
    const isNewDay = !previous || dayOf(previous.sentAt) !== dayOf(message.sentAt);
    const isNew = newAfter !== undefined && message.id > newAfter && (previous === undefined ? !hasOlder : previous.id <= newAfter) && message.direction === 'in';
    showGapsUpTo(message.id, previous !== undefined || !hasOlder);
    if (isNewDay) items.push({ kind: 'day', key: `day ${dayOf(message.sentAt)} ${message.id}`, at: message.sentAt });
    if (isNew) items.push({ kind: 'new', key: 'new' });
    const isNewThread = branches(threads, message);
    if (isNewThread) items.push({ kind: 'thread', key: `thread ${message.id}` });
    const next = messages[index + 1];
    items.push({
      kind: 'message', key: String(message.id), message,
      isFirst: isNewDay || isNew || isNewThread || !isTogether(previous, message),
      isLast: !next || !isTogether(message, next) || isOtherThread(threads, next) || (newAfter === message.id && next.direction === 'in') || dayOf(next.sentAt) !== dayOf(message.sentAt),
    });
    previous = message;
  }
  showGapsUpTo(Number.POSITIVE_INFINITY, !hasNewer);
  return items;
}

function isTogether(one: Message | undefined, other: Message): boolean {
  return one !== undefined && one.direction === other.direction && (other.type !== 'groupchat' || one.sender === other.sender) && Math.abs(other.sentAt - one.sentAt) <= GROUP_MS && other.subject === undefined;
}

/** Whether it is outside of the thread its sender's full address wrote in before: threads are compared exactly, and only where both are named (R039, R044). */
function isOtherThread(threads: ReadonlyMap<string, string>, { direction, sender, thread }: Message): boolean {
  const before = threads.get(sender);
  return direction === 'in' && thread !== undefined && before !== undefined && before !== thread;
}

function branches(threads: Map<string, string>, message: Message): boolean {
  const isOther = isOtherThread(threads, message);
  if (message.direction === 'in' && message.thread !== undefined) threads.set(message.sender, message.thread);
  return isOther;
}
