import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFileForTest, temporaryFolder } from '../../test/kit/each-database.ts';
import { addAccount, bare, BOB, contact, inbound, outbound } from '../../test/kit/stored-things.ts';
import type { FileId, MessageId } from './keys.ts';
import { createStore } from './store.ts';

test('nothing of a message that was deleted, nor of a file that was ended, has failed and was given up, was put away or has arrived can be read from the files, while the program runs', async () => {
  const directory = temporaryFolder();
  const db = await openFileForTest(join(directory, 'linnet.db'));
  const store = createStore(db);
  const { id: accountId } = await addAccount(store);
  const words = (): string => readdirSync(directory).map((name) => readFileSync(join(directory, name), 'latin1')).join('');
  const give = async (word: string): Promise<FileId> => {
    const content = new TextEncoder().encode(word.repeat(20_000));
    const file = (await store.files.begin({ accountId, name: 'a.txt', type: 'text/plain', size: content.length }))!;
    await store.files.append(file, content);
    return file;
  };
  const sent = async (word: string): Promise<{ file: FileId; message: MessageId }> => {
    const file = await give(word);
    const { message } = (await store.messages.storeOutbound(outbound(accountId, { body: 'a.txt', file: { name: 'a.txt' } }), file))!;
    return { file, message: message.id };
  };
  const [ended, failed, arrived, kept, deleted] = [await sent('Xylophon'), await sent('Zanzibar'), await sent('Quetzal'), await sent('Kumquat'), await sent('Yttrium')];
  const unsent = await give('Marzipan');
  const { message: said } = (await store.messages.storeOutbound(outbound(accountId, { body: 'Cinnabar' })))!;
  await store.outbox.markFailed(failed.message, { condition: 'upload-failed' });
  expect(['Xylophon', 'Zanzibar', 'Quetzal', 'Marzipan', 'Kumquat'].filter((word) => words().includes(word))).toHaveLength(5);
  expect(await store.files.cancel(ended.file, 'upload-cancelled')).toMatchObject({ id: ended.message, state: 'failed', failure: { condition: 'upload-cancelled' } });
  expect(await store.files.cancel(failed.file, 'upload-cancelled')).toMatchObject({ id: failed.message, failure: { condition: 'upload-cancelled' } });
  await store.files.arrived(arrived.file, 'https://files.example/a.txt');
  await store.files.drop(unsent);
  for (const id of [deleted.message, said.id]) {
    await store.outbox.markFailed(id, { condition: 'upload-failed' });
    expect(await store.outbox.deleteFailed(id)).toMatchObject({ message: { id } });
  }
  expect(words()).not.toMatch(/Xylophon|Zanzibar|Quetzal|Marzipan|Yttrium|Cinnabar/);
  expect(words()).toContain('Kumquat');
  expect(await store.outbox.requeue(ended.message, 1)).toBe(undefined);
  expect((await store.outbox.next(accountId, { limit: 9 })).map(({ message }) => message.id)).toEqual([arrived.message, kept.message]);
  await db.close();
});

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
