import { comparisonIn } from '../../../electron/lib/collation.ts';
import type { AppState } from '../app-state.ts';
import { addressOf, type PeerKey } from '../keys.ts';
import { labelOf } from './people.ts';

const PLAIN = /^[\0-\x7F]*$/u;

/** Letters that one types plainly though Unicode has no decomposition for them: those of Europe, and Arabic's and Persian's forms of one letter. */
const PLAINLY: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th',
  ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', 'ـ': '',
};
const FORMS = new RegExp(`[${Object.keys(PLAINLY).join('')}]`, 'gu');
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/** As words are compared, the same on every system: accents, case, forms of a letter and kinds of digits aside. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase()
    .replace(FORMS, (letter) => PLAINLY[letter] ?? letter).replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** The ways somebody who writes this language may type a name: in German, Müller is also Mueller. */
function spellings(text: string, language: string): string {
  const plain = foldText(text);
  if (!/^de\b/u.test(language)) return plain;
  const written = foldText(text.normalize('NFC').toLowerCase().replace(/[äöü]/gu, (letter) => UMLAUTS[letter] ?? letter));
  return written === plain ? plain : `${plain}\n${written}`;
}

/** What is looked for, word by word, folded. */
export function wordsOf(query: string): string[] {
  return foldText(query).split(/\s+/u).filter((word) => word !== '');
}

/** What is searched of somebody: the name, then the address, as words are compared. */
interface Searched {
  readonly key: PeerKey;
  readonly text: string;
}

function searched(state: AppState, key: PeerKey): Searched {
  return { key, text: `${spellings(labelOf(state, key), state.language)}\n${addressOf(key)}` };
}

/** That of every contact: made by the first letter after the roster changed, read by each one after it. */
let made: { readonly of: AppState['contacts']['byKey']; readonly version: number; readonly language: string; readonly all: readonly Searched[] } | undefined;

function searchedContacts(state: AppState): readonly Searched[] {
  const { byKey, version } = state.contacts;
  const { language } = state;
  if (made?.of !== byKey || made.version !== version || made.language !== language) made = { of: byKey, version, language, all: Array.from(byKey.keys(), (key) => searched(state, key)) };
  return made.all;
}

/** Who matches every word: in the name or the address, accents and case aside; names that begin with it first. At most `limit`. */
function matching(all: Iterable<Searched>, query: string, limit: number): PeerKey[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const first: PeerKey[] = [];
  const rest: PeerKey[] = [];
  for (const { key, text } of all) {
    if (!words.every((word) => text.includes(word))) continue;
    if (text.startsWith(words[0]!)) first.push(key);
    else if (rest.length < limit) rest.push(key);
    if (first.length >= limit) break;
  }
  return [...first, ...rest].slice(0, limit);
}

export function findContacts(state: AppState, query: string, limit = 200): PeerKey[] {
  const found = matching(searchedContacts(state), query, limit);
  const compare = comparisonIn(state.language);
  return found.sort((one, other) => compare(labelOf(state, one), labelOf(state, other)));
}

/** Conversations by name, with people who are no contacts too; newest first. */
export function findConversations(state: AppState, query: string, limit = 50): PeerKey[] {
  return matching(state.conversations.order.map((key) => searched(state, key)), query, limit);
}
