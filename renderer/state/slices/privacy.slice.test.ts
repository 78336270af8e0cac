import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { Blocked } from '../../../electron/contract/models/privacy.ts';
import type { ListRule } from '../../../electron/contract/models/privacy-list.ts';
import { privacyFrom, silenceOf } from './privacy.slice.ts';

const ACCOUNT = 1 as AccountId;
const row = (value: string, kinds: Blocked['kinds'] = [], scope: Blocked['scope'] = 'jid'): Blocked => ({ scope, value, kinds, reason: '' });
const silenced = (blocked: Blocked[], address = 'paris@example.com', contact?: Parameters<typeof silenceOf>[3]): string | undefined =>
  silenceOf(privacyFrom([{ accountId: ACCOUNT, means: 'privacy-lists', blocked }], []), ACCOUNT, address, contact)?.value;

describe('what silences somebody', () => {
  it('is a row of their address or of their server, for everything or for messages', () => {
    expect(silenced([row('paris@example.com')])).toBe('paris@example.com');
    expect(silenced([row('example.com', ['iq', 'message'])])).toBe('example.com');
    expect(silenced([row('example.com')], 'example.com')).toBe('example.com');
  });

  it('is the row for everything where there are two', () => {
    expect(silenced([row('paris@example.com', ['message']), row('example.com')])).toBe('example.com');
  });

  it('is no row of somebody else, of presence alone, or of a group named like them', () => {
    expect(silenced([row('juliet@example.com'), row('example.net'), row('paris@example.com', ['presence-in', 'iq']), row('paris@example.com', [], 'group')])).toBeUndefined();
  });

  it('is a row of a group they are in, or of how the two see each other, none for who is no contact (§10.1)', () => {
    const contact = { groups: ['Montagues', 'Work'], subscription: 'to' as const };
    expect(silenced([row('Work', [], 'group')], undefined, contact)).toBe('Work');
    expect(silenced([row('Capulets', [], 'group')], undefined, contact)).toBeUndefined();
    expect(silenced([row('to', ['message'], 'subscription')], undefined, contact)).toBe('to');
    expect(silenced([row('none', [], 'subscription')], undefined, contact)).toBeUndefined();
    expect(silenced([row('none', [], 'subscription')])).toBe('none');
  });
});

describe('the rules before a block', () => {
  const contact = { groups: ['Work'], subscription: 'both' as const };
  const rule = (action: ListRule['action'], scope: ListRule['scope'], value = '', kinds: ListRule['kinds'] = []): ListRule => ({ action, scope, value, kinds });
  const DENY_WORK = rule('deny', 'group', 'Work');
  /** `blocked` as core reads it from the rules. */
  const behind = (rules: ListRule[], { name = 'mine', means = 'privacy-lists' }: { name?: string; means?: 'privacy-lists' | 'blocking-command' } = {}): unknown => {
    const blocked = rules.flatMap(({ action, scope, value, kinds }) => (action === 'deny' && scope !== 'everybody' ? [row(value, kinds, scope)] : []));
    const slice = privacyFrom([{ accountId: ACCOUNT, means, blocked }], [{ accountId: ACCOUNT, default: name, lists: [{ name: 'other', rules: [rule('allow', 'everybody')], unreadable: 0 }, { name, rules, unreadable: 0 }] }]);
    const { scope, value } = silenceOf(slice, ACCOUNT, 'paris@example.com', contact) ?? {};
    return scope && `${scope} ${value}`.trim();
  };

  it('let through what somebody writes whom they allow; the first that applies decides (R320, R321)', () => {
    for (const allow of [rule('allow', 'jid', 'paris@example.com'), rule('allow', 'jid', 'example.com', ['message', 'iq']), rule('allow', 'subscription', 'both'), rule('allow', 'everybody', '', ['message'])]) {
      expect([allow, behind([allow, DENY_WORK])]).toEqual([allow, undefined]);
      expect([allow, behind([DENY_WORK, allow])]).toEqual([allow, 'group Work']);
    }
    for (const other of [rule('allow', 'jid', 'paris@example.com', ['iq']), rule('allow', 'jid', 'juliet@example.com'), rule('allow', 'group', 'Friends')]) {
      expect([other, behind([other, DENY_WORK])]).toEqual([other, 'group Work']);
    }
    expect(behind([rule('deny', 'jid', 'paris@example.com'), rule('allow', 'jid', 'example.com'), DENY_WORK])).toBe('jid paris@example.com');
  });

  it('count for nothing where the server blocks by command', () => {
    expect(behind([rule('allow', 'jid', 'paris@example.com'), rule('deny', 'jid', 'paris@example.com')], { means: 'blocking-command' })).toBe('jid paris@example.com');
  });

  it('shut out whom none of them names, in a list of the person\'s own (P05, R318)', () => {
    expect(behind([rule('allow', 'subscription', 'to'), rule('deny', 'everybody')])).toBe('everybody');
    expect(behind([rule('allow', 'subscription', 'both'), rule('deny', 'everybody')])).toBeUndefined();
    expect(behind([rule('deny', 'everybody', '', ['message'])])).toBe('everybody');
    expect(behind([rule('deny', 'everybody', '', ['iq'])])).toBeUndefined();
    expect(behind([rule('deny', 'everybody')], { name: 'Only Family (Linnet)' })).toBeUndefined();
  });
});
