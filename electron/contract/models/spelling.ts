import * as z from 'zod/mini';
import { languageTag } from './language.ts';

/** How far the dictionary of a language has come. */
export const dictionaryState = z.enum(['fetching', 'ready', 'failed']);
export type DictionaryState = z.infer<typeof dictionaryState>;

/** The spell checker of the shell; there is none where a browser has its own. */
export const spelling = z.object({
  /** Those it can check, BCP 47; none where the system's own checker finds out the language by itself. */
  languages: z.array(languageTag),
  /** Whose computer dictionaries are fetched from; absent where none is. */
  dictionaryHost: z.optional(z.string()),
  /** Of each language that was chosen. */
  dictionaries: z.record(languageTag, dictionaryState),
});
export type Spelling = z.infer<typeof spelling>;

/** What the person chose. A dictionary is fetched only for `languages`. */
export const spellingSettings = z.object({
  isOn: z.boolean(),
  languages: z.array(languageTag).check(z.maxLength(20)),
  /** The one language of a conversation, by `<account>/<address>`; others are checked in all that were chosen. */
  conversations: z.record(z.string(), languageTag),
});
export type SpellingSettings = z.infer<typeof spellingSettings>;
