import * as z from 'zod/mini';
import { accountId } from './address.ts';

/** What a rule can be narrowed to: what comes in of requests, messages, presence, and presence that goes out (RFC 3921 §10.1). */
export const stanzaKind = z.enum(['iq', 'message', 'presence-in', 'presence-out']);
export type StanzaKind = z.infer<typeof stanzaKind>;

/** Whom a block is about: an address in one of its four forms, a contact group, or a subscription (RFC 3921 §10.1). */
export const blockScope = z.enum(['jid', 'group', 'subscription']);
export type BlockScope = z.infer<typeof blockScope>;

/** One row of the Blocked table, as the server keeps it, with what only this computer remembers. */
export const blocked = z.object({
  scope: blockScope,
  value: z.string(),
  /** Empty: everything in both directions. */
  kinds: z.array(stanzaKind),
  /** Epoch milliseconds; unknown of what was blocked elsewhere. */
  since: z.optional(z.number()),
  /** In the person's own words, never sent to anybody; empty when none was given. */
  reason: z.string(),
});
export type Blocked = z.infer<typeof blocked>;

/**
 * One account's blocks. `means`: how its server blocks, found out anew in each session; `unknown` while there is none, or while the
 * server has not answered; `none` when it can do neither.
 */
export const accountPrivacy = z.object({
  accountId,
  means: z.enum(['unknown', 'none', 'privacy-lists', 'blocking-command']),
  blocked: z.array(blocked),
});
export type AccountPrivacy = z.infer<typeof accountPrivacy>;
export type BlockMeansName = AccountPrivacy['means'];
