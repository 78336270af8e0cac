import { parseJid, type BareJid } from '../../lib/jid.ts';
import { REGISTER_STREAM_NS } from '../../xmpp/features/xep-0077-registration/index.ts';
import { el, type XmlElement } from '../../xmpp/kit/element.ts';
import { isRegistration, type Registration } from '../registration/registration.ts';
import type { Tries } from './refusals.ts';

export interface StrangerLimits {
  /** Tries that one stream has. */
  readonly tries: number;
  /** From where the client is. */
  readonly network: Tries;
}

/** In-band registration on one stream before its client has signed in (XEP-0077 §3.1): few tries, and one account. */
export class StrangerRegistration {
  readonly #registration: Registration;
  readonly #domain: BareJid;
  readonly #limits: StrangerLimits;
  #tries = 0;
  #hasMade = false;

  constructor(registration: Registration, domain: BareJid, limits: StrangerLimits) {
    this.#registration = registration;
    this.#domain = domain;
    this.#limits = limits;
  }

  /** For the stream's features (§8). */
  features(): readonly XmlElement[] {
    return this.#registration.isOpen ? [el('register', REGISTER_STREAM_NS)] : [];
  }

  /** Whether this stanza is for it: to this server, or to nobody in particular. */
  takes(stanza: XmlElement): boolean {
    const { to } = stanza.attrs;
    return isRegistration(stanza) && (to === undefined || parseJid(to) === this.#domain);
  }

  async answer(request: XmlElement): Promise<XmlElement> {
    if (request.attrs['type'] === 'get') return this.#registration.answerStranger(request, undefined);
    const limit = this.#limit();
    this.#tries += 1;
    this.#limits.network.made();
    const reply = await this.#registration.answerStranger(request, limit);
    this.#hasMade ||= reply.attrs['type'] === 'result';
    return reply;
  }

  #limit(): 'not-acceptable' | 'resource-constraint' | undefined {
    if (this.#hasMade) return 'not-acceptable';
    return this.#tries >= this.#limits.tries || !this.#limits.network.may() ? 'resource-constraint' : undefined;
  }
}
