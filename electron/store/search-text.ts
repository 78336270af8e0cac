/** One word as the search index knows it, and where it stands in the text (UTF-16 units, end exclusive). */
export interface SearchToken {
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts written without spaces, and Korean with its particles: each character is a token of its own, a word is a phrase of them. */
const SINGLE = '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Bopo}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]';
const TOKEN = new RegExp(`(?:(?=${SINGLE})[\\p{L}\\p{N}\\p{Co}])\\p{M}*|(?:(?!${SINGLE})[\\p{L}\\p{N}\\p{Co}]\\p{M}*)+`, 'gu');
const SINGLE_ONLY = new RegExp(`^${SINGLE}`, 'u');

/**
 * Marks that people leave out when they type: accents, Hebrew points, Arabic vowel signs. Not the marks that make another letter
 * (й, ў, ї, ѓ, ќ), and not the vowel signs of other scripts.
 */
const OPTIONAL_MARKS = /(?<![иуИУ](?=\u0306)|[іІ](?=\u0308)|[гкГК](?=\u0301))[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/gu;
const NO_LETTER = /[^\p{L}\p{N}\p{M}\p{Co}]/gu;

/** Letters whose words the index's own tokeniser (unicode61, remove_diacritics 2) finds as `tokensOf` does; a test holds the two together. */
const PLAIN = new RegExp(`^[${[
  '\\u0000-\\u00a9\\u00ab-\\u00b1\\u00b4\\u00b6-\\u00b8\\u00bb\\u00bf-\\u012f\\u0134-\\u013e\\u0141-\\u0148\\u014a-\\u017e', // Latin
  '\\u0391-\\u03a1\\u03a3-\\u03a9\\u03b1-\\u03c1\\u03c3-\\u03c9', // Greek without accents and final sigma
  '\\u0402-\\u040c\\u040e-\\u044f\\u0452-\\u045c\\u045e\\u045f', // Cyrillic without ё
  '\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\u20b9\\u2190-\\u21ff\\u2500-\\u26ff\\u2701-\\u27bf\\u3000-\\u3002\\u{1f400}-\\u{1f43e}\\u{1f445}-\\u{1f4f7}\\u{1f600}-\\u{1f640}\\u{1f645}-\\u{1f64f}\\u{1f680}-\\u{1f6c5}\\ufe0f', // signs
].join('')}]*$`, 'u');

function fold(word: string): string {
  return word.normalize('NFKD').replace(OPTIONAL_MARKS, '').replace(NO_LETTER, '').toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
}

/** The words of a text, folded: compatibility forms made plain, accents dropped, lower case. */
export function tokensOf(text: string): readonly SearchToken[] {
  const found: SearchToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const token = fold(match[0]);
    if (token) found.push({ token, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/**
 * What the index is to see instead of the body: subject, body and all of it in other languages. Undefined where the body itself will do,
 * which spares a second copy of most texts.
 */
export function searchTextOf(
  subject: string | undefined, body: string, versions: readonly { readonly subject?: string | undefined; readonly body?: string | undefined }[] = [],
): string | undefined {
  if (!subject && versions.length === 0 && PLAIN.test(body)) return undefined;
  const texts = [subject, body, ...versions.flatMap((version) => [version.subject, version.body])];
  return tokensOf(texts.filter(Boolean).join('\n')).map(({ token }) => token).join(' ');
}

/** A query made ready: what to ask the index, and what to mark in what it finds. */
export interface SearchQuery {
  /** FTS5 syntax over the column `words`; nothing of the person's text is syntax in it. */
  readonly match: string;
  readonly phrases: readonly (readonly string[])[];
  /** The last word is unfinished: any word that begins with it counts. */
  readonly isLastPrefix: boolean;
}

/** More words than anybody types; the rest is ignored. */
const MAX_PHRASES = 32;
const MAX_TOKENS = 64;

/**
 * Each run without white space is one phrase; all phrases must occur. Undefined when there is no word to look for.
 * An unfinished word of one letter would be a tenth of all words, so it waits for its second: alone it is taken as it stands.
 */
export function parseQuery(text: string): SearchQuery | undefined {
  const runs = text.split(/\s+/u).slice(0, MAX_PHRASES).map((run) => tokensOf(run).slice(0, MAX_TOKENS).map(({ token }) => token));
  const phrases = runs.filter((phrase) => phrase.length > 0);
  const last = phrases.at(-1)?.at(-1);
  if (last === undefined) return undefined;
  const isUnfinished = !/\s$/u.test(text) && !SINGLE_ONLY.test(last);
  const isOneLetter = [...last].length === 1;
  if (isUnfinished && isOneLetter && phrases.flat().length > 1) {
    phrases.push(phrases.pop()!.slice(0, -1));
    return toQuery(phrases.filter((phrase) => phrase.length > 0), false);
  }
  return toQuery(phrases, isUnfinished && !isOneLetter);
}

function toQuery(phrases: readonly (readonly string[])[], isLastPrefix: boolean): SearchQuery {
  const quoted = phrases.map((phrase, index) => `"${phrase.join(' ')}"${isLastPrefix && index === phrases.length - 1 ? ' *' : ''}`);
  return { match: quoted.join(' AND '), phrases, isLastPrefix };
}

/** Where the query's words stand in a text: [start, end) in UTF-16 units, in order, not overlapping. */
export function highlightsOf(query: SearchQuery, text: string): readonly (readonly [number, number])[] {
  const tokens = tokensOf(text);
  const marked = new Set<number>();
  query.phrases.forEach((phrase, index) => {
    const isPrefix = query.isLastPrefix && index === query.phrases.length - 1;
    for (let at = 0; at + phrase.length <= tokens.length; at += 1) {
      const isHit = phrase.every((word, offset) => {
        const { token } = tokens[at + offset]!;
        return token === word || (isPrefix && offset === phrase.length - 1 && token.startsWith(word));
      });
      if (isHit) phrase.forEach((_, offset) => marked.add(at + offset));
    }
  });
  const ranges: [number, number][] = [];
  for (const at of [...marked].sort((a, b) => a - b)) {
    const { start, end } = tokens[at]!;
    const last = ranges.at(-1);
    if (last && last[1] === start) last[1] = end;
    else ranges.push([start, end]);
  }
  return ranges;
}
