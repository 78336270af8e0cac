import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultProfileDirectory } from '../platform/node/index.ts';
import type { Flags } from './flags.ts';

/** Where everything lies that is kept. `isPassing`: only for a demo, and to be removed with it. */
export function profileOf({ profile, demo }: Flags): { readonly directory: string; readonly isPassing: boolean } {
  if (profile !== undefined) return { directory: resolve(profile), isPassing: false };
  // mkdtemp gives a folder that only this person can read.
  if (demo) return { directory: mkdtempSync(join(tmpdir(), 'linnet-demo-')), isPassing: true };
  return { directory: defaultProfileDirectory(), isPassing: false };
}
