import { isAddressLink, parseAddressLink } from '../../../electron/lib/address-link.ts';

export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string; readonly host: string; readonly isDeceptive: boolean }
  | { readonly kind: 'address'; readonly text: string; readonly address: string };

/** Characters that end no address and begin none; the scan is linear whatever the text (hazard B8). */
const LINK = /\b(?:https?:\/\/|xmpp:|im:|pres:)[^\s<>"'`\u0000-\u0020\u007f-\u00a0\u200e\u200f\u202a-\u202e\u2066-\u2069]+/giu;
const TRAILING = new Set('.,;:!?…»”’*_~');
/** Longer ones are no address anybody would type or click. */
const LONGEST = 4096;

/** Text and the web addresses in it. Nothing of it ever becomes markup. */
export function messageParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    const found = withoutEnd(match[0]);
    const address = isAddressLink(found) ? parseAddressLink(found)?.address : undefined;
    // A name without an @ is as often a word of a sentence ("im:Grunde") as somebody's server.
    if (address?.includes('@')) {
      if (match.index > at) parts.push({ kind: 'text', text: text.slice(at, match.index) });
      parts.push({ kind: 'address', text: found, address });
      at = match.index + found.length;
      continue;
    }
    const url = !isAddressLink(found) && found.length <= LONGEST && URL.canParse(found) ? new URL(found) : undefined;
    if (!url || url.host === '' || isOwnMachine(url.hostname)) continue;
    if (match.index > at) parts.push({ kind: 'text', text: text.slice(at, match.index) });
    // Letters before an @ pass for a host, a name in foreign letters for another one, and so do dots and digits that are read as others: then the
    // real host is shown beside it.
    const isDeceptive = url.username !== '' || url.password !== '' || url.host.includes('xn--') || !found.toLowerCase().startsWith(`${url.protocol}//${url.host}`);
    parts.push({ kind: 'link', text: found, url: url.href, host: url.host, isDeceptive });
    at = match.index + found.length;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}

/**
 * This computer under any name: whoever sends such an address means a program of ours, not a page of theirs, and a browser would send
 * it the cookie of every other program here, the port notwithstanding (RFC 6265 §8.5). It stays text.
 */
function isOwnMachine(host: string): boolean {
  return /^(?:127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[\da-f]{2}:[\da-f]+\]|(?:.+\.)?localhost)\.?$/u.test(host);
}

/**
 * The address without the signs that end a sentence; a closing bracket belongs to it only if it was opened in it.
 * Each character is read a fixed number of times, whatever the text (hazard B8).
 */
function withoutEnd(address: string): string {
  const open = { ')': 0, ']': 0 };
  for (const character of address) {
    if (character === '(') open[')'] += 1;
    else if (character === ')') open[')'] -= 1;
    else if (character === '[') open[']'] += 1;
    else if (character === ']') open[']'] -= 1;
  }
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1]!;
    if ((last === ')' || last === ']') && open[last] < 0) open[last] += 1;
    else if (!TRAILING.has(last)) break;
  }
  return address.slice(0, end);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const EMOJI = /^(?:\p{RGI_Emoji}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)$/v;

/** One to three emoji and nothing else: how many, otherwise 0. */
export function emojiCount(text: string): number {
  const bare = text.trim();
  if (bare === '' || bare.length > 60) return 0;
  let found = 0;
  for (const { segment } of segmenter.segment(bare)) {
    if (/^\s+$/u.test(segment)) continue;
    found += 1;
    if (found > 3 || !EMOJI.test(segment)) return 0;
  }
  return found;
}
