import * as z from 'zod/mini';
import { languageTag } from '../models/language.ts';

const nothing = z.object({});
const word = z.string().check(z.minLength(1), z.maxLength(200));

export const spellingCommands = {
  /** What is being written now is in this language; without one, in any of those that were chosen. */
  'spelling.use': { input: z.object({ language: z.optional(languageTag) }), output: nothing },
  /** Fetches anew the dictionaries that could not be fetched. */
  'spelling.retry': { input: nothing, output: nothing },
  /** The words the person added to the dictionary. */
  'spelling.words': { input: nothing, output: z.object({ words: z.array(z.string()) }) },
  /** Takes one out of it again. */
  'spelling.forget': { input: z.object({ word }), output: nothing },
} as const;
