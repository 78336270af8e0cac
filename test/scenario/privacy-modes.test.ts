import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { PrivacyMode } from '../../electron/contract/models/privacy-mode.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { ListServer } from '../kit/list-server.ts';

const ROSTER = `<query xmlns='jabber:iq:roster'>
  <item jid='juliet@example.com' subscription='both'><group>Friends</group></item><item jid='paris@example.com' subscription='both'><group>Work</group></item></query>`;
const HIDDEN = 'Invisible (Linnet)';

describe('modes', () => {
  let core: CoreHarness;
  let server: ListServer;
  let accountId: AccountId;

  /** A new session, whose presences are noted among what the server is asked about lists, in order. */
  async function signIn(): Promise<void> {
    server.active = undefined;
    const before = core.streams.length;
    const done = core.call('account.signIn', { address: 'romeo@example.net', password: 'secret', keepPassword: false });
    await core.settle();
    expect(core.streams).toHaveLength(before + 1);
    core.stream.onSent(({ name, attrs }) => {
      if (name === 'presence') server.asked.push([name, attrs['type'], attrs['to']].filter(Boolean).join(' '));
    });
    core.stream.goOnline('romeo@example.net/orchard');
    const answer = await done;
    if (!answer.ok) throw new Error('refused');
    accountId = answer.value.accountId;
    await core.frame();
  }

  const done = (): string[] => server.takeAsked().filter((each) => !each.startsWith('get '));
  const startMode = (mode: PrivacyMode): ReturnType<typeof core.call> => core.call('privacy.startMode', { accountId, mode });
  const hidden = async (): Promise<unknown> => {
    const snapshot = await core.call('app.snapshot', {});
    return snapshot.ok && snapshot.value.privacyLists[0]?.hidden;
  };

  beforeEach(async () => {
    core = new CoreHarness();
    core.roster = ROSTER;
    server = new ListServer(core);
    await core.app.start();
    await signIn();
    done();
  });

  it('Invisible says goodbye, makes the list active and sends presence again; and the other way round when it ends (R362)', async () => {
    expect((await startMode({ kind: 'invisible' })).ok).toBe(true);
    expect(done()).toEqual([`set ${HIDDEN}`, 'presence unavailable', `active ${HIDDEN}`, 'presence']);
    expect(await hidden()).toEqual({ list: HIDDEN, isHeld: false });
    expect((await core.call('privacy.endMode', { accountId })).ok).toBe(true);
    expect(done()).toEqual(['active', 'presence']);
    expect(await hidden()).toBeUndefined();
  });

  it('whoever is invisible is so in every later session before the first presence (R338, R362)', async () => {
    await startMode({ kind: 'invisible' });
    core.stream.goOffline();
    await core.settle();
    done();
    await signIn();
    expect(done().slice(0, 2)).toEqual([`active ${HIDDEN}`, 'presence']);
  });

  it('sends no presence at all while the list cannot be active, and makes it anew where it is gone', async () => {
    await startMode({ kind: 'invisible' });
    core.stream.goOffline();
    await core.settle();
    server.lists.clear();
    server.refuses = 'internal-server-error';
    done();
    await signIn();
    expect(done().filter((each) => each.startsWith('presence'))).toEqual([]);
    expect(await hidden()).toEqual({ list: HIDDEN, isHeld: true });
    await core.call('presence.set', { accountId, presence: { show: 'away', status: '', priority: 0 } });
    expect(done().filter((each) => each.startsWith('presence'))).toEqual([]);
    core.stream.goOffline();
    await core.settle();
    server.refuses = undefined;
    done();
    await signIn();
    const order = done();
    expect(order.indexOf(`set ${HIDDEN}`)).toBeGreaterThanOrEqual(0);
    expect(order.indexOf(`active ${HIDDEN}`)).toBeLessThan(order.indexOf('presence'));
    expect(await hidden()).toEqual({ list: HIDDEN, isHeld: false });
  });

  it('what is held can be given up, and then everybody sees us', async () => {
    await startMode({ kind: 'invisible' });
    core.stream.goOffline();
    await core.settle();
    server.lists.clear();
    server.refuses = 'internal-server-error';
    await signIn();
    done();
    await core.call('privacy.endMode', { accountId });
    expect(done()).toEqual(['presence']);
    expect(await hidden()).toBeUndefined();
  });

  it('is one of the presences to choose: it hides before anything is said, ends when another is chosen, and stays over going offline', async () => {
    const choose = (choice: { state?: 'online' | 'away' | 'invisible' | 'offline'; status?: string }): ReturnType<typeof core.call> => core.call('presence.choose', choice);
    await choose({ state: 'invisible' });
    expect(done()).toEqual([`set ${HIDDEN}`, 'presence unavailable', `active ${HIDDEN}`, 'presence']);
    await choose({ status: 'At the sea' });
    expect([done(), JSON.stringify(core.stream.sent.at(-1)?.element)]).toEqual([['presence'], expect.stringContaining('At the sea')]);
    await choose({ state: 'away' });
    expect(done()).toEqual(['active', 'presence', 'presence']);
    expect(await hidden()).toBeUndefined();
    await choose({ state: 'invisible' });
    await choose({ state: 'offline' });
    expect(await hidden()).toEqual({ list: HIDDEN, isHeld: false });
  });

  it('can begin offline: the next session is invisible from its start', async () => {
    core.stream.goOffline();
    await core.settle();
    expect((await startMode({ kind: 'invisible' })).ok).toBe(true);
    expect(await startMode({ kind: 'contacts-only' })).toEqual({ ok: false, error: { code: 'offline' } });
    done();
    await signIn();
    expect(done().slice(0, 3)).toEqual([`set ${HIDDEN}`, `active ${HIDDEN}`, 'presence']);
  });

  describe('with a list of the person\'s own that was active before', () => {
    const use = (name: string): ReturnType<typeof core.call> => core.call('privacy.useList', { accountId, use: 'active', name, isConfirmed: true });
    const signInAgain = async (): Promise<void> => {
      core.stream.goOffline();
      await core.settle();
      server.active = undefined;
      done();
      await signIn();
    };

    beforeEach(async () => {
      server.lists.set('home', "<item type='jid' value='tybalt@example.com' action='deny' order='5'/><item action='allow' order='9'/>");
      server.default = 'home';
      server.lists.set('work', "<item type='jid' value='paris@example.com' action='deny' order='5'/><item action='allow' order='9'/>");
      await use('work');
      done();
    });

    it('it is active again when the mode ends, also in a later session, and its blocks hold meanwhile (R338)', async () => {
      await startMode({ kind: 'contacts-only' });
      expect(server.lists.get('Contacts only (Linnet)')).toMatch(/paris@example\.com.*deny/u);
      expect(server.lists.get('Contacts only (Linnet)')).not.toContain('tybalt');
      await startMode({ kind: 'invisible' });
      await signInAgain();
      done();
      await core.call('privacy.endMode', { accountId });
      expect(done()).toEqual(['active work', 'presence']);
      expect(server.active).toBe('work');
    });

    it('it comes with the next session where the mode was ended without one', async () => {
      await startMode({ kind: 'contacts-only' });
      core.stream.goOffline();
      await core.settle();
      server.active = undefined;
      await core.call('privacy.endMode', { accountId });
      done();
      await signIn();
      expect(done()[0]).toBe('active work');
    });

    it('where it is gone meanwhile no list is active, and that is told (R338)', async () => {
      await startMode({ kind: 'contacts-only' });
      server.lists.delete('work');
      done();
      await core.call('privacy.endMode', { accountId });
      expect(done()).toEqual(['active', 'presence']);
      const snapshot = await core.call('app.snapshot', {});
      expect(snapshot.ok && snapshot.value.privacyLists[0]).toMatchObject({ lost: { name: 'work', isGone: true } });
    });

    it('another choice of the person\'s ends what was before', async () => {
      await startMode({ kind: 'contacts-only' });
      await use('home');
      await startMode({ kind: 'contacts-only' });
      done();
      await core.call('privacy.endMode', { accountId });
      expect(done()).toEqual(['active home', 'presence']);
    });
  });

  it('that hide from a group say goodbye to whom they hide from only', async () => {
    await startMode({ kind: 'invisible-to', group: 'Work' });
    expect(done()).toEqual(['set Invisible to Work (Linnet)', 'presence unavailable paris@example.com', 'active Invisible to Work (Linnet)', 'presence']);
    await startMode({ kind: 'only-group', group: 'Work' });
    expect(done()).toEqual(['set Only Work (Linnet)', 'presence unavailable juliet@example.com', 'active Only Work (Linnet)', 'presence']);
  });

  it('that the server refuses leave everything as it was, presence included', async () => {
    server.refuses = 'forbidden';
    expect(await startMode({ kind: 'invisible' })).toMatchObject({ ok: false });
    expect(done()).toEqual([`set ${HIDDEN}`]);
    expect(await hidden()).toBeUndefined();
  });

  it('keep who is blocked blocked, and let them be freed meanwhile', async () => {
    await core.call('privacy.block', { accountId, address: 'tybalt@example.com', reason: '' });
    await startMode({ kind: 'contacts-only' });
    expect(server.lists.get('Contacts only (Linnet)')).toContain('tybalt@example.com');
    await core.call('privacy.block', { accountId, address: 'spam.example', reason: '' });
    const values = async (): Promise<string[]> => {
      const snapshot = await core.call('app.snapshot', {});
      return snapshot.ok ? snapshot.value.privacy[0]!.blocked.map(({ value }) => value) : [];
    };
    expect(await values()).toEqual(['spam.example', 'tybalt@example.com']);
    await core.call('privacy.unblock', { accountId, scope: 'jid', value: 'tybalt@example.com' });
    await core.call('privacy.endMode', { accountId });
    expect(await values()).toEqual(['spam.example']);
  });

  it('Nobody new lets whoever is written to answer', async () => {
    await startMode({ kind: 'nobody-new' });
    await core.call('message.send', { accountId, address: 'peter@example.org', body: 'Good morning' });
    await core.settle();
    expect(server.lists.get('Nobody new (Linnet)')).toContain('peter@example.org');
  });

  it.each([['Contacts only (Linnet)', { kind: 'contacts-only' }], ['Nobody new (Linnet)', { kind: 'nobody-new' }]] as const)('%s lets whoever is asked to be seen, or added, hear it and answer', async (list, mode) => {
    await startMode(mode);
    await core.call('subscription.request', { accountId, address: 'peter@example.org', note: '' });
    await core.call('contact.add', { accountId, address: 'paula@example.org', name: 'Paula', groups: [], note: '' });
    await core.settle();
    // Each request goes out only when the list lets it.
    const order = done().filter((each) => each.startsWith('set ') || each.startsWith('presence subscribe'));
    expect(order).toEqual([`set ${list}`, `set ${list}`, 'presence subscribe peter@example.org', `set ${list}`, 'presence subscribe paula@example.org']);
    expect(server.lists.get(list)).toContain('paula@example.org');
  });

  it('Contacts only is for contacts and whom we asked: what is written to a stranger does not let them in, a request that waits does', async () => {
    await core.stream.receive("<iq xmlns='jabber:client' type='set' id='asked'><query xmlns='jabber:iq:roster'><item jid='peter@example.org' subscription='none' ask='subscribe'/></query></iq>");
    await core.call('message.send', { accountId, address: 'benvolio@example.org', body: 'Good morning' });
    await startMode({ kind: 'contacts-only' });
    await core.call('message.send', { accountId, address: 'mercutio@example.org', body: 'Good morning' });
    await core.settle();
    const rules = server.lists.get('Contacts only (Linnet)');
    expect(rules).toContain('peter@example.org');
    expect(rules).not.toMatch(/benvolio|mercutio/u);
  });

  it('Who gets through? is answered from the rules in force, and offline with the time they were read', async () => {
    await startMode({ kind: 'only-group', group: 'Work' });
    const judge = async (address: string): Promise<unknown> => {
      const answer = await core.call('privacy.judge', { accountId, address });
      return answer.ok && { ...answer.value, passages: answer.value.passages?.map(({ what, isAllowed, by }) => `${what} ${isAllowed ? '+' : '-'} ${typeof by === 'string' ? by : `${by.scope} ${by.value}`.trim()}`) };
    };
    const kinds = ['message-in', 'message-out', 'iq-in', 'iq-out', 'presence-in', 'presence-out', 'request-in', 'request-out'];
    expect(await judge('paris@example.com/desk')).toEqual({ list: 'Only Work (Linnet)', passages: kinds.map((kind) => `${kind} + group Work`) });
    expect(await judge('stranger@example.org')).toEqual({ list: 'Only Work (Linnet)', passages: kinds.map((kind) => `${kind} - everybody`) });
    const readAt = core.clock.now();
    core.stream.goOffline();
    await core.settle();
    core.clock.advance(3_600_000);
    expect(await judge('juliet@example.com')).toMatchObject({ asOf: readAt, list: 'Only Work (Linnet)' });
    expect(await core.call('privacy.judge', { accountId, address: 'no@@address' })).toEqual({ ok: false, error: { code: 'bad-address' } });
  });
});
