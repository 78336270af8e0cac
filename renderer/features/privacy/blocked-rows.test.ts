import { expect, it } from 'vitest';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import { privacyFrom } from '../../state/slices/privacy.slice.ts';
import { blockedRows } from './blocked-rows.ts';

const slice = privacyFrom([
  { accountId: 1 as AccountId, means: 'privacy-lists', blocked: [
    { scope: 'jid', value: 'elsewhere@x.example', kinds: [], reason: '' },
    { scope: 'jid', value: 'first@x.example', kinds: [], since: 1000, reason: 'Sells Watches' },
  ] },
  { accountId: 2 as AccountId, means: 'blocking-command', blocked: [{ scope: 'jid', value: 'first@x.example', kinds: [], since: 2000, reason: '' }] },
], []);

it('shows the rows of all accounts, newest first, what was blocked elsewhere last', () => {
  expect(blockedRows(slice, '').map(({ accountId, value }) => `${accountId} ${value}`)).toEqual(['2 first@x.example', '1 first@x.example', '1 elsewhere@x.example']);
});

it('finds by address and by reason, whatever the case', () => {
  expect(blockedRows(slice, ' ELSE').map(({ value }) => value)).toEqual(['elsewhere@x.example']);
  expect(blockedRows(slice, 'watches').map(({ accountId }) => accountId)).toEqual([1]);
  expect(blockedRows(slice, 'nobody')).toEqual([]);
});
