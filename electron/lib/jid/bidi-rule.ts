/**
 * Bidi classes of the characters that identifiers may hold. ECMAScript does not know Bidi_Class, but scripts written from right
 * to left have blocks of their own, in which every letter is R or AL (DerivedBidiClass.txt gives even their free places that class).
 */
const RIGHT_TO_LEFT = String.raw`[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]`;
const MARK = String.raw`[\p{Mn}\p{Me}]`;
/** AN: the digits that run from left to right among Arabic letters. */
const ARABIC_NUMBER = String.raw`[\u0660-\u0669\u{10d30}-\u{10d39}]`;
const EUROPEAN_NUMBER = String.raw`[0-9\u06f0-\u06f9]`;
/** ES, CS, ET, ON, BN: ASCII punctuation and what RFC 5892 allows in context. */
const NEUTRAL = String.raw`[!-\/:-@\[-\`\{-~\u00b7\u0375\u200c\u200d\u30fb]`;

const LETTER = `[[${RIGHT_TO_LEFT}]--[${MARK}${ARABIC_NUMBER}${EUROPEAN_NUMBER}]]`;
const ANY_RIGHT_TO_LEFT = new RegExp(`${LETTER}|${ARABIC_NUMBER}`, 'v');
/** RFC 5893 §2, rules 1 to 3; rule 4 is apart. */
const RIGHT_TO_LEFT_LABEL = new RegExp(
  `^${LETTER}(?:[${LETTER}${MARK}${ARABIC_NUMBER}${EUROPEAN_NUMBER}${NEUTRAL}]*[${LETTER}${ARABIC_NUMBER}${EUROPEAN_NUMBER}])?${MARK}*$`, 'v');
const BOTH_NUMBERS = new RegExp(`${ARABIC_NUMBER}.*${EUROPEAN_NUMBER}|${EUROPEAN_NUMBER}.*${ARABIC_NUMBER}`, 'sv');
/** Rules 1, 5 and 6: no R, AL or AN is left when this is asked, so what is none of the others is L. */
const LEFT_TO_RIGHT_LABEL = new RegExp(
  `^[^${MARK}${EUROPEAN_NUMBER}${NEUTRAL}](?:.*[^${MARK}${NEUTRAL}])?${MARK}*$`, 'sv');

/** Whether the text holds anything written from right to left, so that the rule counts. */
export function hasRightToLeft(text: string): boolean {
  return ANY_RIGHT_TO_LEFT.test(text);
}

/** The Bidi Rule (RFC 5893 §2) for one label or localpart. */
export function obeysBidiRule(text: string): boolean {
  return hasRightToLeft(text) ? RIGHT_TO_LEFT_LABEL.test(text) && !BOTH_NUMBERS.test(text) : LEFT_TO_RIGHT_LABEL.test(text);
}
