import { bareOf, isFull, type BareJid, type Jid } from '../../lib/jid.ts';
import { CLIENT_NS, el, type XmlElement } from '../../xmpp/kit/element.ts';
import type { Account } from '../accounts/account.ts';
import { accountOf, ownerOf, senderOf, type Domain } from '../domain.ts';
import { passes } from '../privacy/filter.ts';
import type { Session } from '../sessions.ts';
import { refused, withAttributes } from '../stanzas/stanza.ts';

/** RFC 3921 §5: who is told of whose presence, and when. */
export class Presences {
  readonly #domain: Domain;
  /** What else waits for a resource to become available: messages. */
  readonly #onAvailable: (account: Account, session: Session) => void;

  constructor(domain: Domain, onAvailable: (account: Account, session: Session) => void) {
    this.#domain = domain;
    this.#onAvailable = onAvailable;
  }

  /** Presence without `to`: initial, an update, or the end of availability (§5.1.1, §5.1.2, §5.1.5). `stanza` names its sender. */
  broadcast(session: Session, stanza: XmlElement): void {
    const account = ownerOf(this.#domain, session);
    if (stanza.attrs['type'] === 'unavailable') return this.#leave(account, session, stanza);
    const isInitial = !session.isAvailable;
    session.presence = stanza;
    this.#toOthers(account, session, stanza);
    if (isInitial) {
      this.#learn(account, session);
      if (session.isInterested) this.tellWaiting(account, session);
    }
    this.#onAvailable(account, session);
  }

  /**
   * Presence to somebody (§5.1.4): they hear it whatever the roster says, and of the end as well. To whoever is told of this session anyhow
   * it changes nothing (case 1): they hear the end as subscribers.
   */
  direct(session: Session, to: Jid, stanza: XmlElement): void {
    if (stanza.attrs['type'] === 'unavailable') session.directed.delete(to);
    else if (!session.isAvailable || !ownerOf(this.#domain, session).isSeenBy(to)) session.directed.add(to);
    this.#domain.deliver(stanza);
  }

  /** The session is over, however it ended: everybody who knew of it hears so (§5.1.5, R154). */
  end(session: Session): void {
    const account = ownerOf(this.#domain, session);
    const farewell = el('presence', CLIENT_NS, { from: session.jid, type: 'unavailable' });
    if (session.isAvailable || session.directed.size > 0) this.#leave(account, session, farewell);
  }

  /**
   * What one account's subscriber hears of one of its resources. Whom the person told directly before hears the end of the session all the
   * same: only the person's own directed unavailable presence takes that back (§5.1.5).
   */
  tellOne(account: Account, session: Session, peer: BareJid, isSeen: boolean): void {
    const stanza = isSeen ? session.presence : el('presence', CLIENT_NS, { from: session.jid, type: 'unavailable' });
    if (stanza) this.#send(account, session, peer, stanza);
  }

  /** A probe (§5.1.3): answered for the account, to whoever asked. */
  answerProbe(account: Account, probe: XmlElement): void {
    const from = senderOf(probe);
    const isOwn = bareOf(from) === account.jid;
    if (!isOwn && !account.isSeenBy(from)) {
      const isWaiting = account.entryOf(bareOf(from))?.request !== undefined;
      return this.#domain.deliver(refused(withAttributes(probe, { to: account.jid }), isWaiting ? 'not-authorized' : 'forbidden'));
    }
    for (const session of account.available) this.#send(account, session, from, session.presence!);
    const last = account.lastUnavailable;
    if (account.available.length === 0 && last && passes({ account, direction: 'out', peer: from, stanza: last }, this.#domain.settings)) {
      this.#domain.deliver(withAttributes(last, { to: from }));
    }
  }

  /** Presence that came for the account: to the resource named, or to all that are available (§11.1 rules 1, 3 and 4.2). */
  receive(account: Account, to: Jid, stanza: XmlElement): void {
    const from = senderOf(stanza);
    const isError = stanza.attrs['type'] === 'error';
    const hearers = account.available.filter(({ jid }) => to === account.jid || jid === to);
    for (const session of account.sessions.values()) {
      if (!isError) session.unwilling.delete(bareOf(from));
      // A refusal of the account itself is about a probe: whoever may not look may well be looked at.
      else if (isFull(from) && (to === account.jid || session.jid === to)) session.unwilling.add(bareOf(from));
    }
    for (const session of hearers) this.give(account, session, stanza);
  }

  /** Requests until they are answered, other notices once (§5.1.6, §9.4). */
  tellWaiting(account: Account, session: Session): void {
    // In the order in which they came about: what ends a request takes it away, so that one which waits is the later.
    this.#domain.store.hand(account, 'notice', (stanza) => this.give(account, session, stanza));
    for (const { request } of account.roster.values()) if (request) this.give(account, session, request);
  }

  /** To one session, if its list lets it. */
  give(account: Account, session: Session, stanza: XmlElement): void {
    if (passes({ account, session, direction: 'in', peer: senderOf(stanza), stanza }, this.#domain.settings)) session.send(stanza);
  }

  #leave(account: Account, session: Session, stanza: XmlElement): void {
    const wasAvailable = session.isAvailable;
    session.presence = undefined;
    account.lastUnavailable = stanza;
    const told = new Set(session.directed);
    session.directed.clear();
    if (wasAvailable) this.#toOthers(account, session, stanza);
    for (const peer of told) if (!wasAvailable || !account.isSeenBy(peer)) this.#send(account, session, peer, stanza);
  }

  /** To whoever is subscribed and did not refuse it, and to the account's other resources. */
  #toOthers(account: Account, session: Session, stanza: XmlElement): void {
    for (const { jid } of account.roster.values()) {
      if (account.isSeenBy(jid) && !session.unwilling.has(bareOf(jid))) this.#send(account, session, jid, stanza);
    }
    for (const other of account.available) if (other !== session) this.#send(account, session, other.jid, stanza);
  }

  /** A resource that has just become available learns who is there (§5.1.1); all of them live on this server. */
  #learn(account: Account, session: Session): void {
    for (const other of account.available) if (other !== session) this.#send(account, other, session.jid, other.presence!);
    for (const { jid } of account.roster.values()) {
      if (!account.sees(jid)) continue;
      const probe = el('presence', CLIENT_NS, { from: session.jid, to: bareOf(jid), type: 'probe' });
      // No probe to whose presence we do not want to hear (R132).
      const wanted = el('presence', CLIENT_NS, { from: jid });
      if (passes({ account, session, direction: 'in', peer: jid, stanza: wanted }, this.#domain.settings)) this.#domain.deliver(probe);
    }
  }

  /** Under the session's own list; a subscriber's server gives it on only where the subscriber still wants it (§5.1.1). */
  #send(account: Account, session: Session, to: Jid, stanza: XmlElement): void {
    if (!passes({ account, session, direction: 'out', peer: to, stanza }, this.#domain.settings)) return;
    const isDirected = to.includes('/') || !account.isSeenBy(to);
    const peer = accountOf(this.#domain, to);
    if (peer && !isDirected && !peer.sees(account.jid) && stanza.attrs['type'] !== 'unavailable') return;
    this.#domain.deliver(withAttributes(stanza, { to }));
  }
}
