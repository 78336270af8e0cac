import * as z from 'zod/mini';
import { connectionFailure, serverCertificate } from './connection.ts';

const place = { host: z.string(), port: z.number() };
const tls = z.enum(['direct', 'starttls']);
/** When it was, epoch milliseconds. */
const at = z.number();

/**
 * What was done and learnt on the way to the server, one thing after another (the stream's `ConnectFact`, with its time). In memory
 * only; never a password.
 */
export const connectionNote = z.discriminatedUnion('kind', [
  z.object({ at, kind: z.literal('attempt'), number: z.int() }),
  z.object({
    at, kind: z.literal('srv'), name: z.string(), problem: z.optional(z.string()),
    records: z.array(z.object({ name: z.string(), port: z.number(), priority: z.number(), weight: z.number() })),
  }),
  z.object({
    at, kind: z.literal('endpoints'), source: z.enum(['typed', 'srv', 'own-address', 'local', 'redirect']), endpoints: z.array(z.object({ ...place, tls })),
  }),
  z.object({ at, kind: z.literal('dialled'), ...place, tls }),
  z.object({ at, kind: z.literal('addresses'), host: z.string(), addresses: z.array(z.string()) }),
  z.object({ at, kind: z.literal('connected'), address: z.string(), port: z.number() }),
  z.object({ at, kind: z.literal('clear-features'), features: z.array(z.string()) }),
  z.object({
    at, kind: z.literal('secured'), version: z.string(), cipher: z.string(),
    /** What ALPN agreed on. */
    protocol: z.optional(z.string()),
    /** The name that was asked for (SNI). */
    serverName: z.optional(z.string()),
    /** From the server's own to the last that is known. */
    chain: z.array(serverCertificate),
    /** Why it is believed; without it, it is not. */
    trust: z.optional(z.enum(['authority', 'pinned', 'local'])),
  }),
  z.object({ at, kind: z.literal('system-authorities') }),
  z.object({ at, kind: z.literal('endpoint-failed'), ...place, failure: connectionFailure }),
  z.object({ at, kind: z.literal('mechanisms'), offered: z.array(z.string()), bindings: z.array(z.string()) }),
  z.object({ at, kind: z.literal('mechanism'), name: z.string(), binding: z.optional(z.string()) }),
  z.object({ at, kind: z.literal('authenticated') }),
  z.object({ at, kind: z.literal('features'), features: z.array(z.object({ name: z.string(), ns: z.string() })) }),
  z.object({ at, kind: z.literal('resumption'), isResumed: z.boolean() }),
  z.object({ at, kind: z.literal('session'), jid: z.string(), streamManagement: z.boolean(), isResumable: z.boolean() }),
  z.object({ at, kind: z.literal('failed'), failure: connectionFailure, retryInMs: z.optional(z.number()) }),
  z.object({ at, kind: z.literal('redirected'), ...place }),
  z.object({ at, kind: z.literal('stopped') }),
]);
export type ConnectionNote = z.infer<typeof connectionNote>;
