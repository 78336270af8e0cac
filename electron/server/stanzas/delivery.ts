import { bareOf, domainOf, isBare, localOf, parseJid, type Jid } from '../../lib/jid.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import type { Account } from '../accounts/account.ts';
import { senderOf, type Domain } from '../domain.ts';
import type { Messages } from '../messages/messages.ts';
import type { Presences } from '../presence/presences.ts';
import { blockedReply, passes } from '../privacy/filter.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Subscriptions } from '../subscriptions/subscriptions.ts';
import type { Requests } from './requests.ts';
import { isAnswerable, refused, SUBSCRIPTION_KINDS } from './stanza.ts';

export interface DeliveryParts {
  readonly presences: Presences;
  readonly subscriptions: Subscriptions;
  readonly messages: Messages;
  readonly requests: Requests;
  readonly rooms: Rooms;
}

/** RFC 3921 §11: to whom a stanza goes. Privacy lists come before everything else (§10.2 rule 4, R319). */
export class Delivery {
  readonly #domain: Domain;
  readonly #parts: DeliveryParts;

  constructor(domain: Domain, parts: DeliveryParts) {
    this.#domain = domain;
    this.#parts = parts;
  }

  deliver(stanza: XmlElement): void {
    const to = parseJid(stanza.attrs['to'] ?? '');
    if (to === undefined) return;
    if (domainOf(to) === this.#parts.rooms.domain) return this.#parts.rooms.receive(to, stanza);
    // Nothing leads from here to another server (§11.2).
    if (domainOf(to) !== this.#domain.name) return this.#refuse(stanza, 'remote-server-not-found');
    if (localOf(to) === undefined) return this.#toServer(stanza);
    const account = this.#domain.store.get(bareOf(to));
    // Rule 2.
    if (!account) return stanza.name === 'presence' ? undefined : this.#refuse(stanza, 'service-unavailable');
    if (stanza.name === 'presence') return this.#presence(account, to, stanza);
    if (stanza.name === 'message') return this.#parts.messages.receive(account, to, stanza);
    this.#iq(account, to, stanza);
  }

  #toServer(stanza: XmlElement): void {
    if (stanza.name === 'iq' && isAnswerable(stanza)) this.deliver(this.#parts.requests.ofServer(stanza));
    else if (stanza.name === 'message') this.#refuse(stanza, 'service-unavailable');
  }

  #presence(account: Account, to: Jid, stanza: XmlElement): void {
    const kind = SUBSCRIPTION_KINDS.find((known) => known === stanza.attrs['type']);
    if (stanza.attrs['type'] === 'probe') return this.#parts.presences.answerProbe(account, stanza);
    if (!kind) return this.#parts.presences.receive(account, to, stanza);
    if (passes({ account, direction: 'in', peer: senderOf(stanza), stanza }, this.#domain.settings)) this.#parts.subscriptions.receive(account, kind, stanza);
  }

  #iq(account: Account, to: Jid, stanza: XmlElement): void {
    const session = isBare(to) ? undefined : [...account.sessions.values()].find(({ jid }) => jid === to);
    if (!passes({ account, session, direction: 'in', peer: senderOf(stanza), stanza }, this.#domain.settings)) {
      const reply = blockedReply(stanza, this.#domain.settings);
      return reply && this.deliver(reply);
    }
    if (session) return session.send(stanza);
    if (!isAnswerable(stanza)) return;
    if (isBare(to)) this.deliver(this.#parts.requests.ofAccount(stanza, account));
    else this.#refuse(stanza, 'service-unavailable');
  }

  #refuse(stanza: XmlElement, condition: 'remote-server-not-found' | 'service-unavailable'): void {
    const isAsked = stanza.name !== 'presence' || stanza.attrs['type'] === 'subscribe';
    if (isAnswerable(stanza) && isAsked) this.deliver(refused(stanza, condition));
  }
}
