import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { AccountPrivacy, Blocked } from '../../../electron/contract/models/privacy.ts';

/** Whom each account blocks. */
export interface PrivacySlice {
  readonly byAccount: ReadonlyMap<AccountId, AccountPrivacy>;
}

export function privacyFrom(privacies: readonly AccountPrivacy[]): PrivacySlice {
  return { byAccount: new Map(privacies.map((privacy) => [privacy.accountId, privacy])) };
}

export function withPrivacy({ byAccount }: PrivacySlice, privacy: AccountPrivacy): PrivacySlice {
  return { byAccount: new Map(byAccount).set(privacy.accountId, privacy) };
}

export function withoutAccountPrivacy({ byAccount }: PrivacySlice, accountId: AccountId): PrivacySlice {
  const next = new Map(byAccount);
  next.delete(accountId);
  return { byAccount: next };
}

/** The row that blocks exactly this address, if one does. */
export function blockOf({ byAccount }: PrivacySlice, accountId: AccountId, address: string): Blocked | undefined {
  return byAccount.get(accountId)?.blocked.find(({ scope, value }) => scope === 'jid' && value === address);
}
