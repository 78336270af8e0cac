import type { AppState } from '../app-state.ts';
import { addressOf, type PeerKey } from '../keys.ts';
import { labelOf } from './people.ts';

const PLAIN = /^[\0-\x7F]*$/u;

/** As words are compared: accents and case aside. */
export function foldText(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}+/gu, '').toLocaleLowerCase();
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
  return { key, text: `${foldText(labelOf(state, key))}\n${addressOf(key)}` };
}

/** That of every contact: made by the first letter after the roster changed, read by each one after it. */
let made: { readonly of: AppState['contacts']['byKey']; readonly version: number; readonly all: readonly Searched[] } | undefined;

function searchedContacts(state: AppState): readonly Searched[] {
  const { byKey, version } = state.contacts;
  if (made?.of !== byKey || made.version !== version) made = { of: byKey, version, all: Array.from(byKey.keys(), (key) => searched(state, key)) };
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
  return found.sort((one, other) => labelOf(state, one).localeCompare(labelOf(state, other)));
}

/** Conversations by name, with people who are no contacts too; newest first. */
export function findConversations(state: AppState, query: string, limit = 50): PeerKey[] {
  return matching(state.conversations.order.map((key) => searched(state, key)), query, limit);
}
