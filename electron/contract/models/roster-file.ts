import * as z from 'zod/mini';
import { address } from './address.ts';

/** Characters of a file that are read at most. */
export const MOST_OF_A_FILE = 8_000_000;
/** Contacts of a file that are taken at once at most. */
export const MOST_ROWS = 20_000;

/** A contact as a file names it. */
export const importedContact = z.object({ address, name: z.string().check(z.maxLength(1023)), groups: z.array(z.string().check(z.minLength(1), z.maxLength(1023))) });
export type ImportedContact = z.infer<typeof importedContact>;

/** A row that is no contact. `number`: of the row, from 1. `address`: it has none; `own`: it is the account's; `long`: a name or group is too long. */
export const badRow = z.object({ number: z.int(), reason: z.enum(['address', 'own', 'long']), text: z.string() });
export type BadRow = z.infer<typeof badRow>;

/** What a file of contacts says, each address once. `standing`: what importing it would do. */
export const rosterFile = z.object({
  rows: z.array(z.object({ contact: importedContact, standing: z.enum(['new', 'changed', 'same']) })),
  bad: z.array(badRow),
});
export type RosterFile = z.infer<typeof rosterFile>;
