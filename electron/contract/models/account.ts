import * as z from 'zod/mini';
import { accountId, address } from './address.ts';
import { connection } from './connection.ts';
import { availability, ownPresence } from './presence.ts';
import { presenceReason } from './presence-rules.ts';

export const account = z.object({
  id: accountId,
  address,
  server: z.optional(z.object({ host: z.string(), port: z.optional(z.number()) })),
  /** The password lies in the platform's key store, or, where there is none and the person said so, in a file of the profile. */
  keepsPassword: z.boolean(),
  /** What the person wants to show; what the others see also depends on the connection. */
  presence: ownPresence,
  /** What others are told instead, by the rules of presence, or why it is so although they say otherwise. */
  ruled: z.optional(z.object({ show: availability, reason: presenceReason })),
  connection,
  pinnedCertificates: z.array(z.string()),
  /** The server takes an approval before there is a request (RFC 6121 §3.4); known while online. */
  canPreApprove: z.optional(z.boolean()),
});
export type Account = z.infer<typeof account>;
