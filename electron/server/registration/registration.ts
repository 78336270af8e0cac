import { localOf, parseBareJid, type BareJid } from '../../lib/jid.ts';
import {
  buildRegistrationForm, parseRegistrationRequest, REGISTER_NS, type RegistrationForm, type RegistrationRequest,
} from '../../xmpp/features/xep-0077-registration/index.ts';
import { childElements, CLIENT_NS, el, is, type XmlElement } from '../../xmpp/kit/element.ts';
import type { StanzaErrorCondition } from '../../xmpp/kit/stanza-error.ts';
import type { Domain } from '../domain.ts';
import type { Session } from '../sessions.ts';
import type { RequestHandler } from '../stanzas/request.ts';
import { answered, refused } from '../stanzas/stanza.ts';
import type { ServerCrypto } from '../stream/ports.ts';
import { makeCredentials } from '../stream/sasl/credentials.ts';

export interface RegistrationOptions {
  readonly crypto: ServerCrypto;
  /** Removes an account with all that is kept for it; `farewell` once that is on disk and before its sessions end. */
  readonly remove: (account: BareJid, farewell: () => void) => void;
}

const FOR_STRANGERS: RegistrationForm = { instructions: 'Choose a name and a password for use with this server.', isRegistered: false, username: '', hasPassword: true };
const FOR_MEMBERS = 'You have an account here. You can give it another password, or remove it.';

/** XEP-0077: whoever is let makes an account; whoever has one changes its password or removes it. Of a password only SCRAM's keys are kept. */
export class Registration {
  readonly #domain: Domain;
  readonly #options: RegistrationOptions;
  /** One password at a time: to make keys of it is work. */
  readonly #changing = new Set<BareJid>();

  constructor(domain: Domain, options: RegistrationOptions) {
    this.#domain = domain;
    this.#options = options;
  }

  /** Whether a client without an account may make one. */
  get isOpen(): boolean {
    return this.#domain.settings.registration;
  }

  /** Answers a client that has not shown to be anybody (§3.1). What is told is on disk. `limit`: why it may not make an account now. */
  async answerStranger(request: XmlElement, limit: StanzaErrorCondition | undefined): Promise<XmlElement> {
    const outcome = await this.#register(request, limit);
    // Whatever else was written before.
    await new Promise<void>((resolve) => this.#domain.journal.tell(resolve));
    return outcome === undefined ? answered(request) : typeof outcome === 'string' ? withoutPassword(request, outcome) : answered(request, outcome);
  }

  /** Answers a session, for its own account: sooner or later. */
  answerMember(session: Session, request: XmlElement): void {
    const refuse = (condition: StanzaErrorCondition): void => session.send(withoutPassword(request, condition));
    if (!isOneRequest(request)) return refuse('bad-request');
    const username = localOf(session.account)!;
    if (request.attrs['type'] === 'get') {
      return session.send(answered(request, buildRegistrationForm({ isRegistered: true, instructions: FOR_MEMBERS, username, hasPassword: true })));
    }
    const asked = askedIn(request);
    if (asked?.kind === 'remove') return this.#options.remove(session.account, () => session.outlet.send(answered(request)));
    if (asked?.kind !== 'fields' || !asked.username || !asked.password) return refuse('bad-request');
    if (this.#addressOf(asked.username) !== session.account) return refuse('not-allowed');
    void this.#change(session.account, asked.password).then((problem) => (problem ? refuse(problem) : session.send(answered(request))));
  }

  /** The form that was asked for, the refusal, or nothing: there is a new account. */
  async #register(request: XmlElement, limit: StanzaErrorCondition | undefined): Promise<XmlElement | StanzaErrorCondition | undefined> {
    if (!isOneRequest(request)) return 'bad-request';
    const isGet = request.attrs['type'] === 'get';
    if (!this.isOpen) return isGet ? 'service-unavailable' : 'not-allowed';
    if (isGet) return buildRegistrationForm(FOR_STRANGERS);
    const asked = askedIn(request);
    // §3.2: there is nobody yet who could be removed.
    if (asked?.kind === 'remove') return 'unexpected-request';
    if (asked?.kind !== 'fields') return 'bad-request';
    const { username, password } = asked;
    if (!username || !password) return 'not-acceptable';
    const address = this.#addressOf(username);
    if (address === undefined) return 'jid-malformed';
    if (limit) return limit;
    const { store } = this.#domain;
    const isTaken = (): boolean => store.get(address) !== undefined;
    if (isTaken()) return 'conflict';
    const credentials = await makeCredentials(password, this.#options.crypto);
    if (credentials === undefined) return 'not-acceptable';
    // Somebody else may have been faster.
    if (isTaken()) return 'conflict';
    store.register(address, credentials);
    this.#domain.log.info('server.registered', { account: address });
    return undefined;
  }

  async #change(account: BareJid, password: string): Promise<StanzaErrorCondition | undefined> {
    if (this.#changing.has(account)) return 'resource-constraint';
    this.#changing.add(account);
    try {
      const credentials = await makeCredentials(password, this.#options.crypto);
      if (credentials === undefined) return 'not-acceptable';
      // It may have been removed meanwhile, and is not to come back.
      if (!this.#domain.store.get(account)) return 'item-not-found';
      this.#domain.store.register(account, credentials);
      return undefined;
    } finally {
      this.#changing.delete(account);
    }
  }

  /** In the one form of the name that the server knows (RFC 7622); undefined where it can be none. */
  #addressOf(username: string): BareJid | undefined {
    const address = parseBareJid(`${username}@${this.#domain.name}`);
    return address !== undefined && localOf(address) !== undefined && address.endsWith(`@${this.#domain.name}`) ? address : undefined;
  }
}

/** For service discovery (§8); the requests themselves come to `answerMember`. */
export const REGISTRATION_SERVICE: RequestHandler = { name: 'query', ns: REGISTER_NS, serverFeatures: [REGISTER_NS] };

/** Whether it is a request of this protocol, whoever it is to. */
export function isRegistration(stanza: XmlElement): boolean {
  const { type } = stanza.attrs;
  return stanza.name === 'iq' && (type === 'get' || type === 'set') && childElements(stanza).some((child) => is(child, 'query', REGISTER_NS));
}

function isOneRequest(request: XmlElement): boolean {
  return childElements(request).length === 1 && Boolean(request.attrs['id']);
}

function askedIn(request: XmlElement): RegistrationRequest | undefined {
  return parseRegistrationRequest(childElements(request)[0]!);
}

/** §3.3: what was sent is not sent back, for there may be a password in it. */
function withoutPassword({ attrs }: XmlElement, condition: StanzaErrorCondition): XmlElement {
  return refused(el('iq', CLIENT_NS, attrs), condition);
}
