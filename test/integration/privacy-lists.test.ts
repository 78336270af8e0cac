import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { AccountLists, ListRule } from '../../electron/contract/models/privacy-list.ts';
import { RealCore } from '../kit/real-core.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer } from '../kit/servers/test-server.ts';

const CONTACTS = [['tybalt@localhost', 'Foes'], ['juliet@localhost', 'Friends']].map(([jid, group]) => ({ jid: jid!, subscription: 'both' as const, groups: [group!] }));
const OPTIONS = { users: { romeo: 'montague', juliet: 'capulet' }, rosters: { romeo: CONTACTS, juliet: [{ jid: 'romeo@localhost', subscription: 'both' as const, groups: [] }] } };
const RULES: readonly ListRule[] = [
  { scope: 'jid', value: 'tybalt@localhost/sword', action: 'allow', kinds: [] },
  { scope: 'group', value: 'Foes', action: 'deny', kinds: ['message', 'presence-out'] },
  { scope: 'subscription', value: 'none', action: 'deny', kinds: ['iq'] },
  { scope: 'jid', value: 'spam.example', action: 'deny', kinds: [] },
  { scope: 'everybody', value: '', action: 'allow', kinds: ['presence-in'] },
];

describe.each([['Prosody', () => startProsody(OPTIONS)], ['ejabberd', () => startEjabberd(OPTIONS)], ['Linnet’s own', () => startLocal(OPTIONS)]] as const)('privacy lists on %s', (_name, start) => {
  let server: TestServer;
  let cores: RealCore[] = [];

  beforeAll(async () => {
    server = await start();
  }, 60_000);
  afterAll(() => server.stop());
  afterEach(async () => {
    await Promise.all(cores.map((core) => core.stop()));
    cores = [];
  });

  async function device(): Promise<{ core: RealCore; accountId: AccountId; lists: () => Promise<AccountLists> }> {
    const core = await RealCore.start(server);
    cores.push(core);
    const accountId = await core.signIn('romeo', 'montague');
    await core.until('its means', async () => (await core.snapshot()).privacy[0]?.means === 'privacy-lists');
    return { core, accountId, lists: async () => (await core.snapshot()).privacyLists[0]! };
  }

  it('are saved, used, followed from another device, and removed', async () => {
    const one = await device();
    const { accountId } = one;
    await one.core.must('privacy.saveList', { accountId, name: 'work', rules: [...RULES], overwrite: false, isConfirmed: false });
    await one.core.must('privacy.useList', { accountId, use: 'active', name: 'work', isConfirmed: false });
    const other = await device();
    await other.core.must('privacy.readList', { accountId: other.accountId, name: 'work' });
    expect((await other.lists()).lists).toEqual([{ name: 'work', rules: RULES, unreadable: 0 }]);
    expect(await other.lists()).not.toHaveProperty('active');

    await other.core.must('privacy.saveList', { accountId: other.accountId, name: 'work', rules: RULES.slice(1, 4), overwrite: true, isConfirmed: false });
    await one.core.until('the new rules', async () => (await one.lists()).lists[0]?.rules?.length === 3);
    expect((await one.core.snapshot()).privacy[0]?.blocked).toMatchObject([{ value: 'Foes' }, { value: 'none' }, { value: 'spam.example' }]);

    await one.core.must('privacy.useList', { accountId, use: 'active', isConfirmed: false });
    await one.core.must('privacy.removeList', { accountId, name: 'work' });
    expect((await one.lists()).lists).toEqual([]);
    // Neither server pushes a removal: whoever asks for the list learns of it.
    expect(await other.core.call('privacy.readList', { accountId: other.accountId, name: 'work' })).toMatchObject({ ok: false, error: { code: 'privacy', problem: 'not-found' } });
    expect((await other.lists()).lists).toEqual([]);
  });

  it('let whom an earlier rule allows be seen, whatever a later one says of all like them, also after a change (R132, R321)', async () => {
    const { core, accountId } = await device();
    const rules: ListRule[] = [{ scope: 'jid', value: 'juliet@localhost', action: 'allow', kinds: [] }, { scope: 'subscription', value: 'both', action: 'deny', kinds: [] }];
    await core.must('privacy.saveList', { accountId, name: 'mixed', rules, overwrite: false, isConfirmed: false });
    await core.must('privacy.useList', { accountId, use: 'active', name: 'mixed', isConfirmed: true });
    const juliet = await RealCore.start(server);
    cores.push(juliet);
    await juliet.signIn('juliet', 'capulet');
    const known = async (): Promise<unknown[]> => (await core.snapshot()).presences.filter(({ address }) => CONTACTS.some(({ jid }) => jid === address)).map(({ address, resources, isUnknown }) => [address, resources.length, isUnknown]).toSorted();
    const expected = [['juliet@localhost', 1, undefined], ['tybalt@localhost', 0, true]];
    await core.until('who is seen', async () => JSON.stringify(await known()) === JSON.stringify(expected));
    await core.must('privacy.saveList', { accountId, name: 'mixed', rules: [...rules, RULES[3]!], overwrite: true, isConfirmed: true });
    expect(await known()).toEqual(expected);
  });
});
