import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount } from '../../test/kit/stored-things.ts';
import type { AccountId } from './keys.ts';
import { createStore } from './store.ts';

const LISTS = [{ name: 'Работа "x"', rules: [{ scope: 'everybody', value: '', action: 'deny', kinds: ['iq'] }], unreadable: 0 }, { name: 'b', unreadable: 2 }];

describe.each(EACH_DATABASE)('privacy lists: $name', ({ open }) => {
  test('are kept as given and replaced as a whole', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    expect(await store.privacyLists.get(id)).toBeUndefined();
    await store.privacyLists.put(id, { active: 'b', default: undefined, lists: LISTS, hidden: 'b', beforeMode: 'c', readAt: 5000 });
    expect(await store.privacyLists.get(id)).toEqual({ active: 'b', default: undefined, lists: LISTS, hidden: 'b', beforeMode: 'c', readAt: 5000 });
    await store.privacyLists.put(id, { active: undefined, default: 'b', lists: [], hidden: undefined, beforeMode: undefined, readAt: undefined });
    expect(await store.privacyLists.get(id)).toEqual({ active: undefined, default: 'b', lists: [], hidden: undefined, beforeMode: undefined, readAt: undefined });
  });

  test('go with their account, and none are kept for an account that is gone', async () => {
    const db = await open();
    const store = createStore(db);
    const { id } = await addAccount(store);
    await store.privacyLists.put(id, { active: 'b', default: undefined, lists: LISTS, hidden: 'b', beforeMode: 'c', readAt: 5000 });
    await store.accounts.remove(id);
    await store.privacyLists.put(id, { active: 'b', default: undefined, lists: LISTS, hidden: 'b', beforeMode: 'c', readAt: 5000 });
    await store.privacyLists.put(77 as AccountId, { active: 'b', default: undefined, lists: LISTS, hidden: 'b', beforeMode: 'c', readAt: 5000 });
    expect(await db.all({ sql: 'SELECT * FROM privacy_lists' })).toEqual([]);
  });
});
