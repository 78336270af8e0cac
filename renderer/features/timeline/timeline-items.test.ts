import { describe, expect, it } from 'vitest';
import type { AccountId, MessageId } from '../../../electron/contract/models/address.ts';
import type { Message } from '../../../electron/contract/models/message.ts';
import type { ConversationGap } from '../../state/slices/archive.slice.ts';
import { timelineItems } from './timeline-items.ts';

const NOON = new Date(2026, 4, 12, 12).getTime();
const MINUTE = 60_000;

function message(id: number, direction: 'in' | 'out', sentAt: number, change: Partial<Message> = {}): Message {
  return { id: id as MessageId, accountId: 1 as AccountId, peer: 'a@x', direction, sender: 'a@x', type: 'chat', body: 'b', sentAt, isDelayed: false, state: 'received', ...change };
}
function shape(messages: Message[], options: { hasOlder?: boolean; newAfter?: number } = {}): string[] {
  return timelineItems(messages, { hasOlder: options.hasOlder ?? true, newAfter: options.newAfter as MessageId | undefined })
    .map((item) => (item.kind === 'message' ? `${item.isFirst ? '[' : ''}${item.message.id}${item.isLast ? ']' : ''}` : item.kind));
}

describe('timeline', () => {
  it('groups what one side says within five minutes', () => {
    expect(shape([message(1, 'in', NOON), message(2, 'in', NOON + 4 * MINUTE), message(3, 'in', NOON + 10 * MINUTE), message(4, 'out', NOON + 11 * MINUTE)]))
      .toEqual(['day', '[1', '2]', '[3]', '[4]']);
  });

  it('draws what is missing where it belongs, and no beginning before it is here', () => {
    const three = [message(10, 'in', NOON), message(20, 'out', NOON), message(30, 'in', NOON)];
    const gap = (after: number, before: number): ConversationGap => ({ after, before, state: 'waiting' });
    const place = (options: { readonly hasOlder?: boolean; readonly hasNewer?: boolean }, ...gaps: readonly ConversationGap[]): string[] =>
      timelineItems(three, { hasOlder: false, newAfter: undefined, gaps, ...options }).flatMap(({ kind, key }) => (kind === 'day' ? [] : [key]));
    expect(place({}, gap(10, 15), gap(0, 5))).toEqual(['gap 0', '10', 'gap 10', '20', '30']);
    expect(place({}, gap(10, 20))).toEqual(['beginning', '10', 'gap 10', '20', '30']);
    expect(place({}, gap(30, 99))).toEqual(['beginning', '10', '20', '30', 'gap 30']);
    expect(place({ hasOlder: true, hasNewer: true }, gap(0, 5), gap(30, 99))).toEqual(['10', '20', '30']);
    expect(timelineItems([], { hasOlder: false, newAfter: undefined, gaps: [gap(0, 99)] }).map(({ key }) => key)).toEqual(['gap 0']);
  });

  it('draws a line for each day, and the beginning', () => {
    const late = new Date(2026, 4, 12, 23, 59).getTime();
    expect(shape([message(1, 'in', late), message(2, 'in', late + 2 * MINUTE)], { hasOlder: false })).toEqual(['beginning', 'day', '[1]', 'day', '[2]']);
  });

  it('draws the "new" line once, after the last message seen', () => {
    const three = [message(1, 'in', NOON), message(2, 'in', NOON + 1), message(3, 'in', NOON + 2)];
    expect(shape(three, { newAfter: 1 })).toEqual(['day', '[1]', 'new', '[2', '3]']);
    expect(shape(three, { newAfter: 3 })).toEqual(['day', '[1', '2', '3]']);
    expect(shape(three, { newAfter: 0, hasOlder: false })).toEqual(['beginning', 'day', 'new', '[1', '2', '3]']);
    expect(shape(three, { newAfter: 0 })).toEqual(['day', '[1', '2', '3]']);
  });

  it('gives every line a key of its own, also when days go back and forth', () => {
    const items = timelineItems([message(1, 'in', NOON), message(2, 'in', NOON - 86_400_000), message(3, 'in', NOON)], { hasOlder: false, newAfter: undefined });
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });

  it('sets apart what the same device says in another thread, compared exactly (R039, R044)', () => {
    const said = (id: number, thread: string | undefined, sender = 'a@x/desk'): Message => message(id, 'in', NOON, { sender, ...(thread === undefined ? {} : { thread }) });
    expect(shape([said(1, 'T'), said(2, 'T'), said(3, 'U'), said(4, 'T')])).toEqual(['day', '[1', '2]', 'thread', '[3]', 'thread', '[4]']);
    expect(shape([said(1, 'T'), said(2, 't'), said(3, 't ')])).toEqual(['day', '[1]', 'thread', '[2]', 'thread', '[3]']);
    expect(shape([said(1, undefined), said(2, 'T'), said(3, undefined), said(4, 'T')])).toEqual(['day', '[1', '2', '3', '4]']);
    expect(shape([said(1, 'T'), said(2, 'U', 'a@x/phone'), said(3, 'T')])).toEqual(['day', '[1', '2', '3]']);
    expect(shape([message(1, 'out', NOON, { thread: 'T' }), message(2, 'out', NOON, { thread: 'U' })])).toEqual(['day', '[1', '2]']);
  });
});
