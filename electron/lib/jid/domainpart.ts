import { obeysBidiRule } from './bidi-rule.ts';
import { fits, isHopeless, mapWidth, toLowerCase } from './code-points.ts';
import { readLabel, type DomainLabel } from './domain-label.ts';
import { isIpv4, normaliseIpv6 } from './ip-address.ts';

/** RFC 1034 §3.1: 255 octets with a length before each label and the root's after the last. */
const MAX_WIRE_LENGTH = 253;

/** The domainpart in its normal form (RFC 7622 §3.2), U-labels for A-labels; or undefined. */
export function normaliseDomain(text: string): string | undefined {
  if (isHopeless(text)) return undefined;
  if (text.startsWith('[')) return bracketed(text);
  // RFC 7622 §3.2: a final dot goes before anything else is done.
  const rooted = text.endsWith('.') ? text.slice(0, -1) : text;
  const mapped = map(rooted);
  const labels = mapped?.split('.').map(readLabel);
  if (!labels?.every((label) => label !== undefined)) return undefined;
  const domain = labels.map(({ label }) => label).join('.');
  return isWithinLimits(labels) && isHostName(domain, labels) && fits(domain) ? domain : undefined;
}

function map(text: string): string | undefined {
  // Only U+002E separates labels (RFC 5890 §2.3.2.1): its wide and ideographic likenesses are refused, not mapped (hazard X23).
  if (/[\u3002\uff0e\uff61]/.test(text)) return undefined;
  const lower = toLowerCase(mapWidth(text));
  // Cherokee alone folds to upper case, and only that is stable (RFC 5892 §2.2).
  return lower?.replace(/\p{Script=Cherokee}/gu, (letter) => letter.toUpperCase()).normalize('NFC');
}

function isWithinLimits(labels: readonly DomainLabel[]): boolean {
  return labels.reduce((sum, { wireLength }) => sum + wireLength + 1, -1) <= MAX_WIRE_LENGTH;
}

function isHostName(domain: string, labels: readonly DomainLabel[]): boolean {
  // RFC 1123 §2.1: the last label of a name is not all digits; what looks like an address is one.
  if (/^[0-9]+$/.test(labels.at(-1)!.label)) return isIpv4(domain);
  // RFC 5893 §2: one right-to-left label binds all.
  return !labels.some(({ isRightToLeft }) => isRightToLeft) || labels.every(({ label }) => obeysBidiRule(label));
}

/** RFC 7622 §3.1: IP-literal. */
function bracketed(text: string): string | undefined {
  const address = text.endsWith(']') ? normaliseIpv6(text.slice(1, -1)) : undefined;
  return address === undefined ? undefined : `[${address}]`;
}
