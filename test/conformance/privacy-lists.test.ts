import { describe, expect, it } from 'vitest';
import type { ListRule } from '../../electron/contract/models/privacy-list.ts';
import { CoreHarness } from '../kit/core-harness.ts';
import { MemoryProfile } from '../kit/memory-profile.ts';
import { DENY_ALL, DENY_TYBALT, listsOf, scene, signInAgain, WORK } from './list-scene.ts';
import { snapshotOf } from './people.ts';

describe('what core knows of privacy lists', () => {
  it('is the names, which is active and which is default, and the rules once they are read, in ascending order (R328, R331)', async () => {
    const it = await scene({ work: "<item action='allow' order='30'/><item type='group' value='Work' action='deny' order='5'><message/></item>", home: WORK }, { default: 'home' });
    expect(await listsOf(it)).toMatchObject({ default: 'home', lists: [{ name: 'work' }, { name: 'home', rules: [{ scope: 'group' }, { scope: 'everybody' }] }] });
    expect((await listsOf(it)).lists[0]).not.toHaveProperty('rules');
    await it.core.call('privacy.readList', { accountId: it.accountId, name: 'work' });
    expect((await listsOf(it)).lists[0]).toEqual({
      name: 'work', unreadable: 0, rules: [{ scope: 'group', value: 'Work', action: 'deny', kinds: ['message'] }, { scope: 'everybody', value: '', action: 'allow', kinds: [] }],
    });
    expect(it.core.last('privacyLists.changed').lists).toEqual(await listsOf(it));
  });

  it('is kept for the next start', async () => {
    const first = await scene({ work: WORK }, { default: 'work' });
    const database = first.core.profile.database!;
    const core = new CoreHarness(new (class extends MemoryProfile { override open() { return Promise.resolve(database); } })());
    await core.app.start();
    expect(await listsOf({ core })).toMatchObject({ default: 'work', lists: [{ name: 'work', rules: [{ value: 'Work' }, { scope: 'everybody' }] }] });
  });
});

describe('changing privacy lists', () => {
  it('saves all rules in their sequence with ascending orders, and asks before it overwrites (R315, R345, R349)', async () => {
    const it = await scene();
    const save = { accountId: it.accountId, name: 'work', rules: [DENY_TYBALT, { ...DENY_ALL, kinds: ['iq' as const] }], isConfirmed: false };
    expect(await it.core.call('privacy.saveList', { ...save, overwrite: false })).toEqual({ ok: false, error: { code: 'privacy', problem: 'exists' } });
    expect(it.server.lists.get('work')).toBe(WORK);
    expect(await it.core.call('privacy.saveList', { ...save, overwrite: true })).toMatchObject({ ok: true });
    expect(it.server.lists.get('work')).toBe("<item type='jid' value='tybalt@example.com' action='deny' order='10'></item><item action='deny' order='20'><iq/></item>");
    expect((await listsOf(it)).lists).toEqual([{ name: 'work', rules: save.rules, unreadable: 0 }]);
  });

  it('says what the server said, and leaves what is known as it is (R327, R335, R336, R340, R341, R343, R352, R353)', async () => {
    const it = await scene({ work: WORK }, { default: 'work' });
    const before = await listsOf(it);
    for (const [condition, problem] of [['conflict', 'in-use'], ['item-not-found', 'not-found']] as const) {
      for (const use of ['active', 'default'] as const) {
        it.server.refuses = condition;
        const told = it.core.events('privacyLists.changed').length;
        const other = before[use] === undefined ? 'work' : undefined;
        expect(await it.core.call('privacy.useList', { accountId: it.accountId, use, name: other, isConfirmed: true })).toEqual({ ok: false, error: { code: 'privacy', problem } });
        // Not even for a moment: whoever is shown the list as in force while it is not believes to be unseen (R335).
        expect([await listsOf(it), it.core.events('privacyLists.changed').length]).toEqual([before, told]);
      }
    }
    it.server.refuses = 'conflict';
    expect(await it.core.call('privacy.removeList', { accountId: it.accountId, name: 'work' })).toEqual({ ok: false, error: { code: 'privacy', problem: 'in-use' } });
    it.server.refuses = 'item-not-found';
    expect(await it.core.call('privacy.saveList', { accountId: it.accountId, name: 'work', rules: [DENY_TYBALT], overwrite: true, isConfirmed: false })).toEqual({ ok: false, error: { code: 'privacy', problem: 'not-found' } });
    expect(await listsOf(it)).toEqual(before);
    it.server.refuses = undefined;
    it.server.lists.delete('work');
    it.server.default = undefined;
    expect(await it.core.call('privacy.removeList', { accountId: it.accountId, name: 'work' })).toEqual({ ok: false, error: { code: 'privacy', problem: 'not-found' } });
    expect(await listsOf(it)).toEqual({ accountId: it.accountId, lists: [] });
  });

  it('one that is removed here is in use no longer, and is not told as lost (R351)', async () => {
    const it = await scene({ work: WORK }, { active: 'work' });
    expect(await it.core.call('privacy.removeList', { accountId: it.accountId, name: 'work' })).toMatchObject({ ok: true });
    expect(it.server.takeAsked()[0]).toBe('remove work');
    expect(await listsOf(it)).toEqual({ accountId: it.accountId, lists: [] });
  });

  it('a list that is gone when it is asked for is known no longer (R332)', async () => {
    const it = await scene({ work: WORK, home: WORK }, { default: 'home' });
    it.server.lists.delete('work');
    expect(await it.core.call('privacy.readList', { accountId: it.accountId, name: 'work' })).toEqual({ ok: false, error: { code: 'privacy', problem: 'not-found' } });
    expect((await listsOf(it)).lists.map(({ name }) => name)).toEqual(['home']);
  });

  it('where a list turns out to be gone the names are read again, and what it blocked is blocked no longer (R332, R336, R341)', async () => {
    for (const isUsed of [false, true]) {
      const it = await scene({ home: "<item type='jid' value='tybalt@example.com' action='deny' order='1'/>" }, { default: 'home' });
      it.server.lists.delete('home');
      it.server.default = undefined;
      it.server.lists.set('new', WORK);
      const answer = isUsed ? it.core.call('privacy.useList', { accountId: it.accountId, use: 'active', name: 'home', isConfirmed: true }) : it.core.call('privacy.readList', { accountId: it.accountId, name: 'home' });
      expect(await answer).toEqual({ ok: false, error: { code: 'privacy', problem: 'not-found' } });
      expect([await listsOf(it), (await snapshotOf(it.core)).privacy[0]?.blocked]).toEqual([{ accountId: it.accountId, lists: [{ name: 'new', unreadable: 0 }] }, []]);
    }
  });

  it('a list that is gone vanishes whatever the server calls its removal, and no other one does (R353)', async () => {
    const it = await scene({ work: WORK, home: WORK }, { default: 'home' });
    it.server.refuses = 'bad-request';
    expect(await it.core.call('privacy.removeList', { accountId: it.accountId, name: 'work' })).toEqual({ ok: false, error: { code: 'privacy', problem: 'malformed' } });
    expect((await listsOf(it)).lists.map(({ name }) => name)).toEqual(['work', 'home']);
    it.server.lists.delete('work');
    expect(await it.core.call('privacy.removeList', { accountId: it.accountId, name: 'work' })).toEqual({ ok: false, error: { code: 'privacy', problem: 'not-found' } });
    expect((await listsOf(it)).lists.map(({ name }) => name)).toEqual(['home']);
  });

  it('takes no rule that cannot be: addresses in one of four forms, groups with a name, four subscriptions (R297, R299, R301)', async () => {
    const it = await scene({});
    const save = (scope: ListRule['scope'], value: string): ReturnType<CoreHarness['call']> =>
      it.core.call('privacy.saveList', { accountId: it.accountId, name: 'new', rules: [DENY_TYBALT, { scope, value, action: 'deny', kinds: [] }], overwrite: true, isConfirmed: true });
    for (const [scope, value] of [['jid', 'a@@b'], ['jid', '@b'], ['jid', ''], ['jid', 'b/'], ['group', ''], ['subscription', 'remove'], ['subscription', '']] as const) {
      const code = scope === 'jid' ? { code: 'bad-address' } : { code: 'privacy', problem: 'malformed' };
      expect([value, await save(scope, value)]).toEqual([value, { ok: false, error: code }]);
    }
    expect(it.server.takeAsked().filter((each) => each.startsWith('set'))).toEqual([]);
    const good = [['jid', 'a@b.example/c'], ['jid', 'a@b.example'], ['jid', 'b.example/c'], ['jid', 'b.example'], ['group', 'Work'],
      ['subscription', 'both'], ['subscription', 'from'], ['subscription', 'none'], ['subscription', 'to']] as const;
    for (const [scope, value] of good) {
      expect(await save(scope, value)).toMatchObject({ ok: true });
      expect(it.server.lists.get('new')).toContain(`<item type='${scope}' value='${value}' action='deny' order='20'>`);
    }
  });

  it('a list with rules that cannot be read is never saved over', async () => {
    const it = await scene({ odd: `${WORK}<item type='moon' value='x' action='deny' order='11'/>` });
    expect(await it.core.call('privacy.saveList', { accountId: it.accountId, name: 'odd', rules: [DENY_TYBALT], overwrite: true, isConfirmed: true })).toEqual({ ok: false, error: { code: 'privacy', problem: 'unreadable' } });
    expect(it.server.takeAsked()).not.toContain('set odd');
  });

  it('setting and declining are one request each (R311, R334, R337, R339, R342)', async () => {
    const it = await scene();
    for (const use of ['active', 'default'] as const) {
      for (const name of ['work', undefined]) {
        it.server.takeAsked();
        expect(await it.core.call('privacy.useList', { accountId: it.accountId, use, name, isConfirmed: true })).toMatchObject({ ok: true });
        expect(it.server.takeAsked()[0]).toBe([use, name].filter((part) => part !== undefined).join(' '));
        expect((await listsOf(it))[use]).toBe(name);
      }
    }
  });

  it('what a list denies by name is blocked from then on', async () => {
    const it = await scene({ foes: "<item type='jid' value='tybalt@example.com' action='deny' order='1'/>" });
    await it.core.call('privacy.useList', { accountId: it.accountId, use: 'active', name: 'foes', isConfirmed: false });
    expect((await snapshotOf(it.core)).privacy[0]?.blocked).toMatchObject([{ value: 'tybalt@example.com' }]);
    await it.core.call('privacy.useList', { accountId: it.accountId, use: 'active', isConfirmed: false });
    expect((await snapshotOf(it.core)).privacy[0]?.blocked).toEqual([]);
  });
});

describe('pushes of privacy lists', () => {
  it('make the list in force be read again, and its blocks hold at once (R323, R326)', async () => {
    for (const use of ['active', 'default'] as const) {
      const it = await scene({ work: WORK, home: WORK }, { [use]: 'work' });
      it.server.lists.set('work', "<item type='jid' value='tybalt@example.com' action='deny' order='1'/>");
      await it.server.push('work');
      expect(it.server.takeAsked()).toEqual(['get names', 'get work']);
      expect((await snapshotOf(it.core)).privacy[0]?.blocked).toMatchObject([{ scope: 'jid', value: 'tybalt@example.com' }]);
      expect((await listsOf(it)).lists[0]).toMatchObject({ name: 'work', rules: [DENY_TYBALT] });
    }
  });

  it('that answer an own change are no change elsewhere: nothing is read for them (R346)', async () => {
    const it = await scene({ work: WORK }, { default: 'work' });
    await it.core.call('privacy.saveList', { accountId: it.accountId, name: 'work', rules: [DENY_TYBALT], overwrite: true, isConfirmed: true });
    it.server.takeAsked();
    await it.server.push('work');
    expect([it.server.takeAsked(), (await listsOf(it)).lists]).toEqual([[], [{ name: 'work', rules: [DENY_TYBALT], unreadable: 0 }]]);
    await it.server.push('work');
    expect(it.server.takeAsked()).toEqual(['get names', 'get work']);
  });

  it('of a list that is not in force only make it be forgotten until it is looked at (R326)', async () => {
    const it = await scene({ work: WORK, home: WORK }, { default: 'home' });
    await it.core.call('privacy.readList', { accountId: it.accountId, name: 'work' });
    it.server.takeAsked();
    await it.server.push('work');
    expect(it.server.takeAsked()).not.toContain('get work');
    expect((await listsOf(it)).lists[0]).toEqual({ name: 'work', unreadable: 0 });
  });

  it('bring new names and take away those that are gone, and an active list that is gone is told (R350)', async () => {
    const it = await scene({ work: WORK }, { active: 'work' });
    it.server.lists.set('new', WORK);
    await it.server.push('new');
    expect((await listsOf(it)).lists.map(({ name }) => name)).toEqual(['work', 'new']);
    it.server.lists.delete('work');
    it.server.active = undefined;
    await it.server.push('work');
    expect(await listsOf(it)).toEqual({ accountId: it.accountId, lists: [{ name: 'new', unreadable: 0 }], lost: { name: 'work', isGone: true } });
    await it.core.call('privacy.forgetLost', { accountId: it.accountId });
    expect(await listsOf(it)).not.toHaveProperty('lost');
  });
});

it('what other devices did and no push told is known once the person looks, a removed list too (R350)', async () => {
  const it = await scene({ work: WORK, home: WORK }, { default: 'home' });
  it.server.lists.delete('work');
  it.server.lists.set('new', WORK);
  it.server.default = 'new';
  expect((await listsOf(it)).lists.map(({ name }) => name)).toEqual(['work', 'home']);
  expect(await it.core.call('privacy.refresh', { accountId: it.accountId })).toMatchObject({ ok: true });
  expect(await listsOf(it)).toMatchObject({ default: 'new', lists: [{ name: 'home' }, { name: 'new', rules: [{ scope: 'group' }, { scope: 'everybody' }] }] });
});

describe('the active list of a new session', () => {
  it('is the one of before, before anybody sees us (R338)', async () => {
    const it = await scene({ work: WORK }, { active: 'work' });
    const sent: string[] = [];
    it.core.stream.onSent(({ name, attrs, children }) => {
      const [query] = children;
      const first = typeof query === 'object' ? query.children[0] : undefined;
      if (name === 'presence') sent.push('presence');
      else if (attrs['type'] === 'set' && typeof first === 'object' && first.name === 'active') sent.push(`active ${first.attrs['name']}`);
    });
    await signInAgain(it);
    expect(sent.slice(0, 2)).toEqual(['active work', 'presence']);
    expect(it.server.active).toBe('work');
    expect((await listsOf(it)).active).toBe('work');
  });

  it('is none where it is gone, and that is told (R338)', async () => {
    const it = await scene({ work: WORK }, { active: 'work' });
    it.server.lists.delete('work');
    await signInAgain(it);
    expect(await listsOf(it)).toEqual({ accountId: it.accountId, lists: [], lost: { name: 'work', isGone: true } });
    await signInAgain(it);
    expect(it.server.takeAsked()).not.toContain('active work');
    const refused = await scene({ work: WORK }, { active: 'work' });
    refused.server.refuses = 'internal-server-error';
    await signInAgain(refused);
    expect(await listsOf(refused)).toMatchObject({ lists: [{ name: 'work' }], lost: { name: 'work', isGone: false } });
    expect(await listsOf(refused)).not.toHaveProperty('active');
  });

  it('what was read in the former one may have changed: it is read again, or known no longer (R326)', async () => {
    const it = await scene({ work: WORK, home: WORK }, { default: 'home' });
    await it.core.call('privacy.readList', { accountId: it.accountId, name: 'work' });
    await signInAgain(it);
    expect(it.server.takeAsked()).not.toContain('get work');
    expect((await listsOf(it)).lists).toMatchObject([{ name: 'work', unreadable: 0 }, { name: 'home', rules: [{ value: 'Work' }, { scope: 'everybody' }] }]);
    expect((await listsOf(it)).lists[0]).not.toHaveProperty('rules');
  });

  it('is none where none was active', async () => {
    const it = await scene();
    await signInAgain(it);
    expect(it.server.takeAsked()[0]).toBe('get names');
  });
});
