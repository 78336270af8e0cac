import { bareOf, isFull } from '../../lib/jid.ts';
import { buildItem } from '../../xmpp/features/rfc3921-roster/index.ts';
import { ROSTER_NS } from '../../xmpp/kit/namespaces.ts';
import { childrenOf, el, is, textOf } from '../../xmpp/kit/element.ts';
import { readInteger, readJid } from '../../xmpp/kit/reader.ts';
import { newEntry, type Account } from '../accounts/account.ts';
import type { Domain } from '../domain.ts';
import type { Presences } from '../presence/presences.ts';
import type { Session } from '../sessions.ts';
import { answer, refuse, type Answer, type RequestHandler } from '../stanzas/request.ts';
import type { Subscriptions } from '../subscriptions/subscriptions.ts';
import type { RosterPushes } from './roster-pushes.ts';

/** What a name or a group may be at most, in bytes of UTF-8 (RFC 6121 §2.3.3). */
const MOST_BYTES = 1023;

/** RFC 3921 §7: the roster, fetched and changed by the account's own clients. */
export function rosterRequests(domain: Domain, pushes: RosterPushes, subscriptions: Subscriptions, presences: Presences): RequestHandler {
  return {
    name: 'query', ns: ROSTER_NS,
    ofOwn: ({ type, payload }, session, account) => (type === 'get' ? get(payload.attrs['ver'], session, account) : set(account, childrenOf(payload, 'item', ROSTER_NS))),
  };

  function get(version: string | undefined, session: Session, account: Account): Answer {
    const isFirst = !session.isInterested;
    session.isInterested = true;
    // Requests and answers that came before wait for whoever asked for the roster (R197).
    if (isFirst && session.isAvailable) domain.journal.tell(() => presences.tellWaiting(account, session));
    // RFC 6121 §2.6.3: nothing changed since the version they have.
    if (version !== undefined && version !== '' && readInteger(version, 0, Number.MAX_SAFE_INTEGER) === account.rosterVersion) return answer();
    const items = [...account.roster.values()].filter(({ isListed }) => isListed).map(buildItem);
    return answer(el('query', ROSTER_NS, { ver: version === undefined ? undefined : account.rosterVersion }, ...items));
  }

  function set(account: Account, items: ReturnType<typeof childrenOf>): Answer {
    const [item] = items;
    const jid = item && readJid(item, 'jid');
    // RFC 6121 §2.1.5: exactly one.
    if (!item || items.length > 1 || !is(item, 'item', ROSTER_NS)) return refuse('bad-request');
    if (jid === undefined) return refuse('jid-malformed');
    // RFC 6121 §2.3.3: nobody is their own contact.
    if (bareOf(jid) === account.jid && !isFull(jid)) return refuse('not-allowed');
    const before = account.roster.get(jid);
    if (item.attrs['subscription'] === 'remove') {
      if (!before?.isListed) return refuse('item-not-found');
      subscriptions.end(account, before);
      pushes.tellRemoved(account, jid, account.rosterVersion);
      return answer();
    }
    const name = item.attrs['name'] ?? '';
    const groups = childrenOf(item, 'group', ROSTER_NS).map(textOf);
    if (new Set(groups).size < groups.length) return refuse('bad-request');
    if (groups.includes('') || [name, ...groups].some((text) => new TextEncoder().encode(text).length > MOST_BYTES)) return refuse('not-acceptable');
    // §7.6: what else a client says of the subscription is not heard (R214).
    const after = { ...(before ?? newEntry(jid)), name, groups, isListed: true };
    pushes.tell(account, after, domain.store.setEntry(account, after));
    return answer();
  }
}
