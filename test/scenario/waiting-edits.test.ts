import { beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../electron/contract/models/contact.ts';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { childElements, childrenOf, textOf, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { MemoryProfile } from '../kit/memory-profile.ts';
import { sameDisk } from '../kit/scripted-room.ts';

const ROSTER_NS = 'jabber:iq:roster';
const [ANN, BOB, EVE] = ['ann@example.com', 'bob@example.com', 'eve@example.com'];

let core: CoreHarness;
let accountId: AccountId;

function rosterOf(...items: readonly (readonly [jid: string, name: string, ...groups: string[]])[]): string {
  return `<query xmlns='${ROSTER_NS}'>${items.map(([jid, name, ...groups]) => `<item jid='${jid}' name='${name}' subscription='both'>${groups.map((group) => `<group>${group}</group>`).join('')}</item>`).join('')}</query>`;
}

/** What went to the server since the last look about the roster and subscriptions, in its order. */
function said(): string[] {
  return core.stream.takeSent().flatMap((sent) => {
    if (sent.name === 'presence' && sent.attrs['to'] !== undefined) return [`${sent.attrs['type'] ?? 'available'} ${sent.attrs['to']}`];
    return sent.attrs['type'] === 'set' ? childElements(sent).filter(({ ns }) => ns === ROSTER_NS).flatMap((query) => childElements(query).map(setWords)) : [];
  });
}

function setWords(item: XmlElement): string {
  const { jid, name, subscription } = item.attrs;
  return subscription === 'remove' ? `remove ${jid!}` : `${jid!} ${name ?? ''} [${childrenOf(item, 'group', ROSTER_NS).map(textOf).join(', ')}]`;
}

/** As the page has them now. */
async function shown(): Promise<Record<string, Pick<Contact, 'name' | 'groups' | 'waits'>>> {
  const snapshot = await core.call('app.snapshot', {});
  if (!snapshot.ok) throw new Error('no snapshot');
  return Object.fromEntries(snapshot.value.contacts.map(({ address, name, groups, waits }) => [address, { name, groups, ...(waits ? { waits } : {}) }]));
}

async function goOnlineAgain(): Promise<void> {
  core.stream.goOnline('romeo@example.net/orchard');
  await core.frame();
}

beforeEach(async () => {
  core = new CoreHarness();
  core.roster = rosterOf([ANN, 'Ann', 'Friends'], [BOB, 'Bob', 'Friends', 'Work']);
  await core.app.start();
  accountId = await core.signIn();
  core.stream.takeSent();
  core.stream.drop();
  await core.frame();
});

describe('what is done to the roster while there is no connection', () => {
  it('is shown, marked, and said in the next session: names, groups, a group’s name, a new contact and a removal', async () => {
    expect(await core.call('contact.update', { accountId, address: ANN, name: 'Anna', groups: ['Friends'] })).toEqual({ ok: true, value: { waits: true } });
    expect(await core.call('contacts.move', { accountId, to: 'Sport', contacts: [{ address: BOB, from: 'Work' }] })).toMatchObject({ ok: true, value: { edit: { kind: 'moved', count: 1, waits: true }, failed: [] } });
    expect(await core.call('group.rename', { accountId, from: 'Friends', to: 'Old friends' })).toMatchObject({ ok: true, value: { renamed: 2, failed: [], waits: true } });
    expect(await core.call('contact.add', { accountId, address: EVE, name: 'Eve', groups: ['Sport'], note: 'It is me' })).toEqual({ ok: true, value: { waits: true } });
    await core.frame();
    expect(await shown()).toEqual({
      [ANN]: { name: 'Anna', groups: ['Old friends'], waits: { kind: 'change' } }, [BOB]: { name: 'Bob', groups: ['Old friends', 'Sport'], waits: { kind: 'change' } },
      [EVE]: { name: 'Eve', groups: ['Sport'], waits: { kind: 'add' } },
    });
    expect(await core.call('contact.remove', { accountId, address: BOB })).toEqual({ ok: true, value: { waits: true } });
    await core.frame();
    expect((await shown())[BOB]).toEqual({ name: 'Bob', groups: ['Friends', 'Work'], waits: { kind: 'remove' } });
    expect(core.last('contacts.changed').changed).toMatchObject([{ address: BOB, waits: { kind: 'remove' } }]);

    await goOnlineAgain();
    expect(said().toSorted()).toEqual([`${ANN} Anna [Old friends]`, `${EVE} Eve [Sport]`, `remove ${BOB}`, `subscribe ${EVE}`].toSorted());
    // The server’s pushes, not its answers, say what is.
    expect(Object.values(await shown()).filter(({ waits }) => waits)).toEqual([]);
    await goOnlineAgain();
    expect(said()).toEqual([]);
  });

  it('is taken back and done again there too, and what comes back to what the server has waits no more', async () => {
    await core.call('contacts.move', { accountId, to: 'Sport', contacts: [{ address: ANN, from: 'Friends' }] });
    expect(await core.call('roster.undo', {})).toMatchObject({ ok: true, value: { edit: { count: 1 } } });
    expect((await shown())[ANN]).toEqual({ name: 'Ann', groups: ['Friends'] });
    await core.call('roster.redo', {});
    expect((await shown())[ANN]).toEqual({ name: 'Ann', groups: ['Sport'], waits: { kind: 'change' } });
    await goOnlineAgain();
    expect(said()).toEqual([`${ANN} Ann [Sport]`]);
  });

  it('survives the end of the program', async () => {
    const profile = new MemoryProfile();
    core = new CoreHarness(profile);
    core.roster = rosterOf([ANN, 'Ann', 'Friends']);
    await core.app.start();
    accountId = await core.signIn();
    core.stream.drop();
    await core.frame();
    await core.call('contact.update', { accountId, address: ANN, name: 'Anna', groups: [] });

    core = new CoreHarness(sameDisk(profile));
    core.roster = rosterOf([ANN, 'Ann', 'Friends']);
    await core.app.start();
    expect((await shown())[ANN]).toEqual({ name: 'Anna', groups: [], waits: { kind: 'change' } });
    await core.signIn();
    expect(said()).toEqual([`${ANN} Anna []`]);
  });

  it('undoes nothing that another device did meanwhile; where both named a contact, the person is asked', async () => {
    await core.call('contact.update', { accountId, address: ANN, name: 'Anna', groups: ['Sport'] });
    await core.call('contact.update', { accountId, address: BOB, name: 'Bob', groups: ['Friends'] });
    core.roster = rosterOf([ANN, 'Annie', 'Friends', 'Choir'], [BOB, 'Bobby', 'Friends', 'Work']);
    await goOnlineAgain();
    expect(said().toSorted()).toEqual([`${ANN} Annie [Choir, Sport]`, `${BOB} Bobby [Friends]`]);
    expect((await shown())[ANN]?.waits).toEqual({ kind: 'change', problem: { code: 'changed-elsewhere' } });
    expect(await core.call('contact.insist', { accountId, address: ANN })).toEqual({ ok: true, value: {} });
    expect(said()).toEqual([`${ANN} Anna [Choir, Sport]`]);
    await core.frame();
    expect((await shown())[ANN]?.waits).toBeUndefined();
  });

  it('is not done where another device removed the contact, and can be given up', async () => {
    await core.call('contact.update', { accountId, address: ANN, name: 'Anna', groups: [] });
    core.roster = rosterOf([BOB, 'Bob']);
    await goOnlineAgain();
    expect(said()).toEqual([]);
    expect((await shown())[ANN]?.waits?.problem).toEqual({ code: 'changed-elsewhere' });
    await core.call('contact.giveUp', { accountId, address: ANN });
    await core.frame();
    expect(Object.keys(await shown())).toEqual([BOB]);
    expect(core.last('contacts.changed').removed).toEqual([ANN]);
  });

  it('says what the server refuses, keeps it for the person, and takes a new wish in its place', async () => {
    core.reply = (payload) => (payload.ns === ROSTER_NS ? { type: 'error', content: "<error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>" } : undefined);
    await core.call('contact.update', { accountId, address: ANN, name: 'A'.repeat(1000), groups: [] });
    await goOnlineAgain();
    expect((await shown())[ANN]?.waits?.problem).toMatchObject({ code: 'refused', condition: 'not-acceptable' });
    core.reply = undefined;
    said();
    expect(await core.call('contact.update', { accountId, address: ANN, name: 'Anna', groups: [] })).toEqual({ ok: true, value: {} });
    expect(said()).toEqual([`${ANN} Anna []`]);
  });

  it('waits on where the connection breaks before the answer', async () => {
    await core.call('contact.update', { accountId, address: ANN, name: 'Anna', groups: [] });
    core.reply = ({ ns }) => (ns === ROSTER_NS ? 'nothing' : undefined);
    await goOnlineAgain();
    core.stream.goOffline();
    await core.frame();
    expect((await shown())[ANN]).toMatchObject({ name: 'Anna', waits: { kind: 'change' } });
    core.reply = undefined;
    said();
    await goOnlineAgain();
    expect(said()).toEqual([`${ANN} Anna []`]);
  });
});
