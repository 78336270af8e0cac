import { expect, it } from 'vitest';
import { ClientHarness } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { parseBareJid, parseFullJid } from '../../../lib/jid.ts';
import { childOf } from '../../kit/element.ts';
import { messageFeature } from '../rfc3921-message/index.ts';
import { presenceFeature } from '../rfc3921-presence/index.ts';
import { mucFeature, subjectOf, type RoomEvent } from './index.ts';

const ROOM = parseBareJid('coven@chat.shakespeare.lit')!;
const USER = 'http://jabber.org/protocol/muc#user';

function harness() {
  const client = new ClientHarness([presenceFeature, messageFeature, mucFeature]);
  const muc = client.client.api(mucFeature);
  const events: RoomEvent[] = [];
  muc.onRoom((event) => void events.push(event));
  const presence = (from: string, x: string, type = ''): Promise<void> =>
    client.receive(`<presence xmlns='jabber:client' from='${from}'${type === '' ? '' : ` type='${type}'`}><x xmlns='${USER}'>${x}</x></presence>`);
  return { client, muc, events, presence, told: () => events.splice(0).map((event) => `${event.kind} ${'nick' in event ? event.nick : ''}${'isSelf' in event && event.isSelf ? ' self' : ''}`.trim()) };
}

it('enters with one presence, and believes nobody but the rooms it enters', async () => {
  const { client, muc, presence, told } = harness();
  await presence(`${ROOM}/firstwitch`, "<item role='moderator' affiliation='owner'/>");
  expect([told(), muc.isHere(ROOM)]).toEqual([[], false]);
  muc.enter(parseFullJid(`${ROOM}/thirdwitch`)!, { show: 'away' }, { history: { maxStanzas: 5 } });
  const sent = await client.oneSent();
  expect([sent.attrs['to'], childOf(sent, 'x', 'http://jabber.org/protocol/muc')!.children.length, muc.isHere(ROOM)]).toEqual([`${ROOM}/thirdwitch`, 1, true]);
  await presence('other@chat.shakespeare.lit/x', "<item role='moderator' affiliation='owner'/>");
  await presence(`${ROOM}/firstwitch`, "<item role='moderator' affiliation='owner'/>");
  await presence(`${ROOM}/thirdwitch`, "<item role='participant' affiliation='none'/>");
  await presence(ROOM, '');
  expect(told()).toEqual(['present firstwitch', 'present thirdwitch self']);
});

it('follows the name the room gives, and stops believing it after leaving, being put out, or the end of the session', async () => {
  const { client, muc, presence, events, told } = harness();
  const enter = (): void => muc.enter(parseFullJid(`${ROOM}/thirdwitch`)!, { show: 'online' }, {});
  enter();
  await presence(`${ROOM}/assigned`, "<item role='participant' affiliation='none'/><status code='110'/><status code='210'/>");
  await presence(`${ROOM}/assigned`, "<item nick='oldhag'/><status code='303'/>", 'unavailable');
  expect(told()).toEqual(['present assigned self', 'renamed assigned self']);
  await presence(`${ROOM}/oldhag`, "<item/><status code='307'/>", 'unavailable');
  expect([events.at(-1), muc.isHere(ROOM)]).toMatchObject([{ kind: 'gone', why: 'kicked', isSelf: true }, false]);
  enter();
  await client.sent();
  muc.leave(ROOM);
  expect((await client.oneSent()).attrs).toMatchObject({ to: `${ROOM}/thirdwitch`, type: 'unavailable' });
  expect(muc.isHere(ROOM)).toBe(false);
  enter();
  client.stream.goOffline();
  expect(muc.isHere(ROOM)).toBe(false);
});

it.each([
  [301, 'banned'], [307, 'kicked'], [321, 'affiliation-lost'], [322, 'members-only'], [332, 'shut-down'], [333, 'removed'], [110, 'left'],
])('code %s is: %s', async (code, why) => {
  const { muc, presence, events } = harness();
  muc.enter(parseFullJid(`${ROOM}/thirdwitch`)!, { show: 'online' }, {});
  await presence(`${ROOM}/firstwitch`, `<item/><status code='${code === 110 ? 999 : code}'/>`, 'unavailable');
  expect(events).toMatchObject([{ kind: 'gone', nick: 'firstwitch', isSelf: false, why }]);
});

it('a subject is one without a body and without a thread (§8.1)', async () => {
  const { client, muc } = harness();
  muc.enter(parseFullJid(`${ROOM}/thirdwitch`)!, { show: 'online' }, {});
  const seen: unknown[] = [];
  client.client.api(messageFeature).onMessage((message) => void seen.push(subjectOf(message)?.map(({ text }) => text)));
  for (const inner of ['<subject>a</subject>', '<subject/>', '<subject>a</subject><body>b</body>', '<subject>a</subject><thread>t</thread>', '<body>b</body>']) {
    await client.receive(`<message xmlns='jabber:client' from='${ROOM}/x' type='groupchat'>${inner}</message>`);
  }
  expect(seen).toEqual([['a'], [''], undefined, undefined, undefined]);
});

it('a subject is set when the room tells everybody in our name, refused by the room alone, and given up after a while', async () => {
  const { client, muc } = harness();
  muc.enter(parseFullJid(`${ROOM}/thirdwitch`)!, { show: 'online' }, {});
  await client.sent();
  const first = muc.setSubject(ROOM, 'a');
  await client.receive(`<message xmlns='jabber:client' from='${ROOM}/mal' type='groupchat'><subject>b</subject></message>`);
  await client.receive(`<message xmlns='jabber:client' from='${ROOM}/thirdwitch' type='groupchat'><subject>a</subject></message>`);
  expect((await first).ok).toBe(true);
  await client.sent();
  const second = muc.setSubject(ROOM, 'c');
  const id = (await client.oneSent()).attrs['id']!;
  const refusal = (from: string): Promise<void> => client.receive(`<message xmlns='jabber:client' from='${from}' id='${id}' type='error'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>`);
  await refusal(`${ROOM}/mal`);
  await refusal(ROOM);
  expect(await second).toMatchObject({ ok: false, error: { condition: 'forbidden' } });
  const third = muc.setSubject(ROOM, 'd');
  client.clock.advance(15_000);
  expect(await third).toMatchObject({ ok: false, error: { condition: 'timeout' } });
});

it('an error message is no invitation, and a decline goes through the room', async () => {
  const { client, muc } = harness();
  const seen: unknown[] = [];
  client.client.api(messageFeature).onError(({ stanza }) => void seen.push(muc.invitationOf(stanza)));
  client.client.api(messageFeature).onMessage(({ stanza }) => void seen.push(muc.invitationOf(stanza)?.inviter));
  for (const type of ['error', 'normal']) {
    await client.receive(`<message xmlns='jabber:client' from='${ROOM}' type='${type}'><x xmlns='${USER}'><invite from='crone1@shakespeare.lit'/></x></message>`);
  }
  expect(seen).toEqual([undefined, 'crone1@shakespeare.lit']);
  muc.decline(ROOM, parseBareJid('crone1@shakespeare.lit')!);
  const answer = await client.oneSent();
  expect([answer.attrs['to'], childOf(answer, 'x', USER)]).toEqual([ROOM, xml`<x xmlns='http://jabber.org/protocol/muc#user'><decline to='crone1@shakespeare.lit'/></x>`]);
});
