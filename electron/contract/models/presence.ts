import * as z from 'zod/mini';
import { accountId, address } from './address.ts';
import { languageTag } from './language.ts';

/** What an available resource says of itself (RFC 3921 §2.2.2.1); `online` is the absent `<show/>`. */
export const availability = z.enum(['online', 'chat', 'away', 'xa', 'dnd']);
export type Availability = z.infer<typeof availability>;

const status = z.string().check(z.maxLength(1024));

/** The same words in one more language, a BCP 47 tag (RFC 3921 §5.3). */
export const translation = z.object({
  language: languageTag,
  text: status,
});
export type Translation = z.infer<typeof translation>;

/** What the person chose for an account; priority −128…127 (RFC 3921 §2.2.2.3). `status` is in the person's own language. */
export const ownPresence = z.object({
  show: z.enum(['online', 'chat', 'away', 'xa', 'dnd', 'offline']),
  status,
  translations: z.optional(z.array(translation).check(z.maxLength(16))),
  priority: z.int().check(z.gte(-128), z.lte(127)),
});
export type OwnPresence = z.infer<typeof ownPresence>;

/** What a person chooses to be, in one word; `invisible` is a mode of the privacy lists (RFC 3921 §10.11). */
export const presenceState = z.enum(['online', 'chat', 'away', 'xa', 'dnd', 'invisible', 'offline']);
export type PresenceState = z.infer<typeof presenceState>;

/** What somebody is told directly in place of what everybody sees; `offline` says goodbye to them (RFC 3921 §5.1.4). */
export const directedPresence = z.object({ show: z.enum(['online', 'chat', 'away', 'xa', 'dnd', 'offline']), status });
export type DirectedPresence = z.infer<typeof directedPresence>;

/** Whom an account has told directly in this session, in the order in which they were told. Without `presence` they see what everybody sees. */
export const toldDirectly = z.object({
  accountId,
  told: z.array(z.object({ address, presence: z.optional(directedPresence) })),
});
export type ToldDirectly = z.infer<typeof toldDirectly>;

export const resourcePresence = z.object({
  resource: z.string(),
  show: availability,
  status: z.string(),
  /** The language of `status` and the same in others (RFC 3921 §2.2.2.2), where it was said in any; a tag nobody gave is absent. */
  language: z.optional(z.string()),
  versions: z.optional(z.array(z.object({ language: z.optional(z.string()), text: z.string() }))),
  priority: z.int(),
  /** Since when they are so, epoch milliseconds: as their server says (XEP-0203), else when we heard it. */
  since: z.number(),
});
export type ResourcePresence = z.infer<typeof resourcePresence>;

/**
 * All we know of one address's presence, best resource first (highest priority, then most available, then most recent).
 * No resources: offline, `status` then is the last words said on leaving. `error`: the condition of a presence error;
 * `isUnknown`: they are, or were until now, kept from telling us, so that nothing can be said (R132).
 * `newAddress`: where it says they have gone (RFC 3920 §9.3.3, gone and redirect), a bare address nobody has vouched for.
 */
export const contactPresence = z.object({
  accountId,
  address,
  resources: z.array(resourcePresence),
  status: z.optional(z.string()),
  isUnknown: z.optional(z.literal(true)),
  error: z.optional(z.string()),
  newAddress: z.optional(address),
});
export type ContactPresence = z.infer<typeof contactPresence>;
