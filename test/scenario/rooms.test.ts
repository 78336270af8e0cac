import { describe, expect, it } from 'vitest';
import { childOf, childrenOf } from '../../electron/xmpp/kit/element.ts';
import { MUC, Room, ROOM, ROOM_INFO } from '../kit/scripted-room.ts';

describe('entering a room', () => {
  it('asks what it is, sends one presence with the nickname, and shows who is there and what was said (R011, R012)', async () => {
    const room = await Room.outside();
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
    // The history is told: what calls itself old now is said now (hazard A15).
    await room.say('Thrice, and once the hedge-pig whined', { id: 'f1', stamp: '2002-10-13T23:59:00Z' });
    expect((await room.snapshot()).conversations).toMatchObject([{ unread: 1, last: { isDelayed: false, sentAt: room.core.clock.now() - 50 } }]);
  });

  it.each([
    ['not-authorized', 'password-required'], ['forbidden', 'banned'], ['registration-required', 'members-only'], ['conflict', 'nick-conflict'],
    ['not-acceptable', 'nick-locked'], ['item-not-found', 'not-found'], ['not-allowed', 'creation-restricted'], ['service-unavailable', 'full'],
    ['internal-server-error', 'refused'],
  ])('refused with %s says so, and no room is kept', async (condition, kind) => {
    const room = await Room.outside();
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
    const room = await Room.outside();
    room.info = "<query xmlns='http://jabber.org/protocol/disco#info'><identity category='account' type='registered'/></query>";
    room.core.stream.takeSent();
    expect(await room.core.call('room.join', { accountId: room.accountId, address: ROOM, nick: 'x' })).toMatchObject({ ok: false, error: { problem: { kind: 'not-a-room' } } });
    expect(room.sent('presence')).toEqual([]);
    room.info = ROOM_INFO;
    const answer = room.core.call('room.join', { accountId: room.accountId, address: ROOM, nick: 'x' });
    await room.core.settle();
    room.core.clock.advance(30_000);
    expect(await answer).toMatchObject({ ok: false, error: { problem: { kind: 'timeout' } } });
  });

  it('opens a room that was made by it, as the service makes rooms', async () => {
    const room = await Room.outside();
    const answer = room.core.call('room.join', { accountId: room.accountId, address: ROOM, nick: 'thirdwitch' });
    await room.core.settle();
    room.core.stream.takeSent();
    await room.presence('thirdwitch', "<item affiliation='owner' role='moderator'/><status code='110'/><status code='201'/>");
    await answer;
    const [unlock] = room.sent('iq');
    expect(childOf(unlock!, 'query', `${MUC}#owner`)!.children).toMatchObject([{ name: 'x', attrs: { type: 'submit' } }]);
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

  it('by our own goodbye to the server is none: the next session enters again', async () => {
    const room = await Room.joined();
    await room.presence('thirdwitch', "<item affiliation='member' role='none'/><status code='110'/>", "type='unavailable'");
    await room.core.frame();
    expect(await room.view()).toMatchObject({ phase: 'joining' });
    room.core.stream.goOnline('romeo@example.net/orchard');
    await room.core.frame();
    expect(room.sent('presence').map(({ attrs }) => attrs['to'])).toEqual([`${ROOM}/thirdwitch`]);
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
    // It is answered where it was asked for, and nowhere else.
    expect(room.core.events('message.cameBack')).toEqual([]);
  });

  it('left while the connection is away hears of it when the session goes on, and needs not to in a new one (R140)', async () => {
    for (const resumed of [true, false]) {
      const room = await Room.joined();
      const back = async (isResumed: boolean): Promise<unknown> => {
        room.core.stream.takeSent();
        room.core.stream.goOnline('romeo@example.net/orchard', { resumed: isResumed });
        await room.core.frame();
        return room.sent('presence').filter(({ attrs }) => attrs['to'] !== undefined).map(({ attrs }) => [attrs['type'], attrs['to']]);
      };
      room.core.stream.drop();
      await room.core.call('room.leave', { accountId: room.accountId, address: ROOM });
      expect(await back(resumed)).toEqual(resumed ? [['unavailable', `${ROOM}/thirdwitch`]] : []);
      room.core.stream.drop();
      expect(await back(true)).toEqual([]);
    }
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
