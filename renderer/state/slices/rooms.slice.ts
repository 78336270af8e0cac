import type { AccountId } from '../../../electron/contract/models/address.ts';
import type { EventMap } from '../../../electron/contract/events.ts';
import type { Occupant, Room, RoomInvitation, RoomOccupants } from '../../../electron/contract/models/room.ts';
import { accountOf, peerKey, type PeerKey } from '../keys.ts';
import { OccupantIndex } from '../occupant-index.ts';

/** Rooms by the key of their conversation. Occupants are kept in place: keep entries and `version`, never the index. */
export interface RoomsSlice {
  readonly byKey: ReadonlyMap<PeerKey, Room>;
  readonly occupants: ReadonlyMap<PeerKey, OccupantIndex>;
  /** Newest last. */
  readonly invitations: readonly RoomInvitation[];
  /** Rises with every change of who is in a room. */
  readonly version: number;
}

export function roomsFrom(rooms: readonly Room[], occupants: readonly RoomOccupants[], invitations: readonly RoomInvitation[]): RoomsSlice {
  return {
    byKey: new Map(rooms.map((room) => [peerKey(room.accountId, room.address), room])),
    occupants: new Map(occupants.map(({ accountId, address, occupants: all }) => [peerKey(accountId, address), OccupantIndex.of(all)])),
    invitations, version: 1,
  };
}

export function withRooms(slice: RoomsSlice, rooms: readonly Room[]): RoomsSlice {
  const byKey = new Map(slice.byKey);
  for (const room of rooms) byKey.set(peerKey(room.accountId, room.address), room);
  return { ...slice, byKey };
}

export function withOccupants(slice: RoomsSlice, { accountId, address, isWhole, changed, removed }: EventMap['room.occupants']): RoomsSlice {
  const key = peerKey(accountId, address);
  const occupants = slice.occupants as Map<PeerKey, OccupantIndex>;
  const index = occupants.get(key);
  if (isWhole || !index) occupants.set(key, OccupantIndex.of(changed));
  else index.apply(changed, removed);
  return { ...slice, version: slice.version + 1 };
}

export function withInvitations(slice: RoomsSlice, { accountId, changed, removed }: EventMap['room.invitations']): RoomsSlice {
  const gone = new Set([...removed, ...changed.map(({ address }) => address)]);
  const others = slice.invitations.filter((invitation) => invitation.accountId !== accountId || !gone.has(invitation.address));
  return { ...slice, invitations: [...others, ...changed] };
}

export function withoutAccountRooms(slice: RoomsSlice, accountId: AccountId): RoomsSlice {
  const isOther = ([key]: readonly [PeerKey, unknown]): boolean => accountOf(key) !== accountId;
  return {
    byKey: new Map([...slice.byKey].filter(isOther)), occupants: new Map([...slice.occupants].filter(isOther)),
    invitations: slice.invitations.filter((invitation) => invitation.accountId !== accountId), version: slice.version + 1,
  };
}

/** Nobody, for a room of which nothing is known. */
export const NO_OCCUPANTS: readonly Occupant[] = [];
