import { expect, it } from 'vitest';
import type { AccountId, MessageId } from '../../../contract/models/address.ts';
import { err, ok } from '../../../lib/result.ts';
import { markRead, reply } from './answers.ts';

const notice = { kind: 'chat' as const, id: '1 anna@example.org', accountId: 1 as AccountId, peer: 'anna@example.org', body: 'Are you there?', count: 2 };
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

function core(send: 'taken' | 'refused') {
  const calls: [string, unknown][] = [];
  const handlers = new Proxy({}, {
    get: (_target, name: string) => async (input: unknown) => {
      calls.push([name, input]);
      return name === 'message.send' && send === 'refused' ? err({ code: 'not-allowed' }) : ok({});
    },
  }) as Parameters<typeof reply>[0]['handlers'];
  return { handlers, calls };
}
const book = (newest?: number) => ({ newestIn: () => newest as MessageId | undefined });

it('an answer is sent, and what it answers is read', async () => {
  const { handlers, calls } = core('taken');
  expect(await reply({ handlers }, book(9), notice, 'Yes!', log)).toBe(true);
  expect(calls).toEqual([
    ['message.send', { accountId: 1, address: 'anna@example.org', body: 'Yes!' }], ['conversation.markRead', { accountId: 1, address: 'anna@example.org', upTo: 9 }],
  ]);
});

it('an answer that is refused is kept as what is being written, and nothing is read', async () => {
  const { handlers, calls } = core('refused');
  expect(await reply({ handlers }, book(9), notice, 'Yes!', log)).toBe(false);
  expect(calls.map(([name]) => name)).toEqual(['message.send', 'message.draft']);
  expect(calls[1]![1]).toEqual({ accountId: 1, address: 'anna@example.org', body: 'Yes!' });
});

it('an empty answer sends nothing, and where nothing is there nothing is read', async () => {
  const { handlers, calls } = core('taken');
  expect(await reply({ handlers }, book(9), notice, ' \n', log)).toBe(true);
  await markRead({ handlers }, book(), notice, log);
  expect(calls).toEqual([]);
});
