import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { childElements } from '../../electron/xmpp/kit/element.ts';
import { receive, ROMEO, sentMessages, signedIn } from '../conformance/people.ts';
import type { CoreHarness } from '../kit/core-harness.ts';
import { Room, ROOM } from '../kit/scripted-room.ts';

const ANN = 'ann@example.com';
/** Sees nothing of ours, though we see theirs. */
const TOM = 'tom@example.com';
const MAL = 'mal@evil.example';
const STATES = 'http://jabber.org/protocol/chatstates';

let core: CoreHarness;
let accountId: AccountId;

beforeEach(async () => {
  ({ core, accountId } = await signedIn(`<item jid='${ANN}' subscription='both'/><item jid='${TOM}' subscription='to'/>`));
});

const state = (name: string): string => `<${name} xmlns='${STATES}'/>`;
const from = (who: string, content: string, attrs = "type='chat'"): Promise<void> => receive(core, `<message from='${who}' ${attrs}>${content}</message>`);
const shown = (): (string | undefined)[] => core.events('typing.changed').map(({ address, typing }) => (typing ? `${address} ${typing.state}` : address));

/** States we sent by themselves, as `state to hint`. */
const told = (): string[] => sentMessages(core).filter((message) => childElements(message).every(({ name }) => name !== 'body'))
  .map((message) => [...childElements(message).filter(({ name }) => name !== 'origin-id').map(({ name }) => name), message.attrs['to']].join(' '));

async function writes(address = ANN, how: 'composing' | 'active' | 'inactive' = 'composing'): Promise<void> {
  await core.call('conversation.writing', { accountId, address, state: how });
  await core.settle();
}

describe('that somebody writes', () => {
  it('is shown of contacts, each change once, and ends by a message, by itself and when they go', async () => {
    for (const name of ['composing', 'composing', 'paused', 'composing']) await from(`${ANN}/b`, state(name));
    await from(`${ANN}/b`, `<body>hi</body>${state('active')}`, "type='chat' id='m1'");
    expect(shown()).toEqual([`${ANN} composing`, `${ANN} paused`, `${ANN} composing`, ANN]);
    await from(`${ANN}/b`, state('composing'));
    core.clock.advance(120_000);
    await from(`${ANN}/b`, state('gone'));
    await receive(core, `<presence from='${ANN}/b' type='unavailable'/>`);
    await from(`${ANN}/b`, state('inactive'));
    core.stream.drop();
    await core.frame();
    expect(shown().slice(4)).toEqual([`${ANN} composing`, ANN, `${ANN} gone`, ANN, `${ANN} inactive`, ANN]);
    expect(core.events('message.stored').flatMap(({ messages }) => messages)).toHaveLength(1);
  });

  it('is shown of no stranger, of nothing old, of no error and no forged copy; a genuine one counts', async () => {
    for (const who of [`${MAL}/x`, `${ROMEO}/phone`]) await from(who, state('composing'));
    await from(`${ANN}/b`, state('composing'), "type='error'");
    await from(`${ANN}/b`, `${state('composing')}<delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:00Z'/>`);
    await from(`${ANN}/b`, state('composing') + state('paused'));
    const copied = (outer: string): Promise<void> => receive(core, `<message from='${outer}'><received xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='${ANN}/b' to='${ROMEO}' type='chat'>${state('composing')}</message></forwarded></received></message>`);
    await copied(MAL);
    expect(shown()).toEqual([]);
    await copied(ROMEO);
    expect(shown()).toEqual([`${ANN} composing`]);
  });
});

describe('that we write', () => {
  it('is said to who has shown a state, once for each change, in the thread, and kept by no server (XEP-0085 §5)', async () => {
    await writes();
    expect(told()).toEqual([]);
    await from(`${ANN}/b`, `<body>hi</body>${state('active')}`, "type='chat' id='m1'");
    for (let turn = 0; turn < 5; turn += 1) await writes();
    expect(told()).toEqual([`composing thread no-store ${ANN}/b`]);
    core.clock.advance(9_000);
    await writes();
    core.clock.advance(9_000);
    await core.settle();
    expect(told()).toEqual([]);
    core.clock.advance(1_000);
    await core.settle();
    expect(told()).toEqual([`paused thread no-store ${ANN}/b`]);
    await writes();
    await writes(ANN, 'inactive');
    await writes(ANN, 'active');
    expect(told()).toEqual([`composing thread no-store ${ANN}/b`, `inactive thread no-store ${ANN}/b`]);
    core.clock.advance(60_000);
    await core.settle();
    expect(told()).toEqual([]);
    // Whoever answers without a state does not understand ours any more.
    await from(`${ANN}/b`, '<body>hi</body>', "type='chat' id='m2'");
    await writes();
    expect(told()).toEqual([]);
    // What was kept for us says what their program understands.
    await from(`${ANN}/b`, `<body>late</body>${state('active')}<delay xmlns='urn:xmpp:delay' from='example.net' stamp='2026-01-01T00:00:00Z'/>`, "type='chat' id='m3'");
    await writes();
    expect(told()).toEqual([`composing thread no-store ${ANN}/b`]);
  });

  it('ends with the message, which says that we are here', async () => {
    await from(`${ANN}/b`, `<body>hi</body>${state('active')}`, "type='chat' id='m1'");
    await writes();
    sentMessages(core);
    await core.call('message.send', { accountId, address: ANN, body: 'hello' });
    await core.frame();
    const [message] = sentMessages(core);
    expect(childElements(message!).filter(({ ns }) => ns === STATES).map(({ name }) => name)).toEqual(['active']);
    core.clock.advance(60_000);
    await core.settle();
    expect(told()).toEqual([]);
  });

  it('is said to nobody who may not see us, to no stranger, and not at all where it is switched off (A18)', async () => {
    for (const who of [TOM, MAL]) {
      await from(`${who}/b`, `<body>hi</body>${state('active')}`, "type='chat' id='m1'");
      await writes(who);
      await core.call('message.send', { accountId, address: who, body: 'hello' });
      await core.frame();
    }
    await core.call('settings.set', { sendsTyping: false });
    await from(`${ANN}/b`, `<body>hi</body>${state('active')}`, "type='chat' id='m2'");
    await writes();
    await core.call('message.send', { accountId, address: ANN, body: 'hello' });
    await core.frame();
    expect(sentMessages(core).flatMap((message) => childElements(message)).filter(({ ns }) => ns === STATES)).toEqual([]);
  });
});

describe('in a room', () => {
  it('three who write are named and the rest counted, not ourselves, and nobody’s going is told', async () => {
    const room = await Room.joined();
    const says = (nick: string, name: string): Promise<void> => room.receive(`<message from='${ROOM}/${nick}' type='groupchat'>${state(name)}</message>`);
    for (const nick of ['thirdwitch', 'one', 'two', 'three', 'four']) await says(nick, 'composing');
    expect(room.core.last('typing.changed')).toMatchObject({ address: ROOM, typing: { state: 'composing', nicks: ['one', 'two', 'three'], others: 1 } });
    await says('one', 'gone');
    await room.say('said', { nick: 'two', id: 'x1' });
    await room.receive(`<presence from='${ROOM}/three' type='unavailable'/>`);
    expect(room.core.last('typing.changed')).toMatchObject({ typing: { nicks: ['four'], others: 0 } });
    await says('four', 'paused');
    expect(room.core.last('typing.changed')).toEqual({ accountId: room.accountId, address: ROOM });
  });

  it('our writing is told to all of it, once, unless it is large', async () => {
    const room = await Room.joined();
    const write = async (): Promise<unknown[]> => {
      await room.core.call('conversation.writing', { accountId: room.accountId, address: ROOM, state: 'composing' });
      await room.core.settle();
      return room.sent('message').map(({ attrs, children }) => [attrs['to'], attrs['type'], childElements({ name: '', ns: '', attrs: {}, children })[0]?.name]);
    };
    expect([await write(), await write()]).toEqual([[[ROOM, 'groupchat', 'composing']], []]);
    await room.core.call('conversation.writing', { accountId: room.accountId, address: ROOM, state: 'active' });
    await room.core.settle();
    room.sent('message');
    for (let number = 0; number < 60; number += 1) await room.core.stream.receive(`<presence xmlns='jabber:client' from='${ROOM}/n${number}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' role='participant'/></x></presence>`);
    expect(await write()).toEqual([]);
  });
});
