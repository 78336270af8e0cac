import { describe, expect, it } from 'vitest';
import type { AccountId, MessageId } from '../../electron/contract/models/address.ts';
import type { Message } from '../../electron/contract/models/message.ts';
import { indexOfMessage, trimmed, windowOf, WINDOW_LIMIT, WINDOW_REST, withArrived, withChanged, withMoved, withNewer, withOlder, type MessageWindow } from './message-window.ts';

function message(id: number, change: Partial<Message> = {}): Message {
  return { id: id as MessageId, accountId: 1 as AccountId, peer: 'a@x', direction: 'in', sender: 'a@x/r', type: 'chat', body: `m${id}`, sentAt: id, isDelayed: false, state: 'received', ...change };
}
function range(from: number, to: number): Message[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => message(from + offset));
}
function ids(window: MessageWindow): number[] {
  return window.messages.map(({ id }) => id);
}

describe('message window', () => {
  it('takes what arrives at its end once, and skips what it has', () => {
    const window = withArrived(windowOf({ messages: range(1, 3), hasOlder: false, hasNewer: false }), range(2, 5));
    expect(ids(window)).toEqual([1, 2, 3, 4, 5]);
    expect(withArrived(window, range(4, 5))).toBe(window);
  });

  it('takes nothing while its end is not the end of the conversation', () => {
    const window = windowOf({ messages: range(1, 3), hasOlder: false, hasNewer: true });
    expect(withArrived(window, range(90, 91))).toBe(window);
  });

  it('takes what the archive adds between and before its messages, and leaves what lies beyond an end that is none', () => {
    const window = windowOf({ messages: [message(10), message(20), message(30)], hasOlder: false, hasNewer: false });
    expect(ids(withArrived(window, [message(5), message(15), message(20), message(29), message(31)]))).toEqual([5, 10, 15, 20, 29, 30, 31]);
    const part = { ...window, hasOlder: true, hasNewer: true };
    expect(ids(withArrived(part, [message(5), message(15), message(31)]))).toEqual([10, 15, 20, 30]);
    expect(withArrived(part, [message(5), message(20), message(31)])).toBe(part);
  });

  it('puts what moved in its new place', () => {
    const window = windowOf({ messages: [message(10), message(20), message(30)], hasOlder: true, hasNewer: false });
    expect(ids(withMoved(window, [{ from: 10 as MessageId, message: message(25) }, { from: 99 as MessageId, message: message(40) }]))).toEqual([20, 25, 30, 40]);
    expect(ids(withMoved(window, [{ from: 20 as MessageId, message: message(5) }]))).toEqual([10, 30]);
  });

  it('never holds more than its limit, whichever way it grows', () => {
    const full = windowOf({ messages: range(1001, 1000 + WINDOW_LIMIT), hasOlder: true, hasNewer: false });
    const newer = withArrived(full, range(1001 + WINDOW_LIMIT, 1050 + WINDOW_LIMIT));
    expect([newer.messages.length, newer.messages.at(-1)?.id, newer.hasOlder, newer.hasNewer]).toEqual([WINDOW_LIMIT, 1050 + WINDOW_LIMIT, true, false]);
    const older = withOlder(full, { messages: range(951, 1000), hasOlder: false, hasNewer: true });
    expect([older.messages.length, older.messages[0]?.id, older.hasOlder, older.hasNewer]).toEqual([WINDOW_LIMIT, 951, false, true]);
  });

  it('joins pages of both sides without doubling their edges', () => {
    const window = windowOf({ messages: range(10, 20), hasOlder: true, hasNewer: true });
    const both = withNewer(withOlder(window, { messages: range(5, 10), hasOlder: true, hasNewer: true }), { messages: range(20, 25), hasOlder: true, hasNewer: false });
    expect(ids(both)).toEqual(range(5, 25).map(({ id }) => id));
    expect([both.hasOlder, both.hasNewer]).toEqual([true, false]);
  });

  it('puts changed messages in place and leaves the others the same objects', () => {
    const window = windowOf({ messages: range(1, 4), hasOlder: false, hasNewer: false });
    const next = withChanged(window, [message(3, { state: 'failed' }), message(77)]);
    expect(next.messages[2]?.state).toBe('failed');
    expect(next.messages[0]).toBe(window.messages[0]);
    expect(withChanged(window, [message(77)])).toBe(window);
  });

  it('lets go of the oldest when trimmed, and then knows that there are older ones', () => {
    const window = trimmed(windowOf({ messages: range(1, WINDOW_REST + 10), hasOlder: false, hasNewer: false }));
    expect([window.messages.length, window.messages[0]?.id, window.hasOlder]).toEqual([WINDOW_REST, 11, true]);
  });

  it('finds messages by number', () => {
    const messages = [2, 3, 5, 8, 13].map((id) => message(id));
    expect([2, 5, 13, 1, 4, 99].map((id) => indexOfMessage(messages, id as MessageId))).toEqual([0, 2, 4, -1, -1, -1]);
  });
});
