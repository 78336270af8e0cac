import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../contract/models/address.ts';
import type { BareJid } from '../../lib/jid.ts';
import { DatabaseError } from '../../store/database.ts';
import type { InboundMessage } from '../../store/message.ts';
import type { Messages, StoredBatch } from '../../store/messages.ts';
import { FakeClock } from '../../../test/kit/fake-clock.ts';
import { MemoryLog } from '../../../test/kit/memory-log.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import { MessagePipeline } from './pipeline.ts';

const ACCOUNT = 1 as AccountId;

function messageOf(body: string): InboundMessage {
  return {
    accountId: ACCOUNT, peer: 'juliet@example.com' as BareJid, sender: 'juliet@example.com' as BareJid, type: 'chat', body,
    sentAt: 0, receivedAt: 0, isDelayed: false, countsUnread: true,
  };
}

function setUp(storeInbound: (batch: readonly InboundMessage[]) => Promise<void>) {
  const batches: string[][] = [];
  const table = {
    storeInbound: async (batch: readonly InboundMessage[]): Promise<StoredBatch> => {
      await storeInbound(batch);
      batches.push(batch.map(({ body }) => body));
      return { intakes: [], messages: [], conversations: [] };
    },
  } as unknown as Messages;
  const clock = new FakeClock();
  const log = new MemoryLog();
  const conversations = { stored: () => undefined } as unknown as ConversationList;
  return { pipeline: new MessagePipeline(ACCOUNT, table, conversations, { clock, log }), batches, clock, log };
}

describe('MessagePipeline', () => {
  it('keeps the order and joins what arrives while a transaction runs', async () => {
    const { pipeline, batches } = setUp(() => new Promise((resolve) => setImmediate(resolve)));
    const first = pipeline.accept(messageOf('1'));
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([first, pipeline.accept(messageOf('2')), pipeline.accept(messageOf('3'))]);
    expect(batches.flat()).toEqual(['1', '2', '3']);
    expect(batches.length).toBeLessThan(3);
  });

  it('tries again until the disk takes it, and settles only then (X16)', async () => {
    let isFull = true;
    const { pipeline, batches, clock } = setUp(() => (isFull ? Promise.reject(new DatabaseError('disk-full', 'test')) : Promise.resolve()));
    let isStored = false;
    const accepted = pipeline.accept(messageOf('1')).then(() => (isStored = true));
    await clock.run(20_000, 1_000);
    expect([isStored, batches]).toEqual([false, []]);
    isFull = false;
    await clock.run(6_000, 1_000);
    await accepted;
    expect(batches).toEqual([['1']]);
  });

  it('gives up only the message that is a bug, and says so without its text', async () => {
    const { pipeline, batches, log } = setUp((batch) =>
      (batch.some(({ body }) => body === 'poison') ? Promise.reject(new TypeError('bug')) : Promise.resolve()));
    await Promise.all(['1', 'poison', '2'].map((body) => pipeline.accept(messageOf(body))));
    expect(batches.flat()).toEqual(['1', '2']);
    expect(log.events()).toContain('messages.bug');
    expect(log.text()).not.toContain('poison');
  });
});
