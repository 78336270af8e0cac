import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFileForTest, temporaryFolder } from '../../test/kit/each-database.ts';
import { addAccount, bare, BOB, contact, inbound } from '../../test/kit/stored-things.ts';
import { createStore } from './store.ts';

// Hazard U16: what is deleted is gone from every file, not only from sight.
test('nothing of a removed account can be read from the files, index and log included', async () => {
  const directory = temporaryFolder();
  const db = await openFileForTest(join(directory, 'linnet.db'));
  const store = createStore(db);
  const { id } = await addAccount(store);
  const other = await addAccount(store, BOB);
  await store.messages.storeInbound(Array.from({ length: 300 }, (_, index) => inbound(id, { body: `Xylophon${index} 世界` })));
  await store.messages.storeInbound([inbound(other.id, { body: 'Staying here' })]);
  await store.contacts.replaceAll(id, [contact('zanzibar@example.org', { name: 'Quetzal' })], undefined);
  await store.requests.putAll([{ accountId: id, address: bare('kumquat@example.org'), nick: '', note: '', receivedAt: 1 }]);
  await store.accounts.remove(id);
  await db.close();

  const words = (): string => readdirSync(directory).map((name) => readFileSync(join(directory, name), 'latin1')).join('').toLowerCase();
  expect(words()).toContain('staying');
  expect(words()).not.toMatch(/xylophon|zanzibar|quetzal|kumquat/);
});
