import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount, BOB, inbound, outbound, stanza } from '../../test/kit/stored-things.ts';
import type { AccountId } from './keys.ts';
import type { Mark } from './receipts.ts';
import { createStore, type Store } from './store.ts';

const mark = (kind: Mark['kind'], id: string, at = 7_000): Mark => ({ kind, peer: BOB, stanzaId: stanza(id), at });
const states = async (store: Store, id: AccountId): Promise<string[]> => (await store.messages.page(id, BOB, { limit: 9 })).messages.map(({ body, state }) => `${body} ${state}`);

describe.each(EACH_DATABASE)('receipts: $name', ({ open }) => {
  test('states go forwards only, whatever has arrived leaves the outbox, and what is about nothing is said to be', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    for (const number of [1, 2, 3]) await store.messages.storeOutbound(outbound(id, { stanzaId: stanza(`m${number}`), body: `m${number}` }));
    expect((await store.receipts.apply(id, [mark('delivered', 'm1'), mark('delivered', 'm9')])).unmatched).toEqual([mark('delivered', 'm9')]);
    expect((await store.outbox.next(id, { limit: 9 })).map(({ message }) => message.body)).toEqual(['m2', 'm3']);
    // What was never sent was not displayed, though a later one was.
    await store.receipts.apply(id, [mark('displayed', 'm3', 8_000)]);
    expect(await states(store, id)).toEqual(['m1 displayed', 'm2 queued', 'm3 displayed']);
    expect((await store.receipts.apply(id, [mark('delivered', 'm1', 9_000), mark('displayed', 'm1', 9_000)])).changed).toEqual([]);
    const [first] = (await store.messages.page(id, BOB, { limit: 9 })).messages;
    expect([first!.deliveredAt, first!.displayedAt]).toEqual([7_000, 8_000]);
    expect(await store.outbox.markFailed(first!.id, { condition: 'gone' })).toBeUndefined();
  });

  test('one conversation, account or direction says nothing of another', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    await store.messages.storeOutbound(outbound(id, { stanzaId: stanza('m1') }));
    await store.messages.storeInbound([inbound(id, { stanzaId: stanza('t1') })]);
    for (const each of [{ ...mark('displayed', 'm1'), peer: 'mal@evil.example' as typeof BOB }, mark('displayed', 't1'), mark('read', 'm1')]) expect((await store.receipts.apply(id, [each])).unmatched).toEqual([each]);
    expect((await store.receipts.apply((id + 1) as AccountId, [mark('displayed', 'm1')])).unmatched).toHaveLength(1);
    expect(await states(store, id)).toEqual(['hi queued', 'hello received']);
  });

  test('nothing is asked for in rooms and by single messages', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const stored = await Promise.all([outbound(id, { type: 'groupchat' }), outbound(id, { type: 'normal' })].map((message) => store.messages.storeOutbound(message)));
    expect(stored.map((each) => each!.message.markable)).toEqual([undefined, undefined]);
  });

  test('what is owed is the newest that was seen, asks, and was not told of', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const { messages } = await store.messages.storeInbound([1, 2, 3, 4].map((number) => inbound(id, { stanzaId: stanza(`t${number}`), body: `t${number}`, ...(number === 3 ? {} : { markable: true }) })));
    const owed = async (): Promise<string[]> => (await store.receipts.owed(id)).map(({ stanzaId }) => stanzaId);
    expect(await owed()).toEqual([]);
    await store.receipts.noteSeen(id, BOB, messages[2]!.id);
    await store.receipts.noteSeen(id, BOB, messages[0]!.id);
    expect(await owed()).toEqual(['t2']);
    await store.receipts.noteTold(id, BOB, messages[1]!.id);
    expect(await owed()).toEqual([]);
    await store.receipts.noteSeen(id, BOB, messages[3]!.id);
    expect(await owed()).toEqual(['t4']);
    expect(await store.receipts.apply(id, [mark('read', 't4')])).toMatchObject({ read: [{ peer: BOB, upTo: messages[3]!.id }] });
    expect(await owed()).toEqual([]);
  });
});
