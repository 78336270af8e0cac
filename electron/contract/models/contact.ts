import * as z from 'zod/mini';
import { appError } from '../errors.ts';
import { accountId, address } from './address.ts';

export const subscription = z.enum(['none', 'to', 'from', 'both']);
export type Subscription = z.infer<typeof subscription>;

/**
 * One roster item (RFC 3921 §7.1). `isAsking`: our request waits for their answer. `name` is empty when none was given.
 * `isApproved`: they will see us as soon as they ask (RFC 6121 §3.4).
 */
export const contact = z.object({
  accountId,
  address,
  name: z.string(),
  groups: z.array(z.string()),
  subscription,
  isAsking: z.boolean(),
  isApproved: z.optional(z.boolean()),
  /**
   * The person changed it while there was no connection: it is shown as it will be, or `remove`d, once the server is told. `problem`: the
   * server refused that (any code), or another device changed it otherwise (changed-elsewhere): it waits for the person.
   */
  waits: z.optional(z.object({ kind: z.enum(['add', 'change', 'remove']), problem: z.optional(appError) })),
});
export type Contact = z.infer<typeof contact>;

/** Somebody wants to see our presence and waits for an answer (RFC 3921 §8.2). */
export const subscriptionRequest = z.object({
  accountId,
  address,
  /** XEP-0172; never shown without the address (hazard A16). */
  nick: z.string(),
  note: z.string(),
  receivedAt: z.number(),
});
export type SubscriptionRequest = z.infer<typeof subscriptionRequest>;
