import type { AccountId } from '../../../electron/contract/models/address.ts';
import { accountOf, peerKey, type PeerKey } from '../keys.ts';

/** How many people's pictures the page holds: more than are ever in sight, far fewer than there may be contacts. */
const HELD = 600;

/** Pictures of people, each a small `data:` address; null: they have none. Who is not in here has not been asked for, or was let go. */
export interface PicturesSlice {
  readonly byKey: ReadonlyMap<PeerKey, string | null>;
}

/** Adds what was found; the oldest go where there are too many. */
export function withPictures({ byKey }: PicturesSlice, found: ReadonlyMap<PeerKey, string | null>): PicturesSlice {
  const next = new Map([...byKey, ...found]);
  for (const key of next.keys()) {
    if (next.size <= HELD) break;
    next.delete(key);
  }
  return { byKey: next };
}

/** Asked for anew when somebody shows it. */
export function withoutPicture(slice: PicturesSlice, accountId: AccountId, address: string): PicturesSlice {
  const key = peerKey(accountId, address);
  if (!slice.byKey.has(key)) return slice;
  const next = new Map(slice.byKey);
  next.delete(key);
  return { byKey: next };
}

export function withoutAccountPictures({ byKey }: PicturesSlice, accountId: AccountId): PicturesSlice {
  return { byKey: new Map([...byKey].filter(([key]) => accountOf(key) !== accountId)) };
}
