import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount, BOB, inbound, outbound, stanza } from '../../test/kit/stored-things.ts';
import type { MessageId } from './keys.ts';
import { createStore } from './store.ts';

const ALL = Number.MAX_SAFE_INTEGER as MessageId;

describe.each(EACH_DATABASE)('single messages: $name', ({ open }) => {
  test('stand in no conversation: not its newest, not counted, not in its pages (R013, R015)', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const { messages, conversations, singles } = await store.messages.storeInbound([
      inbound(id, { body: 'said' }), inbound(id, { body: 'news', type: 'headline' }), inbound(id, { body: 'letter', type: 'normal' }),
    ]);
    expect(messages.map(({ body }) => body)).toEqual(['said', 'news', 'letter']);
    expect(conversations.map(({ unread, last }) => [unread, last?.body])).toEqual([[1, 'said']]);
    expect(singles?.messages.map(({ body, isUnread }) => [body, isUnread])).toEqual([['news', true], ['letter', true]]);
    expect(singles?.unread).toEqual({ headline: 1, normal: 1 });
    expect((await store.messages.page(id, BOB, { limit: 10 })).messages.map(({ body }) => body)).toEqual(['said']);
    expect(await store.messages.around(messages[1]!.id, 10)).toBeUndefined();
    expect((await store.search.search({ text: 'news', limit: 10 })).hits.map(({ message }) => message.type)).toEqual(['headline']);
  });

  test('somebody who sent nothing else has no row in the list', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const { conversations } = await store.messages.storeInbound([inbound(id, { type: 'headline' })]);
    expect(conversations).toEqual([]);
    expect(await store.conversations.list()).toEqual([]);
  });

  test('are read page by page, newest first, each kind by itself', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const { messages } = await store.messages.storeInbound([1, 2, 3, 4, 5].flatMap((turn) => [inbound(id, { body: `h${turn}`, type: 'headline' }), inbound(id, { body: `n${turn}`, type: 'normal' })]));
    const bodies = async (before?: MessageId) => {
      const page = await store.singles.page('headline', { before, limit: 3 });
      return [page.messages.map(({ body }) => body), page.hasOlder];
    };
    expect(await bodies()).toEqual([['h5', 'h4', 'h3'], true]);
    expect(await bodies(messages[4]!.id)).toEqual([['h2', 'h1'], false]);
  });

  test('are read one by one or up to one, and stay read; blocked ones come unnoticed', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const { messages } = await store.messages.storeInbound([
      inbound(id, { type: 'normal' }), inbound(id, { type: 'headline' }), inbound(id, { type: 'normal' }), inbound(id, { type: 'normal', countsUnread: false }),
    ]);
    expect(await store.singles.unread()).toEqual({ headline: 1, normal: 2 });
    const middle = messages[2]!.id;
    expect(await store.singles.markRead('normal', middle, middle)).toEqual({ headline: 1, normal: 1 });
    expect(await store.singles.markRead('normal', middle, middle)).toBeUndefined();
    expect(await store.singles.markRead('headline', 1 as MessageId, ALL)).toEqual({ headline: 0, normal: 1 });
    expect((await store.singles.page('normal', { limit: 9 })).messages.map(({ isUnread }) => isUnread)).toEqual([false, false, true]);
  });

  test('what is read in a conversation leaves them as they are', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    await store.messages.storeInbound([inbound(id, { body: 'said' }), inbound(id, { type: 'headline' }), inbound(id, { body: 'said too' }), inbound(id, { type: 'normal' })]);
    const first = (await store.messages.page(id, BOB, { limit: 9 })).messages[0]!;
    expect((await store.conversations.markRead(id, BOB, first.id))?.unread).toBe(1);
    expect(await store.singles.unread()).toEqual({ headline: 1, normal: 1 });
  });

  test('our own are queued like any other, and no conversation changes', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const chat = await store.messages.storeOutbound(outbound(id, { body: 'chat', stanzaId: stanza('a') }));
    const letter = await store.messages.storeOutbound(outbound(id, { body: 'letter', subject: 'S', type: 'normal', stanzaId: stanza('b') }));
    expect(letter).toEqual({ message: expect.objectContaining({ body: 'letter', subject: 'S', type: 'normal', state: 'queued' }), conversation: undefined });
    expect((await store.outbox.next(id, { limit: 9 })).map(({ message }) => message.body)).toEqual(['chat', 'letter']);
    expect((await store.conversations.get(id, BOB))?.last?.id).toBe(chat?.message.id);
    expect((await store.singles.page('normal', { limit: 9 })).messages.map(({ isUnread }) => isUnread)).toEqual([false]);
    expect(await store.messages.storeOutbound(outbound(99 as never, { type: 'normal' }))).toBeUndefined();
  });
});
