import { describe, expect, it } from 'vitest';
import { childElements, CLIENT_NS, textOf, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import type { CoreHarness } from '../kit/core-harness.ts';
import { childTextOf, isRosterGet, JULIET, push, receive, ROMEO, said, sentMessages, signedIn, snapshotOf } from './people.ts';

const BALCONY = `${JULIET}/balcony`;
const CONTACT = `<item jid='${JULIET}' subscription='both'/>`;

async function presenceOf(core: CoreHarness, address = JULIET) {
  return (await snapshotOf(core)).presences.find((presence) => presence.address === address);
}

function presencesOf(core: CoreHarness): XmlElement[] {
  return core.stream.takeSent().filter(({ name }) => name === 'presence');
}

describe('own presence', () => {
  it('begins with one presence without type and recipient, after the roster is asked for (R111, R124, R127–R130, R195)', async () => {
    const { core } = await signedIn();
    core.stream.drop();
    core.stream.goOnline(`${ROMEO}/again`);
    await core.frame();
    const sent = core.stream.takeSent().filter((stanza) => stanza.name === 'presence' || isRosterGet(stanza));
    expect(sent.map(({ name, attrs }) => [name, attrs['type'], attrs['to']])).toEqual([['iq', 'get', undefined], ['presence', undefined, undefined]]);
  });

  it('changes at any time, one stanza each, with only what is defined (R047, R060–R063, R075–R078, R137, R165–R167)', async () => {
    const { core, accountId } = await signedIn();
    const tell = async (show: 'online' | 'chat' | 'away' | 'xa' | 'dnd', status: string, priority: number): Promise<XmlElement> => {
      await core.call('presence.set', { accountId, presence: { show, status, priority } });
      const sent = presencesOf(core);
      expect([sent.length, sent[0]!.attrs['type'], sent[0]!.attrs['to']]).toEqual([1, undefined, undefined]);
      const defined = childElements(sent[0]!).filter(({ ns }) => ns === CLIENT_NS);
      for (const child of defined) expect(Object.keys(child.attrs)).toEqual([]);
      // Extended content is in a namespace of its own (§2.4): what we can do (XEP-0115).
      expect(childElements(sent[0]!).filter((child) => !defined.includes(child)).map(({ ns }) => ns)).toEqual(['http://jabber.org/protocol/caps']);
      return { ...sent[0]!, children: defined };
    };
    const partsOf = (presence: XmlElement): unknown => childElements(presence).map((child) => [child.name, textOf(child)]);
    for (const show of ['chat', 'away', 'xa', 'dnd'] as const) expect(partsOf(await tell(show, '', 0))).toEqual([['show', show]]);
    expect(partsOf(await tell('online', '', 0))).toEqual([]);
    expect(partsOf(await tell('away', 'Wooing <3', 1))).toEqual([['show', 'away'], ['status', 'Wooing <3'], ['priority', '1']]);
    for (const priority of [-128, 1, 127]) expect(partsOf(await tell('online', '', priority))).toEqual([['priority', String(priority)]]);
  });

  it('is sent with each session as it was chosen, and told again after a break (R156, R167)', async () => {
    const { core, accountId } = await signedIn();
    await core.call('presence.set', { accountId, presence: { show: 'dnd', status: 'busy', priority: -1 } });
    presencesOf(core);
    core.stream.drop();
    core.stream.goOnline(`${ROMEO}/again`);
    await core.frame();
    const [sent] = presencesOf(core);
    expect(['show', 'status', 'priority'].map((name) => childTextOf(sent!, name))).toEqual(['dnd', 'busy', '-1']);
  });

  it('chosen while the connection is away is told when the session goes on, once, and nothing where nothing was chosen (R137)', async () => {
    const { core, accountId } = await signedIn();
    const back = async (): Promise<(string | undefined)[]> => {
      core.stream.goOnline(`${ROMEO}/orchard`, { resumed: true });
      await core.frame();
      return presencesOf(core).map((sent) => childTextOf(sent, 'show'));
    };
    core.stream.drop();
    expect(await back()).toEqual([]);
    core.stream.drop();
    for (const show of ['away', 'dnd'] as const) await core.call('presence.set', { accountId, presence: { show, status: '', priority: 0 } });
    expect(presencesOf(core)).toEqual([]);
    expect(await back()).toEqual(['dnd']);
    core.stream.drop();
    expect(await back()).toEqual([]);
  });

  it('is never sent for what has nothing to do with it, nor as a probe (R053, R054, R125, R138)', async () => {
    const { core, accountId } = await signedIn(CONTACT);
    await receive(core, `<presence from='${BALCONY}' type='probe'/>`);
    await receive(core, `<presence from='mal@evil.example' type='probe'/>`);
    await core.call('conversation.open', { accountId, address: JULIET });
    await core.call('message.send', { accountId, address: JULIET, body: 'x' });
    await core.call('conversation.close', { accountId, address: JULIET });
    await core.call('settings.set', { theme: 'dark' });
    await core.frame();
    expect(presencesOf(core)).toEqual([]);
  });
});

it('goes on where the server takes no messages, and messages go on where it takes no presence (R006)', async () => {
  const { core, accountId } = await signedIn(CONTACT);
  const refusal = "<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>";
  for (const from of [ROMEO, 'example.net']) await receive(core, `<presence from='${from}' type='error'>${refusal}</presence>`);
  await core.call('message.send', { accountId, address: JULIET, body: 'x' });
  await core.frame();
  const [message] = sentMessages(core);
  expect(core.last('message.changed').messages).toMatchObject([{ body: 'x', state: 'sent' }]);
  await receive(core, `<message from='${JULIET}' type='error' id='${message!.attrs['id']}'>${refusal}</message>`);
  expect(core.last('message.changed').messages).toMatchObject([{ state: 'failed' }]);
  await receive(core, `<presence from='${BALCONY}'/>`);
  await push(core, "<item jid='nurse@example.com'/>");
  core.stream.takeSent();
  await core.call('presence.set', { accountId, presence: { show: 'away', status: '', priority: 0 } });
  expect(said(core)).toEqual(['presence']);
  const { accounts, contacts, presences } = await snapshotOf(core);
  expect([contacts.map(({ address }) => address), presences.find(({ address }) => address === JULIET)?.resources.length]).toEqual([[JULIET, 'nurse@example.com'], 1]);
  expect(accounts.map(({ connection }) => connection.phase)).toEqual(['online']);
});

describe('presence of others', () => {
  it('is known since when: as the server says it, else since it came, and not anew when it is said again', async () => {
    const { core } = await signedIn(CONTACT);
    const sinceOf = async (stanza: string): Promise<number> => {
      await receive(core, stanza);
      return (await presenceOf(core))!.resources[0]!.since;
    };
    const now = core.clock.now();
    const stamp = new Date(now - 600_000).toISOString();
    expect(await sinceOf(`<presence from='${BALCONY}'><show>away</show><delay xmlns='urn:xmpp:delay' from='${JULIET}' stamp='${stamp}'/></presence>`)).toBe(now - 600_000);
    expect(await sinceOf(`<presence from='${BALCONY}'><show>away</show><priority>1</priority></presence>`)).toBe(now - 600_000);
    const changed = await sinceOf(`<presence from='${BALCONY}'/>`);
    expect(changed).toBeGreaterThanOrEqual(now);
    // Whoever is not their server does not say since when.
    expect(await sinceOf(`<presence from='${BALCONY}'><show>dnd</show><delay xmlns='urn:xmpp:delay' from='mal@evil.example' stamp='${stamp}'/></presence>`)).toBeGreaterThanOrEqual(changed);
  });

  it('keeps what was said in other languages too, as much as anybody may say (R072, R073, R074)', async () => {
    const { core } = await signedIn(CONTACT);
    await receive(core, `<presence from='${BALCONY}' xml:lang='en'><status>Busy</status><status xml:lang='de'>Beschäftigt</status><status xml:lang='cs'>Zaneprázdněná</status></presence>`);
    expect((await presenceOf(core))?.resources).toMatchObject([{ status: 'Busy', versions: [{ language: 'de', text: 'Beschäftigt' }, { language: 'cs', text: 'Zaneprázdněná' }] }]);
    await receive(core, `<presence from='${BALCONY}'><status>Busy</status></presence>`);
    expect((await presenceOf(core))?.resources[0]).not.toHaveProperty('versions');
    const flood = Array.from({ length: 30 }, (_, number) => `<status xml:lang='x-${number}'>${'x'.repeat(2000)}</status>`).join('');
    await receive(core, `<presence from='${BALCONY}'>${flood}</presence>`);
    expect((await presenceOf(core))?.resources[0]?.versions?.map(({ text }) => text.length)).toEqual(Array(16).fill(1024));
  });

  it('says what it says, in words of ours (R046, R048, R058, R064–R071)', async () => {
    const { core } = await signedIn(CONTACT);
    for (const [content, show] of [
      ['', 'online'], ['<show>away</show>', 'away'], ['<show>chat</show>', 'chat'], ['<show>dnd</show>', 'dnd'], ['<show>xa</show>', 'xa'],
      ['<show>bogus</show>', 'online'], ["<x xmlns='urn:x'/><show>away</show><c xmlns='http://jabber.org/protocol/caps'/>", 'away'],
    ] as const) {
      await receive(core, `<presence from='${BALCONY}'>${content}<status>In a meeting</status></presence>`);
      expect((await presenceOf(core))?.resources).toMatchObject([{ resource: 'balcony', show, status: 'In a meeting' }]);
    }
    await receive(core, `<presence from='${BALCONY}' type='unavailable'><show>away</show><status>gone home</status></presence>`);
    expect(await presenceOf(core)).toMatchObject({ resources: [], status: 'gone home' });
  });

  it('of an undefined type changes nothing (R056, N25)', async () => {
    const { core } = await signedIn(CONTACT);
    await receive(core, `<presence from='${BALCONY}' type='foo'/>`);
    expect(await presenceOf(core)).toBeUndefined();
    await receive(core, `<presence from='${BALCONY}'/>`);
    await receive(core, `<presence from='${BALCONY}' type='available'><show>dnd</show></presence>`);
    expect((await presenceOf(core))?.resources).toMatchObject([{ show: 'online' }]);
  });

  it('counts whether it comes to the bare or the full address, from automatic senders too (R126, R135, R169, R377)', async () => {
    const { core } = await signedIn(`${CONTACT}<item jid='icq.example.com' subscription='both'/>`);
    for (const [to, show] of [[ROMEO, 'away'], [`${ROMEO}/orchard`, 'dnd'], [ROMEO, 'xa']] as const) {
      await receive(core, `<presence from='${BALCONY}' to='${to}'><show>${show}</show></presence>`);
      expect((await presenceOf(core))?.resources.map((each) => each.show)).toEqual([show]);
    }
    for (const from of ['icq.example.com', 'icq.example.com/gateway']) {
      await receive(core, `<presence from='${from}' to='${ROMEO}'><status>${from}</status></presence>`);
      expect((await presenceOf(core, 'icq.example.com'))?.resources[0]?.status).toBe(from);
    }
  });

  it('is kept by resource; the best one is shown, until the last has left (R131, R145, R168, N19)', async () => {
    const { core } = await signedIn(CONTACT);
    const shown = async (): Promise<string[]> => ((await presenceOf(core))?.resources ?? []).map(({ resource, show }) => `${resource} ${show}`);
    await receive(core, `<presence from='${BALCONY}'><show>away</show></presence>`);
    await receive(core, `<presence from='${JULIET}/chamber'><priority>1</priority></presence>`);
    expect(await shown()).toEqual(['chamber online', 'balcony away']);
    await receive(core, `<presence from='${JULIET}/chamber' type='unavailable'/>`);
    expect(await shown()).toEqual(['balcony away']);
    await receive(core, `<presence from='${JULIET}' type='unavailable'/>`);
    expect(await shown()).toEqual([]);
  });

  it('without a priority counts as zero: after one, before minus one, whatever came first (R079)', async () => {
    const arriving = [['cellar', '<priority>-1</priority>'], ['balcony', ''], ['chamber', '<priority>1</priority>']] as const;
    for (const resources of [arriving, arriving.toReversed()]) {
      const { core } = await signedIn(CONTACT);
      for (const [resource, priority] of resources) await receive(core, `<presence from='${JULIET}/${resource}'>${priority}</presence>`);
      expect((await presenceOf(core))?.resources.map(({ resource, priority }) => [resource, priority])).toEqual([['chamber', 1], ['balcony', 0], ['cellar', -1]]);
    }
  });

  it('that failed is told with its condition and never as online, until more is heard (R055, R057, R136, R141, R142, R170)', async () => {
    const { core } = await signedIn(CONTACT);
    for (const condition of ['forbidden', 'not-authorized', 'gone', 'remote-server-not-found']) {
      await receive(core, `<presence from='${BALCONY}'/>`);
      await receive(core, `<presence from='${JULIET}' type='error'><error type='auth'><${condition} xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>`);
      expect(await presenceOf(core)).toMatchObject({ resources: [], error: condition });
    }
    for (const heard of ['', " type='unavailable'"]) {
      await receive(core, `<presence from='${JULIET}' type='error'/>`);
      expect(await presenceOf(core)).toMatchObject({ resources: [], error: 'undefined-condition' });
      await receive(core, `<presence from='${BALCONY}'${heard}/>`);
      expect((await presenceOf(core))?.error).toBeUndefined();
    }
  });

  it('in several languages is shown in the best; however long or strange it is, only as much as fits (R073, R074)', async () => {
    const { core } = await signedIn(CONTACT);
    await receive(core, `<presence from='${BALCONY}' xml:lang='cs'><status>Dvořím se</status><status xml:lang='en'>Wooing</status></presence>`);
    expect((await presenceOf(core))?.resources[0]?.status).toBe('Wooing');
    await receive(core, `<presence from='${BALCONY}'><status>&lt;b&gt;\u202E${'x'.repeat(10_000)}</status></presence>`);
    const status = (await presenceOf(core))?.resources[0]?.status;
    expect([status?.length, status?.slice(0, 4)]).toEqual([1024, '<b>\u202E']);
  });

  it('of the own other devices is theirs, not a contact\'s (R134, R155, N21)', async () => {
    const { core } = await signedIn();
    await receive(core, `<presence from='${ROMEO}/phone'/>`);
    expect((await presenceOf(core, ROMEO))?.resources.map(({ resource }) => resource)).toEqual(['phone']);
    expect((await snapshotOf(core)).contacts).toEqual([]);
    await receive(core, `<presence from='${ROMEO}/phone' type='unavailable'/>`);
    expect((await presenceOf(core, ROMEO))?.resources).toEqual([]);
  });

  it('that comes before the roster is kept for the contacts in it, and for nobody else (R151, R201)', async () => {
    const { core } = await signedIn();
    core.stream.drop();
    core.roster = undefined;
    core.stream.goOnline(`${ROMEO}/again`);
    await core.frame();
    const id = core.stream.takeSent().find(isRosterGet)!.attrs['id'];
    await receive(core, `<presence from='${BALCONY}'/>`);
    await receive(core, "<presence from='stranger@evil.example/x'/>");
    await receive(core, `<iq type='result' id='${id}'><query xmlns='jabber:iq:roster'>${CONTACT}</query></iq>`);
    expect((await snapshotOf(core)).presences.map(({ address }) => address)).toEqual([JULIET]);
  });

  it('of a service whose item has a resource is that item\'s, and it may know that we are here (R183)', async () => {
    const registered = 'icq.example.com/registered';
    const { core } = await signedIn(`<item jid='${registered}' subscription='both'/>`);
    await receive(core, `<presence from='${registered}'><show>away</show></presence>`);
    await receive(core, "<presence from='icq.example.com/other'/>");
    expect((await snapshotOf(core)).presences).toMatchObject([{ address: registered, resources: [{ show: 'away' }] }]);
    for (const [from, type] of [[registered, 'result'], ['icq.example.com', 'error'], ['icq.example.com/other', 'error']] as const) {
      await receive(core, `<iq type='get' id='q' from='${from}'><query xmlns='jabber:iq:version'/></iq>`);
      expect(core.stream.takeSent().map(({ attrs }) => [attrs['type'], attrs['to']])).toEqual([[type, from]]);
    }
    await receive(core, `<presence from='${registered}' type='unavailable'/>`);
    expect((await presenceOf(core, registered))?.resources).toEqual([]);
  });

  it('of somebody outside the list is known where we talk to them, and makes them no contact (R151)', async () => {
    const { core, accountId } = await signedIn();
    const stranger = 'stranger@example.org';
    await receive(core, `<presence from='${stranger}/x'/>`);
    expect((await snapshotOf(core)).presences).toEqual([]);
    await core.call('message.send', { accountId, address: stranger, body: 'x' });
    await receive(core, `<presence from='${stranger}/x'><show>away</show></presence>`);
    expect((await presenceOf(core, stranger))?.resources).toMatchObject([{ resource: 'x', show: 'away' }]);
    expect((await snapshotOf(core)).contacts).toEqual([]);
    expect(core.events('contacts.changed').flatMap(({ changed }) => changed)).toEqual([]);
  });

  it('is void once we look no longer, and nobody is shown while the connection is away (R171, R259, N16)', async () => {
    const { core, accountId } = await signedIn(CONTACT);
    await receive(core, `<presence from='${BALCONY}'/>`);
    await core.call('subscription.cancel', { accountId, address: JULIET });
    expect([said(core), await presenceOf(core)]).toEqual([[`presence unsubscribe ${JULIET}`], undefined]);
    await receive(core, `<presence from='${BALCONY}'/>`);
    core.stream.drop();
    await core.frame();
    expect((await snapshotOf(core)).presences).toEqual([]);
  });
});
