import { describe, expect, it } from 'vitest';
import { childOf, childrenOf, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { MemoryProfile } from '../kit/memory-profile.ts';

const ROOM = 'coven@chat.shakespeare.lit';
const MUC = 'http://jabber.org/protocol/muc';
const ROOM_INFO = `<query xmlns='http://jabber.org/protocol/disco#info'><identity category='conference' type='text' name='A Dark Cave'/>
  <feature var='${MUC}'/><feature var='urn:xmpp:sid:0'/></query>`;

interface Said {
  readonly nick?: string | undefined;
  readonly id?: string;
  readonly roomId?: string;
  readonly stamp?: string;
  readonly from?: string;
}

/** The same database under a program that starts now. */
function sameDisk({ database }: MemoryProfile): MemoryProfile {
  return new (class extends MemoryProfile { override open() { return Promise.resolve(database!); } })();
}

/** A room as a test plays it, and one person in it or at its door. */
class Room {
  readonly core: CoreHarness;
  accountId = 0 as AccountId;

  constructor(core = new CoreHarness()) {
    this.core = core;
    core.answers.set(ROOM, ROOM_INFO);
  }

  static async joined(): Promise<Room> {
    const room = new Room();
    await room.core.app.start();
    room.accountId = await room.core.signIn();
    await room.join();
    room.core.stream.takeSent();
    return room;
  }

  receive(stanza: string): Promise<void> {
    return this.core.stream.receive(stanza.replace(/^<(\w+)/u, "<$1 xmlns='jabber:client'"));
  }

  presence(nick: string, x: string, attributes = ''): Promise<void> {
    return this.receive(`<presence from='${ROOM}/${nick}' ${attributes}><x xmlns='${MUC}#user'>${x}</x></presence>`);
  }

  subject(text = 'Fire Burn'): Promise<void> {
    return this.receive(`<message from='${ROOM}' type='groupchat'><subject>${text}</subject></message>`);
  }

  /** Lets the person in: who is there, they themselves, the subject. */
  async letIn(nick = 'thirdwitch', history: () => Promise<void> = async () => undefined): Promise<void> {
    await this.presence('firstwitch', "<item affiliation='owner' role='moderator'/>");
    await this.presence(nick, "<item affiliation='member' role='participant'/><status code='110'/>");
    await history();
    await this.subject();
    await this.core.frame();
  }

  async join(nick = 'thirdwitch', history?: () => Promise<void>) {
    const answer = this.core.call('room.join', { accountId: this.accountId, address: ROOM, nick });
    await this.core.settle();
    await this.letIn(nick, history);
    return answer;
  }

  async say(body: string, { nick = 'firstwitch', id, roomId, stamp, from = `${ROOM}/${nick}` }: Said = {}): Promise<void> {
    await this.receive(`<message from='${from}' type='groupchat'${id === undefined ? '' : ` id='${id}'`}><body>${body}</body>
      ${roomId === undefined ? '' : `<stanza-id xmlns='urn:xmpp:sid:0' id='${roomId}' by='${ROOM}'/>`}
      ${stamp === undefined ? '' : `<delay xmlns='urn:xmpp:delay' from='${ROOM}' stamp='${stamp}'/>`}</message>`);
    await this.core.frame();
  }

  async snapshot() {
    const answer = await this.core.call('app.snapshot', {});
    if (!answer.ok) throw new Error('no snapshot');
    return answer.value;
  }

  async view() {
    return (await this.snapshot()).rooms.find(({ address }) => address === ROOM);
  }

  async nicks(): Promise<string[]> {
    return (await this.snapshot()).occupants.flatMap(({ occupants }) => occupants.map(({ nick }) => nick));
  }

  async log(peer = ROOM): Promise<string[]> {
    const page = await this.core.call('message.page', { accountId: this.accountId, address: peer, limit: 100 });
    if (!page.ok) throw new Error(page.error.code);
    return page.value.messages.map(({ sender, body }) => `${sender.slice(sender.indexOf('/') + 1)}: ${body}`);
  }

  /** What was sent to the room since last asked. */
  sent(name: string): XmlElement[] {
    return this.core.stream.takeSent().filter((stanza) => stanza.name === name && stanza.attrs['to']?.startsWith(ROOM));
  }
}

describe('entering a room', () => {
  it('asks what it is, sends one presence with the nickname, and shows who is there and what was said (R011, R012)', async () => {
    const room = new Room();
    await room.core.app.start();
    room.accountId = await room.core.signIn();
    room.core.stream.takeSent();
    const answer = await room.join('thirdwitch', () => room.say('Thrice the brinded cat', { id: 'h1', stamp: '2002-10-13T23:58:37Z' }));
    expect(answer.ok).toBe(true);
    const [entry, ...more] = room.sent('presence');
    expect(more).toEqual([]);
    expect(entry!.attrs['to']).toBe(`${ROOM}/thirdwitch`);
    expect(childOf(childOf(entry!, 'x', MUC)!, 'history', MUC)!.attrs).toMatchObject({ maxstanzas: '50' });
    expect(await room.view()).toMatchObject({ name: 'A Dark Cave', subject: 'Fire Burn', nick: 'thirdwitch', phase: 'joined', role: 'participant', affiliation: 'member' });
    expect(await room.nicks()).toEqual(['firstwitch', 'thirdwitch']);
    expect(await room.log()).toEqual(['firstwitch: Thrice the brinded cat']);
    const { conversations, presences } = await room.snapshot();
    expect(conversations.map(({ peer, unread, last }) => [peer, unread, last?.type, last?.isDelayed])).toEqual([[ROOM, 0, 'groupchat', true]]);
    expect(presences.filter(({ address }) => address === ROOM)).toEqual([]);
  });

  it.each([
    ['not-authorized', 'password-required'], ['forbidden', 'banned'], ['registration-required', 'members-only'], ['conflict', 'nick-conflict'],
    ['not-acceptable', 'nick-locked'], ['item-not-found', 'not-found'], ['not-allowed', 'creation-restricted'], ['service-unavailable', 'full'],
    ['internal-server-error', 'refused'],
  ])('refused with %s says so, and no room is kept', async (condition, kind) => {
    const room = new Room();
    await room.core.app.start();
    room.accountId = await room.core.signIn();
    const answer = room.core.call('room.join', { accountId: room.accountId, address: ROOM, nick: 'thirdwitch' });
    await room.core.settle();
    await room.receive(`<presence from='${ROOM}/thirdwitch' type='error'><error type='cancel'><${condition} xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>`);
    expect(await answer).toMatchObject({ ok: false, error: { code: 'room', problem: { kind } } });
    const { rooms, conversations } = await room.snapshot();
    expect([rooms, conversations]).toEqual([[], []]);
    await room.say('too late');
    expect((await room.snapshot()).conversations).toEqual([]);
  });

  it('says nothing to an address that is no room, and gives up on one that does not answer', async () => {
    const room = new Room();
    await room.core.app.start();
    room.accountId = await room.core.signIn();
    room.core.answers.set(ROOM, "<query xmlns='http://jabber.org/protocol/disco#info'><identity category='account' type='registered'/></query>");
    room.core.stream.takeSent();
    expect(await room.core.call('room.join', { accountId: room.accountId, address: ROOM, nick: 'x' })).toMatchObject({ ok: false, error: { problem: { kind: 'not-a-room' } } });
    expect(room.sent('presence')).toEqual([]);
    room.core.answers.set(ROOM, ROOM_INFO);
    const answer = room.core.call('room.join', { accountId: room.accountId, address: ROOM, nick: 'x' });
    await room.core.settle();
    room.core.clock.advance(30_000);
    expect(await answer).toMatchObject({ ok: false, error: { problem: { kind: 'timeout' } } });
  });

  it('opens a room that was made by it, as the service makes rooms', async () => {
    const room = new Room();
    await room.core.app.start();
    room.accountId = await room.core.signIn();
    const answer = room.core.call('room.join', { accountId: room.accountId, address: ROOM, nick: 'thirdwitch' });
    await room.core.settle();
    room.core.stream.takeSent();
    await room.presence('thirdwitch', "<item affiliation='owner' role='moderator'/><status code='110'/><status code='201'/>");
    await answer;
    const [unlock] = room.sent('iq');
    expect(childOf(unlock!, 'query', `${MUC}#owner`)!.children).toMatchObject([{ name: 'x', attrs: { type: 'submit' } }]);
  });
});

describe('what is said in a room', () => {
  it('goes out once to the room, and is sent when the room tells it back or the server acknowledges (R011)', async () => {
    const room = await Room.joined();
    room.core.stream.acknowledges = false;
    const sent = await room.core.call('message.send', { accountId: room.accountId, address: ROOM, body: 'Harpier cries' });
    await room.core.frame();
    const [stanza, ...more] = room.sent('message');
    expect(more).toEqual([]);
    expect(stanza!.attrs).toMatchObject({ to: ROOM, type: 'groupchat' });
    expect(childrenOf(stanza!, 'thread', 'jabber:client')).toEqual([]);
    const state = async () => (await room.snapshot()).conversations[0]!.last!.state;
    expect([sent.ok && sent.value.message.type, await state()]).toEqual(['groupchat', 'queued']);
    await room.say('Harpier cries', { nick: 'thirdwitch', id: stanza!.attrs['id']!, roomId: 'r1' });
    expect(await state()).toBe('sent');
    expect(await room.log()).toEqual(['orchard: Harpier cries']);
    expect((await room.snapshot()).conversations[0]!.unread).toBe(0);
  });

  it('counts as unread, and is marked where our nickname is a word of it', async () => {
    const room = await Room.joined();
    await room.say('nothing for a thirdwitches');
    await room.say('ThirdWitch: look here', { id: 'm' });
    const { conversations: [row] } = await room.snapshot();
    expect([row!.unread, row!.mentions, row!.last!.mentions]).toEqual([2, 1, true]);
    await room.core.call('conversation.markRead', { accountId: room.accountId, address: ROOM, upTo: row!.last!.id });
    const { conversations: [read] } = await room.snapshot();
    expect([read!.unread, read!.mentions]).toEqual([0, undefined]);
  });

  it('of a room we are not in is no room and no message, of whatever shape', async () => {
    const room = await Room.joined();
    await room.say('psst', { from: 'other@chat.shakespeare.lit/firstwitch' });
    await room.say('psst', { from: 'romeo@example.net/orchard' });
    await room.receive("<message from='other@chat.shakespeare.lit' type='groupchat'><subject>x</subject></message>");
    await room.receive(`<presence from='other@chat.shakespeare.lit/x'><x xmlns='${MUC}#user'><item role='moderator' affiliation='owner'/><status code='110'/></x></presence>`);
    await room.core.frame();
    const { conversations, rooms } = await room.snapshot();
    expect(conversations.map(({ peer }) => peer)).toEqual([ROOM]);
    expect(rooms.map(({ address }) => address)).toEqual([ROOM]);
    expect(room.core.stream.takeSent()).toEqual([]);
  });

  it('to us alone is a chat with that occupant, answered to them and marked as theirs (XEP-0045 §7.5, hazard A13)', async () => {
    const room = await Room.joined();
    await room.receive(`<message from='${ROOM}/firstwitch' type='chat' id='p'><body>I'll give thee a wind</body><x xmlns='${MUC}#user'/></message>`);
    await room.core.frame();
    expect((await room.snapshot()).conversations.map(({ peer, last }) => [peer, last?.type])).toContainEqual([`${ROOM}/firstwitch`, 'chat']);
    expect(await room.log()).toEqual([]);
    await room.core.call('message.send', { accountId: room.accountId, address: `${ROOM}/firstwitch`, body: 'Thou art kind' });
    await room.core.frame();
    const [answer] = room.sent('message');
    expect(answer!.attrs).toMatchObject({ to: `${ROOM}/firstwitch`, type: 'chat' });
    expect(childOf(answer!, 'x', `${MUC}#user`)).toBeDefined();
    expect(await room.log(`${ROOM}/firstwitch`)).toHaveLength(2);
  });

  it('that comes back as an error fails with the reason the room gives, never one an occupant gives', async () => {
    const room = await Room.joined();
    await room.core.call('message.send', { accountId: room.accountId, address: ROOM, body: 'x' });
    await room.core.frame();
    const [stanza] = room.sent('message');
    const error = (from: string) => room.receive(`<message from='${from}' type='error' id='${stanza!.attrs['id']}'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>`);
    const last = async () => (await room.snapshot()).conversations.find(({ peer }) => peer === ROOM)!.last!;
    await error(`${ROOM}/firstwitch`);
    await room.core.frame();
    expect((await last()).state).toBe('sent');
    await error(ROOM);
    await room.core.frame();
    expect(await last()).toMatchObject({ state: 'failed', failure: { condition: 'forbidden' } });
  });
});

describe('being put out', () => {
  it.each([
    ['kicked', "<item affiliation='none' role='none'><actor nick='Fluellen'/><reason>Avaunt!</reason></item><status code='307'/><status code='110'/>", { kind: 'kicked', by: 'Fluellen', reason: 'Avaunt!' }],
    ['banned', "<item affiliation='outcast' role='none'><reason>Treason</reason></item><status code='301'/>", { kind: 'banned', reason: 'Treason' }],
    ['losing membership', "<item affiliation='none' role='none'/><status code='321'/><status code='110'/>", { kind: 'affiliation-lost' }],
    ['the room becoming members-only', "<item affiliation='none' role='none'/><status code='322'/><status code='110'/>", { kind: 'members-only' }],
    ['destruction', `<item affiliation='none' role='none'/><destroy jid='cave@chat.shakespeare.lit'><reason>Macbeth doth come.</reason></destroy>`, { kind: 'destroyed', reason: 'Macbeth doth come.', alternative: 'cave@chat.shakespeare.lit' }],
  ])('by %s says why, keeps what was said, and is not undone by the next session', async (_name, x, problem) => {
    const room = await Room.joined();
    await room.say('When shall we three meet again?');
    await room.presence('thirdwitch', x, "type='unavailable'");
    await room.core.frame();
    expect(await room.view()).toMatchObject({ phase: 'out', problem });
    expect(await room.nicks()).toEqual([]);
    expect(await room.log()).toHaveLength(1);
    await room.say('too late');
    expect(await room.log()).toHaveLength(1);
    expect(await room.core.call('message.send', { accountId: room.accountId, address: ROOM, body: 'x' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    room.core.stream.goOnline('romeo@example.net/orchard');
    await room.core.frame();
    expect(room.sent('presence')).toEqual([]);
  });

  it('is only believed from the room: an occupant, a stranger or a contact can put nobody out', async () => {
    const room = await Room.joined();
    for (const from of [`${ROOM}/firstwitch`, 'evil@chat.shakespeare.lit/thirdwitch', 'mal@evil.example/x']) {
      await room.receive(`<message from='${from}' type='groupchat'><x xmlns='${MUC}#user'><status code='307'/><status code='110'/></x></message>`);
    }
    await room.receive(`<presence from='evil@chat.shakespeare.lit/thirdwitch' type='unavailable'><x xmlns='${MUC}#user'><status code='307'/><status code='110'/></x></presence>`);
    await room.core.frame();
    expect((await room.view())!.phase).toBe('joined');
  });

  it('by a service that goes down is temporary: the room is entered again', async () => {
    const room = await Room.joined();
    await room.presence('thirdwitch', "<item affiliation='none' role='none'/><status code='332'/><status code='110'/>", "type='unavailable'");
    await room.core.frame();
    expect(await room.view()).toMatchObject({ phase: 'out', problem: { kind: 'shut-down' } });
    room.core.clock.advance(30_000);
    await room.core.frame();
    expect(room.sent('presence').map(({ attrs }) => attrs['to'])).toEqual([`${ROOM}/thirdwitch`]);
    await room.letIn();
    expect((await room.view())!.phase).toBe('joined');
  });
});

describe('nicknames, subjects and leaving', () => {
  it('takes another nickname when the room says so, and keeps the old one when somebody has it', async () => {
    const room = await Room.joined();
    const change = room.core.call('room.changeNick', { accountId: room.accountId, address: ROOM, nick: 'oldhag' });
    await room.core.settle();
    expect(room.sent('presence').map(({ attrs }) => attrs['to'])).toEqual([`${ROOM}/oldhag`]);
    await room.presence('thirdwitch', "<item affiliation='member' nick='oldhag' role='participant'/><status code='303'/><status code='110'/>", "type='unavailable'");
    await room.presence('oldhag', "<item affiliation='member' role='participant'/><status code='110'/>");
    await room.core.frame();
    expect((await change).ok).toBe(true);
    expect(await room.view()).toMatchObject({ nick: 'oldhag', phase: 'joined' });
    expect((await room.nicks()).sort()).toEqual(['firstwitch', 'oldhag']);
    const again = room.core.call('room.changeNick', { accountId: room.accountId, address: ROOM, nick: 'firstwitch' });
    await room.core.settle();
    await room.receive(`<presence from='${ROOM}/firstwitch' type='error'><error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>`);
    expect(await again).toMatchObject({ ok: false, error: { problem: { kind: 'nick-conflict' } } });
    expect(await room.view()).toMatchObject({ nick: 'oldhag', phase: 'joined' });
  });

  it('changes the subject where the room allows it, and says why where it does not', async () => {
    const room = await Room.joined();
    const set = room.core.call('room.setSubject', { accountId: room.accountId, address: ROOM, subject: 'Cauldron Bubble' });
    await room.core.settle();
    const [stanza] = room.sent('message');
    expect([stanza!.attrs['type'], childrenOf(stanza!, 'body', 'jabber:client'), childOf(stanza!, 'subject', 'jabber:client')!.children]).toEqual(['groupchat', [], ['Cauldron Bubble']]);
    await room.receive(`<message from='${ROOM}/thirdwitch' type='groupchat' id='other'><subject>Cauldron Bubble</subject></message>`);
    await room.core.frame();
    expect((await set).ok).toBe(true);
    expect((await room.view())!.subject).toBe('Cauldron Bubble');
    const refused = room.core.call('room.setSubject', { accountId: room.accountId, address: ROOM, subject: 'x' });
    await room.core.settle();
    const [second] = room.sent('message');
    await room.receive(`<message from='${ROOM}' type='error' id='${second!.attrs['id']}'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>`);
    expect(await refused).toMatchObject({ ok: false, error: { code: 'refused', condition: 'forbidden' } });
  });

  it('leaves with one presence; what was said stays, and nobody says more', async () => {
    const room = await Room.joined();
    await room.say('stay');
    await room.core.call('room.leave', { accountId: room.accountId, address: ROOM });
    await room.core.frame();
    expect(room.sent('presence').map(({ attrs }) => [attrs['to'], attrs['type']])).toEqual([[`${ROOM}/thirdwitch`, 'unavailable']]);
    await room.say('gone');
    expect(await room.log()).toEqual(['firstwitch: stay']);
    expect(await room.view()).toMatchObject({ phase: 'out' });
    expect((await room.view())!.problem).toBeUndefined();
  });

  it('tells rooms how available we are, without entering them again', async () => {
    const room = await Room.joined();
    await room.core.call('presence.set', { accountId: room.accountId, presence: { show: 'away', status: 'brewing', priority: 0 } });
    await room.core.frame();
    const [update, ...more] = room.sent('presence');
    expect(more).toEqual([]);
    expect([childOf(update!, 'show', 'jabber:client')!.children, childOf(update!, 'x', MUC)]).toEqual([['away'], undefined]);
  });
});

describe('after a new session', () => {
  it('is entered again, is asked for what is missing only, and tells nothing twice', async () => {
    const room = await Room.joined();
    await room.say('one', { id: 'a', roomId: 'r1' });
    await room.say('two', { id: 'b' });
    const heardAt = room.core.clock.now();
    await room.say('three');
    await room.core.call('message.send', { accountId: room.accountId, address: ROOM, body: 'mine' });
    await room.core.frame();
    const mine = room.sent('message')[0]!.attrs['id']!;
    room.core.stream.goOnline('romeo@example.net/orchard');
    await room.core.frame();
    const [entry] = room.sent('presence').filter(({ attrs }) => attrs['to'] === `${ROOM}/thirdwitch`);
    const history = childOf(childOf(entry!, 'x', MUC)!, 'history', MUC)!.attrs;
    // Five minutes more than is missing: no two clocks agree.
    expect(Date.parse(history['since']!)).toBe(heardAt - 300_000);
    expect(history['maxstanzas']).toBe('1000');
    const stamp = new Date(room.core.clock.now()).toISOString();
    await room.letIn('thirdwitch', async () => {
      await room.say('one', { id: 'changed', roomId: 'r1', stamp });
      await room.say('two', { id: 'b', roomId: 'r2', stamp });
      await room.say('three', { stamp });
      await room.say('mine', { nick: 'thirdwitch', id: mine, roomId: 'r4', stamp });
      await room.say('four', { id: 'd', roomId: 'r5', stamp });
    });
    expect(await room.log()).toEqual(['firstwitch: one', 'firstwitch: two', 'firstwitch: three', 'orchard: mine', 'firstwitch: four']);
    expect((await room.snapshot()).conversations[0]!.unread).toBe(4);
  });

  it('what was not sent waits until the room is entered, and what the room told back is not sent again', async () => {
    const room = await Room.joined();
    room.core.stream.acknowledges = false;
    for (const body of ['arrived', 'lost']) await room.core.call('message.send', { accountId: room.accountId, address: ROOM, body });
    await room.core.frame();
    const [arrived, lost] = room.sent('message').map(({ attrs }) => attrs['id']!);
    room.core.stream.loseAll();
    room.core.stream.acknowledges = true;
    room.core.stream.goOnline('romeo@example.net/orchard');
    await room.core.frame();
    expect(room.sent('message')).toEqual([]);
    await room.letIn('thirdwitch', () => room.say('arrived', { nick: 'thirdwitch', id: arrived!, stamp: new Date(room.core.clock.now()).toISOString() }));
    expect(room.sent('message').map(({ attrs }) => attrs['id'])).toEqual([lost]);
    expect(await room.log()).toEqual(['orchard: arrived', 'orchard: lost']);
  });

  it('a restart shows the room and what was said before there is any connection; search finds it', async () => {
    const profile = new MemoryProfile();
    const room = new Room(new CoreHarness(profile));
    await room.core.app.start();
    room.accountId = await room.core.signIn();
    await room.join();
    await room.say('By the pricking of my thumbs', { id: 'a' });
    const later = new Room(new CoreHarness(sameDisk(profile)));
    await later.core.app.start();
    later.accountId = room.accountId;
    expect(await later.view()).toMatchObject({ name: 'A Dark Cave', subject: 'Fire Burn', nick: 'thirdwitch', phase: 'joining' });
    expect(await later.log()).toEqual(['firstwitch: By the pricking of my thumbs']);
    const found = await later.core.call('message.search', { text: 'pricking', limit: 10 });
    expect(found.ok && found.value.hits.map(({ message }) => message.peer)).toEqual([ROOM]);
  });
});

describe('invitations', () => {
  const mediated = (inviter = 'crone1@shakespeare.lit/desktop', from = ROOM) => `<message from='${from}'><x xmlns='${MUC}#user'><invite from='${inviter}'><reason>All good witches</reason></invite></x><body>You are invited</body></message>`;

  it('only ask: nothing is entered, nothing else is shown, and they wait for an answer over a restart', async () => {
    const profile = new MemoryProfile();
    const room = new Room(new CoreHarness(profile));
    await room.core.app.start();
    room.accountId = await room.core.signIn();
    room.core.stream.takeSent();
    await room.receive(mediated());
    await room.receive("<message from='nurse@example.com/x'><x xmlns='jabber:x:conference' jid='darkcave@macbeth.shakespeare.lit' reason='Come'/></message>");
    await room.core.frame();
    expect(room.core.stream.takeSent()).toEqual([]);
    const { invitations, conversations, unreadSingles } = await room.snapshot();
    expect(invitations.map(({ address, inviter, reason }) => [address, inviter, reason])).toEqual([
      [ROOM, 'crone1@shakespeare.lit/desktop', 'All good witches'], ['darkcave@macbeth.shakespeare.lit', 'nurse@example.com', 'Come'],
    ]);
    expect([conversations, unreadSingles]).toEqual([[], { headline: 0, normal: 0 }]);
    const later = new Room(new CoreHarness(sameDisk(profile)));
    await later.core.app.start();
    expect((await later.snapshot()).invitations).toHaveLength(2);
  });

  it('are answered by joining, or declined by way of the room', async () => {
    const room = new Room();
    await room.core.app.start();
    room.accountId = await room.core.signIn();
    await room.receive(mediated());
    await room.core.frame();
    room.core.stream.takeSent();
    await room.core.call('room.decline', { accountId: room.accountId, address: ROOM });
    const [answer] = room.sent('message');
    expect(childOf(childOf(answer!, 'x', `${MUC}#user`)!, 'decline', `${MUC}#user`)!.attrs).toMatchObject({ to: 'crone1@shakespeare.lit/desktop' });
    expect((await room.snapshot()).invitations).toEqual([]);
    await room.receive(mediated());
    await room.join();
    expect((await room.snapshot()).invitations).toEqual([]);
  });

  it('from an occupant in the name of the room are none, a thousand leave the newest fifty (hazard A19)', async () => {
    const room = new Room();
    await room.core.app.start();
    room.accountId = await room.core.signIn();
    await room.receive(mediated('mal@evil.example', `${ROOM}/mal`));
    expect((await room.snapshot()).invitations).toEqual([]);
    for (let number = 0; number < 200; number += 1) {
      room.core.clock.advance(1);
      await room.receive(`<message from='mal@evil.example/x'><x xmlns='jabber:x:conference' jid='room${number}@evil.example'/></message>`);
    }
    await room.core.frame();
    const { invitations } = await room.snapshot();
    expect([invitations.length, invitations.at(-1)!.address]).toEqual([50, 'room199@evil.example']);
  });
});
