import * as z from 'zod/mini';
import { accountId, address } from './address.ts';

/** What an available resource says of itself (RFC 3921 §2.2.2.1); `online` is the absent `<show/>`. */
export const availability = z.enum(['online', 'chat', 'away', 'xa', 'dnd']);
export type Availability = z.infer<typeof availability>;

/** What the person chose for an account; priority −128…127 (RFC 3921 §2.2.2.3). */
export const ownPresence = z.object({
  show: z.enum(['online', 'chat', 'away', 'xa', 'dnd', 'offline']),
  status: z.string().check(z.maxLength(1024)),
  priority: z.int().check(z.gte(-128), z.lte(127)),
});
export type OwnPresence = z.infer<typeof ownPresence>;

export const resourcePresence = z.object({
  resource: z.string(),
  show: availability,
  status: z.string(),
  priority: z.int(),
});
export type ResourcePresence = z.infer<typeof resourcePresence>;

/**
 * All we know of one address's presence, best resource first (highest priority, then most available, then most recent).
 * No resources: offline, `status` then is the last words said on leaving. `error`: the condition of a presence error.
 */
export const contactPresence = z.object({
  accountId,
  address,
  resources: z.array(resourcePresence),
  status: z.optional(z.string()),
  error: z.optional(z.string()),
});
export type ContactPresence = z.infer<typeof contactPresence>;
