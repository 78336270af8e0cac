import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, MessageId } from '../../electron/contract/models/address.ts';
import type { Message } from '../../electron/contract/models/message.ts';
import { childElements, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { receive, ROMEO, sentMessages, signedIn } from '../conformance/people.ts';
import { scene } from '../conformance/list-scene.ts';
import { archiveReply, type ArchivePages } from '../kit/archive-pages.ts';
import type { CoreHarness } from '../kit/core-harness.ts';

const ANN = 'ann@example.com';
/** Sees nothing of ours, though we see theirs. */
const TOM = 'tom@example.com';
const MAL = 'mal@evil.example';
const ROOM = 'coven@chat.example';

const RECEIVED = (id: string): string => `<received xmlns='urn:xmpp:receipts' id='${id}'/>`;
const DISPLAYED = (id: string): string => `<displayed xmlns='urn:xmpp:chat-markers:0' id='${id}'/>`;
const ASKS = "<request xmlns='urn:xmpp:receipts'/><markable xmlns='urn:xmpp:chat-markers:0'/>";

let core: CoreHarness;
let accountId: AccountId;
let last = 0;

beforeEach(async () => {
  ({ core, accountId } = await signedIn(`<item jid='${ANN}' subscription='both'/><item jid='${TOM}' subscription='to'/>`));
});

const from = (who: string, content: string, attrs = "type='chat'"): Promise<void> => receive(core, `<message from='${who}' ${attrs}>${content}</message>`);
const copy = (outer: string, direction: 'received' | 'sent', inner: string): Promise<void> =>
  receive(core, `<message from='${outer}'><${direction} xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>${inner.replace('<message', "<message xmlns='jabber:client'")}</forwarded></${direction}></message>`);

/** Says something, and answers the id it went with. */
async function say(body: string, address = ANN): Promise<string> {
  await core.call('message.send', { accountId, address, body });
  await core.frame();
  const sent = sentMessages(core).find((message) => message.attrs['to']?.startsWith(address));
  return sent!.attrs['id']!;
}

async function states(address = ANN): Promise<string[]> {
  const page = await core.call('message.page', { accountId, address, limit: 50 });
  return page.ok ? page.value.messages.map(({ body, state }) => `${body} ${state}`) : [];
}

/** What we said beside conversations, as `element id to`. */
const asides = (): string[] => sentMessages(core).flatMap((message) => childElements(message)
  .filter(({ ns }) => ns === 'urn:xmpp:receipts' || ns === 'urn:xmpp:chat-markers:0')
  .map(({ name, attrs }) => [name, attrs['id'], message.attrs['to']].join(' ')));

async function theySay(who = ANN, asks = ASKS, more = ''): Promise<string> {
  const id = `t${++last}`;
  await from(`${who}/r`, `<body>${id}</body>${asks}${more}`, `type='chat' id='${id}'`);
  return id;
}

async function look(address: string, isFocused = true): Promise<void> {
  await core.call('view.shown', { window: 'w', isFocused, accountId, peer: address });
  await core.frame();
}

async function read(address: string): Promise<void> {
  const page = await core.call('message.page', { accountId, address, limit: 1 });
  await core.call('conversation.markRead', { accountId, address, upTo: (page.ok ? page.value.messages[0]!.id : 0) as MessageId });
  await core.frame();
}

/** A new session, in which the archive is read. */
async function again(pages: ArchivePages): Promise<void> {
  core.reply = archiveReply(core, pages);
  core.stream.goOffline();
  await core.settle();
  await core.signIn();
  await core.frame();
  await core.frame();
}

describe('how far a message of ours got', () => {
  it('is asked for in a chat with one person, and not in a room', async () => {
    await core.call('message.send', { accountId, address: ANN, body: 'hi' });
    await core.frame();
    const namespaces = (message: XmlElement): string[] => childElements(message).map(({ name }) => name);
    expect(sentMessages(core).map(namespaces)).toEqual([['body', 'thread', 'request', 'markable', 'active', 'origin-id']]);
  });

  it('goes from queued over sent and delivered to displayed, with the times, and never back (XEP-0184, XEP-0333)', async () => {
    core.stream.acknowledges = false;
    await core.call('message.send', { accountId, address: ANN, body: 'hi' });
    await core.frame();
    const [stanza] = [...core.stream.sent];
    const id = sentMessages(core)[0]!.attrs['id']!;
    expect(await states()).toEqual(['hi queued']);
    stanza!.settle('acknowledged');
    await core.frame();
    expect(await states()).toEqual(['hi sent']);
    await from(`${ANN}/b`, RECEIVED(id));
    expect(core.last('message.changed').messages).toMatchObject([{ state: 'delivered', deliveredAt: expect.any(Number) as number }]);
    await from(`${ANN}/other`, DISPLAYED(id), "type='normal'");
    expect(core.last('message.changed').messages).toMatchObject([{ state: 'displayed', displayedAt: expect.any(Number) as number, deliveredAt: expect.any(Number) as number }]);
    const told = core.events('message.changed').length;
    await from(`${ANN}/b`, RECEIVED(id));
    await from(ANN, `<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>`, `type='error' id='${id}'`);
    expect([await states(), core.events('message.changed').length]).toEqual([['hi displayed'], told]);
  });

  it('is known by its arrival even before the server has acknowledged it, and it is not sent again', async () => {
    core.stream.acknowledges = false;
    await core.call('message.send', { accountId, address: ANN, body: 'hi' });
    await core.frame();
    const id = sentMessages(core)[0]!.attrs['id']!;
    await from(`${ANN}/b`, RECEIVED(id));
    expect(await states()).toEqual(['hi delivered']);
    core.stream.acknowledges = true;
    core.stream.drop();
    core.stream.goOnline(`${ROMEO}/orchard`);
    await core.frame();
    expect([sentMessages(core).filter(({ attrs }) => attrs['id'] === id), await states()]).toEqual([[], ['hi delivered']]);
  });

  it('is displayed for all before the one that is named', async () => {
    const [, , third] = [await say('one'), await say('two'), await say('three'), await say('four')];
    await from(`${ANN}/b`, DISPLAYED(third!));
    expect(await states()).toEqual(['one displayed', 'two displayed', 'three displayed', 'four sent']);
  });

  it('is believed of nobody but whom the message went to, nor of a room, an error or a forged copy (A10)', async () => {
    const id = await say('hi');
    for (const mark of [RECEIVED(id), DISPLAYED(id), RECEIVED('never-sent'), DISPLAYED('never-sent')]) {
      for (const who of [`${MAL}/x`, MAL, 'example.com', `${TOM}/r`, `${ROMEO}/phone`, ROMEO]) await from(who, mark);
      await from(`${ANN}/b`, mark, "type='groupchat'");
      await from(`${ANN}/b`, mark, "type='error'");
      for (const outer of [MAL, `${ANN}/b`, `${ROMEO}/phone`]) await copy(outer, 'received', `<message from='${ANN}/b' to='${ROMEO}/x' type='chat'>${mark}</message>`);
      await copy(ROMEO, 'received', `<message from='${MAL}/b' to='${ROMEO}/x' type='chat'>${mark}</message>`);
      await from(`${ANN}/b`, mark.replace(/xmlns='[^']*'/u, "xmlns='urn:x'"));
    }
    expect(await states()).toEqual(['hi sent']);
    // Theirs are not ours, even by the same id.
    const theirs = await theySay();
    await from(`${ANN}/b`, RECEIVED(theirs) + DISPLAYED(theirs));
    expect(await states()).toEqual(['hi sent', `${theirs} received`]);
  });

  it('is learned from a genuine copy, and from what was kept for us', async () => {
    const [first, second] = [await say('one'), await say('two')];
    await copy(ROMEO, 'received', `<message from='${ANN}/b' to='${ROMEO}/phone' type='chat'>${RECEIVED(first)}</message>`);
    await from(`${ANN}/b`, `${DISPLAYED(second)}<delay xmlns='urn:xmpp:delay' from='example.net' stamp='2026-01-02T03:04:05Z'/>`);
    expect(await states()).toEqual(['one displayed', 'two displayed']);
    expect(core.events('message.changed').flatMap(({ messages }) => messages).find(({ state, body }) => state === 'displayed' && body === 'two')?.displayedAt).toBe(Math.min(Date.UTC(2026, 0, 2, 3, 4, 5), core.clock.now()));
  });

  it('is learned from the archive, also where the message itself is on an older page of it, and answers nothing', async () => {
    const id = await say('one');
    const pages: ArchivePages = [
      [['a3', `<message from='${ANN}/b' to='${ROMEO}' type='chat'>${RECEIVED('d1')}</message>`], ['a4', `<message from='${ANN}/b' to='${ROMEO}/orchard' type='chat'>${DISPLAYED(id)}</message>`]],
      [['a1', `<message from='${ROMEO}/phone' to='${ANN}' type='chat' id='d1'><body>from the phone</body>${ASKS}</message>`], ['a2', `<message from='${ANN}/b' to='${ROMEO}' type='chat' id='old'><body>asks</body>${ASKS}</message>`],
        ['a2b', `<message from='${MAL}/b' to='${ROMEO}' type='chat'>${DISPLAYED('d1')}</message>`]],
    ];
    await again(pages);
    expect((await states()).toSorted()).toEqual(['asks received', 'from the phone delivered', 'one displayed']);
    expect(asides()).toEqual([]);
  });

  it('is delivered when it failed on one way and arrived on another', async () => {
    const id = await say('hi');
    await from(ANN, `<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>`, `type='error' id='${id}'`);
    expect(await states()).toEqual(['hi failed']);
    await from(`${ANN}/b`, RECEIVED(id));
    expect(core.last('message.changed').messages.map(({ state, failure }: Message) => [state, failure])).toEqual([['delivered', undefined]]);
  });
});

describe('that a message of theirs has come', () => {
  it('is said once, to the device that asked, and of what is new here only', async () => {
    const id = await theySay();
    expect(asides()).toEqual([`received ${id} ${ANN}/r`]);
    await from(`${ANN}/r`, `<body>${id}</body>${ASKS}`, `type='chat' id='${id}'`);
    await theySay(ANN, '');
    await copy(ROMEO, 'received', `<message from='${ANN}/r' to='${ROMEO}/phone' type='chat' id='c1'><body>elsewhere</body>${ASKS}</message>`);
    await copy(ROMEO, 'sent', `<message from='${ROMEO}/phone' to='${ANN}' type='chat' id='c2'><body>mine</body>${ASKS}</message>`);
    await from(`${ANN}/r`, `${RECEIVED('x')}<request xmlns='urn:xmpp:receipts'/>`, "type='chat' id='a1'");
    await from(`${ANN}/r`, `<body>no id</body>${ASKS}`);
    expect(asides()).toEqual([]);
  });

  it('is said of what only the archive tells of, where it came since it was read last and no other device has said so; never of the past (§5.5)', async () => {
    const asking = (id: string, at: number, who = ANN): readonly [string, string] => [`a${at}`, `<message from='${who}/r' to='${ROMEO}' type='chat' id='${id}'><body>${id}</body>${ASKS}</message>`];
    await again([[asking('past', 1)]]);
    expect(asides()).toEqual([]);
    // What the server had kept for us comes after the archive told of it.
    for (const kept of ['first', 'again']) expect([kept, await from(`${ANN}/r`, `<body>past</body>${ASKS}`, "type='chat' id='past'"), asides()]).toEqual([kept, undefined, kept === 'first' ? [`received past ${ANN}/r`] : []]);
    const missed: ArchivePages = [[asking('past', 1), asking('missed', 2), asking('stranger', 3, MAL), asking('elsewhere', 4), ['a5', `<message from='${ROMEO}/phone' to='${ANN}/r' type='chat'>${RECEIVED('elsewhere')}</message>`]]];
    await again(missed);
    expect(asides()).toEqual([`received missed ${ANN}/r`]);
    await again(missed);
    expect(asides()).toEqual([]);
  });

  it('is not said to strangers and to those who may not see us (A18)', async () => {
    for (const who of [MAL, TOM]) await theySay(who);
    await core.call('settings.set', { sendsReceipts: false });
    await theySay();
    expect(asides()).toEqual([]);
    await core.call('settings.set', { sendsReceipts: true });
    await core.call('presence.direct', { accountId, addresses: [TOM] });
    await core.frame();
    core.stream.takeSent();
    const told = await theySay(TOM);
    expect(asides()).toEqual([`received ${told} ${TOM}/r`]);
  });

  it('is not said through a block, nor where a list hides us', async () => {
    const quiet = await scene({ hidden: "<item action='deny' order='1'><presence-out/></item>" }, {}, `<item jid='${ANN}' subscription='both'/><item jid='eve@example.com' subscription='both'/>`);
    ({ core, accountId } = quiet);
    await core.call('privacy.blockMany', { accountId, blocks: [{ scope: 'jid', value: 'eve@example.com', kinds: ['message'], reason: '' }] });
    await core.frame();
    core.stream.takeSent();
    await theySay('eve@example.com');
    expect(asides()).toEqual([]);
    const heard = await theySay();
    expect(asides()).toEqual([`received ${heard} ${ANN}/r`]);
    expect(await core.call('privacy.useList', { accountId, use: 'active', name: 'hidden', isConfirmed: true })).toMatchObject({ ok: true });
    core.stream.takeSent();
    await theySay();
    expect(asides()).toEqual([]);
  });

  it('is not said in a room', async () => {
    await from(`${ROOM}/nick`, `<body>x</body>${ASKS}`, "type='groupchat' id='g1'");
    expect(asides()).toEqual([]);
  });
});

describe('that a message of theirs was displayed', () => {
  beforeEach(() => core.call('settings.set', { sendsReceipts: false }));

  it('is said of the newest that asks, when it is read on a screen that somebody looks at', async () => {
    await theySay();
    const second = await theySay();
    await theySay(ANN, '');
    expect(asides()).toEqual([]);
    await read(ANN);
    // Read by a notice's button: nobody has it on the screen.
    expect(asides()).toEqual([]);
    await look(ANN, false);
    expect(asides()).toEqual([]);
    await look(ANN);
    expect(asides()).toEqual([`displayed ${second} ${ANN}`]);
    await look(ANN, false);
    await look(ANN);
    expect(asides()).toEqual([]);
    const third = await theySay();
    await read(ANN);
    expect(asides()).toEqual([`displayed ${third} ${ANN}`]);
  });

  it('is not said to those who may not see us, and never later what was not said then', async () => {
    for (const who of [TOM, MAL]) {
      await theySay(who);
      await look(who);
      await read(who);
    }
    await core.call('settings.set', { sendsDisplayed: false });
    await theySay();
    await look(ANN);
    await read(ANN);
    await core.call('settings.set', { sendsDisplayed: true });
    await look(ANN, false);
    await look(ANN);
    core.stream.drop();
    core.stream.goOnline(`${ROMEO}/orchard`);
    await core.frame();
    expect(asides()).toEqual([]);
  });

  it('is said with the next session where there was none', async () => {
    const id = await theySay();
    core.stream.drop();
    await core.frame();
    await look(ANN);
    await read(ANN);
    expect(asides()).toEqual([]);
    core.stream.goOnline(`${ROMEO}/orchard`);
    await core.frame();
    expect(asides()).toEqual([`displayed ${id} ${ANN}`]);
  });

  it('is not said again of what another device of ours has displayed, which is read here too', async () => {
    await theySay();
    const second = await theySay();
    await theySay();
    await copy(ROMEO, 'sent', `<message from='${ROMEO}/phone' to='${ANN}' type='chat'>${DISPLAYED(second)}</message>`);
    expect(core.last('conversation.changed').conversations).toMatchObject([{ peer: ANN, unread: 1 }]);
    await copy(MAL, 'sent', `<message from='${ROMEO}/phone' to='${ANN}' type='chat'>${DISPLAYED('t-any')}</message>`);
    await look(ANN);
    expect(asides()).toEqual([]);
  });
});
