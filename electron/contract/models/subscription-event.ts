import * as z from 'zod/mini';
import { accountId, address } from './address.ts';

/**
 * What happened between us and somebody (RFC 3921 §8): `we-` was done by the person, here or on another device, `they-` by the other side.
 * The `-ended` ones came to an end and nobody has said yet by whom.
 */
export const subscriptionEventKind = z.enum([
  'added', 'removed', 'we-asked', 'we-approved', 'we-denied', 'we-withdrew', 'we-stopped-looking', 'we-stopped-showing', 'we-allowed', 'we-disallowed',
  'they-asked', 'they-approved', 'they-denied', 'they-withdrew', 'they-stopped-looking', 'they-stopped-showing',
  'asking-ended', 'seeing-ended', 'showing-ended',
]);
export type SubscriptionEventKind = z.infer<typeof subscriptionEventKind>;

/** `id` stays the same when it becomes known who did it. `at`: epoch milliseconds. */
export const subscriptionEvent = z.object({ id: z.int(), accountId, address, kind: subscriptionEventKind, at: z.number() });
export type SubscriptionEvent = z.infer<typeof subscriptionEvent>;
