/** Everything else could start a program with words a stranger chose (hazard U5). */
const SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:'];
const LONGEST_URL = 4096;

export interface Link {
  readonly url: string;
  /** Where it really leads, as the network sees it: internationalised names in their ASCII form. */
  readonly target: string;
}

/** A link that may leave the program, or undefined. Names and passwords before the host are refused: they only serve to mislead. */
export function readLink(text: string): Link | undefined {
  const url = text.length <= LONGEST_URL ? URL.parse(text) : null;
  if (!url || !SCHEMES.includes(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\\\u007f]/.test(text)) return undefined;
  return { url: url.href, target: url.protocol === 'mailto:' ? decodeAddress(url.pathname) : url.host };
}

function decodeAddress(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
