import { EXCEPTIONS_ALLOWED, EXCEPTIONS_REFUSED, fits, IN_CONTEXT, isHopeless, OLD_HANGUL_JAMO } from './code-points.ts';
import { areContextsRight } from './context-rules.ts';

/** PRECIS FreeformClass (RFC 8264 §4.3), as far as properties go. */
const ALLOWED = new RegExp(
  `^[ -~${EXCEPTIONS_ALLOWED}${IN_CONTEXT}[[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]--`
  + String.raw`[${EXCEPTIONS_REFUSED}${OLD_HANGUL_JAMO}\p{ASCII}\p{Default_Ignorable_Code_Point}]]]+$`, 'v');

/** The resourcepart in its normal form, or undefined: the OpaqueString profile (RFC 8265 §4.2). */
export function normaliseResource(text: string): string | undefined {
  if (isHopeless(text)) return undefined;
  const resource = text.replace(/\p{Zs}/gu, ' ').normalize('NFC');
  // RFC 7622 §3.5, example 18: no space in front.
  if (!fits(resource) || resource.startsWith(' ') || !ALLOWED.test(resource)) return undefined;
  return areContextsRight(resource) ? resource : undefined;
}
