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
  /** Epoch milliseconds at which the block ends by itself, as soon as there is a session; without it, when it is taken back. */
  until: z.optional(z.number()),
});
export type Blocked = z.infer<typeof blocked>;

/** A row that is to be added. `since`: when it was blocked first, where it comes from elsewhere; else it is now. */
export const newBlock = z.object({
  scope: blockScope,
  value: z.string().check(z.minLength(1), z.maxLength(3071)),
  kinds: z.array(stanzaKind),
  reason: z.string().check(z.maxLength(1024)),
  since: z.optional(z.number()),
  until: z.optional(z.number()),
});
export type NewBlock = z.infer<typeof newBlock>;

const time = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));

/**
 * Blocks in a file: JSON Lines, one row of the Blocked table a line, so that it can be read, sorted and cut by hand:
 *
 *     {"scope":"jid","value":"offers@shop.example","kinds":[],"reason":"Writes every morning","since":"2026-11-27T08:15:00.000Z"}
 *
 * `scope`: jid, group or subscription. `kinds`: of iq, message, presence-in, presence-out; empty or absent: everything. `reason`,
 * `since` and `until` (ISO 8601) may be absent. Empty lines count for nothing.
 */
export const blockFileLine = z.object({
  scope: blockScope,
  value: z.string().check(z.minLength(1), z.maxLength(3071)),
  kinds: z.optional(z.array(stanzaKind)),
  reason: z.optional(z.string().check(z.maxLength(1024))),
  since: z.optional(time),
  until: z.optional(time),
});

/** Names one row of one account's Blocked table. */
export const blockPlace = z.object({ scope: blockScope, value: z.string().check(z.minLength(1), z.maxLength(3071)) });
export type BlockPlace = z.infer<typeof blockPlace>;

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
