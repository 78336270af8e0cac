import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount } from '../../test/kit/stored-things.ts';
import type { BareJid } from '../lib/jid.ts';
import type { AccountId } from './keys.ts';
import { createStore } from './store.ts';
import type { StoredPicture, StoredVcard } from './vcards.ts';

const ANNA = 'anna@example.org' as BareJid;
const BO = 'bo@example.org' as BareJid;
const PICTURE: StoredPicture = { hash: 'aa', type: 'image/png', data: Uint8Array.of(0, 1, 254, 255) };
const OTHER: StoredPicture = { hash: 'bb', type: 'image/gif', data: Uint8Array.of(7) };
const CARD: StoredVcard = { revision: 'r1', properties: '[{"name":"FN"}]', photo: 'aa', logo: 'bb', fetchedAt: 5000 };
const HASHES = { sql: 'SELECT hash FROM pictures ORDER BY hash' };

describe.each(EACH_DATABASE)('vcards: $name', ({ open }) => {
  test('are kept as given, one per person, with their pictures', async () => {
    const store = createStore(await open());
    const { id } = await addAccount(store);
    await store.vcards.put(id, ANNA, CARD, [PICTURE, OTHER]);
    expect(await store.vcards.get(id, ANNA)).toEqual(CARD);
    expect([await store.vcards.get(id, BO), await store.vcards.picture('cc')]).toEqual([undefined, undefined]);
    expect(await store.vcards.picture('bb')).toEqual(OTHER);
    expect(await store.vcards.picturesOf(id, [BO, ANNA])).toEqual([{ address: ANNA, ...PICTURE }]);
    const none: StoredVcard = { revision: '', properties: '[]', photo: undefined, logo: undefined, fetchedAt: 6000 };
    await store.vcards.put(id, ANNA, none, []);
    expect(await store.vcards.get(id, ANNA)).toEqual(none);
  });

  test('let go of a picture with the last card that shows it', async () => {
    const db = await open();
    const store = createStore(db);
    const { id } = await addAccount(store);
    await store.vcards.put(id, ANNA, CARD, [PICTURE, OTHER]);
    await store.vcards.put(id, BO, { ...CARD, logo: undefined }, [PICTURE]);
    await store.vcards.put(id, ANNA, { ...CARD, photo: 'bb', logo: undefined }, [OTHER]);
    expect(await db.all(HASHES)).toEqual([{ hash: 'aa' }, { hash: 'bb' }]);
    await store.vcards.put(id, BO, { ...CARD, photo: undefined, logo: undefined }, []);
    expect(await db.all(HASHES)).toEqual([{ hash: 'bb' }]);
  });

  test('go with their account, pictures and all, and none are kept for an account that is gone', async () => {
    const db = await open();
    const store = createStore(db);
    const { id } = await addAccount(store);
    await store.vcards.put(id, ANNA, CARD, [PICTURE, OTHER]);
    await store.accounts.remove(id);
    expect(await db.all(HASHES)).toEqual([]);
    await store.vcards.put(77 as AccountId, ANNA, CARD, [PICTURE]);
    expect([await db.all(HASHES), await db.all({ sql: 'SELECT * FROM vcards' })]).toEqual([[], []]);
  });
});
