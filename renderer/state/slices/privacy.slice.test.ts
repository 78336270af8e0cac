import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { Blocked } from '../../../electron/contract/models/privacy.ts';
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
