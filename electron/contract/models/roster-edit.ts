import * as z from 'zod/mini';

/**
 * What a person did to their roster. `moved`: into `to`, out of where they were; `added`: into `to` besides; `left`: out of `from`;
 * `regrouped`: all of `from` into `to`; `changed`: one contact's name or groups;
 * `new`: a contact more; `removed`: one less; `imported`: those of a file; `placed`: another order by hand, of this device alone. `count`: of the items that were changed.
 */
export const rosterEdit = z.object({
  kind: z.enum(['moved', 'added', 'left', 'regrouped', 'changed', 'new', 'removed', 'imported', 'placed']),
  count: z.int(),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  address: z.optional(z.string()),
  /** The server is told in the next session. */
  waits: z.optional(z.boolean()),
});
export type RosterEdit = z.infer<typeof rosterEdit>;
