import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, MessageId } from '../../electron/contract/models/address.ts';
import { childElements, childOf, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { receive, ROMEO } from '../conformance/people.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { MemoryProfile } from '../kit/memory-profile.ts';
import { Room, ROOM, ROOM_INFO, sameDisk } from '../kit/scripted-room.ts';

const ANN = 'ann@example.com';
const TOM = 'tom@example.com';
const MAL = 'mal@evil.example';
const MDS = 'urn:xmpp:mds:displayed:0';
const MAM = 'urn:xmpp:mam:2';
const PUBSUB = 'http://jabber.org/protocol/pubsub';
const INFO = 'http://jabber.org/protocol/disco#info';
const PEP = `<identity category='pubsub' type='pep'/><feature var='${PUBSUB}#publish-options'/><feature var='urn:xmpp:sid:0'/>`;

type Answer = ReturnType<NonNullable<CoreHarness['reply']>>;

const item = (peer: string, id: string, by = ROMEO): string => `<item id='${peer}'><displayed xmlns='${MDS}'><stanza-id xmlns='urn:xmpp:sid:0' by='${by}' id='${id}'/></displayed></item>`;

let core: CoreHarness;
let accountId: AccountId;
/** What the account's server has, and can do. */
let node: string;
let offers: string;
/** What it answers to a publication; an empty result unless told. */
let onPublish: (() => Answer) | undefined;
let archive: ((query: XmlElement, iq: XmlElement) => Answer) | undefined;
let last = 0;

function served(profile?: MemoryProfile): CoreHarness {
  const made = new CoreHarness(profile);
  made.roster = `<query xmlns='jabber:iq:roster'><item jid='${ANN}' subscription='both'/><item jid='${TOM}' subscription='both'/></query>`;
  made.reply = (payload, iq) => {
    if (payload.ns === INFO && iq.attrs['to'] === ROMEO) return { type: 'result', content: `<query xmlns='${INFO}'>${offers}</query>` };
    if (payload.ns === MAM) return archive?.(payload, iq);
    if (payload.ns !== PUBSUB) return undefined;
    if (childOf(payload, 'publish', PUBSUB)) return onPublish?.();
    return { type: 'result', content: `<pubsub xmlns='${PUBSUB}'><items node='${MDS}'>${node}</items></pubsub>` };
  };
  return made;
}

beforeEach(async () => {
  [node, offers, onPublish, archive] = ['', PEP, undefined, undefined];
  core = served();
  await core.app.start();
  accountId = await core.signIn();
});

/** Somebody says something; answers the id that it has in the archive. */
async function hear(from = ANN, by = ROMEO, core_ = core): Promise<string> {
  const id = `a${++last}`;
  await receive(core_, `<message from='${from}/r' type='chat' id='m${id}'><body>${id}</body><stanza-id xmlns='urn:xmpp:sid:0' by='${by}' id='${id}'/></message>`);
  return id;
}

const event = (items: string, from = ROMEO): Promise<void> => receive(core, `<message from='${from}' type='headline'><event xmlns='${PUBSUB}#event'><items node='${MDS}'>${items}</items></event></message>`);

async function read(address = ANN): Promise<void> {
  const page = await core.call('message.page', { accountId, address, limit: 1 });
  await core.call('conversation.markRead', { accountId, address, upTo: (page.ok ? page.value.messages[0]!.id : 0) as MessageId });
}

async function unread(address = ANN): Promise<number | undefined> {
  const snapshot = await core.call('app.snapshot', {});
  return snapshot.ok ? snapshot.value.conversations.find(({ peer }) => peer === address)?.unread : undefined;
}

/** What was published since last asked, as `conversation id by`. */
async function published(): Promise<string[]> {
  core.clock.advance(1_000);
  await core.frame();
  return core.stream.takeSent().flatMap((stanza) => childElements(stanza)).flatMap((payload) => {
    const publish = childOf(payload, 'publish', PUBSUB);
    return publish ? childElements(publish).map((each) => {
      const { by, id } = childElements(childElements(each)[0]!)[0]!.attrs;
      return `${each.attrs['id']} ${id} ${by}`;
    }) : [];
  });
}

async function comeBack(): Promise<void> {
  core.stream.drop();
  await core.settle();
  core.stream.goOnline(`${ROMEO}/orchard`);
  await core.frame();
}

describe('what is read here', () => {
  it('is told to the other devices, of several messages and looks once, and of the newest of others', async () => {
    await hear();
    await read();
    const second = await hear();
    await hear(TOM);
    await read();
    await core.call('message.send', { accountId, address: ANN, body: 'mine' });
    const third = await hear(TOM);
    await read(TOM);
    expect(await published()).toEqual([`${ANN} ${second} ${ROMEO}`, `${TOM} ${third} ${ROMEO}`]);
    await read();
    expect(await published()).toEqual([]);
  });

  it('is what a person reads, not what is answered or marked elsewhere, or of a message without an id that can be believed (A14)', async () => {
    await hear();
    await receive(core, `<message from='${ROMEO}'><sent xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='${ROMEO}/phone' to='${ANN}' type='chat' id='c'><body>answered there</body></message></forwarded></sent></message>`);
    expect([await unread(), await published()]).toEqual([0, []]);
    await hear(TOM, MAL);
    await hear(TOM, TOM);
    await read(TOM);
    expect([await unread(TOM), await published()]).toEqual([0, []]);
  });

  it('waits over a time without connection and over a restart', async () => {
    const profile = new MemoryProfile();
    core = served(profile);
    await core.app.start();
    accountId = await core.signIn();
    const heard = await hear();
    core.stream.drop();
    await core.frame();
    await read();
    expect(await published()).toEqual([]);
    core = served(sameDisk(profile));
    await core.app.start();
    accountId = await core.signIn();
    expect(await published()).toEqual([`${ANN} ${heard} ${ROMEO}`]);
    await comeBack();
    expect(await published()).toEqual([]);
  });

  it('is told again where the answer was lost, and not over and over where it is refused', async () => {
    onPublish = () => 'nothing';
    const heard = await hear();
    await read();
    expect(await published()).toEqual([`${ANN} ${heard} ${ROMEO}`]);
    onPublish = undefined;
    await comeBack();
    expect(await published()).toEqual([`${ANN} ${heard} ${ROMEO}`]);
    onPublish = () => ({ type: 'error', content: "<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>" });
    const [next] = [await hear(), await read()];
    expect(await published()).toEqual([`${ANN} ${next} ${ROMEO}`]);
    await hear(TOM);
    await read(TOM);
    expect(await published()).toEqual([]);
    onPublish = undefined;
    await comeBack();
    expect(await published()).toHaveLength(2);
  });

  it.each([['<feature var="urn:xmpp:sid:0"/>'], ['<feature var="urn:xmpp:sid:0"/><identity category="pubsub" type="pep"/>']])('leaves this device for no server that does not keep it for the account alone: %s (A12)', async (features) => {
    offers = features;
    await comeBack();
    core.stream.takeSent();
    await hear();
    await read();
    core.clock.advance(1_000);
    await core.frame();
    expect(core.stream.takeSent()).toEqual([]);
  });
});

describe('what is read on another device', () => {
  it('is read here, as far as it goes and only forwards', async () => {
    const [first, second] = [await hear(), await hear()];
    await hear();
    expect(await unread()).toBe(3);
    await event(item(ANN, second));
    expect([await unread(), core.last('conversation.changed').conversations]).toMatchObject([1, [{ peer: ANN, unread: 1 }]]);
    await event(item(ANN, first));
    expect(await unread()).toBe(1);
    await read();
    expect(await published()).toHaveLength(1);
    await event(item(ANN, second));
    expect([await unread(), await published()]).toEqual([0, []]);
  });

  it('is believed of the own bare address alone, in its own conversation, by the id of its own archive (A11)', async () => {
    const [first, other] = [await hear(), await hear(TOM)];
    for (const from of [MAL, `${MAL}/x`, ANN, `${ANN}/r`, 'example.net', 'example.com', `${ROMEO}/orchard`, `${ROMEO}/phone`, `${ROMEO}.evil.example`]) await event(item(ANN, first), from);
    await event(item(ANN, other) + item(TOM, first) + item(MAL, first) + item(ANN, first, MAL) + item(ANN, first, ANN) + item(ANN, first, 'example.net') + item(ANN, `m${first}`) + item(`${ANN}/r`, first));
    await event(`<item id='${ANN}'><displayed xmlns='urn:x'><stanza-id xmlns='urn:xmpp:sid:0' by='${ROMEO}' id='${first}'/></displayed></item><item/><item id=''/><item id='${ANN}'/>`);
    expect([await unread(), await unread(TOM)]).toEqual([1, 1]);
    await event(item(ANN, first));
    expect([await unread(), await unread(TOM)]).toEqual([0, 1]);
  });

  it('is asked for with each session, thousands of conversations and nonsense among them', async () => {
    const heard = await hear();
    node = Array.from({ length: 5_000 }, (_, index) => item(`p${index}@example.com`, `x${index}`)).join('') + "<item id='@@'/>" + item(ANN, heard);
    await comeBack();
    expect([await unread(), await published()]).toEqual([0, []]);
    // Of those that are about nothing here the newest are remembered.
    for (const [peer, id, left] of [['p4999@example.com', 'x4999', 0], ['p0@example.com', 'x0', 1]] as const) {
      await receive(core, `<message from='${peer}/r' type='chat' id='${id}'><body>x</body><stanza-id xmlns='urn:xmpp:sid:0' by='${ROMEO}' id='${id}'/></message>`);
      expect(await unread(peer)).toBe(left);
    }
  });

  it('waits for a message that has not come yet; meanwhile nothing older is told, and once all is here everything is', async () => {
    offers += `<feature var='${MAM}'/>`;
    const ask = (queryId: string | undefined, id: string): Answer => {
      void core.stream.receive(`<message xmlns='jabber:client'><result xmlns='${MAM}' queryid='${queryId}' id='${id}'><forwarded xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' stamp='2026-01-02T00:00:00Z'/><message xmlns='jabber:client' from='${ANN}/r' to='${ROMEO}' type='chat' id='m${id}'><body>${id}</body></message></forwarded></result></message>`);
      return { type: 'result', content: `<fin xmlns='${MAM}' complete='true'><set xmlns='http://jabber.org/protocol/rsm'><first>${id}</first><last>${id}</last></set></fin>` };
    };
    // The first look at an archive is the past; what is missed after it is news.
    archive = ({ attrs }) => ask(attrs['queryid'], 'past');
    await comeBack();
    await hear();
    const tom = await hear(TOM);
    core.stream.drop();
    await read();
    await read(TOM);
    node = item(ANN, 'missed');
    let query: XmlElement | undefined;
    archive = (asked) => { query = asked; return 'nothing'; };
    core.stream.goOnline(`${ROMEO}/orchard`);
    await core.frame();
    // Somebody has read further with Ann than this device knows of.
    expect([await published(), await unread()]).toEqual([[`${TOM} ${tom} ${ROMEO}`], 0]);
    archive = ({ attrs }) => ask(attrs['queryid'], 'missed');
    expect(query).toBeDefined();
    await comeBack();
    expect([await published(), await unread()]).toEqual([[], 0]);
    const page = await core.call('message.page', { accountId, address: ANN, limit: 9 });
    expect(page.ok && page.value.messages.at(-1)?.body).toBe('missed');
    node = item(ANN, 'never heard of');
    archive = ({ attrs }) => ask(attrs['queryid'], 'missed');
    await comeBack();
    const newest = await hear();
    await read();
    expect(await published()).toEqual([`${ANN} ${newest} ${ROMEO}`]);
    // Nothing is held back for longer than until the archive is read.
    const last = await hear();
    core.stream.drop();
    await read();
    archive = (_, iq) => { query = iq; return 'nothing'; };
    core.stream.goOnline(`${ROMEO}/orchard`);
    await core.frame();
    expect(await published()).toEqual([]);
    await receive(core, `<iq type='result' id='${query!.attrs['id']}'><fin xmlns='${MAM}' complete='true'/></iq>`);
    expect(await published()).toEqual([`${ANN} ${last} ${ROMEO}`]);
  });
});

it('in a room goes by the ids that the room gives, both ways', async () => {
  core = served();
  const own = core.reply!;
  const room = new Room(core);
  core.reply = (payload, iq) => (iq.attrs['to'] === ROOM ? { type: 'result', content: ROOM_INFO } : own(payload, iq));
  await core.app.start();
  room.accountId = accountId = await core.signIn();
  await room.join();
  for (const id of ['r1', 'r2']) await room.say(id, { nick: 'firstwitch', id, roomId: id });
  await core.frame();
  await event(item(ROOM, 'r1'));
  expect(await unread(ROOM)).toBe(2);
  await event(item(ROOM, 'r1', ROOM));
  expect(await unread(ROOM)).toBe(1);
  await read(ROOM);
  expect([await unread(ROOM), await published()]).toEqual([0, [`${ROOM} r2 ${ROOM}`]]);
});
