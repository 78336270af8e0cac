import type { TFunction } from './index.ts';

/** Words of ours in one line, put apart as the language puts them apart: with a comma, one of its own, or a sign of its own. */
export function listWords(t: TFunction, words: readonly string[]): string {
  const [first = '', ...others] = words;
  return others.reduce((one, other) => t('app.pair', { one, other }), first);
}
