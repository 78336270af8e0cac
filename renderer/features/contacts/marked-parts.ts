import { foldText, wordsOf } from '../../state/selectors/find.ts';
import type { Part } from '../../ui/Marked.tsx';

/** A name or an address in stretches: those that a word of `query` matches are found, as `findContacts` finds them. */
export function markedParts(text: string, query: string): readonly Part[] {
  // Folding can make more or fewer letters of one: each folded unit knows the letter it came from.
  const letters = [...text];
  const origin: number[] = [];
  let folded = '';
  for (const [index, letter] of letters.entries()) {
    const own = foldText(letter);
    folded += own;
    for (let unit = 0; unit < own.length; unit += 1) origin.push(index);
  }
  const isFound = new Array<boolean>(letters.length).fill(false);
  for (const word of wordsOf(query)) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      for (let letter = origin[at]!; letter <= origin[at + word.length - 1]!; letter += 1) isFound[letter] = true;
    }
  }
  const parts: Part[] = [];
  for (const [index, letter] of letters.entries()) {
    // What combines with a letter goes with it.
    const wasFound = isFound[index] === true || (foldText(letter) === '' && parts.at(-1)?.isFound === true);
    const last = parts.at(-1);
    if (last?.isFound === wasFound) parts[parts.length - 1] = { text: last.text + letter, isFound: wasFound };
    else parts.push({ text: letter, isFound: wasFound });
  }
  return parts;
}
