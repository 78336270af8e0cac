import type { Account } from '../../../contract/models/account.ts';
import { domainOf, localOf, parseBareJid, type BareJid } from '../../../lib/jid.ts';

/** RFC 5122 §2.2: the account and the address; the page opens what it knows, and asks about anything else. */
export function linkTo({ account, peer }: { readonly account: Account; readonly peer: string }): string {
  return `xmpp://${encoded(account.address)}/${encoded(peer.split('/', 1)[0]!)}`;
}

function encoded(address: string): string {
  const jid = parseBareJid(address) as BareJid;
  const local = localOf(jid);
  return `${local === undefined ? '' : `${encodeURIComponent(local)}@`}${encodeURIComponent(domainOf(jid))}`;
}
