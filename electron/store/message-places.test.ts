import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations, openBuiltinDatabase, temporaryFolder } from '../../test/kit/each-database.ts';
import { addAccount, BOB, inbound } from '../../test/kit/stored-things.ts';
import { freePlace } from './message-places.ts';
import { createStore } from './store.ts';

test('a free place is the next one below that is not taken', () => {
  expect([freePlace(10, new Set()), freePlace(10, new Set([9, 8, 6]))]).toEqual([9, 7]);
});

test('messages that were numbered without room are renumbered: order, reading, outbox and search stay', async () => {
  const path = join(temporaryFolder(), 'linnet.db');
  const before = await openBuiltinDatabase(path)({ migrations: migrations.filter(({ version }) => version < 15) });
  const insert = (body: string, state: string, unread: number, room: string | null = null) => ({
    sql: `INSERT INTO messages (conversation_id, account_id, sender, type, body, sent_at, transit_ms, delayed, state, counts_unread, room_id) VALUES (1, 1, '/x', 'chat', ?, 1, 0, 0, ?, ?, ?)`,
    params: [body, state, unread, room],
  });
  await before.transaction([
    { sql: `INSERT INTO accounts (address, keep_password, allow_plain, enabled, show, status, priority, created_at, position) VALUES ('ann@example.org', 0, 0, 1, 'online', '', 0, 1, 1)` },
    { sql: `INSERT INTO conversations (account_id, peer) VALUES (1, ?)`, params: [BOB] },
    insert('word one', 'received', 0, 'r1'), insert('word two', 'received', 1), insert('word three', 'queued', 0),
    { sql: 'INSERT INTO outbox (message_id, account_id, created_at) VALUES (3, 1, 1)' },
  ]);
  await before.close();

  const db = await openBuiltinDatabase(path)({ migrations });
  const store = createStore(db);
  const [account] = await store.accounts.list();
  const { messages } = await store.messages.page(account!.id, BOB, { limit: 9 });
  expect(messages.map(({ body, archiveId }) => [body, archiveId])).toEqual([['word one', 'r1'], ['word two', undefined], ['word three', undefined]]);
  expect(await store.conversations.get(account!.id, BOB)).toMatchObject({ unread: 1, readUpTo: messages[0]!.id, last: { id: messages[2]!.id } });
  expect((await store.outbox.next(account!.id, { limit: 9 })).map(({ message }) => message.id)).toEqual([messages[2]!.id]);
  expect((await store.search.search({ text: 'word', limit: 9 })).hits.map(({ message }) => message.id)).toEqual(messages.map(({ id }) => id).toReversed());
  await store.messages.storeInbound([inbound(account!.id, { body: 'word four' })]);
  const places = (await store.messages.page(account!.id, BOB, { limit: 9 })).messages.map(({ id }) => id - messages[0]!.id);
  expect(places).toEqual([0, 64, 128, 192]);
  await db.close();
});

test('room for what was missed lies behind everything that is there, and before everything that comes', async () => {
  const store = createStore(await openBuiltinDatabase()({ migrations }));
  const { id } = await addAccount(store);
  const { messages: [first] } = await store.messages.storeInbound([inbound(id)]);
  const { after, before } = await store.archiveGaps.makeRoom(id);
  const { messages: [second] } = await store.messages.storeInbound([inbound(id)]);
  expect([after === first!.id, before - after, second!.id > before, Number.isSafeInteger(second!.id)]).toEqual([true, 2 ** 24, true, true]);
});
