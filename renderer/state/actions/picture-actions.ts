import type { StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../../electron/contract/bridge.ts';
import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { Picture } from '../../../electron/contract/models/vcard.ts';
import type { AppState } from '../app-state.ts';
import type { FrameClock } from '../frames.ts';
import { accountOf, addressOf, peerKey, type PeerKey } from '../keys.ts';
import { withPictures } from '../slices/pictures.slice.ts';
import { thumbnail } from '../thumbnail.ts';

export interface PictureActions {
  /** Fetches somebody's picture from the profile on disk; those wanted within a frame are asked for together. */
  wantPicture(key: PeerKey): void;
}

/** As many as one call may ask for. */
const MOST = 100;

export function pictureActions(bridge: Bridge, store: StoreApi<AppState>, clock: FrameClock, draw: (picture: Picture) => Promise<string | null> = thumbnail): PictureActions {
  const wanted = new Set<PeerKey>();
  const underWay = new Set<PeerKey>();

  async function fetchSome(accountId: AccountId, keys: readonly PeerKey[]): Promise<void> {
    const answer = await bridge.call('vcard.pictures', { accountId, addresses: keys.map(addressOf) });
    const found = new Map<PeerKey, string | null>(keys.map((key) => [key, null]));
    if (answer.ok) for (const picture of answer.value.pictures) found.set(peerKey(accountId, picture.address), await draw(picture));
    for (const key of keys) underWay.delete(key);
    store.setState(({ pictures }) => ({ pictures: withPictures(pictures, found) }));
  }

  function fetchWanted(): void {
    const byAccount = Map.groupBy(wanted, accountOf);
    wanted.clear();
    for (const [accountId, keys] of byAccount) {
      for (let at = 0; at < keys.length; at += MOST) void fetchSome(accountId, keys.slice(at, at + MOST));
    }
  }

  return {
    wantPicture(key) {
      if (underWay.has(key) || store.getState().pictures.byKey.has(key)) return;
      underWay.add(key);
      if (wanted.size === 0) clock.onFrame(fetchWanted);
      wanted.add(key);
    },
  };
}
