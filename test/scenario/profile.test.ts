import { describe, expect, it } from 'vitest';
import { DatabaseError } from '../../electron/core/ports.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { MemoryProfile } from '../kit/memory-profile.ts';

describe('the profile', () => {
  it('an unusable profile is a state with a reason, and commands are refused, not thrown', async () => {
    const profile = new MemoryProfile();
    profile.failure = new DatabaseError('damaged', 'test');
    const core = new CoreHarness(profile);
    expect(await core.app.start()).toMatchObject({ state: 'unusable', problem: 'damaged' });
    expect(await core.call('settings.set', { theme: 'dark' })).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(await core.call('profile.retry', {})).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(await core.call('profile.restore', {})).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(await core.call('profile.startAfresh', {})).toMatchObject({ ok: true, value: { keptAs: '/memory/linnet.db.damaged' } });
    expect(await core.call('settings.set', { theme: 'dark' })).toMatchObject({ ok: true });
  });

  it('a copy takes the place of a damaged profile when the person says so, and stays told of until it was read (F53)', async () => {
    const profile = new MemoryProfile();
    profile.failure = new DatabaseError('damaged', 'test');
    profile.backups.push(1_764_000_000_000);
    const core = new CoreHarness(profile);
    expect(await core.app.start()).toEqual({ state: 'unusable', directory: '/memory', problem: 'damaged', backupAt: 1_764_000_000_000 });
    expect(profile.opened).toBe(0);
    expect(await core.call('profile.restore', {})).toMatchObject({ ok: true });
    const read = async (): Promise<unknown> => {
      const snapshot = await core.call('app.snapshot', {});
      return snapshot.ok && snapshot.value.profile;
    };
    expect(await read()).toMatchObject({ state: 'open', backupAt: 1_764_000_000_000, restored: { at: 1_764_000_000_000, keptAs: '/memory/linnet.db.damaged' } });
    await core.call('profile.noteRestored', {});
    expect(await read()).not.toHaveProperty('restored');
    // A working profile is never put aside.
    expect(await core.call('profile.restore', {})).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it('an account that is removed goes from the copies too', async () => {
    const profile = new MemoryProfile();
    const core = new CoreHarness(profile);
    await core.app.start();
    const accountId = await core.signIn('romeo@example.net', 'orchard');
    profile.backups.push(1, 2);
    await core.call('account.remove', { accountId });
    await expect.poll(() => profile.backups).toEqual([0]);
  });
});
