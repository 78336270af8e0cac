import { PRIVACY_NS } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { CLIENT_NS, el } from '../../xmpp/kit/element.ts';
import type { Account } from '../accounts/account.ts';
import type { Domain } from '../domain.ts';

/** Tells every connected resource that a list was changed; what is in it, each asks for itself (RFC 3921 §10.2 rule 10). */
export class ListPushes {
  readonly #domain: Domain;

  constructor(domain: Domain) {
    this.#domain = domain;
  }

  tell(account: Account, name: string): void {
    for (const session of account.sessions.values()) {
      session.send(el('iq', CLIENT_NS, { type: 'set', id: this.#domain.ids.uuid(), to: session.jid }, el('query', PRIVACY_NS, {}, el('list', PRIVACY_NS, { name }))));
    }
  }
}
