import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { ToldDirectly } from '../../../electron/contract/models/presence.ts';
import { accountOf, addressOf, type PeerKey } from '../keys.ts';

/** Whom each account has told its presence directly. */
export interface DirectedSlice {
  readonly byAccount: ReadonlyMap<AccountId, ToldDirectly>;
}

export function directedFrom(all: readonly ToldDirectly[]): DirectedSlice {
  return { byAccount: new Map(all.map((directed) => [directed.accountId, directed])) };
}

export function withDirected({ byAccount }: DirectedSlice, directed: ToldDirectly): DirectedSlice {
  return { byAccount: new Map(byAccount).set(directed.accountId, directed) };
}

export function withoutAccountDirected({ byAccount }: DirectedSlice, accountId: AccountId): DirectedSlice {
  const next = new Map(byAccount);
  next.delete(accountId);
  return { byAccount: next };
}

/** What somebody was told directly, if they were. */
export function toldTo({ byAccount }: DirectedSlice, key: PeerKey): ToldDirectly['told'][number] | undefined {
  return byAccount.get(accountOf(key))?.told.find(({ address }) => address === addressOf(key));
}
