import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import { addAccount, BOB, inbound, outbound, stanza } from '../../test/kit/stored-things.ts';
import type { Jid } from '../lib/jid.ts';
import type { AccountId, ArchiveId, MessageId } from './keys.ts';
import { createStore, type Store } from './store.ts';

const EVE = 'eve@example.com' as Jid;
const archived = (id: string): { readonly archiveId: ArchiveId } => ({ archiveId: id as ArchiveId });

async function filled(open: (typeof EACH_DATABASE)[number]['open']): Promise<{ readonly store: Store; readonly id: AccountId; readonly places: readonly MessageId[] }> {
  const store = createStore(await open());
  const { id } = await addAccount(store);
  const { messages } = await store.messages.storeInbound([1, 2, 3, 4].map((number) => inbound(id, { stanzaId: stanza(`t${number}`), body: `t${number}`, ...(number === 4 ? {} : archived(`a${number}`)) })));
  return { store, id, places: messages.map((message) => message.id) };
}

describe.each(EACH_DATABASE)('read states: $name', ({ open }) => {
  test('owed is the newest of others that was read here, has an id to be known by, and is not known to be read: forwards only', async () => {
    const { store, id, places } = await filled(open);
    const owed = async (peer?: Jid): Promise<string[]> => (await store.readStates.owed(id, peer)).map(({ archiveId }) => archiveId);
    expect(await owed()).toEqual([]);
    await store.readStates.noteRead(id, BOB, places[1]!);
    await store.readStates.noteRead(id, BOB, places[0]!);
    expect([await owed(), await owed(BOB), await owed(EVE)]).toEqual([['a2'], ['a2'], []]);
    await store.readStates.noteShared(id, [{ peer: BOB, id: places[0]! }]);
    expect(await owed()).toEqual(['a2']);
    // The fourth has no id, and what we say ourselves is nothing that we read.
    await store.messages.storeOutbound(outbound(id, { stanzaId: stanza('m1') }));
    await store.readStates.noteRead(id, BOB, (places[3]! + 64) as MessageId);
    expect(await owed()).toEqual(['a3']);
    await store.readStates.noteShared(id, [{ peer: BOB, id: places[2]! }, { peer: EVE, id: places[3]! }]);
    await store.readStates.noteShared(id, [{ peer: BOB, id: places[0]! }]);
    expect(await owed()).toEqual([]);
  });

  test('a message is found by its id in its own conversation and account alone', async () => {
    const { store, id, places } = await filled(open);
    await store.messages.storeInbound([inbound(id, { peer: EVE, sender: EVE, stanzaId: stanza('e'), ...archived('e1') }), inbound(id, { type: 'normal', stanzaId: stanza('n'), ...archived('n1') })]);
    const find = async (account: AccountId, ...states: readonly (readonly [Jid, string])[]): Promise<string[]> =>
      (await store.readStates.find(account, states.map(([peer, each]) => ({ peer, ...archived(each) })))).map((found) => `${found.peer} ${found.archiveId} ${places.indexOf(found.id)}`);
    expect(await find(id, [BOB, 'a2'], [EVE, 'e1'])).toEqual([`${BOB} a2 1`, `${EVE} e1 -1`]);
    expect(await find(id, [BOB, 'e1'], [EVE, 'a2'], [BOB, 'n1'], [BOB, 't2'], [BOB, "a2'"], ['nobody@example.com' as Jid, 'a2'])).toEqual([]);
    expect(await find((id + 1) as AccountId, [BOB, 'a2'])).toEqual([]);
    const many = Array.from({ length: 5_000 }, (_, index) => [`p${index}@example.com` as Jid, `x${index}`] as const);
    expect(await find(id, ...many, [BOB, 'a3'])).toEqual([`${BOB} a3 2`]);
  });
});
