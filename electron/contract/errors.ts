import * as z from 'zod/mini';
import { connectionFailure } from './models/connection.ts';
import { roomProblem } from './models/room.ts';

/** Why a command was refused. Closed: the page has words for every code. */
export const appError = z.discriminatedUnion('code', [
  z.object({ code: z.literal('bad-input'), field: z.optional(z.string()) }),
  z.object({ code: z.literal('bad-address') }),
  z.object({ code: z.literal('unknown-account') }),
  z.object({ code: z.literal('unknown-contact') }),
  z.object({ code: z.literal('unknown-message') }),
  z.object({ code: z.literal('offline') }),
  z.object({ code: z.literal('own-address') }),
  z.object({ code: z.literal('too-large'), limitBytes: z.number() }),
  z.object({ code: z.literal('connection'), failure: connectionFailure }),
  /** The server or the other side refused: a stanza error (RFC 3920 §9.3). */
  z.object({ code: z.literal('refused'), condition: z.string(), text: z.optional(z.string()) }),
  /** A privacy list was not changed (RFC 3921 §10): another device uses it, it has rules Linnet cannot read, the server has no means, or the person has not confirmed it. */
  z.object({ code: z.literal('privacy'), problem: z.enum(['not-found', 'in-use', 'malformed', 'unreadable', 'unsupported', 'exists', 'locks-everybody', 'locks-server', 'locks-contacts']) }),
  /** The own profile was changed elsewhere after it was fetched; nothing was saved. */
  z.object({ code: z.literal('vcard-changed') }),
  /** Another device changed what was to be taken back; nothing was overwritten. */
  z.object({ code: z.literal('changed-elsewhere') }),
  /** The server keeps nothing for its people (XEP-0049): what is to be kept there cannot be. */
  z.object({ code: z.literal('no-private-storage') }),
  /** A room did not let the person in. */
  z.object({ code: z.literal('room'), problem: roomProblem }),
  z.object({ code: z.literal('timeout') }),
  z.object({ code: z.literal('storage'), problem: z.string() }),
  /** A newer Linnet has written the data: it is only read. */
  z.object({ code: z.literal('newer-data') }),
  z.object({ code: z.literal('wrong-passphrase') }),
  z.object({ code: z.literal('not-allowed') }),
  z.object({ code: z.literal('bug') }),
]);
export type AppError = z.infer<typeof appError>;
