import { isFull, type Jid } from '../../lib/jid.ts';
import { buildDelay } from '../../xmpp/features/xep-0203-delay/index.ts';
import { childOf, CLIENT_NS, el, type XmlElement } from '../../xmpp/kit/element.ts';
import type { Account } from '../accounts/account.ts';
import { copyReceived } from '../carbons/carbons.ts';
import { senderOf, type Domain } from '../domain.ts';
import { blockedReply, passes } from '../privacy/filter.ts';
import type { Session } from '../sessions.ts';
import { isAnswerable, refused } from '../stanzas/stanza.ts';

/** Messages for an account: to the resource named, to the most wanted ones, or kept until there is one (RFC 3921 §11.1 rules 1, 3, 4.1, 5.3). */
export class Messages {
  readonly #domain: Domain;

  constructor(domain: Domain) {
    this.#domain = domain;
  }

  receive(account: Account, to: Jid, stanza: XmlElement): void {
    this.#receive(account, to, stanza, (accepted) => this.#domain.archive.keep(account, senderOf(accepted), accepted));
  }

  /** What a session was sent and has not taken: it is in the archive already, under the id that it bears. */
  receiveAgain(account: Account, to: Jid, stanza: XmlElement): void {
    this.#receive(account, to, stanza, (accepted) => accepted);
  }

  /** `keep`: what is accepted, and only that, goes through it into the archive, once for all who hear it. */
  #receive(account: Account, to: Jid, stanza: XmlElement, keep: (accepted: XmlElement) => XmlElement): void {
    const hearers = this.#hearersOf(account, to, stanza);
    if (hearers.length === 0) return this.#absent(account, stanza, keep);
    const willing = hearers.filter((session) => passes({ account, session, direction: 'in', peer: senderOf(stanza), stanza }, this.#domain.settings));
    if (willing.length === 0) return this.#blocked(stanza);
    const kept = keep(stanza);
    for (const session of willing) session.send(kept);
    copyReceived(this.#domain, account, kept, hearers);
  }

  /**
   * A resource became available, or its priority changed: what waits for the account is for it, if it takes any (R381). Lists are asked when
   * something is delivered (RFC 3921 §11), whenever it was sent: what the one in force now stops waits on, and comes once none does.
   */
  handOver(account: Account, session: Session): void {
    if (!session.isAvailable || session.priority < 0) return;
    const { store, settings } = this.#domain;
    store.hand(account, 'message', (stanza) => session.send(stanza), (stanza) => passes({ account, session, direction: 'in', peer: senderOf(stanza), stanza }, settings));
  }

  #hearersOf(account: Account, to: Jid, stanza: XmlElement): readonly Session[] {
    const { type } = stanza.attrs;
    // Whoever sent something is told what became of it, available or not (RFC 3920 §9.3.1).
    const addressable = type === 'error' ? [...account.sessions.values()] : account.available;
    const named = isFull(to) ? addressable.find(({ jid }) => jid === to) : undefined;
    if (named) return [named];
    // What is about a device that is gone is of no use to another one (RFC 6121 §8.5.3.2.1).
    if (type === 'error' || type === 'groupchat') return [];
    const wanted = account.available.filter(({ priority }) => priority >= 0);
    const highest = Math.max(...wanted.map(({ priority }) => priority));
    return type === 'headline' ? wanted : wanted.filter(({ priority }) => priority === highest);
  }

  /** Nobody takes it now. */
  #absent(account: Account, stanza: XmlElement, keep: (accepted: XmlElement) => XmlElement): void {
    const { type } = stanza.attrs;
    if (type === 'error' || type === 'headline') return;
    if (!passes({ account, direction: 'in', peer: senderOf(stanza), stanza }, this.#domain.settings)) return this.#blocked(stanza);
    const isKept = isWorthKeeping(stanza);
    if (!isKept && type !== 'groupchat') return copyReceived(this.#domain, account, keep(stanza), []);
    if (!isKept || account.offline.length >= this.#domain.settings.offlineMessages) return this.#domain.deliver(refused(stanza, 'service-unavailable'));
    const delay = buildDelay({ stamp: this.#domain.clock.now(), by: this.#domain.name });
    const kept = keep(stanza);
    this.#domain.store.keep(account, 'message', el(kept.name, kept.ns, kept.attrs, ...kept.children, delay));
    copyReceived(this.#domain, account, kept, []);
  }

  #blocked(stanza: XmlElement): void {
    const reply = isAnswerable(stanza) ? blockedReply(stanza, this.#domain.settings) : undefined;
    if (reply) this.#domain.deliver(reply);
  }
}

/** Whether there is anything in it that a person would miss: typing notices and the like are of the moment, as are headlines. */
export function isWorthKeeping(stanza: XmlElement): boolean {
  const { type } = stanza.attrs;
  return type !== 'error' && type !== 'headline' && type !== 'groupchat' && ['body', 'subject'].some((name) => childOf(stanza, name, CLIENT_NS));
}
