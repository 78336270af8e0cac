import { bareOf, type BareJid } from '../../lib/jid.ts';
import { CLIENT_NS, el, type XmlElement } from '../../xmpp/kit/element.ts';
import { inState, newEntry, stateOfEntry, type Account, type RosterEntry } from '../accounts/account.ts';
import { accountOf, senderOf, type Domain } from '../domain.ts';
import type { Presences } from '../presence/presences.ts';
import type { RosterPushes } from '../roster/roster-pushes.ts';
import { INBOUND } from './inbound.ts';
import { OUTBOUND } from './outbound.ts';
import { isPushed, type Kind, type State } from './states.ts';

/** Who may see whom: RFC 3921 §8 and §9, driven by the tables in `outbound.ts` and `inbound.ts`. */
export class Subscriptions {
  readonly #domain: Domain;
  readonly #presences: Presences;
  readonly #pushes: RosterPushes;

  constructor(domain: Domain, presences: Presences, pushes: RosterPushes) {
    this.#domain = domain;
    this.#presences = presences;
    this.#pushes = pushes;
  }

  /** A client of the account sent it (§9.2, Tables 1 and 2; T2 to T5). */
  send(account: Account, kind: Kind, to: BareJid, stanza: XmlElement): void {
    if (to === account.jid) return;
    const before = this.#entryOf(account, to);
    const { isRouted, next } = OUTBOUND[kind].find(({ state }) => state === stateOfEntry(before))!;
    const isUnanswered = !isRouted && (kind === 'subscribed' || kind === 'unsubscribed');
    // RFC 6121 §3.4: to approve what nobody asked for yet is to approve it in advance.
    if (isUnanswered && !account.isSeenBy(to) && before.isApproved !== (kind === 'subscribed')) {
      return this.#keep(account, before, { ...before, isApproved: kind === 'subscribed', isListed: before.isListed || kind === 'subscribed' });
    }
    const wasSeen = account.isSeenBy(to);
    this.#move(account, before, next, kind === 'subscribe' || kind === 'subscribed');
    if (!isRouted) return;
    this.#domain.deliver(stanza);
    this.#tellPresence(account, to, wasSeen);
  }

  /** It came from outside the account (§9.3, Tables 3 to 6; T6 to T9), and the account's lists let it through. */
  receive(account: Account, kind: Kind, stanza: XmlElement): void {
    const from = bareOf(senderOf(stanza));
    if (from === account.jid) return;
    const before = this.#entryOf(account, from);
    if (kind === 'subscribe' && before.isApproved && !account.isSeenBy(from)) return this.#grant(account, before);
    const { isDelivered, autoReply, next } = INBOUND[kind].find(({ state }) => state === stateOfEntry(before))!;
    const wasSeen = account.isSeenBy(from);
    // §8.2 step 6: a request alone makes no item that the clients see.
    this.#move(account, before, next, false, kind === 'subscribe' ? stanza : undefined);
    if (isDelivered) this.#tell(account, kind, stanza);
    if (autoReply) this.#domain.deliver(el('presence', CLIENT_NS, { from: account.jid, to: from, type: autoReply }));
    this.#tellPresence(account, from, wasSeen);
  }

  /** §8.6: to remove somebody is to unsubscribe from them and to cancel what they have. */
  end(account: Account, entry: RosterEntry): void {
    const to = bareOf(entry.jid);
    const isWatching = entry.isAsking || account.sees(to);
    const isWatched = entry.request !== undefined || account.isSeenBy(to);
    const wasSeen = account.isSeenBy(to);
    this.#domain.store.removeEntry(account, entry.jid);
    for (const [isDue, type] of [[isWatching, 'unsubscribe'], [isWatched, 'unsubscribed']] as const) {
      if (isDue) this.#domain.deliver(el('presence', CLIENT_NS, { from: account.jid, to, type }));
    }
    this.#tellPresence(account, to, wasSeen);
  }

  #grant(account: Account, before: RosterEntry): void {
    const to = bareOf(before.jid);
    this.#keep(account, before, { ...before, isApproved: false, subscription: account.sees(to) ? 'both' : 'from' });
    this.#domain.deliver(el('presence', CLIENT_NS, { from: account.jid, to, type: 'subscribed' }));
    this.#tellPresence(account, to, false);
  }

  #entryOf(account: Account, jid: BareJid): RosterEntry {
    return account.roster.get(jid) ?? newEntry(jid);
  }

  #move(account: Account, before: RosterEntry, next: State, makesItem: boolean, request?: XmlElement): void {
    const isNew = makesItem && !before.isListed && next !== 'None';
    if (stateOfEntry(before) === next && !isNew) return;
    this.#keep(account, before, { ...inState(before, next, request), isListed: before.isListed || isNew });
  }

  #keep(account: Account, before: RosterEntry, after: RosterEntry): void {
    const version = this.#domain.store.setEntry(account, after);
    const isSeen = !before.isListed || before.isApproved !== after.isApproved || isPushed(stateOfEntry(before), stateOfEntry(after));
    if (after.isListed && isSeen) this.#pushes.tell(account, after, version);
  }

  /** Now to every resource that wants to hear of it, else to the next one that does (§9.4). A request waits in its entry. */
  #tell(account: Account, kind: Kind, stanza: XmlElement): void {
    const hearers = account.available.filter(({ isInterested }) => isInterested);
    if (hearers.length === 0 && kind !== 'subscribe') this.#domain.store.keep(account, 'notice', stanza);
    for (const session of hearers) this.#presences.give(account, session, stanza);
  }

  /** Who may see the account from now on sees how it is; who may not any more, that it is gone (§8.2 step 7, §8.4 step 5, §8.5). */
  #tellPresence(account: Account, peer: BareJid, wasSeen: boolean): void {
    const isSeen = account.isSeenBy(peer);
    if (isSeen === wasSeen || !accountOf(this.#domain, peer)) return;
    for (const session of account.available) this.#presences.tellOne(account, session, peer, isSeen);
  }
}
