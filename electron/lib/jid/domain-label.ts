import { hasRightToLeft } from './bidi-rule.ts';
import { EXCEPTIONS_ALLOWED, EXCEPTIONS_REFUSED, IN_CONTEXT, OLD_HANGUL_JAMO } from './code-points.ts';
import { areContextsRight } from './context-rules.ts';
import { decodePunycode, encodePunycode } from './punycode.ts';

/** RFC 1034 §3.1; for a U-label its A-label counts (RFC 5890 §2.3.2.1). */
const MAX_LABEL = 63;

/** RFC 5892 §3 as far as properties go: letters, digits and marks, without what §2.3 to §2.6 and §2.9 take out. */
const ALLOWED = new RegExp(
  `^[\\-0-9a-z${EXCEPTIONS_ALLOWED}${IN_CONTEXT}[[\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}]--[${EXCEPTIONS_REFUSED}${OLD_HANGUL_JAMO}`
  + String.raw`\p{ASCII}\p{Default_Ignorable_Code_Point}\u20d0-\u20ff\u{1d100}-\u{1d24f}]]]+$`, 'v');

/** A label as a domain holds it: `label` in its U-label or ASCII form, `wireLength` in its A-label form. */
export interface DomainLabel {
  readonly label: string;
  readonly wireLength: number;
  readonly isRightToLeft: boolean;
}

/** One label, mapped and in NFC; an A-label becomes a U-label (RFC 7622 §3.2.1). Undefined when IDNA2008 does not allow it. */
export function readLabel(text: string): DomainLabel | undefined {
  if (/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(text)) {
    if (text.length > MAX_LABEL) return undefined;
    if (text.startsWith('xn--')) return readALabel(text);
    // RFC 5890 §2.3.1: what else has "--" there is reserved.
    return text.startsWith('--', 2) ? undefined : { label: text, wireLength: text.length, isRightToLeft: false };
  }
  return readULabel(text);
}

function readALabel(text: string): DomainLabel | undefined {
  const decoded = decodePunycode(text.slice(4));
  const label = decoded === undefined ? undefined : readULabel(decoded);
  // RFC 5891 §5.4: what does not encode to the same again is no A-label.
  return label && `xn--${encodePunycode(label.label)}` === text ? label : undefined;
}

function readULabel(text: string): DomainLabel | undefined {
  // Each letter takes at least one digit of the A-label.
  if (text.length > 2 * MAX_LABEL || !/[^\0-\x7f]/.test(text)) return undefined;
  if (text.startsWith('-') || text.endsWith('-') || text.startsWith('--', 2)) return undefined;
  if (!ALLOWED.test(text) || /^\p{M}/u.test(text) || !isStable(text) || !areContextsRight(text)) return undefined;
  const wireLength = 4 + encodePunycode(text).length;
  return wireLength <= MAX_LABEL ? { label: text, wireLength, isRightToLeft: hasRightToLeft(text) } : undefined;
}

/** RFC 5892 §2.2: characters that normalisation or case folding would change are refused, but for ß, ς and ı. */
function isStable(text: string): boolean {
  if (text.normalize('NFKC') !== text) return false;
  for (const character of text) if (character > '\u007f' && !/[\u00df\u03c2\u0131]/.test(character) && fold(character) !== character) return false;
  return true;
}

/** Case folding. Cherokee folds to upper case; elsewhere the lower case of the upper case is the folded form. */
function fold(character: string): string {
  if (/\p{Script=Cherokee}/u.test(character)) return character.toUpperCase();
  return character.toUpperCase().toLowerCase().normalize('NFC');
}
