export type CompareTexts = (one: string, other: string) => number;

const comparisons = new Map<string, CompareTexts>();

/**
 * How texts stand in lists for people of a language (BCP 47 tag): case and accents aside where the language puts them aside (Czech has ch after h,
 * and č after c), numbers by what they count. Two texts are equal only if they are the same.
 */
export function comparisonIn(language: string): CompareTexts {
  let found = comparisons.get(language);
  if (!found) {
    const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
    comparisons.set(language, (found = (one, other) => collator.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0)));
  }
  return found;
}
