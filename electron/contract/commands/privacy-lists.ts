import * as z from 'zod/mini';
import { accountId } from '../models/address.ts';
import { listName, listRule, listUse } from '../models/privacy-list.ts';

const nothing = z.object({});
const ofList = z.object({ accountId, name: listName });

/**
 * Privacy lists (RFC 3921 §10). Refusals: `privacy` with what the server said of it. Where a list would take effect that lets nobody, no
 * contact or not the own server through, the refusal is `locks-…` until the person confirms it.
 */
export const privacyListCommands = {
  /** Reads the rules of one list; they come as `privacyLists.changed`. */
  'privacy.readList': { input: ofList, output: nothing },
  /** Adds a list or puts these rules in place of all it has. Without `overwrite` an existing name is refused with `exists`. */
  'privacy.saveList': {
    input: z.object({
      accountId, name: listName, rules: z.array(listRule).check(z.minLength(1), z.maxLength(5000)), overwrite: z.boolean(), isConfirmed: z.boolean(),
    }),
    output: nothing,
  },
  'privacy.removeList': { input: ofList, output: nothing },
  /** The list of this session or of the account; without a name none. */
  'privacy.useList': { input: z.object({ accountId, use: listUse, name: z.optional(listName), isConfirmed: z.boolean() }), output: nothing },
  /** The person has read that the active list was lost. */
  'privacy.forgetLost': { input: z.object({ accountId }), output: nothing },
} as const;
