import * as z from 'zod/mini';
import { listRule } from './privacy-list.ts';

const group = z.string().check(z.minLength(1), z.maxLength(900));

/**
 * What a person wants at once, made of one privacy list each (RFC 3921 §10):
 * - `contacts-only`: whoever is no contact reaches us in no way.
 * - `nobody-new`: the same, but whom we talk with already still does.
 * - `invisible`, `invisible-to`: nobody, or nobody in the group, sees our presence (§10.11).
 * - `only-group`: only who is in the group reaches us or sees us.
 */
export const privacyMode = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['contacts-only', 'nobody-new', 'invisible']) }),
  z.object({ kind: z.enum(['invisible-to', 'only-group']), group }),
]);
export type PrivacyMode = z.infer<typeof privacyMode>;

/** A list of such a name is a mode's; plain words, for other clients show them too. */
const NAMES = {
  'contacts-only': 'Contacts only', 'nobody-new': 'Nobody new', invisible: 'Invisible', 'invisible-to': 'Invisible to ', 'only-group': 'Only ',
} as const;
const BY = ' (Linnet)';

export function modeListName(mode: PrivacyMode): string {
  return `${NAMES[mode.kind]}${'group' in mode ? mode.group : ''}${BY}`;
}

/** The mode whose list has this name; undefined: it is no mode's. */
export function modeOfList(name: string | undefined): PrivacyMode | undefined {
  if (!name?.endsWith(BY)) return undefined;
  const words = name.slice(0, -BY.length);
  for (const kind of ['contacts-only', 'nobody-new', 'invisible'] as const) if (words === NAMES[kind]) return { kind };
  for (const kind of ['invisible-to', 'only-group'] as const) {
    const of = words.slice(NAMES[kind].length);
    if (words.startsWith(NAMES[kind]) && of !== '') return { kind, group: of };
  }
  return undefined;
}

/** One line of who gets through: what, whether, and by which rule; or why by none: no list, none of its rules applies, it is ourselves. */
export const passage = z.object({
  what: z.enum(['message-in', 'message-out', 'iq-in', 'iq-out', 'presence-in', 'presence-out', 'request-in', 'request-out']),
  isAllowed: z.boolean(),
  by: z.union([listRule, z.enum(['no-list', 'fall-through', 'own-account'])]),
});
export type Passage = z.infer<typeof passage>;
