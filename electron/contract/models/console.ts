import * as z from 'zod/mini';

/** A stanza as it passed between one account and its server, while somebody watched. */
export const passedStanza = z.object({
  direction: z.enum(['in', 'out']),
  /** Epoch milliseconds. */
  at: z.number(),
  /** As XML; passwords are left out, and what is very long is cut. */
  xml: z.string(),
  isCut: z.boolean(),
});
export type PassedStanza = z.infer<typeof passedStanza>;
