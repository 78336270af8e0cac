import { domainOf, isFull } from '../../lib/jid.ts';
import { childElements, childOf, CLIENT_NS, el, is, type XmlElement } from '../../xmpp/kit/element.ts';
import { buildCarbon, CARBONS_NS, type CarbonDirection } from '../../xmpp/features/xep-0280-carbons/index.ts';
import type { Account } from '../accounts/account.ts';
import { senderOf, type Domain } from '../domain.ts';
import { passes } from '../privacy/filter.ts';
import type { Session } from '../sessions.ts';
import { answer, refuse, type RequestHandler } from '../stanzas/request.ts';

const HINTS_NS = 'urn:xmpp:hints';
const MUC_USER_NS = 'http://jabber.org/protocol/muc#user';
/** Receipts (XEP-0184), typing notices (XEP-0085), markers (XEP-0333), invitations (XEP-0249): of a conversation, without a body. */
const CONVERSATIONAL: readonly string[] = ['urn:xmpp:receipts', 'http://jabber.org/protocol/chatstates', 'urn:xmpp:chat-markers:0', 'jabber:x:conference'];

/** XEP-0280 §4, §5: a session asks for copies, as often as it likes (§10.1). */
export function carbonRequests(): readonly RequestHandler[] {
  const turned = (name: string, hasCarbons: boolean): RequestHandler => ({
    name, ns: CARBONS_NS, serverFeatures: [CARBONS_NS],
    ofOwn: ({ type }, session) => {
      if (type !== 'set') return refuse('bad-request');
      session.hasCarbons = hasCarbons;
      return answer();
    },
  });
  return [turned('enable', true), turned('disable', false)];
}

/** §7: what the account was sent, for those of its sessions that it did not go to. `hearers`: whom it went to, or would have but for their lists. */
export function copyReceived({ settings, name }: Domain, account: Account, stanza: XmlElement, hearers: readonly Session[]): void {
  const peer = senderOf(stanza);
  // §6.1: rooms send what is said in private there to every device themselves. There is no other domain but theirs.
  if (domainOf(peer) !== name && isFull(peer)) return;
  const others = enabledOf(account, stanza).filter((session) => !hearers.includes(session) && session.jid !== peer);
  for (const session of others) if (passes({ account, session, direction: 'in', peer, stanza }, settings)) session.send(copy('received', account, session, stanza));
}

/** §8: what a session said, for the account's other ones. */
export function copySent(account: Account, sender: Session, stanza: XmlElement): void {
  for (const session of enabledOf(account, stanza)) if (session !== sender) session.send(copy('sent', account, session, stanza));
}

function enabledOf(account: Account, stanza: XmlElement): readonly Session[] {
  const enabled = [...account.sessions.values()].filter(({ hasCarbons }) => hasCarbons);
  return enabled.length > 0 && isEligible(stanza) ? enabled : [];
}

/** The account itself is the sender, and nobody else can be: whoever sends is stamped with a resource (§12). */
function copy(direction: CarbonDirection, account: Account, session: Session, stanza: XmlElement): XmlElement {
  return el('message', CLIENT_NS, { type: stanza.attrs['type'], from: account.jid, to: session.jid }, buildCarbon(direction, stanza));
}

/** §6.1, but for errors: whether what they answer was copied is not remembered. */
function isEligible(stanza: XmlElement): boolean {
  const { type } = stanza.attrs;
  if (type === 'groupchat' || type === 'error' || type === 'headline') return false;
  if (childOf(stanza, 'private', CARBONS_NS) || childOf(stanza, 'no-copy', HINTS_NS)) return false;
  return type === 'chat' || childOf(stanza, 'body', CLIENT_NS) !== undefined || childElements(stanza).some(isConversational);
}

function isConversational(child: XmlElement): boolean {
  return CONVERSATIONAL.includes(child.ns) || (is(child, 'x', MUC_USER_NS) && childOf(child, 'invite', MUC_USER_NS) !== undefined);
}
