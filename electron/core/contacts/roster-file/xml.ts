import { domainOf, localOf, type BareJid } from '../../../lib/jid.ts';
import type { StoredContact } from '../../../store/contacts.ts';
import { buildItem } from '../../../xmpp/features/rfc3921-roster/index.ts';
import { childrenOf, el, is, textOf, type XmlElement } from '../../../xmpp/kit/element.ts';
import { PIE_NS, ROSTER_NS } from '../../../xmpp/kit/namespaces.ts';
import { serialise } from '../../../xmpp/kit/serialise.ts';
import { parseDocument } from '../../../xmpp/parser/document.ts';
import type { FileRow } from './csv.ts';

/** A file of XEP-0227 with one account's roster and nothing else (§4.2). */
export function writeXml(account: BareJid, contacts: readonly Pick<StoredContact, 'address' | 'name' | 'groups' | 'subscription' | 'isAsking' | 'isApproved'>[]): string {
  const items = contacts.flatMap(({ address, ...item }) => [buildItem({ ...item, jid: address }), '\n']);
  const user = el('user', PIE_NS, { name: localOf(account) }, '\n', el('query', ROSTER_NS, {}, '\n', ...items), '\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialise(el('server-data', PIE_NS, {}, '\n', el('host', PIE_NS, { jid: domainOf(account) }, '\n', user, '\n'), '\n'), '')}\n`;
}

/** The roster of the account in a file of XEP-0227; of the only other one, where the account is not in it. Undefined: there is none, or several. */
export function readXml(text: string, account: BareJid): readonly FileRow[] | undefined {
  const root = parseDocument(text);
  if (!root || !is(root, 'server-data', PIE_NS)) return undefined;
  const users = childrenOf(root, 'host', PIE_NS).flatMap((host) => childrenOf(host, 'user', PIE_NS).map((user) => ({ address: `${user.attrs['name'] ?? ''}@${host.attrs['jid'] ?? ''}`, user })));
  const own = users.find(({ address }) => address === account) ?? (users.length === 1 ? users[0] : undefined);
  return own && childrenOf(own.user, 'query', ROSTER_NS).flatMap((query) => childrenOf(query, 'item', ROSTER_NS)).filter(({ attrs }) => attrs['subscription'] !== 'remove').map(rowOf);
}

function rowOf(item: XmlElement): FileRow {
  return { address: item.attrs['jid'] ?? '', name: item.attrs['name'] ?? '', groups: childrenOf(item, 'group', ROSTER_NS).map(textOf) };
}
