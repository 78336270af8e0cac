import * as z from 'zod/mini';
import { accountId, address } from './address.ts';
import { availability } from './presence.ts';

/** What somebody may do in a room while they are there (XEP-0045 §5.1), and their lasting relation to it (§5.2). */
export const roomRole = z.enum(['none', 'visitor', 'participant', 'moderator']);
export type RoomRole = z.infer<typeof roomRole>;
export const roomAffiliation = z.enum(['none', 'outcast', 'member', 'admin', 'owner']);
export type RoomAffiliation = z.infer<typeof roomAffiliation>;

/**
 * Why the person is not in a room they were in or wanted into. The first ten are refusals at the door (XEP-0045 §7.2), `not-a-room` and
 * `timeout` ours; the others put an end to being there (§7.14, §8.2, §9.1, §10.9). `refused`: for another reason, see `condition`.
 */
export const ROOM_PROBLEMS = [
  'password-required', 'banned', 'members-only', 'nick-conflict', 'nick-locked', 'nick-bad', 'not-found', 'creation-restricted', 'full', 'refused',
  'not-a-room', 'timeout',
  'kicked', 'affiliation-lost', 'destroyed', 'shut-down', 'removed',
] as const;
export const roomProblem = z.object({
  kind: z.enum(ROOM_PROBLEMS),
  /** Who did it, a nickname; and their words, or the server's. Foreign text. */
  by: z.optional(z.string()),
  reason: z.optional(z.string()),
  /** A stanza error's condition, for `refused`. */
  condition: z.optional(z.string()),
  /** The room to go to instead of one that was destroyed or has moved. */
  alternative: z.optional(address),
});
export type RoomProblem = z.infer<typeof roomProblem>;

/** A room (XEP-0045) of one account: the conversation with the same address is what was said in it. */
export const room = z.object({
  accountId,
  address,
  /** What the room calls itself; empty where it does not. Foreign text. */
  name: z.string(),
  /** Empty: none. Foreign text. */
  subject: z.string(),
  nick: z.string(),
  /** `out`: not wanted in any more, or not let in; `joining` also while the connection is away. */
  phase: z.enum(['joining', 'joined', 'out']),
  problem: z.optional(roomProblem),
  role: roomRole,
  affiliation: roomAffiliation,
  /** Whether everybody in it can see everybody's address (§4.2); undefined: not known. */
  isNonAnonymous: z.optional(z.boolean()),
});
export type Room = z.infer<typeof room>;

/** Somebody in a room. */
export const occupant = z.object({
  nick: z.string(),
  role: roomRole,
  affiliation: roomAffiliation,
  show: availability,
  status: z.string(),
  /** Their own address, where the room tells it. */
  address: z.optional(z.string()),
  isSelf: z.boolean(),
});
export type Occupant = z.infer<typeof occupant>;

export const roomOccupants = z.object({ accountId, address, occupants: z.array(occupant) });
export type RoomOccupants = z.infer<typeof roomOccupants>;

/** Somebody asks the person into a room (XEP-0045 §7.8, XEP-0249); nothing happens before they say so. */
export const roomInvitation = z.object({
  accountId,
  address,
  /** Who invites: as the room says, or who wrote. */
  inviter: z.string(),
  reason: z.string(),
  receivedAt: z.number(),
});
export type RoomInvitation = z.infer<typeof roomInvitation>;
