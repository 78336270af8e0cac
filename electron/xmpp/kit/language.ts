import { childrenOf, textOf, type XmlElement } from './element.ts';

/** One of several versions of a human-readable text. `language` is a BCP 47 tag; undefined: nobody said. */
export interface LanguageText {
  readonly text: string;
  readonly language?: string | undefined;
}

/** The tag if it has the shape of one (RFC 5646 §2.1), as given; everything else counts as unsaid. */
export function languageTag(text: string | undefined): string | undefined {
  return text !== undefined && text.length <= 64 && /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(text) ? text : undefined;
}

/**
 * The texts of all `name` children with their languages; one without `xml:lang` inherits the stanza's (R120, N30).
 * Of several in one language the first counts (R033), and of more than 32 the first 32.
 */
export function readLanguageTexts(stanza: XmlElement, name: string): readonly LanguageText[] {
  const inherited = languageTag(stanza.attrs['xml:lang']);
  const seen = new Map<string, LanguageText>();
  for (const child of childrenOf(stanza, name, stanza.ns)) {
    if (seen.size === 32) break;
    const language = languageTag(child.attrs['xml:lang']) ?? inherited;
    const key = language?.toLowerCase() ?? '';
    if (!seen.has(key)) seen.set(key, language === undefined ? { text: textOf(child) } : { text: textOf(child), language });
  }
  return [...seen.values()];
}

/** Keeps the first text of each language: two of one language may not be sent (R028, R033, R073). */
export function distinctLanguages(texts: readonly LanguageText[]): readonly LanguageText[] {
  const seen = new Set<string>();
  return texts.filter(({ language }) => {
    const key = language?.toLowerCase() ?? '';
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/**
 * The text a person with these languages, best first, is shown: RFC 4647 §3.4 lookup for each wish in turn,
 * then a wider variety of the same language, then the one in the stanza's own language, then the first.
 */
export function pickLanguage(
  texts: readonly LanguageText[], wishes: readonly string[], stanzaLanguage?: string | undefined,
): LanguageText | undefined {
  for (const wish of wishes) {
    const found = lookup(texts, wish);
    if (found) return found;
  }
  return (stanzaLanguage === undefined ? undefined : lookup(texts, stanzaLanguage)) ?? texts.find(({ language }) => language === undefined) ?? texts[0];
}

function lookup(texts: readonly LanguageText[], wish: string): LanguageText | undefined {
  let range = wish.toLowerCase();
  while (range) {
    const wanted = range;
    const found = texts.find(({ language }) => language?.toLowerCase() === wanted);
    if (found) return found;
    const cut = range.lastIndexOf('-');
    range = cut < 0 ? '' : range.slice(0, cut);
    // RFC 4647 §3.4: a single letter or digit goes with what it introduced.
    if (/(^|-)[a-z0-9]$/.test(range)) range = range.slice(0, Math.max(0, range.lastIndexOf('-')));
  }
  const primary = wish.toLowerCase().split('-')[0]!;
  return texts.find(({ language }) => language?.toLowerCase().startsWith(`${primary}-`));
}
