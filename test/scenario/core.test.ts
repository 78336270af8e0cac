import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { childOf, is, textOf } from '../../electron/xmpp/kit/element.ts';
import { childText } from '../../electron/xmpp/kit/reader.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { MemoryProfile } from '../kit/memory-profile.ts';

const JULIET = 'juliet@example.com';

async function started(): Promise<{ core: CoreHarness; accountId: AccountId }> {
  const core = new CoreHarness();
  await core.app.start();
  return { core, accountId: await core.signIn() };
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

  it('leaves the name of the device to the server, and keeps what it gave: nothing says which machine this is (R411)', async () => {
    const core = new CoreHarness();
    await core.app.start();
    const accountId = await core.signIn('romeo@example.net', 'x7-given');
    await core.call('account.signOut', { accountId });
    const again = core.call('account.signIn', { address: 'romeo@example.net', password: 'secret', keepPassword: false });
    await core.settle();
    core.stream.goOnline('romeo@example.net/x7-given');
    await again;
    expect(core.streams.map(({ options }) => options.resource)).toEqual([undefined, 'x7-given']);
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

describe('changing the password (XEP-0077)', () => {
  const FORM = { type: 'result' as const, content: "<query xmlns='jabber:iq:register'><registered/><username>romeo</username><password/></query>" };
  const REFUSAL = { type: 'error' as const, content: "<error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>" };

  async function asked(replies: { readonly get: typeof FORM | typeof REFUSAL; readonly set?: typeof REFUSAL }): Promise<{ core: CoreHarness; accountId: AccountId; sets: string[] }> {
    const { core, accountId } = await started();
    const sets: string[] = [];
    core.reply = (payload, iq) => {
      if (!is(payload, 'query', 'jabber:iq:register')) return undefined;
      if (iq.attrs['type'] === 'set') sets.push(childText(payload, 'password', payload.ns) ?? '');
      return iq.attrs['type'] === 'get' ? replies.get : replies.set;
    };
    return { core, accountId, sets };
  }

  it('is kept where the old one was, and a connection that is made anew takes it', async () => {
    const { core, accountId, sets } = await asked({ get: FORM });
    const { options } = core.streams.at(-1)!;
    expect(await options.password()).toBe('secret');
    expect(await core.call('account.changePassword', { accountId, password: 'tell-nobody' })).toEqual({ ok: true, value: {} });
    expect([sets, await options.password(), [...core.secrets.values.values()]]).toEqual([['tell-nobody'], 'tell-nobody', []]);
    expect(core.log.text()).not.toContain('tell-nobody');
  });

  it('refused, it is told why, and the old one stays', async () => {
    const { core, accountId } = await asked({ get: FORM, set: REFUSAL });
    expect(await core.call('account.changePassword', { accountId, password: 'new' })).toEqual({ ok: false, error: { code: 'refused', condition: 'not-acceptable' } });
    expect(await core.streams.at(-1)!.options.password()).toBe('secret');
  });

  it('is sent to no server that does not offer it, and not at all when no sign-in could send it, or offline', async () => {
    const { core, accountId, sets } = await asked({ get: REFUSAL });
    expect(await core.call('account.changePassword', { accountId, password: 'new' })).toEqual({ ok: false, error: { code: 'refused', condition: 'feature-not-implemented' } });
    expect(await core.call('account.changePassword', { accountId, password: 'a\u0627' })).toEqual({ ok: false, error: { code: 'bad-input', field: 'password' } });
    core.stream.drop();
    expect(await core.call('account.changePassword', { accountId, password: 'new' })).toEqual({ ok: false, error: { code: 'offline' } });
    expect(sets).toEqual([]);
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
    expect(core.stream.state.phase).toBe('offline');
  });

  it.each<readonly [string, (core: CoreHarness, accountId: AccountId) => Promise<unknown>]>([
    ['signs out', (core, accountId) => core.call('account.signOut', { accountId })],
    ['removes the account', (core, accountId) => core.call('account.remove', { accountId })],
    ['quits', (core) => core.app.dispose()],
  ])('says it too, and before the stream ends, when the person %s (R152)', async (_, leave) => {
    const { core, accountId } = await started();
    core.stream.takeSent();
    await leave(core, accountId);
    expect(core.stream.takeSent().map(({ name, attrs }) => [name, attrs['type'], attrs['to']])).toEqual([['presence', 'unavailable', undefined]]);
    expect(core.stream.state.phase).toBe('offline');
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
    core.roster = `<query xmlns='jabber:iq:roster'><item jid='${JULIET}' name='Juliet' subscription='both'><group>Lovers</group></item><item jid='nurse@example.com' subscription='none' ask='subscribe'/></query>`;
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
      contacts: [{ address: JULIET, name: 'Juliet', subscription: 'both', groups: ['Lovers'] }, { address: 'nurse@example.com', subscription: 'none', isAsking: true }],
      conversations: [{ peer: JULIET, unread: 1 }],
      open: { peer: JULIET, page: { messages: [{ body: 'remember me' }] } },
    });
    expect(again.streams).toHaveLength(0);
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

  it('tells stanzas as they pass while the console is watched, without passwords, and sends what is typed', async () => {
    const harness = new CoreHarness();
    await harness.app.start();
    const accountId = await harness.signIn();
    await harness.stream.receive("<message xmlns='jabber:client' from='juliet@example.com/b'><body>before</body></message>");
    await harness.frame();
    expect(harness.events('console.passed')).toEqual([]);
    expect(await harness.call('console.watch', { accountId, isWatched: true })).toMatchObject({ ok: true });
    await harness.stream.receive("<message xmlns='jabber:client' from='juliet@example.com/b'><body>hi &amp; bye</body></message>");
    expect(await harness.call('console.send', { accountId, xml: "<presence to='juliet@example.com'/><iq type='set' id='x'><q xmlns='urn:x'><password>secret</password></q></iq>" })).toMatchObject({ ok: true });
    await harness.frame();
    const passed = harness.events('console.passed').flatMap(({ stanzas }) => stanzas.map(({ direction, xml: text }) => `${direction} ${text}`));
    expect(passed.slice(0, 3)).toEqual([
      'in <message from="juliet@example.com/b"><body>hi &amp; bye</body></message>', 'out <presence to="juliet@example.com"/>',
      'out <iq type="set" id="x"><q xmlns="urn:x"><password>•••</password></q></iq>',
    ]);
    expect(harness.stream.sent.slice(-2).map(({ element }) => element.name)).toEqual(['presence', 'iq']);
    expect(await harness.call('console.send', { accountId, xml: '<presence' })).toEqual({ ok: false, error: { code: 'bad-input', field: 'xml' } });
    await harness.call('console.watch', { accountId, isWatched: false });
    await harness.stream.receive("<presence xmlns='jabber:client' from='juliet@example.com/b'/>");
    await harness.frame();
    expect(harness.events('console.passed').flatMap(({ stanzas }) => stanzas).some(({ xml: text }) => text.startsWith('<presence from'))).toBe(false);
  });
});
