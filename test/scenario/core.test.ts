import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { childOf, textOf, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { DatabaseError } from '../../electron/core/ports.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { MemoryProfile } from '../kit/memory-profile.ts';

const JULIET = 'juliet@example.com';

async function started(): Promise<{ core: CoreHarness; accountId: AccountId }> {
  const core = new CoreHarness();
  await core.app.start();
  return { core, accountId: await core.signIn() };
}

function bodyOf(message: XmlElement): string | undefined {
  const body = childOf(message, 'body', 'jabber:client');
  return body && textOf(body);
}

describe('signing in', () => {
  it('asks for the roster before it sends the first presence (R111, R195), and keeps the account', async () => {
    const { core, accountId } = await started();
    const sent = core.stream.takeSent().map(({ name, attrs }) => `${name} ${attrs['type'] ?? ''}`.trim());
    expect(sent.indexOf('iq get')).toBeLessThan(sent.indexOf('presence'));
    expect(sent.filter((stanza) => stanza === 'presence')).toHaveLength(1);
    const snapshot = await core.call('app.snapshot', {});
    expect(snapshot.ok && snapshot.value.accounts).toMatchObject([{ id: accountId, address: 'romeo@example.net', connection: { phase: 'online' } }]);
  });

  it('leaves no account behind when it is refused', async () => {
    const core = new CoreHarness();
    await core.app.start();
    const answer = core.call('account.signIn', { address: 'romeo@example.net', password: 'wrong', keepPassword: true });
    await core.settle();
    core.stream.goOffline({ kind: 'authentication', condition: 'not-authorized' });
    expect(await answer).toEqual({ ok: false, error: { code: 'connection', failure: { code: 'authentication', condition: 'not-authorized' } } });
    const snapshot = await core.call('app.snapshot', {});
    expect(snapshot.ok && snapshot.value.accounts).toEqual([]);
    expect([...core.secrets.values.keys()]).toEqual([]);
  });

  it('keeps the password only when the person says so, and never logs it', async () => {
    const core = new CoreHarness();
    await core.app.start();
    const first = core.call('account.signIn', { address: 'romeo@example.net', password: 'tell-nobody', keepPassword: true });
    await core.settle();
    core.stream.goOnline('romeo@example.net/orchard');
    expect((await first).ok).toBe(true);
    expect([...core.secrets.values.values()]).toEqual(['tell-nobody']);
    const second = core.call('account.signIn', { address: 'romeo@example.net', password: 'tell-nobody', keepPassword: false });
    await core.settle();
    core.stream.goOnline('romeo@example.net/orchard');
    expect((await second).ok).toBe(true);
    expect([...core.secrets.values.values()]).toEqual([]);
    expect(core.log.text()).not.toContain('tell-nobody');
  });

  it('remembers the strongest mechanism, so that a weaker offer is noticed (X24)', async () => {
    const { core } = await started();
    await core.frame();
    const answer = core.call('account.signIn', { address: 'romeo@example.net', password: 'secret', keepPassword: false });
    await core.settle();
    expect(core.streams.at(-1)!.options.strongestMechanismSeen).toBe('SCRAM-SHA-256');
    core.stream.goOnline('romeo@example.net/orchard');
    await answer;
  });

  it('refuses what is no address before anything goes out', async () => {
    const core = new CoreHarness();
    await core.app.start();
    for (const address of ['@', 'example.net', 'a@b@c', '']) {
      expect(await core.call('account.signIn', { address, password: 'x', keepPassword: false })).toEqual({ ok: false, error: { code: 'bad-address' } });
    }
    expect(core.streams).toHaveLength(0);
  });
});

describe('a message up', () => {
  it('is stored, then told, then counts as handled (X16)', async () => {
    const { core, accountId } = await started();
    const order: string[] = [];
    core.app.events.onAny((name) => order.push(name));
    await core.stream.receive(`<message xmlns='jabber:client' from='${JULIET}/balcony' type='chat' id='m1'><body>Wherefore art thou?</body></message>`)
      .then(() => order.push('handled'));
    expect(order).toEqual(['message.stored', 'handled']);
    expect(core.last('message.stored')).toMatchObject({
      messages: [{ accountId, peer: JULIET, direction: 'in', body: 'Wherefore art thou?', state: 'received' }],
      conversations: [{ peer: JULIET, unread: 1 }],
    });
  });

  it('counts as handled only once a full disk has room again, and loses nothing (F50)', async () => {
    const { core } = await started();
    const database = core.profile.database!;
    const { transaction } = database;
    database.transaction = () => Promise.reject(new DatabaseError('disk-full', 'test'));
    let isHandled = false;
    const handled = core.stream.receive(`<message xmlns='jabber:client' from='${JULIET}/b' type='chat' id='m1'><body>late</body></message>`)
      .then(() => (isHandled = true));
    await core.frame();
    expect(isHandled).toBe(false);
    expect(core.last('profile.changed').profile).toMatchObject({ state: 'open', writeProblem: 'disk-full' });
    database.transaction = transaction;
    await core.clock.run(6_000, 500);
    await handled;
    expect(core.last('profile.changed').profile).not.toHaveProperty('writeProblem');
    expect(core.last('message.stored').messages).toMatchObject([{ body: 'late' }]);
  });

  it('delivered twice is shown once (G2), but never across senders (A14)', async () => {
    const { core } = await started();
    const stanza = (from: string): string => `<message xmlns='jabber:client' from='${from}' type='chat' id='m1'><body>same</body></message>`;
    await core.stream.receive(stanza(`${JULIET}/b`));
    await core.stream.receive(stanza(`${JULIET}/b`));
    await core.stream.receive(stanza('mal@evil.example/x'));
    expect(core.events('message.stored').flatMap(({ messages }) => messages).map(({ peer }) => peer)).toEqual([JULIET, 'mal@evil.example']);
  });

  it('shows nothing for a message without a body (R031) and skips unknown payloads (R022)', async () => {
    const { core } = await started();
    await core.stream.receive(`<message xmlns='jabber:client' from='${JULIET}/b' type='chat'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>`);
    expect(core.events('message.stored')).toEqual([]);
    await core.stream.receive(`<message xmlns='jabber:client' from='${JULIET}/b'><body>hi</body><x xmlns='urn:test'>?</x></message>`);
    expect(core.last('message.stored').messages).toMatchObject([{ body: 'hi', type: 'normal' }]);
  });

  it('keeps its delay stamp and the order of arrival (XEP-0203, R123)', async () => {
    const { core } = await started();
    const stamp = '2026-01-04T10:00:00Z';
    await Promise.all([1, 2, 3].map((number) => core.stream.receive(
      `<message xmlns='jabber:client' from='${JULIET}/b' type='chat' id='m${number}'><body>${number}</body>`
      + `<delay xmlns='urn:xmpp:delay' from='example.net' stamp='${stamp}'/></message>`)));
    const messages = core.events('message.stored').flatMap((event) => event.messages);
    expect(messages.map(({ body, sentAt, isDelayed }) => [body, sentAt, isDelayed])).toEqual(['1', '2', '3'].map((body) => [body, Date.parse(stamp), true]));
  });

  it('joins a flood into few commits and events', async () => {
    const { core } = await started();
    await Promise.all(Array.from({ length: 1000 }, (_, number) => core.stream.receive(
      `<message xmlns='jabber:client' from='${JULIET}/b' type='chat' id='f${number}'><body>${number}</body></message>`)));
    const events = core.events('message.stored');
    expect(events.flatMap(({ messages }) => messages)).toHaveLength(1000);
    expect(events.length).toBeLessThan(10);
    expect(events.at(-1)!.conversations[0]!.unread).toBe(1000);
  });
});

describe('a message down', () => {
  it('is queued on disk, then sent; the acknowledgement marks it', async () => {
    const { core, accountId } = await started();
    core.stream.acknowledges = false;
    core.stream.takeSent();
    const answer = await core.call('message.send', { accountId, address: JULIET, body: 'But soft' });
    expect(answer.ok && answer.value.message.state).toBe('queued');
    await core.frame();
    const sent = core.stream.sent.filter(({ element }) => element.name === 'message');
    expect(sent).toHaveLength(1);
    expect(sent[0]!.element.attrs).toMatchObject({ to: JULIET, type: 'chat' });
    expect(bodyOf(sent[0]!.element)).toBe('But soft');
    sent[0]!.settle('acknowledged');
    await core.frame();
    expect(core.last('message.changed').messages).toMatchObject([{ state: 'sent' }]);
  });

  it('written while offline goes out in order with the next session, and what was lost goes out again with its id (X17)', async () => {
    const { core, accountId } = await started();
    core.stream.drop();
    for (const body of ['one', 'two', 'three']) await core.call('message.send', { accountId, address: JULIET, body });
    await core.frame();
    core.stream.takeSent();
    core.stream.acknowledges = false;
    core.stream.goOnline('romeo@example.net/orchard');
    await answerRoster(core);
    const first = core.stream.sent.filter(({ element }) => element.name === 'message').map(({ element }) => [element.attrs['id'], bodyOf(element)]);
    expect(first.map(([, body]) => body)).toEqual(['one', 'two', 'three']);
    core.stream.drop();
    core.stream.loseAll();
    core.stream.takeSent();
    core.stream.goOnline('romeo@example.net/other');
    await answerRoster(core);
    const again = core.stream.sent.filter(({ element }) => element.name === 'message').map(({ element }) => [element.attrs['id'], bodyOf(element)]);
    expect(again).toEqual(first);
  });

  it('is not sent again when the session is resumed', async () => {
    const { core, accountId } = await started();
    core.stream.acknowledges = false;
    core.stream.takeSent();
    await core.call('message.send', { accountId, address: JULIET, body: 'once' });
    await core.frame();
    core.stream.drop();
    await core.frame();
    core.stream.goOnline('romeo@example.net/orchard', { resumed: true });
    await core.frame();
    expect(core.stream.sent.filter(({ element }) => element.name === 'message')).toHaveLength(1);
    expect(core.stream.sent.filter(({ element }) => element.name === 'presence')).toHaveLength(0);
  });

  it('that comes back as an error fails with its reason, and can be tried again (R010, R025)', async () => {
    const { core, accountId } = await started();
    core.stream.takeSent();
    const answer = await core.call('message.send', { accountId, address: JULIET, body: 'lost' });
    await core.frame();
    const id = core.stream.takeSent().find(({ name }) => name === 'message')!.attrs['id'];
    const unread = core.events('message.stored').length;
    await core.stream.receive(`<message xmlns='jabber:client' from='${JULIET}' type='error' id='${id}'><body>lost</body>`
      + "<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>");
    expect(core.last('message.changed').messages).toMatchObject([{ state: 'failed', failure: { condition: 'service-unavailable' } }]);
    expect(core.events('message.stored')).toHaveLength(unread);
    await core.call('message.retry', { id: answer.ok ? answer.value.message.id : (0 as never) });
    await core.frame();
    expect(core.stream.takeSent().filter(({ name }) => name === 'message').map(bodyOf)).toEqual(['lost']);
  });

  it("an error from somebody else changes nobody's message (A10)", async () => {
    const { core, accountId } = await started();
    await core.call('message.send', { accountId, address: JULIET, body: 'fine' });
    await core.frame();
    const id = core.stream.takeSent().find(({ name }) => name === 'message')!.attrs['id'];
    await core.stream.receive(`<message xmlns='jabber:client' from='mal@evil.example' type='error' id='${id}'><error type='cancel'/></message>`);
    expect(core.last('message.changed').messages).toMatchObject([{ state: 'sent' }]);
  });

  it('too large or empty is refused before it is stored', async () => {
    const { core, accountId } = await started();
    expect(await core.call('message.send', { accountId, address: JULIET, body: 'ä'.repeat(30_000) })).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(await core.call('message.send', { accountId, address: JULIET, body: ' \u0001\n' })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(core.events('message.stored')).toEqual([]);
  });
});

describe('contacts and presence', () => {
  it('tells the roster as one whole, then pushes one by one (R199, R203)', async () => {
    const core = new CoreHarness();
    core.roster = `<query xmlns='jabber:iq:roster'><item jid='${JULIET}' name='Juliet' subscription='both'><group>Lovers</group></item></query>`;
    await core.app.start();
    const accountId = await core.signIn();
    expect(core.last('contacts.changed')).toMatchObject({ accountId, isWhole: true, changed: [{ address: JULIET, name: 'Juliet', groups: ['Lovers'], subscription: 'both' }] });
    await core.stream.receive(`<iq xmlns='jabber:client' type='set' id='p1'><query xmlns='jabber:iq:roster'><item jid='${JULIET}' name='Jule' subscription='both'/></query></iq>`);
    await core.frame();
    expect(core.last('contacts.changed')).toMatchObject({ isWhole: false, changed: [{ name: 'Jule', groups: [] }], removed: [] });
  });

  it('ignores a roster push from anybody else (A1)', async () => {
    const { core } = await started();
    const before = core.events('contacts.changed').length;
    await core.stream.receive("<iq xmlns='jabber:client' type='set' id='p1' from='mal@evil.example'><query xmlns='jabber:iq:roster'><item jid='bank@evil.example' subscription='both'/></query></iq>");
    await core.frame();
    expect(core.events('contacts.changed')).toHaveLength(before);
  });

  it('shows the best resource first, hides all while the connection is away, and forgets with a new session', async () => {
    const core = new CoreHarness();
    core.roster = `<query xmlns='jabber:iq:roster'><item jid='${JULIET}' subscription='both'/></query>`;
    await core.app.start();
    await core.signIn();
    await core.stream.receive(`<presence xmlns='jabber:client' from='${JULIET}/phone'><show>away</show><priority>-1</priority></presence>`);
    await core.stream.receive(`<presence xmlns='jabber:client' from='${JULIET}/desk'><show>dnd</show><status>Busy</status><priority>5</priority></presence>`);
    await core.frame();
    expect(core.last('presence.changed').changed).toMatchObject([{ address: JULIET, resources: [{ resource: 'desk', show: 'dnd', status: 'Busy' }, { resource: 'phone', show: 'away' }] }]);
    core.stream.drop();
    await core.frame();
    expect(core.last('presence.changed')).toMatchObject({ isWhole: true, changed: [] });
    core.stream.goOnline('romeo@example.net/orchard', { resumed: true });
    await core.frame();
    expect(core.last('presence.changed')).toMatchObject({ isWhole: true, changed: [{ address: JULIET }] });
    core.stream.drop();
    core.stream.goOnline('romeo@example.net/new');
    await core.frame();
    const snapshot = await core.call('app.snapshot', {});
    expect(snapshot.ok && snapshot.value.presences).toEqual([]);
  });

  it("ignores strangers' presence (R151)", async () => {
    const { core } = await started();
    const before = core.events('presence.changed').length;
    await core.stream.receive("<presence xmlns='jabber:client' from='stranger@evil.example/x'/>");
    await core.frame();
    expect(core.events('presence.changed')).toHaveLength(before);
  });

  it('says goodbye with unavailable presence before it goes offline (R152, R153)', async () => {
    const { core, accountId } = await started();
    core.stream.takeSent();
    await core.call('presence.set', { accountId, presence: { show: 'offline', status: 'Good night', priority: 0 } });
    const last = core.stream.takeSent().at(-1)!;
    expect([last.name, last.attrs['type'], textOf(childOf(last, 'status', 'jabber:client')!)]).toEqual(['presence', 'unavailable', 'Good night']);
  });
});

describe('requests', () => {
  it('keeps one card for repeated requests (R164), answers it, and drops it when the roster says it is answered (R160)', async () => {
    const { core, accountId } = await started();
    for (const note of ['hello', 'please']) {
      await core.stream.receive(`<presence xmlns='jabber:client' from='${JULIET}/x' type='subscribe'><status>${note}</status></presence>`);
    }
    expect(core.last('requests.changed').changed).toMatchObject([{ address: JULIET, note: 'please' }]);
    await core.stream.receive(`<iq xmlns='jabber:client' type='set' id='p'><query xmlns='jabber:iq:roster'><item jid='${JULIET}' subscription='from'/></query></iq>`);
    await core.frame();
    expect(core.last('requests.changed')).toMatchObject({ accountId, removed: [JULIET] });
    core.stream.takeSent();
    await core.stream.receive(`<presence xmlns='jabber:client' from='${JULIET}' type='subscribe'/>`);
    expect(core.stream.takeSent().map(({ attrs }) => attrs['type'])).toEqual(['subscribed']);
  });

  it('approves and adds: makes the item, grants, asks back (R234)', async () => {
    const { core, accountId } = await started();
    await core.stream.receive(`<presence xmlns='jabber:client' from='${JULIET}' type='subscribe'/>`);
    core.stream.takeSent();
    expect(await core.call('subscription.approve', { accountId, address: JULIET, add: true })).toMatchObject({ ok: true });
    expect(core.stream.takeSent().map(({ name, attrs }) => `${name} ${attrs['type']}`)).toEqual(['iq set', 'presence subscribed', 'presence subscribe']);
  });
});

describe('a restart', () => {
  it('shows contacts and the open conversation from disk before there is any connection', async () => {
    const profile = new MemoryProfile();
    const core = new CoreHarness(profile);
    core.roster = `<query xmlns='jabber:iq:roster'><item jid='${JULIET}' name='Juliet' subscription='both'/></query>`;
    await core.app.start();
    const accountId = await core.signIn();
    await core.stream.receive(`<message xmlns='jabber:client' from='${JULIET}/b' type='chat' id='m1'><body>remember me</body></message>`);
    await core.call('conversation.open', { accountId, address: JULIET });
    const database = profile.database!;
    const again = new CoreHarness(new (class extends MemoryProfile { override open() { return Promise.resolve(database); } })());
    await again.app.start();
    const snapshot = await again.call('app.snapshot', {});
    expect(snapshot.ok && snapshot.value).toMatchObject({
      accounts: [{ address: 'romeo@example.net', connection: { phase: 'needs-password' } }],
      contacts: [{ address: JULIET, name: 'Juliet' }],
      conversations: [{ peer: JULIET, unread: 1 }],
      open: { peer: JULIET, page: { messages: [{ body: 'remember me' }] } },
    });
    expect(again.streams).toHaveLength(0);
  });

  it('an unusable profile is a state with a reason, and commands are refused, not thrown', async () => {
    const profile = new MemoryProfile();
    profile.failure = new DatabaseError('damaged', 'test');
    const core = new CoreHarness(profile);
    expect(await core.app.start()).toMatchObject({ state: 'unusable', problem: 'damaged' });
    expect(await core.call('settings.set', { theme: 'dark' })).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(await core.call('profile.startAfresh', {})).toMatchObject({ ok: true, value: { keptAs: '/memory/linnet.db.damaged' } });
    expect(await core.call('settings.set', { theme: 'dark' })).toMatchObject({ ok: true });
  });
});

describe('two accounts', () => {
  it('are kept apart in every event and table', async () => {
    const { core, accountId: romeo } = await started();
    const nurse = await core.signIn('nurse@example.com', 'house');
    await core.streams[0]!.stream.receive(`<message xmlns='jabber:client' from='${JULIET}/b' type='chat' id='m'><body>to romeo</body></message>`);
    await core.streams[1]!.stream.receive(`<message xmlns='jabber:client' from='${JULIET}/b' type='chat' id='m'><body>to nurse</body></message>`);
    const messages = core.events('message.stored').flatMap((event) => event.messages);
    expect(messages.map(({ accountId, body }) => [accountId, body])).toEqual([[romeo, 'to romeo'], [nurse, 'to nurse']]);
    await core.call('account.remove', { accountId: romeo });
    const snapshot = await core.call('app.snapshot', {});
    expect(snapshot.ok && snapshot.value.conversations.map(({ accountId }) => accountId)).toEqual([nurse]);
  });
});

async function answerRoster(core: CoreHarness): Promise<void> {
  await core.frame();
  await core.frame();
}
