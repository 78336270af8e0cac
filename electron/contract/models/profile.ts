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
    /** A newer Linnet has written it: it can be read, nothing is changed and nobody is connected. */
    isNewer: z.optional(z.literal(true)),
    /** When the newest copy of the database was made, ms since 1970. */
    backupAt: z.optional(z.number()),
    /** The database was damaged and its copy of `at` took its place; until the person has read so. */
    restored: z.optional(z.object({ at: z.number(), keptAs: z.string() })),
    /** A write failed and is tried again; nothing is acknowledged meanwhile. */
    writeProblem: z.optional(z.enum(['disk-full', 'read-only', 'in-use', 'damaged', 'failed'])),
  }),
  z.object({ state: z.literal('locked'), directory: z.string(), isWrongPassphrase: z.boolean() }),
  z.object({
    state: z.literal('unusable'),
    directory: z.string(),
    problem: z.enum(['damaged', 'in-use', 'disk-full', 'read-only', 'wrong-key', 'unsupported', 'failed']),
    /** When the newest copy that can be read was made, where the database is damaged and there is one. */
    backupAt: z.optional(z.number()),
  }),
]);
export type ProfileState = z.infer<typeof profileState>;
