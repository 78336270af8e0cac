import type { Tree } from './tree.ts';

const accents: Readonly<Record<string, string>> = {
  a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', c: 'ç', n: 'ñ', y: 'ý', s: 'š', z: 'ž',
};

/** Everything but what is filled in. */
function outsidePlaces(text: string, change: (part: string) => string): string {
  return text.split(/(\{\{[^}]*\}\})/u).map((part, index) => (index % 2 === 1 ? part : change(part))).join('');
}

/** English made a third longer with accents: shows what is clipped, and what did not come from the catalogue. */
function pseudoLong(text: string): string {
  return `[${outsidePlaces(text, (part) => part.replace(/[a-zA-Z]/gu, (letter) => accents[letter] ?? letter))}${'·'.repeat(Math.ceil(text.length / 3))}]`;
}

/** English in right-to-left order: every word is turned by an override, the sentence by the page's direction. */
function pseudoRightToLeft(text: string): string {
  return outsidePlaces(text, (part) => part.replace(/[\p{L}\p{N}’'-]+/gu, (word) => `\u202e${word}\u202c`));
}

/** A catalogue of the same keys with every text changed. */
export function pseudo(catalogue: Tree, how: 'long' | 'right-to-left'): Tree {
  const change = how === 'long' ? pseudoLong : pseudoRightToLeft;
  return Object.fromEntries(Object.entries(catalogue).map(([key, value]) => [key, typeof value === 'string' ? change(value) : pseudo(value, how)]));
}
