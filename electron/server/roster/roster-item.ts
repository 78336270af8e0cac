import { ROSTER_NS } from '../../xmpp/kit/namespaces.ts';
import { el, type XmlElement } from '../../xmpp/kit/element.ts';
import type { RosterEntry } from '../accounts/account.ts';

/** The entry as a client sees it (RFC 3921 §7.1, §B.5). */
export function buildItem({ jid, name, groups, subscription, isAsking, isApproved }: RosterEntry): XmlElement {
  return el(
    'item', ROSTER_NS,
    { jid, name: name === '' ? undefined : name, subscription, ask: isAsking ? 'subscribe' : undefined, approved: isApproved ? 'true' : undefined },
    ...groups.map((group) => el('group', ROSTER_NS, {}, group)),
  );
}
