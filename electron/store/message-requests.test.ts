import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount, BOB, inbound, outbound } from '../../test/kit/stored-things.ts';
import type { AccountId } from './keys.ts';
import { createStore, type Store } from './store.ts';

const stranger = (id: AccountId, change = {}) => inbound(id, { isStranger: true, ...change });
const standing = async (store: Store, id: AccountId) => (await store.conversations.get(id, BOB))?.request;

describe.each(EACH_DATABASE)('what strangers write: $name', ({ open }) => {
  async function prepared() {
    const store = createStore(await open());
    return { store, id: (await addAccount(store)).id };
  }

  test('waits apart, is told as waiting, and stays so however much follows', async () => {
    const { store, id } = await prepared();
    expect((await store.messages.storeInbound([stranger(id)])).conversations).toMatchObject([{ peer: BOB, request: 'waiting', unread: 1 }]);
    await store.messages.storeInbound([stranger(id, { body: 'more' }), inbound(id, { body: 'and more' })]);
    expect(await store.conversations.get(id, BOB)).toMatchObject({ request: 'waiting', unread: 3 });
  });

  test('is let in or refused once, and what is refused stays out', async () => {
    const { store, id } = await prepared();
    expect(await store.conversations.answerRequest(id, BOB, undefined)).toBeUndefined();
    await store.messages.storeInbound([stranger(id)]);
    expect(await store.conversations.answerRequest(id, BOB, 'denied')).toMatchObject({ request: 'denied' });
    expect(await store.conversations.answerRequest(id, BOB, 'denied')).toBeUndefined();
    await store.messages.storeInbound([stranger(id, { body: 'again' })]);
    expect(await standing(store, id)).toBe('denied');
    expect((await store.conversations.answerRequest(id, BOB, undefined))?.request).toBeUndefined();
    await store.messages.storeInbound([stranger(id, { body: 'once more' })]);
    expect(await standing(store, id)).toBeUndefined();
    expect((await store.messages.page(id, BOB, { limit: 10 })).messages.map(({ body }) => body)).toEqual(['hello', 'again', 'once more']);
  });

  test('is a conversation once we have written, before or after, in a chat or in a letter', async () => {
    for (const type of ['chat', 'normal'] as const) {
      for (const isFirst of [true, false]) {
        const { store, id } = await prepared();
        if (isFirst) await store.messages.storeOutbound(outbound(id, { type }));
        await store.messages.storeInbound([stranger(id)]);
        expect([type, isFirst, await standing(store, id)]).toEqual([type, isFirst, isFirst ? undefined : 'waiting']);
        if (!isFirst) await store.messages.storeOutbound(outbound(id, { type }));
        expect(await standing(store, id)).toBeUndefined();
      }
    }
  });

  test('a letter of theirs asks nothing, and what follows it in a chat does', async () => {
    const { store, id } = await prepared();
    await store.messages.storeInbound([stranger(id, { type: 'normal' })]);
    expect(await standing(store, id)).toBeUndefined();
    await store.messages.storeInbound([stranger(id, { type: 'chat' })]);
    expect(await standing(store, id)).toBe('waiting');
  });

  test('a conversation that is one already stays one when the contact is removed', async () => {
    const { store, id } = await prepared();
    await store.messages.storeInbound([inbound(id)]);
    await store.messages.storeInbound([stranger(id, { body: 'still here' })]);
    expect(await standing(store, id)).toBeUndefined();
  });
});
