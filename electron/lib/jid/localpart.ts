import { hasRightToLeft, obeysBidiRule } from './bidi-rule.ts';
import { EXCEPTIONS_ALLOWED, EXCEPTIONS_REFUSED, fits, IN_CONTEXT, isHopeless, mapWidth, OLD_HANGUL_JAMO, toLowerCase } from './code-points.ts';
import { areContextsRight } from './context-rules.ts';

/** ASCII without space, control characters, capitals and what RFC 7622 §3.3.1 excludes: " & ' / : < > @ */
const ASCII = String.raw`!#-%\(-.0-9;=?\[-\`a-z\{-\~`;

/** PRECIS IdentifierClass (RFC 8264 §4.2), as far as properties go. */
const ALLOWED = new RegExp(
  `^[${ASCII}${EXCEPTIONS_ALLOWED}${IN_CONTEXT}[[\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}]--`
  + String.raw`[${EXCEPTIONS_REFUSED}${OLD_HANGUL_JAMO}\p{Lt}\p{ASCII}\p{Default_Ignorable_Code_Point}]]]+$`, 'v');

/**
 * The localpart in its normal form, or undefined: the UsernameCaseMapped profile (RFC 8265 §3.3), its rules in the order of
 * RFC 8264 §7, with the further exclusions of RFC 7622 §3.3.1.
 */
export function normaliseLocal(text: string): string | undefined {
  if (isHopeless(text)) return undefined;
  const local = toLowerCase(mapWidth(text))?.normalize('NFC');
  if (local === undefined || !fits(local) || !ALLOWED.test(local)) return undefined;
  // RFC 8264 §9.17: characters with compatibility equivalents are not for identifiers.
  if (local.normalize('NFKC') !== local || !areContextsRight(local)) return undefined;
  return hasRightToLeft(local) && !obeysBidiRule(local) ? undefined : local;
}
