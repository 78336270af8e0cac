import * as z from 'zod/mini';
import { accountId, address } from '../models/address.ts';

const nothing = z.object({});
const ofRoom = z.object({ accountId, address });
const nick = z.string().check(z.minLength(1), z.maxLength(1023));

export const roomCommands = {
  /**
   * Enters a room under a nickname and answers when the room has let the person in, or why not (`room`); a room that was never entered
   * is not kept. One that does not exist is made, open to everybody. The password is kept among the secrets.
   */
  'room.join': { input: z.object({ accountId, address, nick, password: z.optional(z.string().check(z.maxLength(1023))) }), output: nothing },
  /** Leaves; what was said stays. */
  'room.leave': { input: ofRoom, output: nothing },
  /** Takes another nickname. Refusals: refused (conflict: somebody has it). */
  'room.changeNick': { input: z.object({ accountId, address, nick }), output: nothing },
  /** Sets the subject, or with an empty text takes it away; the room answers by telling everybody. Refusals: refused. */
  'room.setSubject': { input: z.object({ accountId, address, subject: z.string().check(z.maxLength(4096)) }), output: nothing },
  /** Puts an invitation away, and tells the room so where it passed it on (XEP-0045 §7.8.2). */
  'room.decline': { input: ofRoom, output: nothing },
} as const;
