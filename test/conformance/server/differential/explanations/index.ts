import { EJABBERD } from './ejabberd.ts';
import type { Explanation } from './explanation.ts';
import { PROSODY } from './prosody.ts';
import { sharedBy } from './shared.ts';

/** The first that applies to a difference is its reason. */
export const EXPLANATIONS: readonly Explanation[] = [...PROSODY, ...EJABBERD, ...sharedBy('prosody'), ...sharedBy('ejabberd')];
