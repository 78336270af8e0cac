import * as z from 'zod/mini';
import { accountId, address } from '../models/address.ts';
import { passage, privacyMode } from '../models/privacy-mode.ts';

const nothing = z.object({});

/** Modes (one privacy list each) and what the rules in force do. */
export const privacyModeCommands = {
  /** Makes the mode's list and makes it active: for this session and the later ones of this computer. Invisibility may begin offline. */
  'privacy.startMode': { input: z.object({ accountId, mode: privacyMode }), output: nothing },
  /** The rules that hold without a mode hold again, and whoever may see us does. */
  'privacy.endMode': { input: z.object({ accountId }), output: nothing },
  /**
   * Who gets through: what the rules in force do to an address, by Linnet's own evaluator. `list`: the one in force. `asOf`: when the server
   * said so last, epoch milliseconds, where it cannot be asked now. No `passages`: the list in force was never read whole.
   */
  'privacy.judge': {
    input: z.object({ accountId, address }),
    output: z.object({ list: z.optional(z.string()), asOf: z.optional(z.number()), passages: z.optional(z.array(passage)) }),
  },
} as const;
