import * as z from 'zod/mini';
import { accountId, address, messageId } from './address.ts';

/** `fetching`: it is being read. `waiting`: it will be, by itself or when it is wanted. `failed`: the last try was refused. */
export const gapState = z.enum(['waiting', 'fetching', 'failed']);
export type GapState = z.infer<typeof gapState>;

/** How far a stretch is missing with one other side, where more was read of it than of the whole. */
export const conversationGap = z.object({
  address,
  /** The first message behind it; absent: nothing is missing with them. */
  before: z.optional(messageId),
  state: gapState,
});
export type ConversationGap = z.infer<typeof conversationGap>;

/** A stretch of the server's archive that was not read yet (XEP-0313): it lies directly before the first message that is not older than `before`. */
export const archiveGap = z.object({
  /** The newest message that is older than all of it; 0: it goes to the beginning. It names the gap. */
  after: z.int().check(z.nonnegative()),
  before: messageId,
  state: gapState,
  conversations: z.array(conversationGap),
});
export type ArchiveGap = z.infer<typeof archiveGap>;

/** All of one account, the newest first. */
export const accountArchive = z.object({ accountId, gaps: z.array(archiveGap) });
export type AccountArchive = z.infer<typeof accountArchive>;

/** Of whom messages are kept on the server: of everybody, of those on the contact list, of nobody. */
export const archiveKeeps = z.enum(['always', 'roster', 'never']);
export type ArchiveKeeps = z.infer<typeof archiveKeeps>;

/** `none`: the server has no archive. `fixed`: it has one and decides by itself. `chosen`: it keeps what `keeps` says. */
export const archiveKeeping = z.object({ offer: z.enum(['none', 'fixed', 'chosen']), keeps: z.optional(archiveKeeps) });
export type ArchiveKeeping = z.infer<typeof archiveKeeping>;
