import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { DatabaseError } from '../../electron/core/ports.ts';
import { childOf, textOf, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { CoreHarness } from '../kit/core-harness.ts';

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

  it('that is new waits behind what the server stored while we were away (G3)', async () => {
    const { core } = await started();
    const message = (body: string, more = ''): string =>
      `<message xmlns='jabber:client' from='${JULIET}/b' type='chat' id='m-${body}'><body>${body}</body>${more}</message>`;
    const shown = (): string[] => core.events('message.stored').flatMap(({ messages }) => messages).map(({ body }) => body);
    core.roster = undefined;
    core.stream.takeSent();
    core.stream.goOnline('romeo@example.net/orchard');
    await core.settle();
    const roster = core.stream.takeSent().find((sent) => childOf(sent, 'query', 'jabber:iq:roster'))!;
    let isHandled = false;
    void core.stream.receive(message('new')).then(() => (isHandled = true));
    core.stream.onSent(({ name }) => {
      if (name === 'presence') void core.stream.receive(message('stored', "<delay xmlns='urn:xmpp:delay' from='example.net' stamp='2026-01-04T10:00:00Z'/>"));
    });
    await core.settle();
    expect([shown(), isHandled]).toEqual([[], false]);
    await core.stream.receive(`<iq xmlns='jabber:client' type='result' id='${roster.attrs['id']}'><query xmlns='jabber:iq:roster'/></iq>`);
    await core.settle();
    expect([shown(), isHandled]).toEqual([['stored', 'new'], true]);
    await core.stream.receive(message('later'));
    expect(shown()).toEqual(['stored', 'new', 'later']);
  });

  it('that waits is taken in when the line breaks (G1)', async () => {
    const { core } = await started();
    core.roster = undefined;
    core.stream.goOnline('romeo@example.net/orchard');
    await core.settle();
    const handled = core.stream.receive(`<message xmlns='jabber:client' from='${JULIET}/b' type='chat' id='m1'><body>new</body></message>`);
    core.stream.drop();
    await handled;
    expect(core.last('message.stored').messages).toMatchObject([{ body: 'new' }]);
  });

  it('shows nothing for a message without a body (R031) and skips unknown payloads (R022)', async () => {
    const { core } = await started();
    await core.stream.receive(`<message xmlns='jabber:client' from='${JULIET}/b' type='chat'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>`);
    expect(core.events('message.stored')).toEqual([]);
    await core.stream.receive(`<message xmlns='jabber:client' from='${JULIET}/b'><body>hi</body><x xmlns='urn:test'>?</x></message>`);
    expect(core.last('single.stored').messages).toMatchObject([{ body: 'hi', type: 'normal' }]);
  });

  it('keeps its delay stamp and the order of arrival (XEP-0203, R123)', async () => {
    const { core, accountId } = await started();
    // The later in the stream, the earlier by its stamp.
    const stamps = Array.from({ length: 10 }, (_, number) => `2026-01-04T10:00:${59 - number}Z`);
    await Promise.all(stamps.map((stamp, number) => core.stream.receive(
      `<message xmlns='jabber:client' from='${JULIET}/b' type='chat' id='m${number}'><body>${number}</body>`
      + `<delay xmlns='urn:xmpp:delay' from='example.net' stamp='${stamp}'/></message>`)));
    const expected = stamps.map((stamp, number) => [String(number), Date.parse(stamp), true]);
    const messages = core.events('message.stored').flatMap((event) => event.messages);
    expect(messages.map(({ body, sentAt, isDelayed }) => [body, sentAt, isDelayed])).toEqual(expected);
    const page = await core.call('message.page', { accountId, address: JULIET, limit: 50 });
    expect(page.ok && page.value.messages.map(({ body, sentAt, isDelayed }) => [body, sentAt, isDelayed])).toEqual(expected);
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
    // Not even an error that says nothing lets it pass for sent.
    await core.frame();
    expect(core.last('message.changed').messages).toMatchObject([{ state: 'sent' }]);
    await core.stream.receive(`<message xmlns='jabber:client' from='${JULIET}' type='error' id='${id}'/>`);
    expect(core.last('message.changed').messages).toMatchObject([{ state: 'failed', failure: { condition: 'undefined-condition' } }]);
    expect(core.events('message.stored')).toHaveLength(unread);
    // Or done without: here it is gone, and an error that comes once more finds nothing.
    const own = answer.ok ? answer.value.message.id : (0 as never);
    expect(await core.call('message.delete', { id: own })).toEqual({ ok: true, value: {} });
    expect(core.last('message.deleted')).toEqual({ accountId, address: JULIET, id: own });
    expect(await core.call('message.way', { id: own })).toMatchObject({ ok: false, error: { code: 'unknown-message' } });
    expect(await core.call('message.delete', { id: own })).toMatchObject({ ok: false, error: { code: 'unknown-message' } });
    const page = await core.call('message.page', { accountId, address: JULIET, limit: 9 });
    expect(page.ok && page.value.messages).toEqual([]);
    const now = await core.call('app.snapshot', {});
    expect(now.ok && now.value.conversations).toEqual([]);
  });

  it('that comes back because they moved keeps what the error says: type, words and their language, and where they are now (R010, R409)', async () => {
    const { core, accountId } = await started();
    await core.call('message.send', { accountId, address: JULIET, body: 'lost' });
    await core.frame();
    const id = core.stream.takeSent().find(({ name }) => name === 'message')!.attrs['id'];
    await core.stream.receive(`<message xmlns='jabber:client' from='${JULIET}' type='error' id='${id}'><error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>xmpp:juliet@new.example</gone>`
      + "<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas' xml:lang='it'>Trasferita</text></error></message>");
    expect(core.last('message.changed').messages).toMatchObject([{
      state: 'failed', failure: { condition: 'gone', type: 'cancel', text: 'Trasferita', language: 'it', address: 'juliet@new.example' },
    }]);
    // Nothing goes there by itself.
    expect(core.stream.takeSent()).toEqual([]);
  });

  it("an error from somebody else changes nobody's message (A10)", async () => {
    const { core, accountId } = await started();
    await core.call('message.send', { accountId, address: JULIET, body: 'fine' });
    await core.frame();
    const id = core.stream.takeSent().find(({ name }) => name === 'message')!.attrs['id'];
    await core.stream.receive(`<message xmlns='jabber:client' from='mal@evil.example' type='error' id='${id}'><error type='cancel'/></message>`);
    expect(core.last('message.changed').messages).toMatchObject([{ state: 'sent' }]);
  });

  it('that is not kept and comes back is told once, where we talk with its sender, and not of strangers (R010, R024, R025)', async () => {
    const { core, accountId } = await started();
    const refused = (from: string, id = "id='unknown'"): Promise<void> => core.stream.receive(`<message xmlns='jabber:client' from='${from}' type='error' ${id}><body>Hi</body>`
      + "<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>");
    await refused(JULIET);
    await refused('mal@evil.example');
    expect(core.events('message.cameBack')).toEqual([]);
    await core.call('message.send', { accountId, address: JULIET, body: 'fine' });
    await core.frame();
    await refused(`${JULIET}/balcony`);
    await refused('mal@evil.example');
    expect(core.events('message.cameBack')).toMatchObject([{ accountId, address: JULIET, failure: { condition: 'forbidden', type: 'auth' } }]);
    await refused(JULIET, '');
    await core.stream.receive(`<message xmlns='jabber:client' from='${JULIET}' type='error'/>`);
    expect(core.events('message.cameBack')).toHaveLength(3);
    // What was sent is none the worse for it, and what is echoed is no message.
    expect(core.last('message.changed').messages).toMatchObject([{ state: 'sent' }]);
    expect(core.events('message.stored')).toHaveLength(1);
  });

  it('too large or empty is refused before it is stored', async () => {
    const { core, accountId } = await started();
    expect(await core.call('message.send', { accountId, address: JULIET, body: 'ä'.repeat(30_000) })).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(await core.call('message.send', { accountId, address: JULIET, body: ' \u0001\n' })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(core.events('message.stored')).toEqual([]);
  });
});

async function answerRoster(core: CoreHarness): Promise<void> {
  await core.frame();
  await core.frame();
}
