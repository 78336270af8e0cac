import { parseJid, type Jid } from '../../../lib/jid.ts';
import { childElements, childOf, childrenOf, el, is, type XmlElement } from '../../kit/element.ts';
import { readInteger } from '../../kit/reader.ts';
import type { RosterSubscription } from '../rfc3921-roster/index.ts';

export const PRIVACY_NS = 'jabber:iq:privacy';

/**
 * `message` and `iq`: what comes in of them. `presence-in`, `presence-out`: availability that comes in, that goes out (§10.1, R308).
 * In the order of the schema (§B.4, R427).
 */
export const STANZA_KINDS = ['iq', 'message', 'presence-in', 'presence-out'] as const;
export type StanzaKind = (typeof STANZA_KINDS)[number];

const SUBSCRIPTIONS: readonly RosterSubscription[] = ['both', 'from', 'none', 'to'];
/** xs:unsignedInt. */
const LARGEST_ORDER = 4_294_967_295;
/** Room for rules in between without touching the others. */
const ORDER_STEP = 10;

/** Whom a rule is about: an address in one of four forms, a roster group, a subscription, or everybody (the fall-through). */
export type RuleScope =
  | { readonly type: 'jid'; readonly value: Jid }
  | { readonly type: 'group'; readonly value: string }
  | { readonly type: 'subscription'; readonly value: RosterSubscription }
  | { readonly type: 'everybody' };

export interface PrivacyRule {
  readonly scope: RuleScope;
  readonly action: 'allow' | 'deny';
  /** 0 … 4294967295; the lower goes first (R320). */
  readonly order: number;
  /** Empty: everything in both directions, subscription stanzas included, which all four kinds together are not (R310). */
  readonly kinds: readonly StanzaKind[];
}

export interface PrivacyList {
  readonly name: string;
  /** Ascending by `order`; of equal orders in the server's sequence. */
  readonly rules: readonly PrivacyRule[];
  /** How many items could not be read. Saving the list would lose them, and what it does is known only in part. */
  readonly unreadable: number;
}

export interface PrivacyListNames {
  /** The list of this session; undefined: none. */
  readonly active: string | undefined;
  /** The list of all sessions without an active one, and of the account while nobody is signed in. */
  readonly default: string | undefined;
  readonly lists: readonly string[];
}

export type ListInUse = 'active' | 'default';

/** The answer to a get of all names; undefined when this is none. */
export function parseNames(query: XmlElement): PrivacyListNames | undefined {
  if (!is(query, 'query', PRIVACY_NS)) return undefined;
  const nameOf = (child: ListInUse): string | undefined => childOf(query, child, PRIVACY_NS)?.attrs['name'] || undefined;
  const lists = childrenOf(query, 'list', PRIVACY_NS).flatMap(({ attrs }) => attrs['name'] || []);
  return { active: nameOf('active'), default: nameOf('default'), lists: [...new Set(lists)] };
}

/** The answer to a get of one list; undefined when it holds none, several, or another one than was asked for. */
export function parseList(query: XmlElement, name: string): PrivacyList | undefined {
  if (!is(query, 'query', PRIVACY_NS)) return undefined;
  const [list, ...others] = childrenOf(query, 'list', PRIVACY_NS);
  if (!list || others.length > 0 || list.attrs['name'] !== name) return undefined;
  const items = childrenOf(list, 'item', PRIVACY_NS);
  const rules = items.map(parseRule).filter((rule) => rule !== undefined);
  return { name, rules: rules.sort((a, b) => a.order - b.order), unreadable: items.length - rules.length };
}

/** The name in a push (§10.2 rule 10); undefined unless the query has exactly one child, a `<list/>` with a name. */
export function parsePush(query: XmlElement): string | undefined {
  const [list, ...others] = childElements(query);
  if (!is(query, 'query', PRIVACY_NS) || !list || others.length > 0 || !is(list, 'list', PRIVACY_NS)) return undefined;
  return list.attrs['name'] || undefined;
}

export function parseRule(item: XmlElement): PrivacyRule | undefined {
  const { type, value, action } = item.attrs;
  const order = readInteger(item.attrs['order'], 0, LARGEST_ORDER);
  const scope = parseScope(type, value);
  if (!scope || order === undefined || (action !== 'allow' && action !== 'deny')) return undefined;
  return { scope, action, order, kinds: STANZA_KINDS.filter((kind) => childOf(item, kind, PRIVACY_NS)) };
}

function parseScope(type: string | undefined, value: string | undefined): RuleScope | undefined {
  if (type === undefined) return { type: 'everybody' };
  if (value === undefined) return undefined;
  if (type === 'group') return { type, value };
  if (type === 'jid') {
    const jid = parseJid(value);
    return jid === undefined ? undefined : { type, value: jid };
  }
  const subscription = SUBSCRIPTIONS.find((known) => known === value);
  return type === 'subscription' && subscription ? { type, value: subscription } : undefined;
}

export function buildNamesGet(): XmlElement {
  return el('query', PRIVACY_NS);
}

/** One at a time (R333). */
export function buildListGet(name: string): XmlElement {
  return el('query', PRIVACY_NS, {}, el('list', PRIVACY_NS, { name }));
}

/**
 * The whole list, rules in the given sequence, numbered anew where their orders do not say the same (R305, R315, R345).
 * Throws for a list without rules: that would remove it (R313, R314).
 */
export function buildListSet(name: string, rules: readonly PrivacyRule[]): XmlElement {
  if (rules.length === 0) throw new Error('a privacy list without rules is a removed one');
  return el('query', PRIVACY_NS, {}, el('list', PRIVACY_NS, { name }, ...renumber(rules).map(buildRule)));
}

/** §10.8: an empty list. */
export function buildListRemove(name: string): XmlElement {
  return buildListGet(name);
}

/** §10.4, §10.5: without a name none is used any more (R337, R342). */
export function buildUse(use: ListInUse, name: string | undefined): XmlElement {
  return el('query', PRIVACY_NS, {}, el(use, PRIVACY_NS, { name }));
}

/** The rules in this sequence with orders that ascend: their own where they do so already, else new ones (§10.6, R305, R345). */
export function renumber(rules: readonly PrivacyRule[]): readonly PrivacyRule[] {
  const isAscending = rules.every(({ order }, index) => Number.isInteger(order) && order >= 0 && order <= LARGEST_ORDER
    && (index === 0 || order > rules[index - 1]!.order));
  return isAscending ? rules : rules.map((rule, index) => ({ ...rule, order: (index + 1) * ORDER_STEP }));
}

export function buildRule({ scope, action, order, kinds }: PrivacyRule): XmlElement {
  const whom = scope.type === 'everybody' ? {} : { type: scope.type, value: scope.value };
  return el('item', PRIVACY_NS, { ...whom, action, order }, ...STANZA_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => el(kind, PRIVACY_NS)));
}
