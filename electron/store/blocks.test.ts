import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount } from '../../test/kit/stored-things.ts';
import type { StoredBlock } from './blocks.ts';
import type { AccountId } from './keys.ts';
import { createStore } from './store.ts';

const BLOCKS: readonly StoredBlock[] = [
  { scope: 'jid', value: 'z@example.org', kinds: [], since: 5000, reason: 'sells "watches" — 时计', until: 9000 },
  { scope: 'jid', value: 'example.net', kinds: ['message', 'iq'], since: undefined, reason: '', until: undefined },
  { scope: 'group', value: 'z@example.org', kinds: [], since: 6000, reason: '', until: undefined },
];

describe.each(EACH_DATABASE)('blocks: $name', ({ open }) => {
  test('are kept as given, in their order, and replaced as a whole', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    await store.blocks.replaceAll(id, BLOCKS);
    expect(await store.blocks.list(id)).toEqual(BLOCKS);
    await store.blocks.replaceAll(id, BLOCKS.slice(1, 2));
    expect(await store.blocks.list(id)).toEqual(BLOCKS.slice(1, 2));
    await store.blocks.replaceAll(id, []);
    expect(await store.blocks.list(id)).toEqual([]);
  });

  test('go with their account, and none are kept for an account that is gone', async () => {
    const db = await open();
    const store = createStore(db);
    const { id } = await addAccount(store);
    await store.blocks.replaceAll(id, BLOCKS);
    await store.accounts.remove(id);
    await store.blocks.replaceAll(id, BLOCKS);
    await store.blocks.replaceAll(77 as AccountId, BLOCKS);
    expect(await db.all({ sql: 'SELECT * FROM blocks' })).toEqual([]);
  });
});
