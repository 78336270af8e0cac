import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount, ANN, bare, BOB, contact, inbound, outbound, SETTINGS } from '../../test/kit/stored-things.ts';
import type { AccountId } from './keys.ts';
import { createStore } from './store.ts';

describe.each(EACH_DATABASE)('accounts: $name', ({ open }) => {
  test('keeps every field, in the order of adding', async () => {
    const { accounts } = createStore(await open());
    const full = {
      server: { host: 'xmpp.example.org', port: 5223 }, keepsPassword: true, allowPlain: true, strongestMechanism: 'SCRAM-SHA-256',
      resource: 'desk', isEnabled: false, presence: { show: 'dnd' as const, status: 'Busy – später', priority: -3 },
    };
    const first = await accounts.add(BOB, full, 77);
    const second = await accounts.add(ANN, SETTINGS, 78);
    expect(first).toEqual({ ...full, id: first.id, address: BOB, rosterVersion: undefined, pinnedCertificates: [], createdAt: 77, position: 1 });
    expect((await accounts.list()).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await accounts.get(second.id)).toEqual(second);
    expect(await accounts.get(999 as AccountId)).toBeUndefined();
  });

  test('a server without a typed port stays without', async () => {
    const { accounts } = createStore(await open());
    const { id } = await accounts.add(ANN, { ...SETTINGS, server: { host: 'h' } }, 1);
    expect((await accounts.get(id))?.server).toEqual({ host: 'h', port: undefined });
  });

  test('adding a known address keeps its id and contacts, and takes the new settings', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    await store.contacts.replaceAll(id, [contact('bob@example.org')], 'v1');
    const again = await store.accounts.add(ANN, { ...SETTINGS, keepsPassword: true }, 5);
    expect(again).toMatchObject({ id, keepsPassword: true, createdAt: 1000, rosterVersion: 'v1' });
    expect(await store.contacts.list(id)).toHaveLength(1);
  });

  test('update changes what it names and nothing else', async () => {
    const store = createStore(await open());
    const account = await store.accounts.add(ANN, { ...SETTINGS, server: { host: 'h', port: 1 }, resource: 'r' }, 1);
    const presence = { show: 'away' as const, status: 's', priority: 7 };
    expect(await store.accounts.update(account.id, { presence, server: undefined })).toEqual({ ...account, presence, server: undefined });
    expect(await store.accounts.update(account.id, {})).toEqual({ ...account, presence, server: undefined });
    expect(await store.accounts.update(999 as AccountId, { isEnabled: false })).toBeUndefined();
  });

  test('pins are kept per account, oldest first, once each', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    const other = await addAccount(store, BOB);
    await store.accounts.pin(id, 'bb', 10);
    await store.accounts.pin(id, 'aa', 20);
    await store.accounts.pin(id, 'bb', 30);
    await store.accounts.pin(999 as AccountId, 'cc', 30);
    expect((await store.accounts.get(id))?.pinnedCertificates).toEqual(['bb', 'aa']);
    expect((await store.accounts.get(other.id))?.pinnedCertificates).toEqual([]);
    await store.accounts.unpin(id, 'bb');
    expect((await store.accounts.get(id))?.pinnedCertificates).toEqual(['aa']);
  });

  test('removing takes all that is of the account and nothing of another; its id never comes back', async () => {
    const db = await open();
    const store = createStore(db);
    const gone = await addAccount(store);
    const stays = await addAccount(store, BOB);
    for (const { id } of [gone, stays]) {
      await store.contacts.replaceAll(id, [contact('c@example.org')], undefined);
      await store.requests.putAll([{ accountId: id, address: bare('r@example.org'), nick: '', note: '', receivedAt: 1 }]);
      await store.messages.storeInbound(Array.from({ length: 1200 }, (_, index) => inbound(id, { body: `word${index}` })));
      await store.messages.storeOutbound(outbound(id));
      await store.accounts.pin(id, 'aa', 1);
    }
    await store.accounts.remove(gone.id);
    for (const table of ['account_pins', 'contacts', 'requests', 'conversations', 'messages', 'outbox']) {
      const counts = await db.all({ sql: `SELECT account_id, count(*) AS n FROM ${table} GROUP BY account_id` });
      expect(counts).toEqual([{ account_id: stays.id, n: table === 'messages' ? 1201 : 1 }]);
    }
    expect((await store.search.search({ text: 'word1 ', limit: 10 })).hits).toHaveLength(1);
    // Throws where the index and the messages disagree.
    await db.transaction([{ sql: "INSERT INTO message_search(message_search, rank) VALUES ('integrity-check', 1)" }]);
    await store.accounts.remove(stays.id);
    expect((await addAccount(store)).id).toBeGreaterThan(stays.id);
  });
});
