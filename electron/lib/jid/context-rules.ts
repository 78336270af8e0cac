import { DUAL_JOINING, LEFT_JOINING, RIGHT_JOINING, VIRAMA } from './joining-types.ts';
import { IN_CONTEXT } from './code-points.ts';

const ANY = new RegExp(`[${IN_CONTEXT}]`, 'u');

/** Joining_Type=Transparent (ArabicShaping.txt): marks and format characters, with one letter of Adlam. */
const TRANSPARENT = String.raw`[[\p{Mn}\p{Me}\p{Cf}\u{1e94b}]--[\u0600-\u0605\u06dd\u0890\u0891\u08e2\u180e\u200c\u200d\u2066-\u2069\u{110bd}\u{110cd}]]`;

/** RFC 5892 A.1 and A.2: where a zero-width joiner or non-joiner may stand. */
const JOINERS_IN_PLACE = new RegExp(
  `(?<=[${VIRAMA}])[\\u200c\\u200d]|(?<=[${LEFT_JOINING}${DUAL_JOINING}]${TRANSPARENT}*)\\u200c(?=${TRANSPARENT}*[${RIGHT_JOINING}${DUAL_JOINING}])`,
  'gv',
);

/** RFC 5892 A.3 to A.6: a middle dot not between two l, a keraia not before Greek, a geresh or gershayim not after Hebrew. */
const OUT_OF_PLACE = /(?<!l)\u00b7|\u00b7(?!l)|\u0375(?!\p{Script=Greek})|(?<!\p{Script=Hebrew})[\u05f3\u05f4]/u;

/** Whether every character that is allowed only in context (RFC 5892 appendix A) stands in one. */
export function areContextsRight(text: string): boolean {
  if (!ANY.test(text)) return true;
  if (OUT_OF_PLACE.test(text)) return false;
  // A.7: a katakana middle dot needs Japanese somewhere.
  if (text.includes('\u30fb') && !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)) return false;
  // A.8, A.9: the two kinds of Arabic digits do not mix.
  if (/[\u0660-\u0669]/.test(text) && /[\u06f0-\u06f9]/.test(text)) return false;
  return !/[\u200c\u200d]/.test(text) || !/[\u200c\u200d]/.test(text.replace(JOINERS_IN_PLACE, ''));
}
