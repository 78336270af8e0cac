import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { Typing } from '../../../electron/contract/models/typing.ts';
import { accountOf, type PeerKey } from '../keys.ts';

/** Who writes to us now, by conversation. */
export type TypingSlice = ReadonlyMap<PeerKey, Typing>;

export function withTyping(slice: TypingSlice, key: PeerKey, typing: Typing | undefined): TypingSlice {
  const next = new Map(slice);
  if (typing) next.set(key, typing);
  else next.delete(key);
  return next;
}

export function withoutAccountTyping(slice: TypingSlice, accountId: AccountId): TypingSlice {
  return new Map([...slice].filter(([key]) => accountOf(key) !== accountId));
}
