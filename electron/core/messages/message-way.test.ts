import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../../test/kit/each-database.ts';
import { addAccount, BOB, inbound, outbound, stanza } from '../../../test/kit/stored-things.ts';
import { stepsOf } from './message-way.ts';
import type { MessageId } from '../../store/keys.ts';
import { createStore, type Store } from '../../store/store.ts';

const kinds = async (store: Store, id: MessageId): Promise<string[]> => stepsOf((await store.ways.of(id))!).map(({ kind }) => kind);

describe.each(EACH_DATABASE)('the way of a message: $name', ({ open }) => {
  test('of ours has each step it took, failures and the person’s retry among them, in order', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const { message } = (await store.messages.storeOutbound(outbound(id, { stanzaId: stanza('m1') })))!;
    await store.outbox.noteHanded([message.id], 2_000);
    await store.outbox.markFailed(message.id, { condition: 'policy-violation' });
    await store.outbox.requeue(message.id, 3_000);
    await store.outbox.noteHanded([message.id, 999 as MessageId], 4_000);
    await store.outbox.markSent([message.id]);
    await store.receipts.apply(id, [{ kind: 'delivered', peer: BOB, stanzaId: stanza('m1'), at: 7_000 }]);
    await store.receipts.apply(id, [{ kind: 'displayed', peer: BOB, stanzaId: stanza('m1'), at: 8_000 }]);
    expect(await kinds(store, message.id)).toEqual(['written', 'handed', 'failed', 'queued', 'handed', 'sent', 'delivered', 'displayed']);
    const steps = stepsOf((await store.ways.of(message.id))!);
    expect(steps[0]).toEqual({ kind: 'written', at: message.sentAt });
    expect(steps[2]).toMatchObject({ condition: 'policy-violation' });
    expect(Math.abs(steps[5]!.at - Date.now())).toBeLessThan(60_000);
    expect(steps.slice(-2).map(({ at }) => at)).toEqual([7_000, 8_000]);
  });

  test('of theirs says how it came', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const { messages } = await store.messages.storeInbound([
      inbound(id, { stanzaId: stanza('t1') }), inbound(id, { stanzaId: stanza('t2'), isDelayed: true }),
      inbound(id, { stanzaId: stanza('t3'), cameBy: 'copy' }), inbound(id, { stanzaId: stanza('t4'), cameBy: 'archive', isOwn: true }),
    ]);
    const ways = await Promise.all(messages.map((message) => kinds(store, message.id)));
    expect(ways).toEqual([['received'], ['written', 'kept'], ['written', 'copied'], ['written-elsewhere', 'from-archive']]);
  });

  test('goes with the message when it is moved, and when its account is removed', async () => {
    const db = await open();
    const store = createStore(db);
    const { id } = await addAccount(store);
    const { message } = (await store.messages.storeOutbound(outbound(id, { stanzaId: stanza('m1') })))!;
    await store.outbox.noteHanded([message.id], 2_000);
    await db.transaction([{ sql: 'UPDATE messages SET id = 5000 WHERE id = ?', params: [message.id] }]);
    expect(await kinds(store, 5000 as MessageId)).toEqual(['written', 'handed']);
    await store.accounts.remove(id);
    expect(await db.all({ sql: 'SELECT * FROM message_events' })).toEqual([]);
    expect(await store.ways.of(5000 as MessageId)).toBeUndefined();
  });
});
