import { describe, expect, it } from 'vitest';
import type { ListRule } from '../../electron/contract/models/privacy-list.ts';
import { DENY_ALL, DENY_TYBALT, scene, WORK } from './list-scene.ts';
import { ROMEO } from './people.ts';

describe('a list that would shut out too many', () => {
  const friend = (jid: string): string => `<item jid='${jid}' subscription='both'/>`;
  const CASES: readonly (readonly [string, readonly ListRule[], string | undefined])[] = [
    ['everybody', [DENY_ALL], 'locks-everybody'],
    ['everybody behind other denials', [DENY_TYBALT, { ...DENY_ALL, kinds: ['message'] }], 'locks-everybody'],
    ['the own server', [{ ...DENY_TYBALT, value: 'example.net' }], 'locks-server'],
    ['the own server behind what lets it through', [{ ...DENY_TYBALT, value: 'example.net', action: 'allow' }, { ...DENY_TYBALT, value: 'example.net' }], undefined],
    ['the own address', [{ ...DENY_TYBALT, value: ROMEO, kinds: ['message'] }], 'locks-server'],
    ['all contacts', [{ ...DENY_ALL, scope: 'subscription', value: 'both' }], 'locks-contacts'],
    ['nobody whom the person sees', [{ ...DENY_ALL, kinds: ['presence-out'] }], undefined],
    ['all but one', [{ ...DENY_TYBALT, value: 'a@example.com', action: 'allow' }, DENY_ALL], undefined],
    ['strangers', [{ ...DENY_ALL, scope: 'subscription', value: 'none' }], undefined],
  ];

  it.each(CASES)('%s: is asked about before it takes effect (R369, R370)', async (_name, rules, problem) => {
    const it = await scene({ work: WORK }, { default: 'work' }, friend('a@example.com') + friend('b@example.com'));
    const save = { accountId: it.accountId, rules: [...rules], overwrite: true };
    const refused = problem === undefined ? { ok: true } : { ok: false, error: { code: 'privacy', problem } };
    expect(await it.core.call('privacy.saveList', { ...save, name: 'work', isConfirmed: false })).toMatchObject(refused);
    if (problem !== undefined) {
      expect(it.server.lists.get('work')).toBe(WORK);
      expect(await it.core.call('privacy.saveList', { ...save, name: 'work', isConfirmed: true })).toMatchObject({ ok: true });
    }
    // A list that does nothing yet can be anything; it is asked about when it is used.
    expect(await it.core.call('privacy.saveList', { ...save, name: 'other', isConfirmed: false })).toMatchObject({ ok: true });
    expect(await it.core.call('privacy.useList', { accountId: it.accountId, use: 'active', name: 'other', isConfirmed: false })).toMatchObject(refused);
    expect(it.server.active).toBe(problem === undefined ? 'other' : undefined);
    expect(await it.core.call('privacy.useList', { accountId: it.accountId, use: 'active', name: 'other', isConfirmed: true })).toMatchObject({ ok: true });
  });

  it('the default one is asked about while another one is active, too: it counts for the other devices (R370)', async () => {
    const it = await scene({ work: WORK, home: WORK }, { default: 'work', active: 'home' });
    const save = { accountId: it.accountId, name: 'work', rules: [DENY_ALL], overwrite: true };
    expect(await it.core.call('privacy.saveList', { ...save, isConfirmed: false })).toEqual({ ok: false, error: { code: 'privacy', problem: 'locks-everybody' } });
    expect(it.server.lists.get('work')).toBe(WORK);
  });
});
