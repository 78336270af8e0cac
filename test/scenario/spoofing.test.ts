import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Message } from '../../electron/contract/models/message.ts';
import { childElements } from '../../electron/xmpp/kit/element.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { PAYLOADS } from '../kit/hostile-payloads.ts';

const ME = 'romeo@example.net';
const ANN = 'ann@example.com';
const MAL = 'mal@evil.example';

/** Ann sees us and we see her; Mal is nobody. */
let core: CoreHarness;
let accountId: AccountId;

beforeEach(async () => {
  core = new CoreHarness();
  core.roster = `<query xmlns='jabber:iq:roster'><item jid='${ANN}' name='Ann' subscription='both'/></query>`;
  await core.app.start();
  accountId = await core.signIn(ME);
  core.stream.takeSent();
});

const messages = (): Message[] => core.events('message.stored').flatMap((event) => event.messages);
const bodies = (): string[] => messages().map(({ body }) => body);

/** Lets the core take stanzas of `jabber:client`, as they would come inside the stream. */
async function take(...stanzas: readonly string[]): Promise<void> {
  await Promise.all(stanzas.map((xml) => core.stream.receive(xml.replace(/^<(\w+)/u, "<$1 xmlns='jabber:client'"))));
  await core.frame();
}

const inner = (from: string, body: string): string => `<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='${from}/r' to='${ME}' type='chat' id='f'><body>${body}</body></message></forwarded>`;

describe('what only claims to come from somebody', () => {
  const wrappers: readonly (readonly [string, string])[] = [
    ['a received carbon (A3)', `<received xmlns='urn:xmpp:carbons:2'>${inner(ANN, 'forged')}</received>`],
    ['a sent carbon (A3)', `<sent xmlns='urn:xmpp:carbons:2'>${inner(ME, 'forged')}</sent>`],
    ['a result of an archive (A5)', `<result xmlns='urn:xmpp:mam:2' queryid='q' id='1'>${inner(ANN, 'forged')}</result>`],
    ['a forwarded stanza by itself (A7)', inner(ANN, 'forged')],
    ['a carbon of a carbon (A3, B7)', `<received xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='${ME}'><received xmlns='urn:xmpp:carbons:2'>${inner(ANN, 'forged')}</received></message></forwarded></received>`],
    ['fifty of them in one another (B7)', Array.from({ length: 25 }).reduce((content: string) => `<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='${ANN}/r'>${content}</message></forwarded>`, inner(ANN, 'forged'))],
  ];

  it.each(wrappers)('%s is no message, of whomever it comes', async (name, payload) => {
    for (const from of [MAL, `${MAL}/x`, ANN, `${ME}/other`, 'example.net']) await take(`<message from='${from}'>${payload}</message>`);
    expect(messages()).toEqual([]);
    // A copy by the account itself is one (XEP-0280 §7), and the same again is no second (A4).
    for (const from of [`from='${ME}'`, `from='${ME.toUpperCase()}'`, '']) await take(`<message ${from}>${payload}</message>`);
    expect(messages()).toHaveLength(/^a (?:received|sent) carbon/u.test(name) ? 1 : 0);
    expect(core.stream.takeSent()).toEqual([]);
  });

  it.each(wrappers)('%s beside a body shows the body alone, as said by the one who sent it', async (_name, payload) => {
    await take(`<message from='${MAL}/x' type='chat'><body>mine</body>${payload}</message>`);
    expect(messages()).toMatchObject([{ peer: MAL, sender: `${MAL}/x`, body: 'mine', direction: 'in' }]);
  });

  it('a stamp far off does not move a message, and a stranger\'s word on it counts for nothing (A15)', async () => {
    const now = core.clock.now();
    const stamps = ['1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '-1', '0000-00-00T00:00:00Z', '+275760-09-13T00:00:01Z', '2026-01-01', 'NaN', ''];
    for (const [index, stamp] of stamps.entries()) await take(`<message from='${ANN}/r' type='chat' id='d${index}'><body>d${index}</body><delay xmlns='urn:xmpp:delay' stamp='${stamp}'/></message>`);
    await take(`<message from='${ANN}/r' type='chat' id='s'><body>by a stranger</body><delay xmlns='urn:xmpp:delay' from='${MAL}' stamp='2020-01-01T00:00:00Z'/></message>`);
    expect(bodies()).toEqual([...stamps.map((_, index) => `d${index}`), 'by a stranger']);
    for (const { sentAt } of messages()) expect(sentAt).toBeGreaterThanOrEqual(now);
    for (const { sentAt } of messages()) expect(sentAt).toBeLessThanOrEqual(core.clock.now());
  });

  it("Ann's ids in the mouth of another do not keep hers from being shown (A14)", async () => {
    const ids = (by: string): string => `<origin-id xmlns='urn:xmpp:sid:0' id='o1'/><stanza-id xmlns='urn:xmpp:sid:0' by='${by}' id='s1'/>`;
    await take(`<message from='${MAL}/x' type='chat' id='m1'><body>hello</body>${ids(ME)}</message>`);
    await take(`<message from='${ANN}/r' type='chat' id='m1'><body>hello</body>${ids(ME)}</message>`);
    await take(`<message from='${ANN}/r' type='chat' id='m1'><body>other words</body>${ids(ME)}</message>`);
    expect(messages().map(({ peer, body }) => [peer, body])).toEqual([[MAL, 'hello'], [ANN, 'hello'], [ANN, 'other words']]);
  });

  it('a receipt, marker, reaction or error for what we wrote to Ann changes nothing when another sends it (A10)', async () => {
    const sent = await core.call('message.send', { accountId, address: ANN, body: 'to Ann' });
    if (!sent.ok) throw new Error('not sent');
    await core.frame();
    const { attrs } = core.stream.takeSent().find(({ name }) => name === 'message')!;
    const before = core.events('message.changed').length;
    for (const id of [attrs['id'], 'never-sent', '__proto__']) {
      await take(`<message from='${MAL}/x' id='r'><received xmlns='urn:xmpp:receipts' id='${id}'/></message>`,
        `<message from='${MAL}/x' type='chat'><displayed xmlns='urn:xmpp:chat-markers:0' id='${id}'/></message>`,
        `<message from='${MAL}/x' type='chat'><reactions xmlns='urn:xmpp:reactions:0' id='${id}'>${'<reaction>👋</reaction>'.repeat(10_000)}</reactions></message>`,
        `<message from='${MAL}/x' type='error' id='${id}'><error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>`);
    }
    expect(core.events('message.changed')).toHaveLength(before);
    expect(bodies()).toEqual(['to Ann']);
    await take(`<message from='${ANN}' type='error' id='${attrs['id']}'><error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>`);
    expect(core.last('message.changed').messages).toMatchObject([{ id: sent.value.message.id, state: 'failed' }]);
  });

  it('a roster is changed by the own account and server alone (A1)', async () => {
    const push = (from: string, jid: string): string => `<iq type='set' id='p'${from && ` from='${from}'`}><query xmlns='jabber:iq:roster'><item jid='${jid}' subscription='both'/></query></iq>`;
    for (const from of [MAL, `${MAL}/x`, 'evil.example', ANN, `${ANN}/r`, 'example.com', 'not@an@address', `${ME}.evil.example`]) await take(push(from, 'bank@evil.example'));
    expect(await addresses()).toEqual([ANN]);
    for (const [index, from] of ['', ME, `${ME}/orchard`, ME.toUpperCase()].entries()) await take(push(from, `ok${index}@example.org`));
    expect(await addresses()).toEqual([ANN, 'ok0@example.org', 'ok1@example.org', 'ok2@example.org', 'ok3@example.org']);
  });

  it('an answer to what we asked the server counts from the server alone (A2)', async () => {
    core.roster = undefined;
    core.stream.drop();
    core.stream.goOnline(`${ME}/orchard`);
    await core.settle();
    const { attrs } = core.stream.takeSent().find((sent) => childElements(sent)[0]?.ns === 'jabber:iq:roster')!;
    const answer = (from: string, jid: string): string => `<iq type='result' id='${attrs['id']}'${from && ` from='${from}'`}><query xmlns='jabber:iq:roster'><item jid='${jid}' subscription='both'/></query></iq>`;
    for (const from of [MAL, `${MAL}/x`, ANN, 'example.com']) await take(answer(from, 'bank@evil.example'));
    expect(await addresses()).toEqual([ANN]);
    await take(answer('', 'nurse@example.com'));
    expect(await addresses()).toEqual(['nurse@example.com']);
  });
});

async function addresses(): Promise<string[]> {
  const snapshot = await core.call('app.snapshot', {});
  return snapshot.ok ? snapshot.value.contacts.map(({ address }) => address) : [];
}

describe('strangers', () => {
  it('learn nothing: whether we are here, what we are, whether a message came (A18)', async () => {
    const asked = ['<query xmlns="jabber:iq:version"/>', '<query xmlns="jabber:iq:last"/>', '<time xmlns="urn:xmpp:time"/>', '<ping xmlns="urn:xmpp:ping"/>', '<query xmlns="http://jabber.org/protocol/disco#info"/>',
      '<query xmlns="http://jabber.org/protocol/disco#items" node="http://jabber.org/protocol/commands"/>', '<command xmlns="http://jabber.org/protocol/commands" node="x" action="execute"/>', '<vCard xmlns="vcard-temp"/>', '<query xmlns="jabber:iq:roster"/>', '<block xmlns="urn:xmpp:blocking"><item jid="a@b"/></block>', '<query xmlns="jabber:iq:privacy"/>'];
    for (const [index, payload] of asked.entries()) for (const type of ['get', 'set']) await take(`<iq type='${type}' id='a${index}' from='${MAL}/x'>${payload}</iq>`);
    for (const answer of core.stream.takeSent()) {
      // Where anything is answered at all, it is what a server says of an address that is not there.
      const condition = childElements(childElements(answer).find(({ name }) => name === 'error')!)[0]!.name;
      expect([answer.attrs['type'], answer.attrs['to'], condition]).toEqual(['error', `${MAL}/x`, 'service-unavailable']);
    }
    await take(`<message from='${MAL}/x' type='chat' id='m'><body>?</body><request xmlns='urn:xmpp:receipts'/><markable xmlns='urn:xmpp:chat-markers:0'/><active xmlns='http://jabber.org/protocol/chatstates'/></message>`);
    await take(`<presence from='${MAL}/x' type='probe'/>`, `<presence from='${MAL}/x' type='unsubscribed'/>`, `<presence from='${MAL}/x' type='subscribed'/>`);
    await core.call('conversation.open', { accountId, address: MAL });
    expect(core.stream.takeSent()).toEqual([]);
  });

  it('put nobody onto the contact list, and their names never stand for an address (A16)', async () => {
    const items = Array.from({ length: 500 }, (_, number) => `<item action='add' jid='x${number}@evil.example' name='Bank'><group>Friends</group></item>`).join('');
    await take(`<message from='${MAL}/x'><body>friends</body><x xmlns='http://jabber.org/protocol/rosterx'>${items}</x></message>`, `<iq type='set' id='x' from='${MAL}/x'><x xmlns='http://jabber.org/protocol/rosterx'>${items}</x></iq>`);
    await take(`<presence from='${MAL}/x' type='subscribe'><nick xmlns='http://jabber.org/protocol/nick'>Ann</nick><x xmlns='http://jabber.org/protocol/rosterx'>${items}</x></presence>`);
    expect(await addresses()).toEqual([ANN]);
    expect(core.last('requests.changed').changed).toMatchObject([{ address: MAL, nick: 'Ann' }]);
    expect(core.stream.takeSent().filter(({ attrs }) => attrs['type'] !== 'error')).toEqual([]);
  });
});

describe('elements of other namespaces (A20)', () => {
  it('are no body, and of two bodies the first counts', async () => {
    await take(`<message from='${ANN}/r' type='chat'><body xmlns='urn:x'>no</body></message>`, `<message from='${ANN}/r' type='chat'><x:body xmlns:x='urn:x'>no</x:body></message>`,
      `<message from='${ANN}/r' type='chat'><html xmlns='http://jabber.org/protocol/xhtml-im'><body xmlns='http://www.w3.org/1999/xhtml'><p>no</p></body></html></message>`,
      `<message from='${ANN}/r' type='chat'><x xmlns='urn:x'><body xmlns='jabber:client'>no</body></x></message>`);
    expect(messages()).toEqual([]);
    await take(`<message from='${ANN}/r' type='chat'><body xmlns='urn:x'>no</body><body>first</body><body>second</body></message>`);
    expect(bodies()).toEqual(['first']);
  });

  it('are no subscription, status, show, nick or roster item', async () => {
    await take(`<iq type='set' id='p'><query xmlns='jabber:iq:roster'><item xmlns='urn:x' jid='bank@evil.example' subscription='both'/></query></iq>`, `<iq type='set' id='q'><query xmlns='urn:x'><item jid='bank@evil.example' subscription='both'/></query></iq>`);
    await take(`<presence from='${ANN}/r'><show xmlns='urn:x'>dnd</show><status xmlns='urn:x'>no</status><priority xmlns='urn:x'>9</priority></presence>`);
    await take(`<presence from='${MAL}' type='subscribe'><nick>no</nick><nick xmlns='urn:x'>no</nick><status xmlns='urn:x'>no</status></presence>`);
    expect(await addresses()).toEqual([ANN]);
    expect(core.last('presence.changed').changed).toMatchObject([{ address: ANN, resources: [{ show: 'online', status: '', priority: 0 }] }]);
    expect(core.last('requests.changed').changed).toMatchObject([{ address: MAL, nick: '', note: '' }]);
  });
});

describe('a search for hostile text', () => {
  it('is an answer like any other, and what is found is really there', async () => {
    await take(...PAYLOADS.filter(({ text }) => text.trim() !== '').map(({ text }, number) => `<message from='${ANN}/r' type='chat' id='s${number}'><body>${text.replace(/[&<>]/gu, (char) => `&#${char.charCodeAt(0)};`)}</body></message>`));
    for (const { text } of PAYLOADS) {
      const answer = await core.call('message.search', { text: text.slice(0, 1000), limit: 50 });
      expect([text.slice(0, 40), answer.ok]).toEqual([text.slice(0, 40), true]);
      if (!answer.ok) continue;
      for (const { message, highlights } of answer.value.hits) for (const [start, end] of highlights) expect(end > start && end <= message.body.length).toBe(true);
    }
    const found = await core.call('message.search', { text: 'onerror=window.pwned=1', limit: 50 });
    expect(found.ok && found.value.hits.length).toBeGreaterThan(3);
  });
});
