import * as z from 'zod/mini';
import { address } from '../models/address.ts';
import { connectionNote } from '../models/connection-report.ts';

export const connectionCommands = {
  /**
   * What was tried for this address in this run of the program, oldest first; also for one whose sign-in was refused. The next thing that
   * is done is told by one `connection.noted`, whereupon it is to be read again.
   */
  'connection.report': { input: z.object({ address }), output: z.object({ notes: z.array(connectionNote) }) },
} as const;
