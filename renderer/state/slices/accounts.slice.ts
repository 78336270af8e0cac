import type { Account } from '../../../electron/contract/models/account.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { EventMap } from '../../../electron/contract/events.ts';

export type SignInStep = EventMap['signIn.progressed']['step'];

/** Few, so copied on change. `signIns`: how far sign-ins under way have come, by the address as core knows it. */
export interface AccountsSlice {
  readonly byId: ReadonlyMap<AccountId, Account>;
  readonly order: readonly AccountId[];
  readonly signInStep: SignInStep | undefined;
}

export function accountsFrom(accounts: readonly Account[]): AccountsSlice {
  return { byId: new Map(accounts.map((account) => [account.id, account])), order: accounts.map(({ id }) => id), signInStep: undefined };
}

export function withAccount(slice: AccountsSlice, account: Account): AccountsSlice {
  const order = slice.byId.has(account.id) ? slice.order : [...slice.order, account.id];
  return { ...slice, byId: new Map(slice.byId).set(account.id, account), order };
}

export function withoutAccount(slice: AccountsSlice, accountId: AccountId): AccountsSlice {
  const byId = new Map(slice.byId);
  byId.delete(accountId);
  return { ...slice, byId, order: slice.order.filter((id) => id !== accountId) };
}
