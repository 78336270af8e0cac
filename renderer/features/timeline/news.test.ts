import { describe, expect, it } from 'vitest';
import type { Message } from '../../../electron/contract/models/message.ts';
import { newestOf, newsOf } from './news.ts';

const message = (id: number, change: Partial<Message> = {}): Message => ({ id, direction: 'in', state: 'received', body: `${id}`, ...change }) as Message;
const own = (id: number, state: Message['state']): Message => message(id, { direction: 'out', state });

describe('what is news in a window', () => {
  const messages = [message(10), own(20, 'queued'), message(30)];
  const told = { upTo: 30, messages };

  it('is what came from others after what was told, in its order', () => {
    expect(newsOf(told, [...messages, message(40), own(45, 'queued'), message(50)]).arrived.map(({ id }) => id)).toEqual([40, 50]);
  });

  it('is nothing of what is read from disk, drawn again or changed', () => {
    expect(newsOf(told, [message(1), message(5), ...messages])).toEqual({ arrived: [], failed: [] });
    expect(newsOf(told, messages.map((each) => ({ ...each, state: each.direction === 'out' ? 'sent' : each.state })))).toEqual({ arrived: [], failed: [] });
  });

  it('is an own one that failed since, not one that had failed before', () => {
    const after = [messages[0]!, own(20, 'failed'), messages[2]!];
    expect(newsOf(told, after).failed.map(({ id }) => id)).toEqual([20]);
    expect(newsOf({ upTo: 30, messages: after }, [own(5, 'failed'), ...after, own(40, 'failed')]).failed.map(({ id }) => id)).toEqual([40]);
    expect(newsOf({ upTo: 30, messages: after }, after.map((each) => ({ ...each }))).failed).toEqual([]);
  });

  it('goes by the newest message of the conversation, where the window ends before it', () => {
    expect([newestOf(messages, message(90)), newestOf([], undefined), newestOf(messages, undefined)]).toEqual([90, 0, 30]);
  });
});
