import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount, bare, BOB, inbound, outbound, stanza } from '../../test/kit/stored-things.ts';
import type { AccountId, MessageId } from './keys.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';

async function queue(store: Store, accountId: AccountId, count: number): Promise<readonly MessageId[]> {
  const ids: MessageId[] = [];
  for (let number = 0; number < count; number += 1) {
    const stored = await store.messages.storeOutbound(outbound(accountId, {
      stanzaId: stanza(`o${number}`), body: String(number), peer: number % 2 ? BOB : bare('carol@example.org'),
    }));
    ids.push(stored!.message.id);
  }
  return ids;
}

describe.each(EACH_DATABASE)('outbox: $name', ({ open }) => {
  test('all that waits can be given up at once, and tried again', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const [first, second] = await queue(store, id, 2);
    await store.outbox.markSent([first!]);
    await store.outbox.failAll('restored-copy');
    expect(await store.outbox.next(id, { limit: 9 })).toEqual([]);
    expect(await store.outbox.requeue(first!, 1)).toBeUndefined();
    expect(await store.outbox.requeue(second!, 1)).toMatchObject({ state: 'queued' });
    expect(await store.outbox.next(id, { limit: 9 })).toHaveLength(1);
  });

  test('one that failed can be deleted, and nothing else: its conversation ends with what is left', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const [first, , third] = await queue(store, id, 3);
    const carol = bare('carol@example.org');
    expect(await store.outbox.deleteFailed(third!)).toBeUndefined();
    await store.outbox.markFailed(third!, { condition: 'item-not-found' });
    expect(await store.outbox.deleteFailed(third!)).toMatchObject({ message: { id: third, body: '2' }, conversation: { peer: carol, last: { id: first } } });
    expect(await store.outbox.deleteFailed(third!)).toBeUndefined();
    expect([await store.messages.get(third!), (await store.search.search({ text: '2', limit: 9 })).hits, await store.ways.of(third!)]).toEqual([undefined, [], undefined]);
    await store.outbox.markFailed(first!, { condition: 'item-not-found' });
    expect((await store.outbox.deleteFailed(first!))!.conversation).toMatchObject({ peer: carol, last: undefined });
    expect((await store.conversations.list()).map(({ peer }) => peer)).toEqual([BOB]);
  });

  test('gives what waits first in, first out, in parts, per account', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const other = await addAccount(store, bare('ann@work.example'));
    await queue(store, id, 3);
    await queue(store, other.id, 1);
    await store.messages.storeOutbound(outbound(id, { body: 'last' }));
    const bodies = (entries: readonly { readonly message: { readonly body: string } }[]): string[] => entries.map(({ message }) => message.body);
    const first = await store.outbox.next(id, { limit: 2 });
    expect(bodies(first)).toEqual(['0', '1']);
    expect(bodies(await store.outbox.next(id, { after: first[1]!.position, limit: 5 }))).toEqual(['2', 'last']);
    expect(first[0]!.attempts).toBe(0);
    await store.outbox.recordAttempts([first[0]!.message.id]);
    expect((await store.outbox.next(id, { limit: 2 })).map(({ attempts }) => attempts)).toEqual([1, 0]);
  });

  test('sent leaves the outbox; only what was queued changes, and only once', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const [first, second] = await queue(store, id, 2);
    const { messages: [received] } = await store.messages.storeInbound([inbound(id)]);
    const changed = await store.outbox.markSent([first!, received!.id, 999 as MessageId]);
    expect(changed.map((message) => [message.id, message.state])).toEqual([[first, 'sent']]);
    expect(await store.outbox.markSent([first!])).toEqual([]);
    expect((await store.outbox.next(id, { limit: 5 })).map(({ message }) => message.id)).toEqual([second]);
    expect((await store.messages.get(received!.id))?.state).toBe('received');
  });

  test('failed keeps its reason; a late acknowledgement does not make it sent', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const [first, second] = await queue(store, id, 2);
    const failure = { condition: 'gone', type: 'cancel', text: 'nobody there', language: 'en', address: bare('anna@new.example') } as const;
    expect(await store.outbox.markFailed(first!, failure)).toMatchObject({ id: first, state: 'failed', failure });
    expect(await store.outbox.markSent([first!])).toEqual([]);
    expect(await store.outbox.markFailed(first!, { condition: 'other' })).toBeUndefined();
    expect((await store.messages.get(first!))?.failure).toEqual(failure);
    // The server had it, the other side refused it.
    await store.outbox.markSent([second!]);
    expect(await store.outbox.markFailed(second!, { condition: 'gone' })).toMatchObject({
      state: 'failed', failure: { condition: 'gone', type: undefined, text: undefined, language: undefined, address: undefined },
    });
    expect(await store.outbox.next(id, { limit: 5 })).toEqual([]);
  });

  test('a received message never fails or queues', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const { messages: [received] } = await store.messages.storeInbound([inbound(id)]);
    expect(await store.outbox.markFailed(received!.id, { condition: 'x' })).toBeUndefined();
    expect(await store.outbox.requeue(received!.id, 1)).toBeUndefined();
    expect(await store.messages.get(received!.id)).toEqual(received);
  });

  test('trying again queues a failed message behind the others, under its own id, once', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const [first, second] = await queue(store, id, 2);
    expect(await store.outbox.requeue(first!, 1)).toBeUndefined();
    await store.outbox.markFailed(first!, { condition: 'too-large' });
    expect(await store.outbox.requeue(first!, 1)).toMatchObject({ id: first, state: 'queued', failure: undefined, stanzaId: 'o0' });
    expect(await store.outbox.requeue(first!, 1)).toBeUndefined();
    expect((await store.outbox.next(id, { limit: 5 })).map(({ message }) => message.id)).toEqual([second, first]);
  });

  test('many acknowledgements are one step', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const ids = await queue(store, id, 100);
    expect(await store.outbox.markSent(ids)).toHaveLength(100);
    expect(await store.outbox.next(id, { limit: 5 })).toEqual([]);
  });
});
