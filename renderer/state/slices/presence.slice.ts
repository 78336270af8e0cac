import type { ContactPresence } from '../../../electron/contract/models/presence.ts';
import type { EventMap } from '../../../electron/contract/events.ts';
import type { ContactIndex } from '../contact-index.ts';
import { ABSENT, rankOf } from '../contact-order.ts';
import { accountOf, peerKey, type PeerKey } from '../keys.ts';

/** Kept in place: keep entries and `version`, never the map itself. */
export interface PresenceSlice {
  readonly byKey: ReadonlyMap<PeerKey, ContactPresence>;
  readonly version: number;
}

export function presenceFrom(presences: readonly ContactPresence[]): PresenceSlice {
  return { byKey: new Map(presences.map((presence) => [peerKey(presence.accountId, presence.address), presence])), version: 1 };
}

export function applyPresence(slice: PresenceSlice, index: ContactIndex, event: EventMap['presence.changed']): PresenceSlice {
  const byKey = slice.byKey as Map<PeerKey, ContactPresence>;
  index.together(() => {
    if (event.isWhole) {
      const named = new Set(event.changed.map(({ address }) => peerKey(event.accountId, address)));
      for (const key of byKey.keys()) {
        if (accountOf(key) !== event.accountId || named.has(key)) continue;
        byKey.delete(key);
        index.setStanding(key, { rank: ABSENT });
      }
    }
    for (const presence of event.changed) {
      const key = peerKey(event.accountId, presence.address);
      byKey.set(key, presence);
      index.setStanding(key, { rank: rankOf(presence) });
    }
  });
  return { byKey, version: slice.version + 1 };
}
