import { parseBareJid, type BareJid } from './jid.ts';

/** The schemes that name an address of XMPP: RFC 5122, RFC 3860 and RFC 3859. */
export const LINK_SCHEMES = ['xmpp', 'im', 'pres'] as const;

/** What a link asks for (XEP-0147). An action that is not known here, or none, is `open`. Nothing of it is ever done without the person. */
export type LinkAction =
  | { readonly kind: 'open' }
  | { readonly kind: 'message'; readonly subject: string; readonly body: string }
  | { readonly kind: 'roster' | 'subscribe'; readonly name: string; readonly group: string }
  | { readonly kind: 'unsubscribe' | 'remove' | 'join' };

export interface AddressLink {
  readonly address: BareJid;
  /** The account to use (`xmpp://account@host/…`), where the link names one. */
  readonly account: BareJid | undefined;
  readonly action: LinkAction;
}

/** Longer ones are nobody's address (hazard U6). UTF-16 units. */
export const LONGEST_LINK = 4096;
/** What a contact's name, a group or a subject may have at most, UTF-16 units. */
const LONGEST_VALUE = 1023;
const SCHEME = new RegExp(`^(${LINK_SCHEMES.join('|')}):`, 'iu');
/** No link has spaces, controls or quotes in it, nor what turns the direction of text; they are written with `%`. */
// oxlint-disable-next-line no-control-regex -- controls are what is looked for
const FOREIGN = /[\s"<>\\^`{|}\u0000-\u0020\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

export function isAddressLink(text: string): boolean {
  return SCHEME.test(text);
}

/** Reads a link strictly: undefined where anything in it is not as its RFC has it, or the address is none (RFC 7622). Never throws. */
export function parseAddressLink(text: string): AddressLink | undefined {
  const scheme = text.length > LONGEST_LINK || FOREIGN.test(text) ? undefined : SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  // RFC 3986 §3.5: the fragment is for whoever reads a document; here is none.
  const [hierarchy, query] = splitOnce(text.slice(scheme.length + 1).split('#', 1)[0]!, '?');
  return scheme === 'xmpp' ? readXmpp(hierarchy, query) : readInstant(hierarchy, query);
}

/** What a person typed or pasted where an address is asked for: an address, or a link to one. */
export function parseTypedAddress(text: string): BareJid | undefined {
  const trimmed = text.trim();
  return isAddressLink(trimmed) ? parseAddressLink(trimmed)?.address : parseBareJid(trimmed);
}

/** RFC 5122 §2.2: `[//account][/]address[/resource]`. Parts are taken apart before `%` is read: an encoded `/` or `@` divides nothing. */
function readXmpp(hierarchy: string, query: string | undefined): AddressLink | undefined {
  const [authority, path] = hierarchy.startsWith('//') ? splitOnce(hierarchy.slice(2), '/') : [undefined, hierarchy];
  const account = authority === undefined ? undefined : readAddress(authority);
  // `//account` without more is a link to that address.
  const address = path === undefined ? account : readAddress(path.split('/', 1)[0]!);
  const action = readQuery(query);
  if (address === undefined || action === undefined || (authority !== undefined && account === undefined)) return undefined;
  return { address, account: path === undefined ? undefined : account, action };
}

/** RFC 3860 §3, RFC 3859 §3: a mailbox, and headers divided by `&`. RFC 3921 §12.2: the scheme is stripped, the server resolves the rest (R393). */
function readInstant(mailbox: string, query: string | undefined): AddressLink | undefined {
  const address = mailbox.includes('@') ? readAddress(mailbox) : undefined;
  const headers = query === undefined ? new Map<string, string>() : readPairs(query.split('&'), (name) => name.toLowerCase());
  if (address === undefined || headers === undefined) return undefined;
  const [subject, body] = [headers.get('subject'), headers.get('body')];
  const isLetter = subject !== undefined || body !== undefined;
  return { address, account: undefined, action: isLetter ? { kind: 'message', subject: oneLine(subject), body: body ?? '' } : { kind: 'open' } };
}

/** RFC 5122 §2.2: `action;key=value;…`. Undefined where it is not of that form. */
function readQuery(query: string | undefined): LinkAction | undefined {
  const [kind = '', ...pairs] = (query ?? '').split(';');
  const values = readPairs(pairs, (name) => name);
  if (values === undefined) return undefined;
  switch (kind) {
    case 'message': return { kind, subject: oneLine(values.get('subject')), body: values.get('body') ?? '' };
    case 'roster':
    case 'subscribe': return { kind, name: oneLine(values.get('name')), group: oneLine(values.get('group')) };
    case 'unsubscribe':
    case 'remove':
    case 'join': return { kind };
    default: return { kind: 'open' };
  }
}

/** The first value of each name; undefined where one cannot be read. */
function readPairs(pairs: readonly string[], named: (name: string) => string): Map<string, string> | undefined {
  const values = new Map<string, string>();
  for (const pair of pairs) {
    const [name, value] = splitOnce(pair, '=').map((part) => decode(part ?? ''));
    if (name === undefined || value === undefined) return undefined;
    if (!values.has(named(name))) values.set(named(name), value);
  }
  return values;
}

function readAddress(text: string): BareJid | undefined {
  const at = text.indexOf('@');
  const local = at < 0 ? undefined : decode(text.slice(0, at));
  const domain = decode(text.slice(at + 1));
  if (domain === undefined || /[@/]/u.test(domain)) return undefined;
  if (at < 0) return parseBareJid(domain);
  return local === undefined || /[@/]/u.test(local) ? undefined : parseBareJid(`${local}@${domain}`);
}

/** Percent-encoded UTF-8 as text, without controls but for line ends; undefined where it is not that. */
function decode(text: string): string | undefined {
  try {
    const decoded = decodeURIComponent(text).replace(/\r\n?/gu, '\n');
    // oxlint-disable-next-line no-control-regex -- controls are what is looked for
    return /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function oneLine(text = ''): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_VALUE);
}

/** What stands before and after the first `sign`; undefined where it is not there. */
function splitOnce(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
