import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount, BOB, bare, contact } from '../../test/kit/stored-things.ts';
import type { AccountId } from './keys.ts';
import { createStore } from './store.ts';

describe.each(EACH_DATABASE)('the log of subscriptions: $name', ({ open }) => {
  test('keeps what happened, newest first, each thing once, and can say later who did it', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const [asked, ended] = await store.subscriptionLog.add(id, [{ address: BOB, kind: 'we-asked', at: 1 }, { address: BOB, kind: 'asking-ended', at: 2 }]);
    expect(await store.subscriptionLog.add(id, [{ address: BOB, kind: 'we-asked', at: 1 }])).toEqual([]);
    expect(await store.subscriptionLog.amend(ended!.id, 'they-denied')).toEqual({ ...ended, kind: 'they-denied' });
    expect(await store.subscriptionLog.list(id, BOB)).toEqual([{ ...ended, kind: 'they-denied' }, asked]);
    expect(await store.subscriptionLog.list(id, bare('carol@example.org'))).toEqual([]);
    expect(await store.subscriptionLog.amend(999, 'they-denied')).toBeUndefined();
  });

  test('stores it with the item it is about, or neither', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const { logged } = await store.contacts.put(id, contact(BOB), '1', [{ address: BOB, kind: 'added', at: 5 }]);
    expect(logged).toMatchObject([{ accountId: id, address: BOB, kind: 'added', at: 5 }]);
    expect((await store.contacts.remove(id, BOB, '2', [{ address: BOB, kind: 'removed', at: 6 }])).logged).toHaveLength(1);
    expect((await store.contacts.replaceAll(id, [contact(BOB)], '3', [{ address: BOB, kind: 'added', at: 7 }])).logged).toHaveLength(1);
    expect((await store.subscriptionLog.list(id, BOB)).map(({ kind }) => kind)).toEqual(['added', 'removed', 'added']);
  });

  test('keeps the newest hundred of one address, and nothing of an account that is gone', async () => {
    const db = await open();
    const store = createStore(db);
    const { id } = await addAccount(store);
    await store.subscriptionLog.add(id, [{ address: bare('other@example.org'), kind: 'added', at: 0 }]);
    await store.subscriptionLog.add(id, Array.from({ length: 250 }, (_, at) => ({ address: BOB, kind: 'they-asked' as const, at })));
    const kept = await store.subscriptionLog.list(id, BOB);
    expect([kept.length, kept[0]?.at, kept.at(-1)?.at]).toEqual([100, 249, 150]);
    expect(await store.subscriptionLog.list(id, bare('other@example.org'))).toHaveLength(1);
    await store.accounts.remove(id);
    await store.subscriptionLog.add(77 as AccountId, [{ address: BOB, kind: 'added', at: 1 }]);
    expect(await db.all({ sql: 'SELECT * FROM subscription_log' })).toEqual([]);
  });
});
