import * as z from 'zod/mini';
import { accountId, address } from '../models/address.ts';
import { occupant, room, roomInvitation } from '../models/room.ts';

export const roomEvents = {
  /** Rooms that are new or changed. */
  'room.changed': z.object({ rooms: z.array(room) }),
  /** Who came, changed or left, by nickname; `isWhole`: nobody else is there. Floods come joined, one event per frame. */
  'room.occupants': z.object({ accountId, address, isWhole: z.boolean(), changed: z.array(occupant), removed: z.array(z.string()) }),
  /** Invitations that are new, and rooms whose invitation is answered. */
  'room.invitations': z.object({ accountId, changed: z.array(roomInvitation), removed: z.array(address) }),
} as const;
