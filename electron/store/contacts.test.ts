import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount, bare, BOB, contact } from '../../test/kit/stored-things.ts';
import type { Database } from './database.ts';
import type { AccountId } from './keys.ts';
import { createStore } from './store.ts';

/** Counts the rows that statements touch, whatever they answer. */
async function changesOf(db: Database, action: () => Promise<unknown>): Promise<number> {
  const total = async (): Promise<number> => Number((await db.all({ sql: 'SELECT total_changes() AS n' }))[0]!['n']);
  const before = await total();
  await action();
  return await total() - before;
}

describe.each(EACH_DATABASE)('contacts: $name', ({ open }) => {
  test('keeps every field, groups with any characters in them', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const whole = contact('bob@example.org', {
      name: 'Bób "B" \\ <i>', groups: ['Freunde', '朋友', 'a "b", \\c', ''], subscription: 'to', isAsking: true, isApproved: true,
    });
    await store.contacts.replaceAll(id, [whole], 'v1');
    expect(await store.contacts.list(id)).toEqual([{ accountId: id, ...whole }]);
    expect((await store.accounts.get(id))?.rosterVersion).toBe('v1');
  });

  test('a whole roster tells and writes only the difference', async () => {
    const db = await open();
    const store = createStore(db);
    const { id } = await addAccount(store);
    const roster = Array.from({ length: 500 }, (_, index) => contact(`c${index}@example.org`, { groups: ['g'] }));
    expect((await store.contacts.replaceAll(id, roster, 'v1')).changed).toHaveLength(500);

    expect(await changesOf(db, () => store.contacts.replaceAll(id, roster, 'v1'))).toBe(0);

    const next = [...roster.slice(2), contact('c2@example.org', { groups: ['g', 'h'] }), contact('new@example.org')];
    const written = await changesOf(db, async () => {
      const change = await store.contacts.replaceAll(id, next, 'v2');
      expect(change.changed.map(({ address }) => address).toSorted()).toEqual(['c2@example.org', 'new@example.org']);
      expect(change.removed.toSorted()).toEqual(['c0@example.org', 'c1@example.org']);
    });
    // Two contacts written, two removed, one version.
    expect(written).toBe(5);
    expect(await store.contacts.list(id)).toHaveLength(499);
  });

  test('an item twice in one roster counts as its last', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    await store.contacts.replaceAll(id, [contact('b@example.org', { name: 'one' }), contact('b@example.org', { name: 'two' })], undefined);
    expect((await store.contacts.list(id)).map(({ name }) => name)).toEqual(['two']);
  });

  test('pushes add, change and remove one contact, each with its version', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    expect((await store.contacts.put(id, contact('b@example.org'), '1')).changed).toHaveLength(1);
    expect((await store.contacts.put(id, contact('b@example.org'), '2')).changed).toHaveLength(0);
    expect((await store.contacts.put(id, contact('b@example.org', { name: 'B' }), '3')).changed[0]?.name).toBe('B');
    expect(await store.contacts.remove(id, bare('b@example.org'), '4')).toEqual({ changed: [], removed: ['b@example.org'], logged: [] });
    expect(await store.contacts.remove(id, bare('b@example.org'), '5')).toEqual({ changed: [], removed: [], logged: [] });
    expect((await store.accounts.get(id))?.rosterVersion).toBe('5');
  });

  test('accounts do not see each other, and an account that is gone takes nothing', async () => {
    const store = createStore(await open());
    const ann = await addAccount(store);
    const bob = await addAccount(store, BOB);
    await store.contacts.replaceAll(ann.id, [contact('x@example.org')], 'v');
    await store.contacts.replaceAll(bob.id, [contact('x@example.org', { name: 'X' })], 'w');
    await store.contacts.replaceAll(ann.id, [], undefined);
    expect((await store.contacts.list()).map(({ accountId, name }) => [accountId, name])).toEqual([[bob.id, 'X']]);
    expect((await store.accounts.get(ann.id))?.rosterVersion).toBeUndefined();
    expect(await store.contacts.put(999 as AccountId, contact('x@example.org'), 'v')).toEqual({ changed: [], removed: [], logged: [] });
  });
});

describe.each(EACH_DATABASE)('requests: $name', ({ open }) => {
  test('a repeated request keeps its first time and takes the newer words', async () => {
    const { requests, ...store } = createStore(await open());
    const { id } = await addAccount({ requests, ...store });
    const request = { accountId: id, address: bare('r@example.org'), nick: '', note: '', receivedAt: 10 };
    expect(await requests.putAll([request])).toEqual([request]);
    expect(await requests.putAll([{ ...request, nick: 'R', note: 'hi', receivedAt: 20 }])).toEqual([{ ...request, nick: 'R', note: 'hi' }]);
    await requests.putAll([{ ...request, address: bare('q@example.org'), receivedAt: 5 }]);
    expect((await requests.list(id)).map(({ address }) => address)).toEqual(['q@example.org', 'r@example.org']);
    expect(await requests.remove(id, bare('r@example.org'))).toBe(true);
    expect(await requests.remove(id, bare('r@example.org'))).toBe(false);
    expect(await requests.list()).toHaveLength(1);
    expect(await requests.putAll([{ ...request, accountId: 999 as AccountId }])).toEqual([]);
  });
});

describe.each(EACH_DATABASE)('settings: $name', ({ open }) => {
  test('keeps JSON values by name, removes on undefined, leaves out what is broken', async () => {
    const db = await open();
    const { settings } = createStore(db);
    await settings.set({ theme: 'dark', list: ['a', { b: null }], width: 300, gone: true });
    await settings.set({ theme: 'light', gone: undefined });
    await settings.set({});
    await db.transaction([{ sql: "INSERT INTO settings VALUES ('broken', '{')" }]);
    expect([...await settings.all()].toSorted()).toEqual([['list', ['a', { b: null }]], ['theme', 'light'], ['width', 300]]);
  });
});
