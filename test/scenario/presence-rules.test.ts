import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../electron/contract/models/address.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { childOf, textOf } from '../../electron/xmpp/kit/element.ts';

const MINUTE = 60_000;

describe('the rules of presence', () => {
  let core: CoreHarness;
  let accountId: AccountId;

  beforeEach(async () => {
    core = new CoreHarness();
    await core.app.start();
    const done = core.call('account.signIn', { address: 'romeo@example.net', password: 'secret', keepPassword: false });
    await core.settle();
    core.stream.goOnline('romeo@example.net/orchard');
    const answer = await done;
    if (!answer.ok) throw new Error('refused');
    accountId = answer.value.accountId;
    await core.frame();
    await core.call('settings.set', { presenceRules: { awayAfterMinutes: 10, xaAfterMinutes: 60, awayWhenLocked: true, dndInFocus: true, dndInPresentation: false } });
    said();
  });

  /** What was told everybody since the last time: show, or the type, and words. */
  function said(): string[] {
    return core.stream.takeSent().filter(({ name, attrs }) => name === 'presence' && attrs['to'] === undefined).map((presence) => {
      const text = (name: string): string => textOf(childOf(presence, name, 'jabber:client') ?? presence);
      return [presence.attrs['type'] ?? (text('show') || 'online'), text('status')].filter(Boolean).join(' ');
    });
  }
  async function pass(ms: number): Promise<string[]> {
    core.clock.advance(ms);
    await core.settle();
    return said();
  }
  const ruled = async (): Promise<unknown> => {
    const snapshot = await core.call('app.snapshot', {});
    return snapshot.ok && snapshot.value.accounts[0]?.ruled;
  };

  it('do not disturb while the system’s focus mode is on, said once; what the person chooses meanwhile holds', async () => {
    core.app.noteActivity({ isFocusOn: true });
    core.app.noteActivity({ isFocusOn: true });
    expect(await pass(0)).toEqual(['dnd']);
    expect(await ruled()).toEqual({ show: 'dnd', reason: { why: 'focus' } });
    core.app.noteActivity({ isFocusOn: false });
    expect(await pass(0)).toEqual(['online']);
    core.app.noteActivity({ isFocusOn: true });
    await core.call('presence.choose', { state: 'online' });
    await pass(0);
    expect(await ruled()).toEqual({ show: 'online', reason: { why: 'by-hand' } });
    await core.call('presence.follow', {});
    expect(await ruled()).toEqual({ show: 'dnd', reason: { why: 'focus' } });
  });

  it('nobody tells of the person: nothing is said of them', async () => {
    expect(await pass(3 * 60 * MINUTE)).toEqual([]);
  });

  it('away and extended away as they are not there, each said once, and back when they are', async () => {
    await core.call('activity.seen', {});
    expect(await pass(10 * MINUTE - 1)).toEqual([]);
    expect(await pass(1)).toEqual(['away']);
    expect(await ruled()).toEqual({ show: 'away', reason: { why: 'idle', minutes: 10 } });
    expect(await pass(50 * MINUTE)).toEqual(['xa']);
    expect(await pass(600 * MINUTE)).toEqual([]);
    await core.call('activity.seen', {});
    expect(said()).toEqual(['online']);
    expect(await ruled()).toBeUndefined();
    await core.call('activity.seen', {});
    expect(said()).toEqual([]);
  });

  it('away while the screen is locked', async () => {
    core.app.noteActivity({ isLocked: true });
    expect(said()).toEqual(['away']);
    core.app.noteActivity({ isLocked: false, lastActive: core.clock.now() });
    expect(said()).toEqual(['online']);
  });

  it('what is chosen by hand stays, and a new session begins with what the rules say', async () => {
    await core.call('presence.choose', { state: 'dnd' });
    await core.call('activity.seen', {});
    expect(said()).toEqual(['dnd']);
    expect(await pass(90 * MINUTE)).toEqual([]);
    await core.call('presence.choose', { state: 'online' });
    expect(said()).toEqual(['online']);
    core.app.noteActivity({ isLocked: true });
    expect(said()).toEqual(['away']);
    core.stream.goOffline();
    await core.settle();
    core.stream.goOnline('romeo@example.net/orchard');
    await core.frame();
    expect(said()).toEqual(['away']);
  });

  it('a timetable holds until the person chooses against it, and again when they follow it', async () => {
    const day = new Date(core.clock.now());
    const from = `${String((day.getHours() + 1) % 24).padStart(2, '0')}:00`;
    const to = `${String((day.getHours() + 3) % 24).padStart(2, '0')}:00`;
    await core.call('settings.set', { timetable: { rows: [{ days: [1, 2, 3, 4, 5, 6, 7], from, to, show: 'dnd' }], otherwise: 'online' } });
    expect(said()).toEqual([]);
    expect(await pass(60 * MINUTE)).toEqual(['dnd']);
    await core.call('presence.choose', { state: 'online' });
    expect([said(), await ruled()]).toEqual([['online'], { show: 'online', reason: { why: 'by-hand' } }]);
    expect(await pass(30 * MINUTE)).toEqual([]);
    await core.call('presence.follow', {});
    expect(said()).toEqual(['dnd']);
    expect(await pass(120 * MINUTE)).toEqual(['online']);
  });

  it('a presence with an end goes by itself, over a restart of the connection too; another choice ends it before', async () => {
    await core.call('presence.choose', { status: 'Writing' });
    said();
    const until = core.clock.now() + 45 * MINUTE;
    expect(await core.call('presence.pass', { passing: { show: 'away', status: 'Lunch', until } })).toEqual({ ok: true, value: {} });
    expect([said(), await ruled()]).toEqual([['away Lunch'], { show: 'away', reason: { why: 'until', until } }]);
    expect(await pass(45 * MINUTE)).toEqual(['online Writing']);
    await core.call('presence.pass', { passing: { show: 'xa', status: '', until: core.clock.now() + MINUTE } });
    expect(said()).toEqual(['xa Writing']);
    await core.call('presence.choose', { state: 'chat' });
    expect(said()).toEqual(['chat Writing']);
    expect(await pass(2 * MINUTE)).toEqual([]);
    expect(await core.call('presence.pass', { passing: { show: 'xa', status: '', until: core.clock.now() } })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });

  it('whoever is offline by choice is never made visible', async () => {
    await core.call('activity.seen', {});
    await core.call('presence.choose', { state: 'offline' });
    said();
    core.app.noteActivity({ isLocked: true });
    await core.call('presence.pass', { passing: { show: 'chat', status: '', until: core.clock.now() + MINUTE } });
    expect(await pass(100 * MINUTE)).toEqual([]);
    expect(accountId).toBeGreaterThan(0);
  });
});
