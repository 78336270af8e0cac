import * as z from 'zod/mini';

const nothing = z.object({});

export const updateCommands = {
  /** Asks the update address for a newer version and downloads it where there is one; `updates.changed` tells how far. Refusals: not-allowed, where there is no address. */
  'updates.look': { input: nothing, output: nothing },
  /** Ends the program, installs what was downloaded and starts it. Refusals: not-allowed, where nothing is ready. */
  'updates.install': { input: nothing, output: nothing },
} as const;
