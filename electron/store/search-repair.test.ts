import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFileForTest, temporaryFolder } from '../../test/kit/each-database.ts';
import { addAccount, inbound } from '../../test/kit/stored-things.ts';
import type { Database, WriteDb } from './database.ts';
import { DatabaseError } from './database.ts';
import type { AccountId } from './keys.ts';
import { withSearchRepair } from './search-repair.ts';
import { createStore } from './store.ts';

/** Fifty messages whose index has lost its sense, as by a broken disk. */
async function openHarmed(): Promise<{ readonly db: Database; readonly id: AccountId }> {
  const path = join(temporaryFolder(), 'linnet.db');
  const before = await openFileForTest(path);
  const store = createStore(before);
  const { id } = await addAccount(store);
  await store.messages.storeInbound(Array.from({ length: 50 }, (_, index) => inbound(id, { body: `word ${index}` })));
  await before.close();
  const raw = new DatabaseSync(path, { defensive: false });
  raw.exec("UPDATE message_search_data SET block = x'ffffffffffffffffffff' WHERE id > 10");
  raw.close();
  return { db: await openFileForTest(path), id };
}

describe('a damaged search index', () => {
  test('is built anew when it is searched', async () => {
    const { db } = await openHarmed();
    await expect(db.all({ sql: "SELECT rowid FROM message_search WHERE message_search MATCH 'word'" })).rejects.toMatchObject({ problem: 'damaged' });
    expect((await createStore(db).search.search({ text: 'word', limit: 100 })).hits).toHaveLength(50);
    await db.transaction([{ sql: "INSERT INTO message_search(message_search, rank) VALUES ('integrity-check', 1)" }]);
  });

  test('keeps no message from being stored and no account from being removed', async () => {
    const { db, id } = await openHarmed();
    const store = createStore(db);
    expect((await store.messages.storeInbound([inbound(id, { body: 'word again' })])).messages).toHaveLength(1);
    await store.accounts.remove(id);
    expect(await db.all({ sql: 'SELECT count(*) AS n FROM messages' })).toEqual([{ n: 0 }]);
  });
});

test('the building is tried once; damage elsewhere is told as it is, other refusals are left alone', async () => {
  const asked: string[] = [];
  let problem: 'damaged' | 'disk-full' = 'damaged';
  const db: WriteDb = {
    all: ({ sql }) => {
      asked.push(sql);
      return Promise.reject(new DatabaseError(problem, 'x'));
    },
    transaction: ([statement]) => {
      asked.push(statement!.sql);
      return Promise.resolve([]);
    },
  };
  const healing = withSearchRepair(db);
  await expect(healing.all({ sql: 'a' })).rejects.toMatchObject({ problem: 'damaged' });
  expect(asked.map((sql) => sql.includes('rebuild'))).toEqual([false, true, false]);
  asked.length = 0;
  await expect(healing.all({ sql: 'b' })).rejects.toMatchObject({ problem: 'damaged' });
  expect(asked.some((sql) => sql.includes('rebuild'))).toBe(false);
  asked.length = 0;
  problem = 'disk-full';
  await expect(withSearchRepair(db).all({ sql: 'c' })).rejects.toMatchObject({ problem: 'disk-full' });
  expect(asked).toEqual(['c']);
});
