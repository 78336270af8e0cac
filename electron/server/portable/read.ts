import { bareOf, isFull, localOf, parseBareJid, type BareJid, type Jid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { parseRule, PRIVACY_NS, type PrivacyRule } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { PRIVATE_NS } from '../../xmpp/features/xep-0049-private-storage/index.ts';
import type { RosterSubscription } from '../../xmpp/features/rfc3921-roster/index.ts';
import { MAM_NS, parsePreferences, parseResult, type ArchiveResult } from '../../xmpp/features/xep-0313-mam/index.ts';
import { PIE_NS, ROSTER_NS } from '../../xmpp/kit/namespaces.ts';
import { childElements, childOf, childrenOf, CLIENT_NS, is, textOf, type XmlElement } from '../../xmpp/kit/element.ts';
import { readBoolean, readInteger, readJid } from '../../xmpp/kit/reader.ts';
import { parseDocument } from '../../xmpp/parser/document.ts';
import { ALL_ARCHIVED, newEntry, type RosterEntry } from '../accounts/account.ts';
import { withAttributes } from '../stanzas/stanza.ts';
import type { PortableAccount } from './account.ts';
import { ARCHIVE_NS, NOTICES_NS, SCRAM_NS, VCARD_NS } from './names.ts';
import { readScram } from './scram.ts';

export interface PortableUser extends PortableAccount {
  /** In plain text, as some servers write it. */
  readonly password: string | undefined;
}

export interface ServerData {
  readonly users: readonly PortableUser[];
  /** Domains in the file that are not this server's. */
  readonly otherHosts: readonly string[];
  /** What no place is known for, such as `pubsub (http://jabber.org/protocol/pubsub)`: XEP-0227 §4 has it passed over and told. */
  readonly passedOver: readonly string[];
}

const SUBSCRIPTIONS: readonly RosterSubscription[] = ['none', 'to', 'from', 'both'];
/** With a sentence for the person. */
class Unreadable extends Error {}

/** Reads the file of XEP-0227 §4 for one domain: all of it, or a sentence that says what is wrong with it. */
export function readServerData(text: string, domain: BareJid): Result<ServerData, string> {
  const root = parseDocument(text);
  if (!root) return err('This is no sound XML.');
  if (isSplit(root, 3)) return err('This file is split into several (XInclude): put them together first, such as by xmllint --xinclude.');
  if (!is(root, 'server-data', PIE_NS)) return err('This is no file of XEP-0227: it does not begin with server-data.');
  const hosts = childrenOf(root, 'host', PIE_NS);
  const own = hosts.filter(({ attrs: { jid = '' } }) => parseBareJid(jid) === domain);
  const otherHosts = hosts.filter((host) => !own.includes(host)).map(({ attrs }) => attrs['jid'] ?? '');
  if (own.length === 0) return err(`The file has nobody at ${domain}${otherHosts.length > 0 ? `, only at ${otherHosts.join(', ')}` : ''}.`);
  const passedOver = new Set<string>();
  const note = ({ name, ns }: XmlElement): void => void passedOver.add(`${name} (${ns})`);
  const users = new Map<BareJid, PortableUser>();
  try {
    for (const element of own.flatMap(childElements)) {
      if (!is(element, 'user', PIE_NS)) note(element);
      else {
        const user = readUser(element, domain, note);
        if (users.has(user.address)) throw new Unreadable(`${user.address} is in the file twice.`);
        users.set(user.address, user);
      }
    }
  } catch (error) {
    if (error instanceof Unreadable) return err(error.message);
    throw error;
  }
  return ok({ users: [...users.values()], otherHosts, passedOver: [...passedOver] });
}

/** Whether other files are to be put in at these depths: for the hosts, for the people, for what is kept for them (XEP-0227 §5). */
function isSplit(element: XmlElement, depth: number): boolean {
  return depth > 0 && childElements(element).some((child) => is(child, 'include', 'http://www.w3.org/2001/XInclude') || isSplit(child, depth - 1));
}

function readUser(user: XmlElement, domain: BareJid, note: (element: XmlElement) => void): PortableUser {
  const { name = '', password } = user.attrs;
  const address = parseBareJid(`${name}@${domain}`);
  if (address === undefined || localOf(address) === undefined) throw new Unreadable(`"${name}" cannot be the name of an account.`);
  for (const child of childElements(user)) if (!isKnown(child)) note(child);
  const query = childOf(user, 'query', ROSTER_NS);
  const requests = childrenOf(user, 'presence', CLIENT_NS).filter(({ attrs }) => attrs['type'] === 'subscribe');
  const lists = childOf(user, 'query', PRIVACY_NS);
  const messages = childOf(user, 'offline-messages', PIE_NS);
  const notices = childOf(user, 'notices', NOTICES_NS);
  const preferences = childOf(user, 'prefs', MAM_NS);
  return {
    address, credentials: readScram(user), password,
    rosterVersion: readInteger(query?.attrs['ver'], 0, Number.MAX_SAFE_INTEGER) ?? 0,
    roster: readRoster(address, query ? childrenOf(query, 'item', ROSTER_NS) : [], requests),
    ...readLists(address, lists),
    vcard: childOf(user, 'vCard', VCARD_NS), privateStorage: childOf(user, 'query', PRIVATE_NS),
    offline: messages ? childrenOf(messages, 'message', CLIENT_NS).map((message) => withAttributes(message, { to: message.attrs['to'] ?? address })) : [],
    archivePreferences: (preferences && parsePreferences(preferences)) ?? ALL_ARCHIVED, archive: readArchive(childOf(user, 'archive', ARCHIVE_NS), note),
    notices: notices ? childrenOf(notices, 'presence', CLIENT_NS) : [],
  };
}

function isKnown(child: XmlElement): boolean {
  const known: readonly (readonly [string, string])[] = [
    ['query', ROSTER_NS], ['query', PRIVACY_NS], ['vCard', VCARD_NS], ['query', PRIVATE_NS], ['offline-messages', PIE_NS], ['notices', NOTICES_NS], ['archive', ARCHIVE_NS], ['prefs', MAM_NS], ['scram-credentials', SCRAM_NS],
  ];
  return known.some(([name, ns]) => is(child, name, ns)) || (is(child, 'presence', CLIENT_NS) && child.attrs['type'] === 'subscribe');
}

/** What has no id, no time or no message cannot be asked for; of an id the first counts. */
function readArchive(archive: XmlElement | undefined, note: (element: XmlElement) => void): readonly ArchiveResult[] {
  const results = new Map<string, ArchiveResult>();
  for (const element of archive ? childElements(archive) : []) {
    const result = parseResult(element);
    if (!result || results.has(result.id)) note(element);
    else results.set(result.id, { ...result, queryId: undefined });
  }
  return [...results.values()];
}

function readRoster(address: BareJid, items: readonly XmlElement[], requests: readonly XmlElement[]): RosterEntry[] {
  const roster = new Map<Jid, RosterEntry>();
  for (const item of items) {
    const entry = readItem(address, item);
    // RFC 6121 §2.3.3: nobody is their own contact.
    if (bareOf(entry.jid) !== address || isFull(entry.jid)) roster.set(entry.jid, entry);
  }
  for (const request of requests) {
    const from = readJid(request, 'from');
    if (from === undefined) throw new Unreadable(`${address}: a request for the subscription is from "${request.attrs['from'] ?? ''}", which is no address.`);
    const entry = roster.get(from) ?? roster.get(bareOf(from)) ?? newEntry(bareOf(from));
    // Whoever is subscribed has nothing to ask for (RFC 3921 §9.1).
    if (isOneOf(entry.subscription, 'from', 'both')) continue;
    roster.set(entry.jid, { ...entry, request: withAttributes(request, { to: request.attrs['to'] ?? address }) });
  }
  return [...roster.values()];
}

function readItem(address: BareJid, item: XmlElement): RosterEntry {
  const jid = readJid(item, 'jid');
  if (jid === undefined) throw new Unreadable(`${address}: the roster has "${item.attrs['jid'] ?? ''}", which is no address.`);
  const said = item.attrs['subscription'] ?? 'none';
  const subscription = SUBSCRIPTIONS.find((known) => known === said);
  if (!subscription) throw new Unreadable(`${address}: the roster says of ${jid} that the subscription is "${said}", which there is not.`);
  const groups = [...new Set(childrenOf(item, 'group', ROSTER_NS).map(textOf).filter((group) => group !== ''))];
  return {
    ...newEntry(jid), name: item.attrs['name'] ?? '', groups, subscription, isListed: true,
    // Neither says anything of somebody with whom it has come to pass.
    isAsking: item.attrs['ask'] === 'subscribe' && isOneOf(subscription, 'none', 'from'),
    isApproved: readBoolean(item.attrs['approved']) === true && isOneOf(subscription, 'none', 'to'),
  };
}

function isOneOf(subscription: RosterSubscription, ...these: readonly RosterSubscription[]): boolean {
  return these.includes(subscription);
}

function readLists(address: BareJid, query: XmlElement | undefined): Pick<PortableAccount, 'lists' | 'defaultList'> {
  const lists = new Map<string, readonly PrivacyRule[]>();
  for (const list of query ? childrenOf(query, 'list', PRIVACY_NS) : []) {
    const name = list.attrs['name'] ?? '';
    const items = childElements(list);
    const rules = items.map((item) => (is(item, 'item', PRIVACY_NS) ? parseRule(item) : undefined)).filter((rule) => rule !== undefined);
    // A list without rules is none (RFC 3921 §10.8).
    if (items.length === 0) continue;
    // Half a list would let through whom it was to stop.
    if (name === '' || rules.length < items.length) throw new Unreadable(`${address}: the privacy list "${name}" cannot be understood.`);
    lists.set(name, rules.toSorted((one, other) => one.order - other.order));
  }
  const defaultList = query && childOf(query, 'default', PRIVACY_NS)?.attrs['name'];
  if (defaultList !== undefined && !lists.has(defaultList)) throw new Unreadable(`${address}: the default privacy list is "${defaultList}", which is not in the file.`);
  return { lists, defaultList };
}
