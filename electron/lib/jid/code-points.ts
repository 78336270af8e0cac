/** RFC 5892 §2.9, RFC 8264 §9.9: conjoining jamo, which NFC leaves only where they form no modern syllable. */
export const OLD_HANGUL_JAMO = String.raw`\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7c6\ud7cb-\ud7fb`;
/** RFC 5892 §2.6: allowed whatever their properties say. */
export const EXCEPTIONS_ALLOWED = String.raw`\u00df\u03c2\u06fd\u06fe\u0f0b\u3007`;
/** RFC 5892 §2.6: refused whatever their properties say. */
export const EXCEPTIONS_REFUSED = String.raw`\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b`;
/** RFC 5892 §2.6 and §2.8: allowed where the rules of its appendix A say so. */
export const IN_CONTEXT = String.raw`\u00b7\u0375\u05f3\u05f4\u30fb\u0660-\u0669\u06f0-\u06f9\u200c\u200d`;
/** Length limit of each part (RFC 7622 §3.2 to §3.4), in bytes of UTF-8. */
const MAX_BYTES = 1023;
/** More than any part can have before normalisation: bounds the work on what strangers send. */
const MAX_UNITS = 4 * MAX_BYTES;

/** No normalisation makes this text fit into a part. */
export function isHopeless(text: string): boolean {
  return text.length === 0 || text.length > MAX_UNITS;
}

export function fits(text: string): boolean {
  return text.length > 0 && text.length <= MAX_BYTES && utf8Length(text) <= MAX_BYTES;
}

/** Bytes of the text in UTF-8. */
export function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

/** RFC 8264 §5.2.1: full-width and half-width characters become their usual form. */
export function mapWidth(text: string): string {
  return text.replace(/[\u3000\uff01-\uffef]/g, (character) => character.normalize('NFKC'));
}

/**
 * RFC 8264 §5.2.3, one character at a time: RFC 7622 §3.5 (examples 9 to 11) leaves no room for the final sigma.
 * Undefined for İ, whose lower case depends on the language and is no single letter: no guess is safe.
 */
export function toLowerCase(text: string): string | undefined {
  if (text.includes('\u0130')) return undefined;
  return text.replace(/[\p{Uppercase}\p{Lt}]/gu, (character) => character.toLowerCase());
}
