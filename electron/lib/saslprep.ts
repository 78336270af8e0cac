/** RFC 3454 tables C.1.2 and B.1: other spaces become a space, some characters become nothing. */
const OTHER_SPACES = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/gu;
const MAPPED_TO_NOTHING = /[\u00AD\u034F\u1806\u180B-\u180D\u200C\u200D\u2060\uFE00-\uFE0F\uFEFF]/gu;

/**
 * RFC 4013 §2.3, tables C.1.2 to C.9: controls, private use, non-characters, surrogates, and what is inappropriate in plain text,
 * in canonical form, changes display, or tags.
 */
// eslint-disable-next-line no-control-regex -- controls are what is prohibited
const PROHIBITED = /[\u0000-\u001F\u007F-\u009F\u06DD\u070F\u180E\u200C-\u200F\u2028-\u202E\u2060-\u2063\u206A-\u206F\u0340\u0341\uFEFF\uFFF9-\uFFFD\u2FF0-\u2FFB\u{1D173}-\u{1D17A}\u{E0001}\u{E0020}-\u{E007F}]|\p{Co}|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** RFC 3454 §6 by script: D.1 (right to left) and an approximation of D.2 (letters of other scripts). */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\u200F]/u;
const RIGHT_TO_LEFT_LETTER = /^(?![\p{Nd}\p{Mn}\p{P}\p{S}])[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]$/u;
const LEFT_TO_RIGHT = /(?![\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}])\p{L}/u;

/** RFC 4013 for a user name or password; undefined when it holds what no server may accept. */
export function saslprep(text: string): string | undefined {
  if (/^[ -~]*$/.test(text)) return text;
  const mapped = text.replace(OTHER_SPACES, ' ').replace(MAPPED_TO_NOTHING, '').normalize('NFKC');
  if (PROHIBITED.test(mapped)) return undefined;
  return RIGHT_TO_LEFT.test(mapped) && !isBidiSound(mapped) ? undefined : mapped;
}

/** RFC 3454 §6: right-to-left text has no left-to-right letters and both begins and ends right to left. */
function isBidiSound(text: string): boolean {
  const characters = [...text];
  const isStrong = (character: string | undefined): boolean => character !== undefined && RIGHT_TO_LEFT_LETTER.test(character);
  return !LEFT_TO_RIGHT.test(text) && isStrong(characters[0]) && isStrong(characters.at(-1));
}
