import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount, ANN, BOB } from '../../test/kit/stored-things.ts';
import { createStore } from './store.ts';

describe.each(EACH_DATABASE)('drafts: $name', ({ open }) => {
  test('one for each conversation, changed, removed, and gone with the account', async () => {
    const store = createStore(await open());
    const { id: accountId } = await addAccount(store);
    await store.drafts.set({ accountId, peer: BOB, body: 'half a' });
    await store.drafts.set({ accountId, peer: BOB, body: 'half a\nthought 😀' });
    await store.drafts.set({ accountId, peer: ANN, body: 'to myself' });
    expect(await store.drafts.all()).toEqual([{ accountId, peer: ANN, body: 'to myself' }, { accountId, peer: BOB, body: 'half a\nthought 😀' }]);
    await store.drafts.set({ accountId, peer: ANN, body: '' });
    await store.drafts.set({ accountId, peer: ANN, body: '' });
    expect((await store.drafts.all()).map(({ peer }) => peer)).toEqual([BOB]);
    await store.accounts.remove(accountId);
    await store.drafts.set({ accountId, peer: BOB, body: 'too late' });
    expect(await store.drafts.all()).toEqual([]);
  });
});
