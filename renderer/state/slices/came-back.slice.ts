import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { MessageFailure } from '../../../electron/contract/models/message.ts';
import { accountOf, type PeerKey } from '../keys.ts';

/** Of each conversation the last error that concerns no message in it, until the person puts it away. */
export type CameBackSlice = ReadonlyMap<PeerKey, MessageFailure>;

export function withCameBack(slice: CameBackSlice, key: PeerKey, failure: MessageFailure | undefined): CameBackSlice {
  const next = new Map(slice);
  if (failure) next.set(key, failure);
  else next.delete(key);
  return next;
}

export function withoutAccountCameBack(slice: CameBackSlice, accountId: AccountId): CameBackSlice {
  return new Map([...slice].filter(([key]) => accountOf(key) !== accountId));
}
