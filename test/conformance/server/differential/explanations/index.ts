import type { Difference } from '../compare.ts';
import { EJABBERD } from './ejabberd.ts';
import type { Context, Explanation } from './explanation.ts';
import { isPastList } from './lists.ts';
import { PROSODY } from './prosody.ts';
import { PROSODY_LISTS } from './prosody-lists.ts';
import { sharedBy } from './shared.ts';

const EXPLANATIONS: readonly Explanation[] = [...PROSODY, ...PROSODY_LISTS, ...EJABBERD, ...sharedBy('prosody'), ...sharedBy('ejabberd')];

/** The first that applies is the reason of a difference. What the local server gives somebody past a list has none. */
export function reasonOf(software: string, difference: Difference, context: Context): Explanation | undefined {
  return isPastList(difference, context) ? undefined : EXPLANATIONS.find(({ server, applies }) => server === software && applies(difference, context));
}

/** What makes the servers' states differ from this step on, whether anybody hears of it or not. */
export function silentlyBegun(software: string, context: Context): readonly Explanation[] {
  return EXPLANATIONS.filter(({ server, begins }) => server === software && begins(context));
}
