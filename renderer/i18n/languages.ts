import { comparisonIn } from '../../electron/lib/collation.ts';
import { bareTag } from './locale.ts';

/** Languages offered where one is chosen: those most written, by their own tags (BCP 47). Any other can come in. */
const OFFERED = [
  'ar', 'bg', 'bn', 'ca', 'cs', 'da', 'de', 'el', 'en', 'eo', 'es', 'et', 'eu', 'fa', 'fi', 'fr', 'ga', 'gl', 'he', 'hi', 'hr', 'hu', 'id', 'is', 'it', 'ja', 'ka', 'ko', 'lt',
  'lv', 'mk', 'ms', 'nb', 'nl', 'nn', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sq', 'sr', 'sv', 'sw', 'ta', 'th', 'tr', 'uk', 'ur', 'vi', 'zh-Hans', 'zh-Hant',
] as const;

const names = new Map<string, Intl.DisplayNames>();

function namesIn(language: string): Intl.DisplayNames {
  const bare = bareTag(language);
  let found = names.get(bare);
  if (!found) names.set(bare, (found = new Intl.DisplayNames([bare, 'en'], { type: 'language' })));
  return found;
}

/** The name of a language in the page's own, or its tag where it has none. The tag is foreign text: whatever it is, this does not throw. */
export function languageName(pageLanguage: string, tag: string): string {
  try {
    return namesIn(pageLanguage).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export interface LanguageChoice {
  readonly tag: string;
  readonly name: string;
}

/** What can be chosen, by name; `also` are tags that must be among them. */
export function languageChoices(pageLanguage: string, also: readonly string[] = []): readonly LanguageChoice[] {
  const compare = comparisonIn(bareTag(pageLanguage));
  return [...new Set<string>([...OFFERED, ...also])]
    .map((tag) => ({ tag, name: languageName(pageLanguage, tag) }))
    .sort((one, other) => compare(one.name, other.name));
}
