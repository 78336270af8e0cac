import type { AppState } from '../app-state.ts';
import { addressOf, type PeerKey } from '../keys.ts';
import { labelOf } from './people.ts';

/** As words are compared: accents and case aside. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLocaleLowerCase();
}

const folded = new Map<string, string>();
const KEPT_FOLDED = 30_000;

function foldedOnce(text: string): string {
  let found = folded.get(text);
  if (found === undefined) {
    if (folded.size > KEPT_FOLDED) folded.clear();
    folded.set(text, (found = foldText(text)));
  }
  return found;
}

/** Who matches every word: in the name or the address, accents and case aside; names that begin with it first. At most `limit`. */
function matching(state: AppState, keys: Iterable<PeerKey>, text: string, limit: number): PeerKey[] {
  const words = foldText(text).split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const first: PeerKey[] = [];
  const rest: PeerKey[] = [];
  for (const key of keys) {
    const label = foldedOnce(labelOf(state, key));
    const address = addressOf(key);
    if (!words.every((word) => label.includes(word) || address.includes(word))) continue;
    (label.startsWith(words[0]!) ? first : rest).push(key);
    if (first.length >= limit) break;
  }
  return [...first, ...rest].slice(0, limit);
}

export function findContacts(state: AppState, text: string, limit = 200): PeerKey[] {
  const found = matching(state, state.contacts.byKey.keys(), text, limit);
  return found.sort((one, other) => labelOf(state, one).localeCompare(labelOf(state, other)));
}

/** Conversations by name, with people who are no contacts too; newest first. */
export function findConversations(state: AppState, text: string, limit = 50): PeerKey[] {
  return matching(state, state.conversations.order, text, limit);
}
