import { describe, expect, it } from 'vitest';
import { childOf, childrenOf } from '../../electron/xmpp/kit/element.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { MemoryProfile } from '../kit/memory-profile.ts';
import { MUC, Room, ROOM, sameDisk } from '../kit/scripted-room.ts';

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

  it('in several languages is one message, the others beside it (R034)', async () => {
    const room = await Room.joined();
    await room.receive(`<message from='${ROOM}/firstwitch' type='groupchat' id='l1'><body xml:lang='cs'>Kdy zas</body><body xml:lang='en'>When again</body></message>`);
    expect((await room.snapshot()).conversations[0]!.last).toMatchObject({ body: 'When again', language: 'en' });
    expect(room.core.last('message.stored').messages.at(-1)).toMatchObject({ body: 'When again', versions: [{ language: 'cs', body: 'Kdy zas' }] });
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
    const room = await Room.joined(new CoreHarness(profile));
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
    const room = await Room.outside(new CoreHarness(profile));
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
    const room = await Room.outside();
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
    const room = await Room.outside();
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
