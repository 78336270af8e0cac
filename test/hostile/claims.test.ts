import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Message } from '../../electron/contract/models/message.ts';
import { MAM_NS } from '../../electron/xmpp/features/xep-0313-mam/index.ts';
import { is, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { addressColour } from '../../renderer/ui/address-colour.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { MUC, Room, ROOM, ROOM_INFO } from '../kit/scripted-room.ts';

const ME = 'romeo@example.net';
const ANN = 'ann@example.com';
const MAL = 'mal@evil.example';
const DISCO = 'http://jabber.org/protocol/disco#info';

/** What others claim to say, be or answer: by features that Linnet has, and by those that it has not. */
let core: CoreHarness;
let accountId: AccountId;
/** Requests that nobody has answered yet, newest last. */
let waiting: XmlElement[];

async function start(holdsBack: (payload: XmlElement, iq: XmlElement) => boolean = () => false, content: (payload: XmlElement, iq: XmlElement) => string = () => ''): Promise<void> {
  waiting = [];
  core.reply = (payload, iq) => {
    if (!holdsBack(payload, iq)) return { type: 'result', content: content(payload, iq) };
    waiting.push(iq);
    return 'nothing';
  };
  await core.app.start();
  accountId = await core.signIn(ME);
}

beforeEach(() => {
  core = new CoreHarness();
  core.roster = `<query xmlns='jabber:iq:roster'><item jid='${ANN}' name='Ann' subscription='both'/></query>`;
});

async function take(...stanzas: readonly string[]): Promise<void> {
  await Promise.all(stanzas.map((xml) => core.stream.receive(xml.replace(/^<(\w+)/u, "<$1 xmlns='jabber:client'"))));
  await core.frame();
}

const messages = (): Message[] => core.events('message.stored').flatMap((event) => event.messages);
const asked = (): XmlElement[] => core.stream.takeSent().filter(({ name, attrs }) => name === 'iq' && (attrs['type'] === 'get' || attrs['type'] === 'set'));
async function page(address = ANN): Promise<readonly Message[]> {
  const answer = await core.call('message.page', { accountId, address, limit: 200 });
  return answer.ok ? answer.value.messages : [];
}
/** Everybody who could answer in the place of who was asked. */
const LIARS = [MAL, `${MAL}/x`, 'evil.example', 'example.net', 'example.com', `${ANN}/r`, `${ME}/other`];

describe('answers to what we asked', () => {
  it.each([
    ['a request for a profile', (payload: XmlElement) => is(payload, 'vCard', 'vcard-temp'), () => core.call('vcard.fetch', { accountId, address: ANN }), ANN,
      (words: string) => `<vCard xmlns='vcard-temp'><FN>${words}</FN></vCard>`, (result: unknown) => JSON.stringify(result)],
    ['the question what a room is', (payload: XmlElement, { attrs }: XmlElement) => is(payload, 'query', DISCO) && attrs['to'] === ROOM, () => core.call('room.join', { accountId, address: ROOM, nick: 'r' }), ROOM,
      (words: string) => ROOM_INFO.replace('A Dark Cave', words), () => JSON.stringify(core.told)],
  ] as const)('an answer to %s counts from whom it was asked alone (A2)', async (_what, isIt, ask, from, content, seen) => {
    await start(isIt);
    const answer = ask();
    await core.settle();
    const { id } = waiting.at(-1)!.attrs;
    for (const liar of LIARS.filter((each) => each !== from)) await take(`<iq type='result' id='${id}' from='${liar}'>${content('forged')}</iq>`);
    await take(`<iq type='result' id='${id}'>${content('forged')}</iq>`);
    await take(`<iq type='result' id='${id}' from='${from}'>${content('genuine')}</iq>`);
    // Only what the room itself says it is makes us enter.
    if (from === ROOM) {
      await take(`<presence from='${ROOM}/r'><x xmlns='${MUC}#user'><item affiliation='member' role='participant'/><status code='110'/></x></presence>`, `<message from='${ROOM}' type='groupchat'><subject>x</subject></message>`);
    }
    const shown = seen(await answer);
    expect(shown).toContain('genuine');
    expect(shown).not.toContain('forged');
  });

  it('a result of an archive counts from the archive and in its query alone (A5)', async () => {
    const isQuery = (payload: XmlElement): boolean => is(payload, 'query', MAM_NS) && payload.attrs['queryid'] !== undefined;
    await start(isQuery, (payload) => (is(payload, 'query', DISCO) ? `<query xmlns='${DISCO}'><feature var='${MAM_NS}'/></query>` : ''));
    await core.frame();
    const { id } = waiting[0]!.attrs;
    const queryId = (waiting[0]!.children[0] as XmlElement).attrs['queryid']!;
    const result = (from: string | undefined, query: string, body: string): string =>
      `<message${from === undefined ? '' : ` from='${from}'`}><result xmlns='${MAM_NS}' queryid='${query}' id='${body}'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:00Z'/>`
      + `<message xmlns='jabber:client' from='${ANN}/r' to='${ME}' type='chat' id='${body}'><body>${body}</body></message></forwarded></result></message>`;
    const fin = `<fin xmlns='${MAM_NS}' complete='true'><set xmlns='http://jabber.org/protocol/rsm'><first>a</first><last>a</last></set></fin>`;
    // The own domain may answer in the name of the account (RFC 6120 §10.3.3), but has no archive of it.
    await take(result('example.net', queryId, 'forged'));
    for (const liar of [...LIARS.filter((each) => each !== 'example.net'), ROOM]) await take(result(liar, queryId, 'forged'), `<iq type='result' id='${id}' from='${liar}'>${fin}</iq>`);
    await take(result(ME, 'another', 'forged'), result(ME, '', 'forged'), result(ME, '__proto__', 'forged'));
    expect(await page()).toEqual([]);
    await take(result(ME, queryId, 'genuine'), `<iq type='result' id='${id}' from='${ME}'>${fin}</iq>`);
    await core.frame();
    expect((await page()).map(({ body }) => body)).toEqual(['genuine']);
    await take(result(ME, queryId, 'too late'));
    expect((await page()).map(({ body }) => body)).toEqual(['genuine']);
  });
});

describe('what would change what was said', () => {
  const said = ['first of Ann', 'second of Ann'];
  beforeEach(async () => {
    await start();
    for (const [index, body] of said.entries()) await take(`<message from='${ANN}/r' type='chat' id='a${index}'><body>${body}</body></message>`);
  });

  it('a correction changes nothing that was said, whoever sends it (A8)', async () => {
    const correction = (from: string, id: string, of: string, body: string): string => `<message from='${from}' type='chat' id='${id}'><body>${body}</body><replace xmlns='urn:xmpp:message-correct:0' id='${of}'/></message>`;
    await take(correction(`${MAL}/x`, 'c1', 'a0', 'forged'), correction(`${ANN}/r`, 'self', 'self', 'of itself'), ...Array.from({ length: 1_000 }, (_, index) => correction(`${ANN}/r`, `c${index + 2}`, `c${index + 1}`, `again ${index}`)));
    const shown = await page();
    expect(core.last('message.stored').conversations.find(({ peer }) => peer === ANN)?.unread).toBe(1_003);
    expect(messages().filter(({ peer }) => peer === ANN).slice(0, 4).map(({ body }) => body)).toEqual([...said, 'of itself', 'again 0']);
    expect(shown.at(-1)?.body).toBe('again 999');
    // What the stranger says stands as said by them.
    expect(messages().filter(({ body }) => body === 'forged').map(({ peer, sender }) => [peer, sender])).toEqual([[MAL, `${MAL}/x`]]);
  });

  it('a retraction takes nothing away, whoever sends it (A9)', async () => {
    for (const from of [`${MAL}/x`, `${ANN}/r`, 'example.com', `${ME}/other`]) {
      await take(`<message from='${from}' type='chat'><retract xmlns='urn:xmpp:message-retract:1' id='a0'/></message>`, `<message from='${from}' type='chat'><apply-to xmlns='urn:xmpp:fasten:0' id='a0'><retract xmlns='urn:xmpp:message-retract:0'/></apply-to></message>`,
        `<message from='${from}' type='groupchat'><retract xmlns='urn:xmpp:message-retract:1' id='a0'><moderated xmlns='urn:xmpp:message-moderate:1' by='${ANN}'/></retract></message>`);
    }
    expect((await page()).map(({ body }) => body)).toEqual(said);
  });
});

describe('what is said beside messages', () => {
  it('events of personal nodes change nothing, whoever they come from (A11)', async () => {
    await start();
    const before = await core.call('app.snapshot', {});
    asked();
    const nodes = ['urn:xmpp:bookmarks:1', 'storage:bookmarks', 'urn:xmpp:avatar:metadata', 'urn:xmpp:avatar:data', 'http://jabber.org/protocol/nick', 'urn:xmpp:mds:displayed:0', 'urn:xmpp:blocking', 'eu.siacs.conversations.axolotl.devicelist'];
    for (const from of [MAL, `${MAL}/x`, ANN, ME]) {
      for (const node of nodes) {
        await take(`<message from='${from}'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${node}'><item id='trap@conference.evil.example'><conference xmlns='urn:xmpp:bookmarks:1' autojoin='true'><nick>x</nick></conference>`
          + `<nick xmlns='http://jabber.org/protocol/nick'>Bank</nick><metadata xmlns='urn:xmpp:avatar:metadata'><info id='1' bytes='9' type='image/png' url='https://evil.example/a.png'/></metadata></item></items></event></message>`);
      }
    }
    const after = await core.call('app.snapshot', {});
    expect(after.ok && before.ok && { ...after.value, seq: 0 }).toEqual(before.ok && { ...before.value, seq: 0 });
    expect(core.stream.takeSent()).toEqual([]);
  });

  it('a hash of capabilities makes us ask nobody, and is nothing to believe (A17)', async () => {
    await start();
    asked();
    for (const from of [`${ANN}/r`, `${ANN}/s`, `${MAL}/x`]) await take(`<presence from='${from}'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='https://a.example' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>`);
    await take(`<iq type='result' id='1' from='${MAL}/x'><query xmlns='${DISCO}' node='https://a.example#QgayPKawpkPSDYmwT/WM94uAlu0='><feature var='urn:xmpp:receipts'/></query></iq>`);
    expect(asked()).toEqual([]);
    expect(core.last('presence.changed').changed).toMatchObject([{ address: ANN }]);
  });
});

describe('in rooms', () => {
  it('an address that an occupant puts into a message is nobody’s (A6)', async () => {
    const room = await Room.joined();
    await room.receive(`<message from='${ROOM}/firstwitch' type='groupchat' id='g1'><body>it was Ann</body><x xmlns='${MUC}#user'><item jid='${ANN}/r' affiliation='owner' role='moderator'/></x>`
      + `<addresses xmlns='http://jabber.org/protocol/address'><address type='ofrom' jid='${ANN}'/></addresses><delay xmlns='urn:xmpp:delay' from='${ANN}' stamp='2020-01-01T00:00:00Z'/></message>`);
    await room.core.frame();
    expect(await room.log()).toEqual(['firstwitch: it was Ann']);
    const { occupants, conversations } = await room.snapshot();
    // Nothing of what the room itself never said is anywhere that the page could show it.
    expect(JSON.stringify([occupants, conversations, room.core.told])).not.toContain(ANN);
  });

  it('nicknames that look alike stay apart: who wrote, and whose private chat it is (A13)', async () => {
    const room = await Room.joined();
    const nicks = ['Ann', 'Аnn', 'Ann\u00a0', 'A\u200bnn', 'ANN'];
    for (const nick of nicks) await room.presence(nick, "<item affiliation='none' role='participant'/>");
    for (const nick of nicks) {
      await room.say(`by ${nick}`, { nick });
      await room.receive(`<message from='${ROOM}/${nick}' type='chat' id='p-${nick}'><body>in private</body><x xmlns='${MUC}#user'/></message>`);
    }
    await room.core.frame();
    const allowed = new Set(await room.nicks());
    const senders = (await room.log()).map((line) => line.split(': ')[0]!);
    // Those that are no nickname at all (RFC 8266) are nobody; each of the others is one of their own.
    expect(new Set(senders).size).toBe(senders.length);
    expect(senders.every((nick) => allowed.has(nick))).toBe(true);
    expect(senders).toEqual(expect.arrayContaining(['Ann', 'Аnn', 'ANN']));
    const privates = (await room.snapshot()).conversations.map(({ peer }) => peer).filter((peer) => peer !== ROOM);
    expect(new Set(privates)).toEqual(new Set(senders.map((nick) => `${ROOM}/${nick}`)));
    expect(new Set(['Ann', 'Аnn', 'ANN'].map((nick) => addressColour(`${ROOM}/${nick}`))).size).toBeGreaterThan(1);
  });
});
