import * as z from 'zod/mini';

/** Whether what Linnet keeps on disk can be used, and if not, why (each has its own sentence and next action). */
export const profileState = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    directory: z.string(),
    /** Who keeps secrets: the platform's key store, or nobody (then keeping the password means a file). */
    protection: z.enum(['keystore', 'none']),
    /** How the database is encrypted. */
    encryption: z.enum(['none', 'passphrase', 'keystore']),
    /** A write failed and is tried again; nothing is acknowledged meanwhile. */
    writeProblem: z.optional(z.enum(['disk-full', 'read-only', 'in-use', 'damaged', 'failed'])),
  }),
  z.object({ state: z.literal('locked'), directory: z.string(), isWrongPassphrase: z.boolean() }),
  z.object({
    state: z.literal('unusable'),
    directory: z.string(),
    problem: z.enum(['damaged', 'in-use', 'disk-full', 'read-only', 'newer-version', 'wrong-key', 'unsupported', 'failed']),
  }),
]);
export type ProfileState = z.infer<typeof profileState>;
