import * as z from 'zod/mini';
import { appError } from '../errors.ts';
import { accountId, address } from '../models/address.ts';
import { rosterEdit } from '../models/roster-edit.ts';
import { importedContact, MOST_OF_A_FILE, MOST_ROWS, rosterFile } from '../models/roster-file.ts';

const group = z.string().check(z.minLength(1), z.maxLength(1023));
const failed = z.array(z.object({ address, error: appError }));
const repeated = z.object({ edit: z.optional(rosterEdit), failed });

/**
 * Contacts in groups, many at once: one roster set for each (RFC 3921 §7.5). Whoever is `failed` is as before. What is done while there is no
 * connection waits, marked in the contact, and is told to the server in the next session.
 */
export const rosterCommands = {
  /**
   * Puts contacts into the group `to`; without it they are only taken out. `from`: the group each was taken from and leaves; without it the
   * contact stays wherever it is. One that is named several times, as it stands in several groups, leaves them all.
   */
  'contacts.move': {
    input: z.object({
      accountId, to: z.optional(group),
      contacts: z.array(z.object({ address, from: z.optional(group) })).check(z.minLength(1), z.maxLength(10_000)),
    }),
    output: z.object({ edit: rosterEdit, failed }),
  },
  /** A change that waits, and that another device or the server contradicted, is asked for all the same. */
  'contact.insist': { input: z.object({ accountId, address }), output: z.object({}) },
  /** A change that waits is given up: the contact stays as the server has it. */
  'contact.giveUp': { input: z.object({ accountId, address }), output: z.object({}) },
  /** Takes all its contacts out of a group, which is then no more. They stay contacts. */
  'group.remove': { input: z.object({ accountId, group }), output: z.object({ edit: rosterEdit, failed }) },
  /** Gives a group another name, with all that lies in it (XEP-0083), or joins it with one that has it. Those not `failed` are renamed. */
  'group.rename': {
    input: z.object({ accountId, from: group, to: group }),
    output: z.object({ renamed: z.int(), failed, waits: z.optional(z.boolean()) }),
  },
  /**
   * Puts a group, with all that lies in it, into another one, or outermost without `into` (XEP-0083). `delimiter`: what is to part their
   * names, where the server has nothing stored yet. Refusals: no-private-storage, bad-input (into itself, or a delimiter that parts nothing).
   */
  'group.nest': {
    input: z.object({ accountId, group, into: z.optional(group), delimiter: z.string().check(z.minLength(1), z.maxLength(32)) }),
    output: z.object({ edit: rosterEdit, failed }),
  },
  /**
   * Takes back the last of what was done to names and groups, in whichever account. No `edit`: there is nothing. Refusals:
   * changed-elsewhere, where another device has changed one of these contacts since; nothing is overwritten.
   */
  'roster.undo': { input: z.object({}), output: repeated },
  /** Does again what was taken back last. */
  'roster.redo': { input: z.object({}), output: repeated },
  /** An order by hand, `key` as in the settings; of this device alone. It can be taken back like what the server knows. */
  'roster.place': {
    input: z.object({ accountId, slot: z.enum(['contactOrders', 'groupOrders']), key: z.string(), order: z.array(z.string()) }),
    output: z.object({}),
  },
  /** The account's contacts as the text of a file: RFC 4180 (`csv`), or XEP-0227 §4.2 (`xml`), which servers and other programs read. */
  'roster.export': { input: z.object({ accountId, format: z.enum(['csv', 'xml']) }), output: z.object({ text: z.string() }) },
  /** What a file of either kind says, and what of it would be new. Nothing is changed. Refusals: bad-input (`text`: no contacts to be found in it). */
  'roster.readFile': { input: z.object({ accountId, text: z.string().check(z.maxLength(MOST_OF_A_FILE)) }), output: rosterFile },
  /**
   * Puts these contacts into the roster, besides what is there: groups are joined, a name counts where it is not empty. `asks`: who is new is
   * asked to show their presence.
   */
  'roster.import': {
    input: z.object({ accountId, contacts: z.array(importedContact).check(z.minLength(1), z.maxLength(MOST_ROWS)), asks: z.boolean() }),
    output: z.object({ edit: rosterEdit, failed }),
  },
} as const;
