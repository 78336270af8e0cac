import type { Jid } from '../../lib/jid.ts';
import { buildItem } from '../../xmpp/features/rfc3921-roster/index.ts';
import { ROSTER_NS } from '../../xmpp/kit/namespaces.ts';
import { CLIENT_NS, el, type XmlElement } from '../../xmpp/kit/element.ts';
import type { Account, RosterEntry } from '../accounts/account.ts';
import type { Domain } from '../domain.ts';

/** Tells the resources that asked for the roster what changed in it (RFC 3921 §7.4 to §7.6; versions: RFC 6121 §2.6). */
export class RosterPushes {
  readonly #domain: Domain;

  constructor(domain: Domain) {
    this.#domain = domain;
  }

  tell(account: Account, entry: RosterEntry, version: number): void {
    this.#push(account, buildItem(entry), version);
  }

  tellRemoved(account: Account, jid: Jid, version: number): void {
    this.#push(account, el('item', ROSTER_NS, { jid, subscription: 'remove' }), version);
  }

  #push(account: Account, item: XmlElement, version: number): void {
    for (const session of account.sessions.values()) {
      if (!session.isInterested) continue;
      session.send(el('iq', CLIENT_NS, { type: 'set', id: this.#domain.ids.uuid(), to: session.jid }, el('query', ROSTER_NS, { ver: version }, item)));
    }
  }
}
