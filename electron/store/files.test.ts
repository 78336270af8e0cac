import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount, BOB, outbound } from '../../test/kit/stored-things.ts';
import type { FileId, MessageId } from './keys.ts';
import { createStore } from './store.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each(EACH_DATABASE)('files: $name', ({ open }) => {
  test('come in pieces, go with a message, and are dropped once they have arrived', async () => {
    const store = createStore(await open());
    const { id: accountId } = await addAccount(store);
    const file = (await store.files.begin({ accountId, name: 'lake.jpg', type: 'image/jpeg', size: 10 }))!;
    expect(await store.files.append(file, bytes('01234'))).toBe(true);
    expect(await store.files.whole(file)).toBe(undefined);
    expect(await store.files.append(file, bytes('5678901'))).toBe(false);
    expect(await store.files.append(file, bytes('56789'))).toBe(true);
    expect(await store.files.whole(file)).toMatchObject({ accountId, name: 'lake.jpg', size: 10 });
    const { message } = (await store.messages.storeOutbound(outbound(accountId, { body: 'lake.jpg', file: { name: 'lake.jpg', type: 'image/jpeg', size: 10 } }), file))!;
    expect(message.file).toEqual({ name: 'lake.jpg', type: 'image/jpeg', size: 10 });
    expect(await store.files.whole(file)).toBe(undefined);
    expect(await store.files.append(file, bytes('x'))).toBe(false);
    await store.files.drop(file);
    expect(await store.files.ofMessage(message.id)).toMatchObject({ id: file, messageId: message.id });
    expect(await Promise.all([0, 1, 2].map((number) => store.files.part(file, number)))).toEqual([bytes('01234'), bytes('56789'), undefined]);

    const url = 'https://files.example/lake.jpg';
    expect(await store.files.arrived(file, url)).toMatchObject({ id: message.id, body: url, state: 'queued', file: { name: 'lake.jpg', url } });
    expect(await store.files.get(file)).toBe(undefined);
    expect(await store.files.part(file, 0)).toBe(undefined);
    expect((await store.search.search({ text: 'files.example', limit: 5 })).hits.map((hit) => hit.message.id)).toEqual([message.id]);
  });

  test('follow their message to another place, and go with it, with the account, and at the start where no message has them', async () => {
    const database = await open();
    const store = createStore(database);
    const { id: accountId } = await addAccount(store);
    const begin = async (): Promise<FileId> => {
      const file = (await store.files.begin({ accountId, name: 'a', type: 'text/plain', size: 1 }))!;
      await store.files.append(file, bytes('a'));
      return file;
    };
    const [kept, unsent] = [await begin(), await begin()];
    const { message } = (await store.messages.storeOutbound(outbound(accountId, { peer: BOB, body: 'a', file: { name: 'a' } }), kept))!;
    await store.files.dropUnsent();
    expect(await store.files.get(unsent)).toBe(undefined);
    await database.transaction([{ sql: 'UPDATE messages SET id = id + 7 WHERE id = ?', params: [message.id] }]);
    expect((await store.files.get(kept))?.messageId).toBe((message.id + 7) as MessageId);
    await store.accounts.remove(accountId);
    expect(await store.files.get(kept)).toBe(undefined);
    expect(await database.all({ sql: 'SELECT count(*) AS n FROM file_parts' })).toEqual([{ n: 0 }]);
    expect(await store.files.begin({ accountId, name: 'a', type: 'text/plain', size: 1 })).toBe(undefined);
  });
});
