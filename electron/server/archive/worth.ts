import { bareOf, isBare, type Jid } from '../../lib/jid.ts';
import { childElements, childOf, CLIENT_NS, type XmlElement } from '../../xmpp/kit/element.ts';
import type { Account } from '../accounts/account.ts';

const HINTS_NS = 'urn:xmpp:hints';
/** Receipts (XEP-0184), markers (XEP-0333) and invitations (XEP-0249): of a conversation, without a body. */
const CONVERSATIONAL: readonly string[] = ['urn:xmpp:receipts', 'urn:xmpp:chat-markers:0', 'jabber:x:conference'];

/**
 * XEP-0313 §5.1.1: what is said between people, and not that somebody is typing. Errors and headlines are of the moment, what is said in a
 * room is the room's. Hints (XEP-0334) may say otherwise; that nothing is to be kept comes first.
 */
export function isWorthArchiving(stanza: XmlElement): boolean {
  const { type } = stanza.attrs;
  if (type === 'error' || type === 'headline' || type === 'groupchat') return false;
  const isHinted = (name: string): boolean => childOf(stanza, name, HINTS_NS) !== undefined;
  if (isHinted('no-store') || isHinted('no-permanent-store')) return false;
  const isSaid = ['body', 'subject'].some((name) => childOf(stanza, name, CLIENT_NS));
  return isSaid || isHinted('store') || childElements(stanza).some(({ ns, name }) => CONVERSATIONAL.includes(ns) && name !== 'request' && name !== 'markable');
}

/** XEP-0441 §2.3: what the account wants kept of what is said with this address. Whom both lists name is not archived. */
export function isWanted({ archivePreferences: { default: usual, always, never }, roster }: Account, peer: Jid): boolean {
  const names = (jids: readonly Jid[]): boolean => jids.some((jid) => jid === peer || (isBare(jid) && jid === bareOf(peer)));
  if (names(never)) return false;
  if (names(always)) return true;
  return usual === 'roster' ? roster.get(bareOf(peer))?.isListed === true : usual === 'always';
}
