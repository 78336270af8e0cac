import type { Jid } from '../../../lib/jid.ts';
import { childrenOf, el, is, type XmlElement } from '../../kit/element.ts';
import { readJid } from '../../kit/reader.ts';

export const DISCO_INFO_NS = 'http://jabber.org/protocol/disco#info';
export const DISCO_ITEMS_NS = 'http://jabber.org/protocol/disco#items';

export interface DiscoIdentity {
  readonly category: string;
  readonly type: string;
  readonly name?: string | undefined;
  readonly language?: string | undefined;
}

export interface DiscoInfo {
  readonly node?: string | undefined;
  readonly identities: readonly DiscoIdentity[];
  readonly features: ReadonlySet<string>;
}

export interface DiscoItem {
  readonly jid: Jid;
  readonly node?: string | undefined;
  readonly name?: string | undefined;
}

/** Undefined when this is no disco#info answer; identities without category or type are left out. */
export function parseInfo(query: XmlElement): DiscoInfo | undefined {
  if (!is(query, 'query', DISCO_INFO_NS)) return undefined;
  const identities = childrenOf(query, 'identity', DISCO_INFO_NS).flatMap(({ attrs }): DiscoIdentity[] => {
    const { category, type, name, 'xml:lang': language } = attrs;
    return category && type ? [{ category, type, ...defined({ name, language }) }] : [];
  });
  const features = childrenOf(query, 'feature', DISCO_INFO_NS).flatMap(({ attrs }) => attrs['var'] || []);
  return { ...defined({ node: query.attrs['node'] }), identities, features: new Set(features) };
}

export function buildInfo(info: DiscoInfo): XmlElement {
  return el(
    'query', DISCO_INFO_NS, { node: info.node },
    ...info.identities.map(({ category, type, name, language }) =>
      el('identity', DISCO_INFO_NS, { category, type, name, 'xml:lang': language })),
    ...[...info.features].map((feature) => el('feature', DISCO_INFO_NS, { var: feature })),
  );
}

/** Undefined when this is no disco#items answer; items without a readable address are left out. */
export function parseItems(query: XmlElement): readonly DiscoItem[] | undefined {
  if (!is(query, 'query', DISCO_ITEMS_NS)) return undefined;
  return childrenOf(query, 'item', DISCO_ITEMS_NS).flatMap((item): DiscoItem[] => {
    const jid = readJid(item, 'jid');
    return jid === undefined ? [] : [{ jid, ...defined({ node: item.attrs['node'], name: item.attrs['name'] }) }];
  });
}

export function buildItems(items: readonly DiscoItem[], node?: string): XmlElement {
  return el('query', DISCO_ITEMS_NS, { node }, ...items.map((item) => el('item', DISCO_ITEMS_NS, { jid: item.jid, node: item.node, name: item.name })));
}

/** Only what is there: absent attributes stay absent properties. */
function defined<T extends Readonly<Record<string, string | undefined>>>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
