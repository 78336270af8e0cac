import type { Jid } from '../../../lib/jid.ts';
import { childrenOf, el, is, textOf, type XmlElement } from '../../kit/element.ts';
import { ROSTER_NS } from '../../kit/namespaces.ts';
import { readBoolean, readJid } from '../../kit/reader.ts';

/** `to`: we see them. `from`: they see us (R178, R184). */
export type RosterSubscription = 'none' | 'to' | 'from' | 'both';
const SUBSCRIPTIONS: readonly RosterSubscription[] = ['none', 'to', 'from', 'both'];

export interface RosterItem {
  /** The item's key. Mostly bare; services and full addresses occur (R183). */
  readonly jid: Jid;
  /** What the person calls them; empty when nothing (R186). */
  readonly name: string;
  /** Opaque and distinct, in the server's order (R189). */
  readonly groups: readonly string[];
  readonly subscription: RosterSubscription;
  /** Our request waits for their answer. */
  readonly isAsking: boolean;
  /** Their request will be granted unasked (RFC 6121 §3.4). */
  readonly isApproved: boolean;
}

/** What the person may say of a contact. */
export interface RosterChange {
  readonly jid: Jid;
  readonly name: string;
  readonly groups: readonly string[];
}

export interface Roster {
  /** RFC 6121 §2.6; absent where the server keeps no versions. */
  readonly version: string | undefined;
  /** One per address: of several the last counts (R181). */
  readonly items: readonly RosterItem[];
}

export interface RosterPush {
  readonly version: string | undefined;
  readonly change: { readonly kind: 'set'; readonly item: RosterItem } | { readonly kind: 'removed'; readonly jid: Jid };
}

/** The answer to a get. Items without a readable address are left out. Undefined when this is no roster. */
export function parseRoster(query: XmlElement): Roster | undefined {
  if (!is(query, 'query', ROSTER_NS)) return undefined;
  const items = new Map<Jid, RosterItem>();
  for (const element of childrenOf(query, 'item', ROSTER_NS)) {
    const item = parseItem(element);
    // `remove` stands in pushes and sets only (RFC 6121 §2.1.2.5).
    if (item && element.attrs['subscription'] !== 'remove') items.set(item.jid, item);
  }
  return { version: query.attrs['ver'], items: [...items.values()] };
}

/** One change. Undefined unless there is exactly one item with an address (R207). */
export function parsePush(query: XmlElement): RosterPush | undefined {
  const [element, ...more] = is(query, 'query', ROSTER_NS) ? childrenOf(query, 'item', ROSTER_NS) : [];
  const item = element && more.length === 0 ? parseItem(element) : undefined;
  if (!element || !item) return undefined;
  const isRemoved = element.attrs['subscription'] === 'remove';
  return { version: query.attrs['ver'], change: isRemoved ? { kind: 'removed', jid: item.jid } : { kind: 'set', item } };
}

function parseItem(element: XmlElement): RosterItem | undefined {
  const jid = readJid(element, 'jid');
  if (jid === undefined) return undefined;
  return {
    jid,
    name: element.attrs['name'] ?? '',
    groups: distinctGroups(childrenOf(element, 'group', ROSTER_NS).map(textOf)),
    // Absent and undefined values count as none (R185, N10).
    subscription: SUBSCRIPTIONS.find((known) => known === element.attrs['subscription']) ?? 'none',
    isAsking: element.attrs['ask'] === 'subscribe',
    isApproved: readBoolean(element.attrs['approved']) ?? false,
  };
}

/** A get: with the version held, or none of that where the server keeps no versions (N04, R198). */
export function buildGet(version: string | undefined): XmlElement {
  return el('query', ROSTER_NS, { ver: version });
}

/** The whole item as the person wants it: no `subscription`, no `ask` (R209, R212). Empty and doubled groups are left out (N08). */
export function buildSet({ jid, name, groups }: RosterChange): XmlElement {
  return el('query', ROSTER_NS, {}, el(
    'item', ROSTER_NS, { jid, name: name === '' ? undefined : name },
    ...distinctGroups(groups).map((group) => el('group', ROSTER_NS, {}, group)),
  ));
}

/** An item as a server or a file has it (R178, §B.5). */
export function buildItem({ jid, name, groups, subscription, isAsking, isApproved }: RosterItem): XmlElement {
  return el(
    'item', ROSTER_NS,
    { jid, name: name === '' ? undefined : name, subscription, ask: isAsking ? 'subscribe' : undefined, approved: isApproved ? 'true' : undefined },
    ...groups.map((group) => el('group', ROSTER_NS, {}, group)),
  );
}

export function buildRemove(jid: Jid): XmlElement {
  return el('query', ROSTER_NS, {}, el('item', ROSTER_NS, { jid, subscription: 'remove' }));
}

function distinctGroups(groups: readonly string[]): readonly string[] {
  return groups.length === 0 ? NO_GROUPS : [...new Set(groups.filter((group) => group !== ''))];
}

const NO_GROUPS: readonly string[] = [];
