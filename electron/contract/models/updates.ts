import * as z from 'zod/mini';

/** Why there is no new version here: nobody answered, who answered did not prove who they are, the signature is not the maintainers', or what came is not what was signed. */
export const updateProblem = z.enum(['unreachable', 'not-trusted', 'not-genuine', 'damaged', 'not-installed']);
export type UpdateProblem = z.infer<typeof updateProblem>;

/** How far looking for a new version of the program has come. Nothing is looked for before the person asks. */
export const updates = z.object({
  /** Whose computer is asked. */
  host: z.string(),
  state: z.enum(['idle', 'looking', 'newest', 'downloading', 'ready', 'failed']),
  /** The one found, while it is downloaded and when it is ready. */
  version: z.optional(z.string()),
  /** 0 to 100, while it is downloaded. */
  percent: z.optional(z.int().check(z.gte(0), z.lte(100))),
  problem: z.optional(updateProblem),
});
export type Updates = z.infer<typeof updates>;
