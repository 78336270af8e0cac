import { bareOf, domainOf, localOf, parseJid, type Jid } from '../../lib/jid.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import type { StanzaError, StanzaErrorCondition } from '../../xmpp/kit/stanza-error.ts';
import { withoutStanzaIds } from '../archive/stanza-ids.ts';
import { copySent } from '../carbons/carbons.ts';
import { ownerOf, type Domain } from '../domain.ts';
import type { Presences } from '../presence/presences.ts';
import { BLOCKED_BY_SENDER, passes } from '../privacy/filter.ts';
import { isRegistration, type Registration } from '../registration/registration.ts';
import type { Session } from '../sessions.ts';
import type { Subscriptions } from '../subscriptions/subscriptions.ts';
import type { Requests } from './requests.ts';
import { isAnswerable, isNotification, refused, SUBSCRIPTION_KINDS, withAttributes } from './stanza.ts';

export interface ClientStanzasParts {
  readonly presences: Presences;
  readonly subscriptions: Subscriptions;
  readonly requests: Requests;
  readonly registration: Registration;
}

/** What a client sent on its stream: stamped with its sender, kept from whom it blocks, and taken where it is for the account itself. */
export class ClientStanzas {
  readonly #domain: Domain;
  readonly #parts: ClientStanzasParts;

  constructor(domain: Domain, parts: ClientStanzasParts) {
    this.#domain = domain;
    this.#parts = parts;
  }

  /** False: the stream is to be ended, for the stanza claims to be from somebody else (RFC 3920 §9.1.2 rule 1). */
  receive(session: Session, sent: XmlElement): boolean {
    const claimed = sent.attrs['from'];
    const sender = claimed === undefined ? session.jid : parseJid(claimed);
    if (sender !== session.jid && sender !== session.account) return false;
    const given = sent.attrs['to'];
    const to = given === undefined ? undefined : parseJid(given);
    const stanza = withAttributes(sent, { from: session.jid });
    if (given !== undefined && to === undefined) this.#refuse(session, stanza, 'jid-malformed');
    else if (sent.name === 'presence') this.#presence(session, to, stanza);
    else if (sent.name === 'iq') this.#iq(session, to, stanza);
    else this.#message(session, to ?? session.account, withAttributes(stanza, { to: to ?? session.account }));
    return true;
  }

  #presence(session: Session, to: Jid | undefined, stanza: XmlElement): void {
    const { type } = stanza.attrs;
    const kind = SUBSCRIPTION_KINDS.find((known) => known === type);
    if (to === undefined) {
      if (isNotification(stanza)) this.#parts.presences.broadcast(session, stanza);
      return;
    }
    if (!this.#mayGo(session, to, stanza)) return;
    // §8.2: the request is the account's, not the resource's.
    if (kind) this.#parts.subscriptions.send(ownerOf(this.#domain, session), kind, bareOf(to), withAttributes(stanza, { from: session.account, to: bareOf(to) }));
    else if (isNotification(stanza)) this.#parts.presences.direct(session, to, stanza);
    else this.#domain.deliver(stanza);
  }

  #iq(session: Session, to: Jid | undefined, stanza: XmlElement): void {
    // It is about the account, whether it is sent to the account or to its server.
    if ((to === undefined || to === session.account || to === this.#domain.name) && isRegistration(stanza)) return this.#parts.registration.answerMember(session, stanza);
    if (to !== undefined && to !== session.account) return this.#pass(session, stanza, to);
    // What answers a push needs no answer.
    if (isAnswerable(stanza)) this.#parts.requests.ofOwn(withAttributes(stanza, { to: undefined }), session, ownerOf(this.#domain, session), (reply) => session.send(reply));
  }

  #message(session: Session, to: Jid, stanza: XmlElement): void {
    const account = ownerOf(this.#domain, session);
    const said = withoutStanzaIds(stanza, account.jid);
    // What is for the own account is kept and copied where it is received.
    if (bareOf(to) === account.jid) return this.#pass(session, said, to);
    // What the own list stops was never said. What another's stops was, and stays in the sender's archive alone (XEP-0313 §5.1).
    if (!this.#mayGo(session, to, said)) return this.#refuse(session, said, BLOCKED_BY_SENDER);
    const kept = this.#domain.archive.keep(account, to, said);
    // The id is of the own archive, which nobody else may ask (§3.5).
    this.#domain.deliver(said);
    copySent(account, session, kept);
  }

  #pass(session: Session, stanza: XmlElement, to: Jid): void {
    if (this.#mayGo(session, to, stanza)) this.#domain.deliver(stanza);
    else this.#refuse(session, stanza, BLOCKED_BY_SENDER);
  }

  /** The own server and the own account are always there. */
  #mayGo(session: Session, to: Jid, stanza: XmlElement): boolean {
    const isServer = localOf(to) === undefined && domainOf(to) === this.#domain.name;
    return isServer || to === session.account || passes({ account: ownerOf(this.#domain, session), session, direction: 'out', peer: to, stanza }, this.#domain.settings);
  }

  #refuse(session: Session, stanza: XmlElement, error: StanzaError | StanzaErrorCondition): void {
    if (isAnswerable(stanza)) session.send(refused(stanza, error));
  }
}
