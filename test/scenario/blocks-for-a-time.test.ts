import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Blocked } from '../../electron/contract/models/privacy.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { ListServer } from '../kit/list-server.ts';

const HOUR = 3_600_000;
const SPAM = { scope: 'jid', value: 'spam@example.com', kinds: [], reason: 'too loud' } as const;

describe('a block for a time', () => {
  let core: CoreHarness;
  let server: ListServer;
  let accountId: AccountId;

  beforeEach(async () => {
    core = new CoreHarness();
    server = new ListServer(core);
    await core.app.start();
    accountId = await core.signIn();
  });

  async function blocked(): Promise<readonly Blocked[]> {
    const snapshot = await core.call('app.snapshot', {});
    if (!snapshot.ok) throw new Error('no snapshot');
    return snapshot.value.privacy[0]!.blocked;
  }

  const block = (until: number): ReturnType<typeof core.call> => core.call('privacy.blockMany', { accountId, blocks: [{ ...SPAM, kinds: [], until }] });

  it('ends by itself when its time has come, and is told with its end until then', async () => {
    const now = core.clock.now();
    expect((await block(now + HOUR)).ok).toBe(true);
    expect(await blocked()).toEqual([{ ...SPAM, since: now, until: now + HOUR }]);
    core.clock.advance(HOUR - 1);
    await core.settle();
    expect(await blocked()).toHaveLength(1);
    core.clock.advance(1);
    await core.settle();
    expect(await blocked()).toEqual([]);
    expect([...server.lists.values()].join()).not.toContain('deny');
  });

  it('that was over while the program was away ends when the next session begins', async () => {
    await block(core.clock.now() + HOUR);
    core.stream.goOffline();
    await core.settle();
    core.clock.advance(2 * HOUR);
    await core.settle();
    expect(await blocked()).toHaveLength(1);
    await core.signIn();
    expect(await blocked()).toEqual([]);
  });

  it('holds on where the server will not change the list now, and is tried again', async () => {
    await block(core.clock.now() + HOUR);
    server.refuses = 'conflict';
    core.clock.advance(HOUR);
    await core.settle();
    expect(await blocked()).toHaveLength(1);
    server.refuses = undefined;
    core.clock.advance(60_000);
    await core.settle();
    expect(await blocked()).toEqual([]);
  });

  it('is for good once it is blocked again without an end', async () => {
    await block(core.clock.now() + HOUR);
    await core.call('privacy.block', { accountId, address: SPAM.value, reason: '' });
    core.clock.advance(2 * HOUR);
    await core.settle();
    expect((await blocked()).map(({ value, until }) => [value, until])).toEqual([[SPAM.value, undefined]]);
  });
});

describe('blocking some kinds of stanzas', () => {
  it('what comes back from who is blocked is not told, though we talked before (R010)', async () => {
    const core = new CoreHarness();
    new ListServer(core);
    await core.app.start();
    const accountId = await core.signIn();
    await core.call('message.send', { accountId, address: SPAM.value as never, body: 'Stop, please' });
    await core.frame();
    const comesBack = (): Promise<void> => core.stream.receive(`<message xmlns='jabber:client' from='${SPAM.value}' type='error' id='unknown'><error type='cancel'/></message>`);
    await comesBack();
    expect(core.events('message.cameBack')).toHaveLength(1);
    await core.call('privacy.blockMany', { accountId, blocks: [{ ...SPAM, kinds: ['message'] }] });
    await core.settle();
    await comesBack();
    expect(core.events('message.cameBack')).toHaveLength(1);
  });

  it('clears what is known of their presence when theirs is blocked (R363), and leaves them before ours is (R362)', async () => {
    const core = new CoreHarness();
    const server = new ListServer(core);
    core.roster = "<query xmlns='jabber:iq:roster'><item jid='tybalt@example.com' subscription='both'><group>Foes</group></item></query>";
    await core.app.start();
    const accountId = await core.signIn();
    core.stream.onSent(({ name, attrs }) => {
      if (name === 'presence') server.asked.push([name, attrs['type'], attrs['to']].filter(Boolean).join(' '));
    });
    const done = (): string[] => server.takeAsked().filter((each) => !each.startsWith('get '));
    await core.stream.receive("<presence xmlns='jabber:client' from='tybalt@example.com/sword'/>");
    await core.frame();
    const seen = async (): Promise<number> => {
      const snapshot = await core.call('app.snapshot', {});
      return snapshot.ok ? snapshot.value.presences.filter(({ resources }) => resources.length > 0).length : -1;
    };
    expect(await seen()).toBe(1);
    const group = { scope: 'group', value: 'Foes', reason: '' } as const;
    await core.call('privacy.blockMany', { accountId, blocks: [{ ...group, kinds: ['presence-out'] }] });
    await core.settle();
    expect(done().slice(0, 2)).toEqual(['presence unavailable tybalt@example.com', 'set Blocked by Linnet']);
    expect(await seen()).toBe(1);
    await core.call('privacy.blockMany', { accountId, blocks: [{ ...group, kinds: ['presence-in'] }] });
    await core.frame();
    expect(await seen()).toBe(0);
    done();
    server.refuses = 'forbidden';
    expect(await core.call('privacy.blockMany', { accountId, blocks: [{ ...SPAM, value: 'tybalt@example.com', kinds: ['presence-out'] }] })).toMatchObject({ ok: false });
    // They were told goodbye, and are told again how we are.
    expect(done()).toEqual(['presence unavailable tybalt@example.com', 'set Blocked by Linnet', 'presence']);
    server.refuses = undefined;
    await core.call('privacy.unblockMany', { accountId, places: [{ scope: 'group', value: 'Foes' }] });
    expect(done()).toEqual(['set Blocked by Linnet', 'presence']);
  });
});

describe('blocking somebody', () => {
  it('hides what of their presence still comes, too (R363)', async () => {
    const core = new CoreHarness();
    new ListServer(core);
    core.roster = "<query xmlns='jabber:iq:roster'><item jid='tybalt@example.com' subscription='both'/></query>";
    await core.app.start();
    const accountId = await core.signIn();
    const seen = async (): Promise<string[]> => {
      await core.stream.receive("<presence xmlns='jabber:client' from='tybalt@example.com/sword'/>");
      await core.frame();
      const snapshot = await core.call('app.snapshot', {});
      return snapshot.ok ? snapshot.value.presences.filter(({ resources }) => resources.length > 0).map(({ address }) => address) : [];
    };
    expect(await seen()).toEqual(['tybalt@example.com']);
    await core.call('privacy.blockMany', { accountId, blocks: [{ ...SPAM, value: 'tybalt@example.com', kinds: ['presence-in'] }] });
    expect(await seen()).toEqual([]);
    await core.call('privacy.unblock', { accountId, scope: 'jid', value: 'tybalt@example.com' });
    expect(await seen()).toEqual(['tybalt@example.com']);
  });

  it('ends what of theirs is still waiting, reads what is unread, and leaves alone what others sent', async () => {
    const core = new CoreHarness();
    const server = new ListServer(core);
    core.roster = "<query xmlns='jabber:iq:roster'><item jid='tybalt@example.com' subscription='to'/><item jid='juliet@example.com' subscription='to'/></query>";
    await core.app.start();
    const accountId = await core.signIn();
    const all = ['tybalt@example.com', 'juliet@example.com', 'spam@example.org', 'nurse@example.org'];
    for (const from of all) {
      await core.stream.receive(`<presence xmlns='jabber:client' from='${from}' type='subscribe'/>`);
      await core.stream.receive(`<message xmlns='jabber:client' from='${from}/r' type='chat'><body>well</body></message>`);
    }
    await core.frame();
    const left = async (): Promise<unknown> => {
      const snapshot = await core.call('app.snapshot', {});
      if (!snapshot.ok) throw new Error('no snapshot');
      const { requests, conversations } = snapshot.value;
      return {
        requests: requests.map(({ address }) => address).toSorted(),
        unread: conversations.filter(({ unread }) => unread > 0).map(({ peer }) => peer).toSorted(),
        waiting: conversations.filter(({ request }) => request === 'waiting').map(({ peer }) => peer).toSorted(),
      };
    };
    expect(await left()).toEqual({ requests: all.toSorted(), unread: all.toSorted(), waiting: ['nurse@example.org', 'spam@example.org'] });
    const gone = ['tybalt@example.com', 'spam@example.org'];
    const blocked = await core.call('privacy.blockMany', { accountId, blocks: gone.map((value) => ({ scope: 'jid' as const, value, kinds: [], reason: '' })) });
    expect(blocked.ok).toBe(true);
    await core.frame();
    expect(server.takeAsked()).toContain('set Blocked by Linnet');
    expect(await left()).toEqual({ requests: ['juliet@example.com', 'nurse@example.org'], unread: ['juliet@example.com', 'nurse@example.org'], waiting: ['nurse@example.org'] });
    // Servers repeat at each sign-in what was asked before.
    for (const from of all) await core.stream.receive(`<presence xmlns='jabber:client' from='${from}' type='subscribe'/>`);
    await core.frame();
    expect(await left()).toMatchObject({ requests: ['juliet@example.com', 'nurse@example.org'] });
  });

  it('by subscription reaches strangers, too, and by kinds, even by all of them, no requests (R302, R310)', async () => {
    const core = new CoreHarness();
    new ListServer(core);
    core.roster = "<query xmlns='jabber:iq:roster'><item jid='tybalt@example.com' subscription='to'/><item jid='paris@example.com' subscription='none' ask='subscribe'/></query>";
    await core.app.start();
    const accountId = await core.signIn();
    for (const from of ['tybalt@example.com', 'paris@example.com', 'spam@example.org']) await core.stream.receive(`<presence xmlns='jabber:client' from='${from}' type='subscribe'/>`);
    await core.frame();
    const left = async (): Promise<string[]> => {
      const snapshot = await core.call('app.snapshot', {});
      return snapshot.ok ? snapshot.value.requests.map(({ address }) => address) : [];
    };
    const block = { scope: 'subscription', value: 'none', reason: '' } as const;
    await core.call('privacy.blockMany', { accountId, blocks: [{ ...block, kinds: ['iq', 'message', 'presence-in', 'presence-out'] }] });
    expect(await left()).toHaveLength(3);
    await core.call('privacy.blockMany', { accountId, blocks: [{ ...block, kinds: [] }] });
    expect(await left()).toEqual(['tybalt@example.com']);
  });
});
