import * as z from 'zod/mini';

/**
 * One thing that happened to a message, at `at` (epoch milliseconds). Of ours: `written` here or `written-elsewhere`, `handed` to the server,
 * `sent` (the server has it), `archived` there, `delivered`, `displayed`, `failed` (`condition` says why), `queued` again by the person.
 * Of theirs: `written`, and how it came: `received`, `kept` for us by a server, as a copy of what another device had (`copied`), `from-archive`.
 */
export const messageStep = z.object({
  kind: z.enum(['written', 'written-elsewhere', 'handed', 'sent', 'archived', 'delivered', 'displayed', 'failed', 'queued', 'received', 'kept', 'copied', 'from-archive']),
  at: z.number(),
  condition: z.optional(z.string()),
});
export type MessageStep = z.infer<typeof messageStep>;
