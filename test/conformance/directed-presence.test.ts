import { describe, expect, it } from 'vitest';
import type { XmlElement } from '../../electron/xmpp/kit/element.ts';
import { childElements, textOf } from '../../electron/xmpp/kit/element.ts';
import type { CoreHarness } from '../kit/core-harness.ts';
import { childTextOf, JULIET, push, receive, ROMEO, said, signedIn, snapshotOf } from './people.ts';

const NURSE = 'nurse@example.com';
const STRANGER = 'stranger@example.org';
const ROSTER = `<item jid='${JULIET}' subscription='both'/><item jid='${NURSE}' subscription='none'/>`;

/** Whom we have told: what a page finds, and what it was told last, are the same. */
async function toldBy(core: CoreHarness): Promise<string[]> {
  const told = (await snapshotOf(core)).directed.flatMap(({ told }) => told);
  expect(core.events('directed.changed').at(-1)?.directed.told ?? []).toEqual(told);
  return told.map(({ address }) => address);
}

function presencesOf(core: CoreHarness): XmlElement[] {
  return core.stream.takeSent().filter(({ name }) => name === 'presence');
}

describe('directed presence', () => {
  it('says to one address, or to many, how we are or what was chosen for them (R146, R147)', async () => {
    const { core, accountId } = await signedIn(ROSTER);
    await core.call('presence.set', { accountId, presence: { show: 'away', status: 'Out', priority: 3 } });
    presencesOf(core);
    await core.call('presence.direct', { accountId, addresses: [NURSE, `${JULIET}/balcony`, NURSE] });
    const sent = presencesOf(core);
    expect(sent.map(({ attrs }) => [attrs['type'], attrs['to']])).toEqual([[undefined, NURSE], [undefined, JULIET]]);
    for (const presence of sent) expect(['show', 'status', 'priority'].map((name) => childTextOf(presence, name))).toEqual(['away', 'Out', '3']);
    expect(await toldBy(core)).toEqual([NURSE, JULIET]);
    await core.call('presence.direct', { accountId, addresses: [NURSE], presence: { show: 'dnd', status: 'For you' } });
    expect(presencesOf(core).map((presence) => [presence.attrs['to'], childTextOf(presence, 'show'), childTextOf(presence, 'status')])).toEqual([[NURSE, 'dnd', 'For you']]);
    // How we are is chosen; which device gets their messages is not: the priority stays ours, also when it changes.
    await core.call('presence.direct', { accountId, addresses: [NURSE], presence: { show: 'dnd', status: 'For you' } });
    expect(childTextOf(presencesOf(core)[0]!, 'priority')).toBe('3');
    await core.call('presence.set', { accountId, presence: { show: 'away', status: 'Out', priority: -1 } });
    expect(presencesOf(core).filter(({ attrs }) => attrs['to'] === NURSE).map((presence) => ['show', 'priority'].map((name) => childTextOf(presence, name)))).toEqual([['dnd', '-1']]);
    await core.call('presence.direct', { accountId, addresses: [NURSE], presence: { show: 'offline', status: 'Adieu' } });
    expect([said(core), await toldBy(core)]).toEqual([[`presence unavailable ${NURSE}`], [JULIET]]);
  });

  it('is told anew with every change of ours, to those who were told and to nobody else (R148, R150)', async () => {
    const { core, accountId } = await signedIn(ROSTER);
    await core.call('presence.direct', { accountId, addresses: [NURSE] });
    presencesOf(core);
    await core.call('presence.set', { accountId, presence: { show: 'xa', status: '', priority: 0 } });
    expect(presencesOf(core).map((presence) => [presence.attrs['to'], childTextOf(presence, 'show')])).toEqual([[undefined, 'xa'], [NURSE, 'xa']]);
    await core.call('presence.takeBack', { accountId, addresses: [NURSE, JULIET] });
    expect([said(core), await toldBy(core)]).toEqual([[`presence unavailable ${NURSE}`], []]);
    await core.call('presence.set', { accountId, presence: { show: 'online', status: '', priority: 0 } });
    expect(said(core)).toEqual(['presence']);
  });

  it('taken back from somebody who sees us anyway, shows them again what everybody sees (R147)', async () => {
    const { core, accountId } = await signedIn(ROSTER);
    await core.call('presence.direct', { accountId, addresses: [JULIET], presence: { show: 'dnd', status: '' } });
    presencesOf(core);
    await core.call('presence.takeBack', { accountId, addresses: [JULIET] });
    expect(presencesOf(core).map((presence) => [presence.attrs['to'], presence.attrs['type'], childTextOf(presence, 'show')])).toEqual([[JULIET, undefined, undefined]]);
    // For her too a broadcast is what it was before: one stanza, to nobody by name.
    await core.call('presence.set', { accountId, presence: { show: 'away', status: '', priority: 0 } });
    expect(presencesOf(core).map((presence) => [presence.attrs['to'], childTextOf(presence, 'show')])).toEqual([[undefined, 'away']]);
  });

  it('ends with the session: each is told goodbye before everybody, with our last words (R140, R153, R155)', async () => {
    const { core, accountId } = await signedIn(ROSTER);
    await core.call('presence.direct', { accountId, addresses: [NURSE] });
    presencesOf(core);
    await core.call('presence.set', { accountId, presence: { show: 'offline', status: 'Away', priority: 0 }, farewell: 'Good night' });
    const sent = presencesOf(core);
    expect(sent.map((presence) => [presence.attrs['type'], presence.attrs['to'], childTextOf(presence, 'status')])).toEqual([['unavailable', NURSE, 'Good night'], ['unavailable', undefined, 'Good night']]);
    expect([await toldBy(core), (await snapshotOf(core)).accounts[0]?.presence.status]).toEqual([[], 'Away']);
  });

  it('is refused while there is no session to say it in, and tells nobody later', async () => {
    const { core, accountId } = await signedIn(ROSTER);
    core.stream.drop();
    await core.frame();
    expect(await core.call('presence.direct', { accountId, addresses: [NURSE] })).toEqual({ ok: false, error: { code: 'offline' } });
    core.stream.goOnline(`${ROMEO}/orchard`, { resumed: true });
    await core.frame();
    expect([said(core), await toldBy(core)]).toEqual([[], []]);
  });

  it('taken back while the connection is away is taken back when the session goes on, and needs no more in a new one (R150)', async () => {
    const { core, accountId } = await signedIn(ROSTER);
    for (const resumed of [true, false]) {
      await core.call('presence.direct', { accountId, addresses: [NURSE, JULIET] });
      core.stream.drop();
      await core.call('presence.takeBack', { accountId, addresses: [NURSE, JULIET] });
      core.stream.takeSent();
      core.stream.goOnline(`${ROMEO}/orchard`, { resumed });
      await core.frame();
      // She who sees us anyway is shown again what everybody sees.
      expect([said(core).filter((line) => line.startsWith('presence')), await toldBy(core)]).toEqual([resumed ? [`presence unavailable ${NURSE}`, `presence ${JULIET}`] : ['presence'], []]);
    }
    core.stream.drop();
    core.stream.goOnline(`${ROMEO}/orchard`, { resumed: true });
    await core.frame();
    expect(said(core)).toEqual([]);
  });

  it('lasts over a resumed session and is forgotten with a lost one (R149, R155)', async () => {
    const { core, accountId } = await signedIn(ROSTER);
    await core.call('presence.direct', { accountId, addresses: [NURSE] });
    core.stream.drop();
    await core.frame();
    core.stream.goOnline(`${ROMEO}/orchard`, { resumed: true });
    await core.frame();
    expect(await toldBy(core)).toEqual([NURSE]);
    core.stream.drop();
    presencesOf(core);
    core.stream.goOnline(`${ROMEO}/again`);
    await core.frame();
    expect([said(core).filter((line) => line.startsWith('presence')), await toldBy(core)]).toEqual([['presence'], []]);
  });

  it('goes to nobody outside the contacts, unless the person allows it (R404, N28)', async () => {
    const { core, accountId } = await signedIn(ROSTER);
    expect(await core.call('presence.direct', { accountId, addresses: [NURSE, STRANGER] })).toEqual({ ok: false, error: { code: 'unknown-contact' } });
    expect(said(core)).toEqual([]);
    await core.call('settings.set', { presenceToStrangers: true });
    expect(await core.call('presence.direct', { accountId, addresses: [STRANGER] })).toMatchObject({ ok: true });
    expect(said(core)).toEqual([`presence ${STRANGER}`]);
  });

  it('makes known that we are here, for as long as it lasts (R404)', async () => {
    const { core, accountId } = await signedIn(ROSTER);
    const answerTo = async (): Promise<string | undefined> => {
      await receive(core, `<iq type='get' id='q' from='${NURSE}/x'><query xmlns='jabber:iq:version'/></iq>`);
      return core.stream.takeSent().find(({ attrs }) => attrs['id'] === 'q')?.attrs['type'];
    };
    expect(await answerTo()).toBe('error');
    await core.call('presence.direct', { accountId, addresses: [NURSE] });
    core.stream.takeSent();
    expect(await answerTo()).toBe('result');
    await core.call('presence.takeBack', { accountId, addresses: [NURSE] });
    core.stream.takeSent();
    expect(await answerTo()).toBe('error');
  });

  it('is withdrawn from whoever may see us no longer: denied, or out of the list', async () => {
    const { core, accountId } = await signedIn(ROSTER);
    await core.call('presence.direct', { accountId, addresses: [NURSE, JULIET] });
    core.stream.takeSent();
    await core.call('subscription.deny', { accountId, address: JULIET });
    await push(core, `<item jid='${NURSE}' subscription='remove'/>`);
    expect(said(core)).toEqual([`presence unsubscribed ${JULIET}`, `presence unavailable ${JULIET}`, `presence unavailable ${NURSE}`]);
    expect(await toldBy(core)).toEqual([]);
  });
});

it('a status goes out in each language it was written in, once, and is kept (R072, R073, R166)', async () => {
  const { core, accountId } = await signedIn();
  const translations = [{ language: 'cs', text: 'Dvořím se' }, { language: 'EN', text: 'twice' }, { language: 'de-AT', text: 'Auf Brautschau' }, { language: 'cs', text: 'again' }];
  await core.call('presence.set', { accountId, presence: { show: 'dnd', status: 'Wooing', priority: 0, translations } });
  const [sent] = presencesOf(core);
  const statuses = childElements(sent!).filter(({ name }) => name === 'status');
  expect(statuses.map((status) => [status.attrs['xml:lang'], textOf(status)])).toEqual([[undefined, 'Wooing'], ['cs', 'Dvořím se'], ['de-AT', 'Auf Brautschau']]);
  expect((await snapshotOf(core)).accounts[0]?.presence.translations).toEqual(translations);
});

it('an address that is gone names the new one, if it is one, and nothing is done with it (R170)', async () => {
  const { core } = await signedIn(ROSTER);
  for (const [condition, content, newAddress] of [
    ['gone', 'xmpp:juliet@capulet.example', 'juliet@capulet.example'], ['redirect', 'juliet@capulet.example/balcony', 'juliet@capulet.example'],
    ['gone', 'not an address', undefined], ['gone', JULIET, undefined], ['forbidden', 'juliet@capulet.example', undefined],
  ] as const) {
    await receive(core, `<presence from='${JULIET}' type='error'><error type='cancel'><${condition} xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>${content}</${condition}></error></presence>`);
    const presence = (await snapshotOf(core)).presences.find(({ address }) => address === JULIET);
    expect([presence?.error, presence?.newAddress]).toEqual([condition, newAddress]);
  }
  expect(core.stream.takeSent()).toEqual([]);
});
