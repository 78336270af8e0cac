import * as z from 'zod/mini';

/** A server certificate as a person can judge it; times in epoch milliseconds, fingerprint SHA-256 in lower-case hex. */
export const serverCertificate = z.object({
  subject: z.string(),
  issuer: z.string(),
  names: z.array(z.string()),
  validFrom: z.number(),
  validTo: z.number(),
  fingerprint: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type ServerCertificate = z.infer<typeof serverCertificate>;

/** Why a connection was not made or ended; the page has one sentence and one next action for each code. */
export const connectionFailure = z.discriminatedUnion('code', [
  z.object({ code: z.literal('host-not-found'), host: z.string() }),
  z.object({ code: z.literal('lookup-failed'), host: z.string() }),
  z.object({ code: z.literal('no-service'), host: z.string() }),
  z.object({ code: z.literal('refused'), host: z.string(), port: z.number() }),
  z.object({ code: z.literal('unreachable'), host: z.string(), port: z.number() }),
  z.object({ code: z.literal('timeout'), step: z.enum(['lookup', 'connect', 'tls', 'authenticate', 'bind', 'alive']) }),
  z.object({ code: z.literal('encryption-missing') }),
  z.object({ code: z.literal('tls'), detail: z.string() }),
  z.object({
    code: z.literal('certificate'),
    problem: z.enum(['expired', 'not-yet-valid', 'wrong-host', 'self-signed', 'untrusted-issuer', 'revoked', 'weak', 'changed', 'other']),
    host: z.string(),
    certificate: serverCertificate,
  }),
  z.object({ code: z.literal('not-xmpp') }),
  z.object({ code: z.literal('protocol'), condition: z.string() }),
  z.object({ code: z.literal('stream-error'), condition: z.string(), text: z.optional(z.string()) }),
  z.object({ code: z.literal('authentication'), condition: z.string(), text: z.optional(z.string()) }),
  z.object({ code: z.literal('no-mechanism'), offered: z.array(z.string()) }),
  z.object({ code: z.literal('plain-needs-consent') }),
  z.object({ code: z.literal('mechanism-downgrade'), expected: z.string(), offered: z.array(z.string()) }),
  z.object({ code: z.literal('server-not-proven'), detail: z.string() }),
  z.object({ code: z.literal('bind'), condition: z.string() }),
  z.object({ code: z.literal('session'), condition: z.string() }),
  z.object({ code: z.literal('closed') }),
  z.object({ code: z.literal('bug'), detail: z.string() }),
]);
export type ConnectionFailure = z.infer<typeof connectionFailure>;

/** What the connection of one account does now. `retryAt` in epoch milliseconds. */
export const connection = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('offline'), failure: z.optional(connectionFailure) }),
  /** The account is kept, its password is not: it is asked for at each start. */
  z.object({ phase: z.literal('needs-password') }),
  z.object({ phase: z.literal('connecting'), step: z.enum(['lookup', 'connect', 'tls', 'authenticate', 'bind']), attempt: z.number() }),
  z.object({ phase: z.literal('waiting'), failure: connectionFailure, retryAt: z.number(), attempt: z.number() }),
  z.object({
    phase: z.literal('online'),
    jid: z.string(),
    mechanism: z.string(),
    tlsVersion: z.string(),
    host: z.string(),
    port: z.number(),
    certificate: z.string(),
    /** Believed because it is Linnet's own server on this computer. */
    isLocalServer: z.boolean(),
  }),
]);
export type Connection = z.infer<typeof connection>;
