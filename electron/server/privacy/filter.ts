import type { Jid } from '../../lib/jid.ts';
import { evaluate, listInForce, type JudgedStanza } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { el, type XmlElement } from '../../xmpp/kit/element.ts';
import { stanzaError, type StanzaError } from '../../xmpp/kit/stanza-error.ts';
import type { Account } from '../accounts/account.ts';
import type { Session } from '../sessions.ts';
import type { ServerSettings } from '../settings.ts';
import { isNotification, refused } from '../stanzas/stanza.ts';

/** Whether the privacy list in force lets the stanza through: the session's, else the account's default (RFC 3921 §10.2). */
export function passes(
  { account, session, direction, peer, stanza }: {
    readonly account: Account; readonly session?: Session | undefined; readonly direction: 'in' | 'out'; readonly peer: Jid; readonly stanza: XmlElement;
  },
  { privacyReading }: ServerSettings,
): boolean {
  const name = listInForce({ active: session?.activeList, default: account.defaultList });
  const rules = name === undefined ? undefined : account.lists.get(name);
  if (!rules) return true;
  return evaluate({ rules }, { direction, kind: kindOf(stanza), peer }, (jid) => account.roster.get(jid), { reading: privacyReading, own: account.jid }).action === 'allow';
}

function kindOf(stanza: XmlElement): JudgedStanza['kind'] {
  if (stanza.name === 'message' || stanza.name === 'iq') return stanza.name;
  return isNotification(stanza) ? 'notification' : 'other-presence';
}

/** What the sender of a stanza hears that the recipient's list stopped: requests always, messages by the reading (§10.14, XEP-0016 §2.14). */
export function blockedReply(stanza: XmlElement, { privacyReading }: ServerSettings): XmlElement | undefined {
  const { type } = stanza.attrs;
  const isRequest = stanza.name === 'iq' && (type === 'get' || type === 'set');
  const isMessage = stanza.name === 'message' && type !== 'error' && privacyReading === 'xep-0016';
  return isRequest || isMessage ? refused(stanza, 'service-unavailable') : undefined;
}

/** What we hear ourselves when we write to somebody whom we block (XEP-0191 §3.3). */
export const BLOCKED_BY_SENDER: StanzaError = { ...stanzaError('not-acceptable'), specific: el('blocked', 'urn:xmpp:blocking:errors') };
