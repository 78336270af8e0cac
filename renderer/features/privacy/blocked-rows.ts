import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { Blocked } from '../../../electron/contract/models/privacy.ts';
import type { PrivacySlice } from '../../state/slices/privacy.slice.ts';

export interface BlockedRow extends Blocked {
  readonly key: string;
  readonly accountId: AccountId;
}

/** The rows of all accounts in which the text stands, newest first; what was blocked elsewhere comes last, as the server has it. */
export function blockedRows({ byAccount }: PrivacySlice, text: string): BlockedRow[] {
  const wanted = text.trim().toLowerCase();
  return [...byAccount.values()]
    .flatMap(({ accountId, blocked }) => blocked.map((row) => ({ ...row, accountId, key: `${accountId} ${row.scope} ${row.value}` })))
    .filter(({ value, reason }) => value.toLowerCase().includes(wanted) || reason.toLowerCase().includes(wanted))
    .sort((one, other) => (other.since ?? 0) - (one.since ?? 0));
}
