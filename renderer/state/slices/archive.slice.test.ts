import { expect, it } from 'vitest';
import type { AccountId, MessageId } from '../../../electron/contract/models/address.ts';
import type { AccountArchive } from '../../../electron/contract/models/archive.ts';
import { gapsOf, NO_GAPS } from './archive.slice.ts';

it('a conversation has the gaps of the archive, but where it was read further', () => {
  const archive: AccountArchive = {
    accountId: 1 as AccountId,
    gaps: [
      { after: 50, before: 90 as MessageId, state: 'fetching', conversations: [] },
      { after: 0, before: 40 as MessageId, state: 'waiting', conversations: [{ address: 'read@x', state: 'waiting' }, { address: 'part@x', before: 20 as MessageId, state: 'failed' }] },
    ],
  };
  const missed = { after: 50, before: 90, state: 'fetching' };
  expect(gapsOf(archive, 'any@x')).toEqual([missed, { after: 0, before: 40, state: 'waiting' }]);
  expect(gapsOf(archive, 'read@x')).toEqual([missed]);
  expect(gapsOf(archive, 'part@x')).toEqual([missed, { after: 0, before: 20, state: 'failed' }]);
  expect([gapsOf(undefined, 'any@x'), gapsOf({ ...archive, gaps: [] }, 'any@x')]).toEqual([NO_GAPS, NO_GAPS]);
});
