import * as z from 'zod/mini';
import { accountId } from './address.ts';
import { blockScope, stanzaKind } from './privacy.ts';

export const listName = z.string().check(z.minLength(1), z.maxLength(1023));

/** One rule of a privacy list (RFC 3921 §10.1); its place in the list is its order. */
export const listRule = z.object({
  /** `everybody` is the fall-through: it has no value. */
  scope: z.enum([...blockScope.options, 'everybody']),
  value: z.string().check(z.maxLength(3071)),
  action: z.enum(['allow', 'deny']),
  /** Empty: everything in both directions. */
  kinds: z.array(stanzaKind),
});
export type ListRule = z.infer<typeof listRule>;
export type RuleScopeName = ListRule['scope'];

/** `rules`: in ascending order; missing while they are not read, or not any more. `unreadable`: how many more there are that Linnet cannot read. */
export const privacyList = z.object({ name: z.string(), rules: z.optional(z.array(listRule)), unreadable: z.int() });
export type PrivacyList = z.infer<typeof privacyList>;

/** `active` counts for this session, `default` for all sessions without an active one and while nobody is signed in (RFC 3921 §10.2). */
export const listUse = z.enum(['active', 'default']);
export type ListUse = z.infer<typeof listUse>;

/** All privacy lists of one account, as its server said last. */
export const accountLists = z.object({
  accountId,
  lists: z.array(privacyList),
  active: z.optional(z.string()),
  default: z.optional(z.string()),
  /** The list behind which somebody does not see us. `isHeld`: the server has not yet said that it counts, so nothing is sent of our presence. */
  hidden: z.optional(z.object({ list: z.string(), isHeld: z.boolean() })),
  /** The list that was active here and is so no longer, against the person's choice: it is gone, or the server did not take it again. */
  lost: z.optional(z.object({ name: z.string(), isGone: z.boolean() })),
});
export type AccountLists = z.infer<typeof accountLists>;
