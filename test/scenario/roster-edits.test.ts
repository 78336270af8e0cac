import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../electron/contract/models/settings.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { childElements, childrenOf, textOf } from '../../electron/xmpp/kit/element.ts';

const ROSTER_NS = 'jabber:iq:roster';
const [ANN, BOB] = ['ann@example.com', 'bob@example.com'];

/** The groups of each roster set since the last look, by address. */
function sets(core: CoreHarness): readonly (readonly [string, readonly string[]])[] {
  return core.stream.takeSent().flatMap((sent) => childElements(sent).filter(({ ns }) => ns === ROSTER_NS && sent.attrs['type'] === 'set')
    .flatMap((query) => childElements(query).map((item) => [item.attrs['jid']!, childrenOf(item, 'group', ROSTER_NS).map(textOf)] as const)));
}

it('what the server has agreed to counts for the next edit, though no push has told it yet; a push of another device counts after that', async () => {
  const core = new CoreHarness();
  core.roster = `<query xmlns='${ROSTER_NS}'>${[ANN, BOB].map((jid) => `<item jid='${jid}' name='x' subscription='both'><group>Friends</group></item>`).join('')}</query>`;
  await core.app.start();
  const accountId = await core.signIn();
  core.stream.takeSent();
  expect(await core.call('group.rename', { accountId, from: 'Friends', to: 'Old friends' })).toEqual({ ok: true, value: { renamed: 2, failed: [] } });
  expect(sets(core)).toEqual([[ANN, ['Old friends']], [BOB, ['Old friends']]]);
  await core.call('contacts.move', { accountId, to: 'Work', contacts: [{ address: ANN, from: 'Old friends' }] });
  expect(sets(core)).toEqual([[ANN, ['Work']]]);
  expect(await core.call('roster.undo', {})).toMatchObject({ ok: true, value: { failed: [] } });
  expect(sets(core)).toEqual([[ANN, ['Old friends']]]);

  // The pushes come, and with the last one another device says otherwise.
  for (const groups of ['Old friends', 'Elsewhere']) await core.stream.receive(`<iq xmlns='jabber:client' type='set' id='p'><query xmlns='${ROSTER_NS}'><item jid='${BOB}' name='x' subscription='both'><group>${groups}</group></item></query></iq>`);
  await core.frame();
  core.stream.takeSent();
  expect(await core.call('group.rename', { accountId, from: 'Old friends', to: 'Friends' })).toEqual({ ok: true, value: { renamed: 1, failed: [] } });
  expect(sets(core)).toEqual([[ANN, ['Friends']]]);
});

it('a group that is renamed stays closed and keeps its notices, and so it is when that is taken back and done again; one that joins another neither closes nor silences it', async () => {
  const core = new CoreHarness();
  const groups = [[ANN, 'Family'], [BOB, 'Friends']] as const;
  core.roster = `<query xmlns='${ROSTER_NS}'>${groups.map(([jid, group]) => `<item jid='${jid}' subscription='both'><group>${group}</group></item>`).join('')}</query>`;
  await core.app.start();
  const accountId = await core.signIn();
  const key = (group: string): string => `${accountId}/${group}`;
  const settings = async (): Promise<Settings> => {
    const snapshot = await core.call('app.snapshot', {});
    return snapshot.ok ? snapshot.value.settings : DEFAULT_SETTINGS;
  };
  const marks = async (): Promise<unknown> => {
    const { collapsedGroups, notices: { rules } } = await settings();
    return [collapsedGroups, rules.groups];
  };
  const { notices } = await settings();
  await core.call('settings.set', { collapsedGroups: [key('Family')], notices: { ...notices, rules: { ...notices.rules, groups: { [key('Family')]: 'never' } } } });
  const [family, kin] = ['Family', 'Kin'].map((group) => [[key(group)], { [key(group)]: 'never' }]);
  await core.call('group.rename', { accountId, from: 'Family', to: 'Kin' });
  expect(await marks()).toEqual(kin);
  await core.call('roster.undo', {});
  expect(await marks()).toEqual(family);
  await core.call('roster.redo', {});
  expect(await marks()).toEqual(kin);
  await core.call('group.rename', { accountId, from: 'Kin', to: 'Friends' });
  expect(await marks()).toEqual([[], {}]);
  await core.call('roster.undo', {});
  expect(await marks()).toEqual(kin);
});

it('a file of contacts is put into the roster besides what is there, in one step that can be taken back; the export is read again as the same', async () => {
  const core = new CoreHarness();
  core.roster = `<query xmlns='${ROSTER_NS}'><item jid='${ANN}' name='Ann' subscription='both'><group>Friends</group></item></query>`;
  await core.app.start();
  const accountId = await core.signIn();
  core.stream.takeSent();
  const text = 'address,name,groups\r\nann@example.com,,Work\r\nbob@example.com,Bob,Work;Friends\r\n';
  const read = await core.call('roster.readFile', { accountId, text });
  expect(read).toEqual({ ok: true, value: { bad: [], rows: [
    { contact: { address: ANN, name: '', groups: ['Work'] }, standing: 'changed' }, { contact: { address: BOB, name: 'Bob', groups: ['Work', 'Friends'] }, standing: 'new' },
  ] } });
  expect(core.stream.takeSent()).toEqual([]);
  expect(await core.call('roster.readFile', { accountId, text: 'a letter' })).toEqual({ ok: false, error: { code: 'bad-input', field: 'text' } });

  const contacts = read.ok ? read.value.rows.map(({ contact }) => contact) : [];
  expect(await core.call('roster.import', { accountId, contacts, asks: true })).toEqual({ ok: true, value: { edit: { kind: 'imported', count: 2 }, failed: [] } });
  const sent = core.stream.takeSent();
  expect(sent.filter(({ name }) => name === 'presence').map(({ attrs }) => [attrs['type'], attrs['to']])).toEqual([['subscribe', BOB]]);
  expect(sent.filter(({ name }) => name === 'iq')).toHaveLength(2);
  const items = [[ANN, 'Ann', ['Friends', 'Work']], [BOB, 'Bob', ['Work', 'Friends']]] as const;
  for (const [jid, name, groups] of items) await core.stream.receive(`<iq xmlns='jabber:client' type='set' id='p'><query xmlns='${ROSTER_NS}'><item jid='${jid}' name='${name}' subscription='none'>${groups.map((group) => `<group>${group}</group>`).join('')}</item></query></iq>`);
  await core.frame();

  for (const format of ['csv', 'xml'] as const) {
    const file = await core.call('roster.export', { accountId, format });
    const again = await core.call('roster.readFile', { accountId, text: file.ok ? file.value.text : '' });
    expect(again).toEqual({ ok: true, value: { bad: [], rows: items.map(([address, name, groups]) => ({ contact: { address, name, groups }, standing: 'same' })) } });
  }
  core.stream.takeSent();
  expect(await core.call('roster.undo', {})).toEqual({ ok: true, value: { edit: { kind: 'imported', count: 2 }, failed: [] } });
  expect(sets(core)).toEqual([[ANN, ['Friends']], [BOB, []]]);
});
