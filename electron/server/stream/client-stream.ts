import { bareOf, parseJid, type BareJid } from '../../lib/jid.ts';
import type { Log } from '../../lib/log.ts';
import { childElements, childOf, CLIENT_NS, el, is, textOf, type XmlElement } from '../../xmpp/kit/element.ts';
import { BIND_NS, SASL_NS, SESSION_NS, SM_NS, STREAM_NS, TLS_NS } from '../../xmpp/kit/namespaces.ts';
import { readInteger } from '../../xmpp/kit/reader.ts';
import type { StanzaErrorCondition } from '../../xmpp/kit/stanza-error.ts';
import { answered, refused } from '../stanzas/stanza.ts';
import { SESSION_FEATURES } from '../session-features.ts';
import type { LineEnd, Transport } from './ports.ts';
import type { Tries } from './refusals.ts';
import { Authentication } from './sasl/authentication.ts';
import type { SaslContext } from './sasl/exchange.ts';
import { failed, SessionLink, type SessionLinkOptions } from './session-link.ts';
import { StrangerRegistration } from './stranger-registration.ts';
import { XmlStream, type StreamEnd, type XmlStreamHandler } from './xml-stream.ts';

export interface ClientStreamOptions extends SessionLinkOptions {
  readonly transport: Transport;
  readonly log: Log;
  readonly sasl: SaslContext;
  /** Refused tries to sign in from where this client is; tries to make an account. */
  readonly tries: Tries;
  readonly registrations: Tries;
  readonly onEnded: () => void;
}

const STANZAS: readonly string[] = ['iq', 'message', 'presence'];

/** One client from its first byte to its last: TLS, SASL, a resource and a session (RFC 6120 §5 to §7, RFC 3921 §3), and then stanzas. */
export class ClientStream implements LineEnd, XmlStreamHandler {
  readonly #options: ClientStreamOptions;
  readonly #stream: XmlStream;
  #authentication: Authentication | undefined;
  readonly #registration: StrangerRegistration;
  #refusals = 0;
  #account: BareJid | undefined;
  #link: SessionLink | undefined;

  constructor(options: ClientStreamOptions) {
    this.#options = options;
    const { server, transport, settings, clock, newId } = options;
    this.#registration = new StrangerRegistration(server.registration, server.domain, { tries: settings.signInTries, network: options.registrations });
    this.#stream = new XmlStream({ domain: server.domain, transport, settings, clock, newId }, this);
  }

  /** A bug that one client finds must not end the others. */
  receive(bytes: Uint8Array): void {
    try {
      this.#stream.receive(bytes);
    } catch (error) {
      this.#options.log.error('server.stream-bug', { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      this.#stream.fail('internal-server-error');
    }
  }

  lost(): void {
    this.#stream.lost();
  }

  fail(condition: Parameters<XmlStream['fail']>[0]): void {
    this.#stream.fail(condition);
  }

  opened(header: XmlElement): readonly XmlElement[] {
    const { settings, transport, sasl } = this.#options;
    if (this.#account) return this.#featuresOf(this.#account, header);
    const starttls = transport.isSecure || !transport.canStartTls ? [] : [el('starttls', TLS_NS, {}, settings.requiresTls ? el('required', TLS_NS) : undefined)];
    if (!this.#maySignIn) return starttls;
    const channel = settings.channelBinding ? transport.channelBinding() : undefined;
    this.#authentication = new Authentication(sasl, { scram: settings.scram, plain: settings.plain && transport.isSecure, channel });
    return [...starttls, ...this.#authentication.features(), ...this.#registration.features()];
  }

  element(element: XmlElement): void {
    switch (element.ns) {
      case CLIENT_NS: return this.#stanza(element);
      case SM_NS: return this.#manage(element);
      case SASL_NS: return this.#signIn(element);
      case TLS_NS: return this.#startTls(element);
      case STREAM_NS: return element.name === 'error' ? this.#stream.close() : this.#stream.fail('unsupported-stanza-type');
      default: this.#stream.fail(STANZAS.includes(element.name) ? 'invalid-namespace' : 'unsupported-stanza-type');
    }
  }

  silent(): void {
    this.#link?.probe();
  }

  ended(end: StreamEnd): void {
    this.#link?.streamEnded(this.#stream, end);
    this.#options.onEnded();
  }

  get #maySignIn(): boolean {
    return this.#options.transport.isSecure || !this.#options.settings.requiresTls;
  }

  #featuresOf(account: BareJid, { attrs }: XmlElement): readonly XmlElement[] {
    const from = parseJid(attrs['from'] ?? '');
    if (from !== undefined && bareOf(from) !== account) this.#stream.fail('invalid-from');
    const features = [el('bind', BIND_NS), el('session', SESSION_NS), ...SESSION_FEATURES];
    return this.#options.settings.streamManagement ? [...features, el('sm', SM_NS)] : features;
  }

  #startTls(element: XmlElement): void {
    const { transport } = this.#options;
    if (element.name !== 'starttls') return this.#stream.fail('unsupported-stanza-type');
    if (!transport.isSecure && transport.canStartTls && !this.#account) return this.#stream.startTls();
    // RFC 6120 §5.4.2.2.
    this.#stream.send(el('failure', TLS_NS));
    this.#stream.close();
  }

  #signIn(element: XmlElement): void {
    if (this.#account) return this.#stream.fail('unsupported-stanza-type');
    if (!this.#authentication) return this.#refuse(el('failure', SASL_NS, {}, el('encryption-required', SASL_NS)));
    if (element.name === 'auth' && !this.#options.tries.may()) return this.#refuse(el('failure', SASL_NS, {}, el('temporary-auth-failure', SASL_NS)));
    // Nothing that follows is read before it is known whose it is.
    this.#stream.hold();
    void this.#authentication.receive(element).then((answer) => {
      if (!answer) return this.#stream.fail('unsupported-stanza-type');
      if (answer.isRefused) {
        this.#options.tries.made();
        return this.#refuse(answer.reply);
      }
      this.#stream.send(answer.reply);
      this.#account = answer.account;
      if (answer.account) this.#stream.restart();
      else this.#stream.release();
    });
  }

  /** RFC 6120 §6.4.5: a few tries, and then no more. */
  #refuse(reply: XmlElement): void {
    this.#refusals += 1;
    this.#stream.send(reply);
    if (this.#refusals >= this.#options.settings.signInTries) this.#stream.fail('policy-violation');
    else this.#stream.release();
  }

  #stanza(stanza: XmlElement): void {
    if (!STANZAS.includes(stanza.name)) return this.#stream.fail('unsupported-stanza-type');
    const [payload] = childElements(stanza);
    const isRequest = stanza.name === 'iq' && stanza.attrs['type'] === 'set' && payload !== undefined;
    if (isRequest && this.#account && is(payload, 'bind', BIND_NS)) return this.#bind(this.#account, stanza, payload);
    if (!this.#account && this.#maySignIn && this.#registration.takes(stanza)) return this.#register(stanza);
    if (!this.#link) return this.#stream.fail('not-authorized');
    // RFC 3921 §3: with the resource the session is there; the client only has to ask.
    if (isRequest && is(payload, 'session', SESSION_NS) && this.#isForServer(stanza)) return this.#stream.send(reply(answered(stanza)));
    this.#link.receive(stanza);
  }

  #register(request: XmlElement): void {
    // One after another, and nobody signs in before it is known whether there is an account.
    this.#stream.hold();
    void this.#registration.answer(request).then((answer) => {
      this.#stream.send(reply(answer));
      this.#stream.release();
    });
  }

  #isForServer({ attrs: { to } }: XmlElement): boolean {
    return to === undefined || parseJid(to) === this.#options.server.domain || parseJid(to) === this.#account;
  }

  /** RFC 6120 §7.6, §7.7. */
  #bind(account: BareJid, request: XmlElement, payload: XmlElement): void {
    const { server, settings } = this.#options;
    const sessions = server.store.get(account)?.sessions.size ?? 0;
    if (this.#link) return this.#refuseBinding(request, 'not-allowed');
    if (!request.attrs['id'] || childElements(payload).some((child) => !is(child, 'resource', BIND_NS))) return this.#refuseBinding(request, 'bad-request');
    if (sessions >= settings.resources) return this.#refuseBinding(request, 'resource-constraint');
    const wanted = childOf(payload, 'resource', BIND_NS);
    const resource = wanted && textOf(wanted);
    const link = new SessionLink(account, this.#stream, this.#options);
    const bound = server.bind(account, resource === '' ? undefined : resource, link);
    if (!bound.ok && bound.error === 'item-not-found') return this.#stream.fail('not-authorized');
    if (!bound.ok) return this.#refuseBinding(request, bound.error === 'conflict' ? 'conflict' : 'bad-request');
    link.begin(bound.value);
    this.#link = link;
    this.#stream.signedIn();
    this.#stream.send(reply(answered(request, el('bind', BIND_NS, {}, el('jid', BIND_NS, {}, bound.value.jid)))));
  }

  #refuseBinding(request: XmlElement, condition: StanzaErrorCondition): void {
    this.#stream.send(reply(refused(request, condition)));
  }

  #manage(element: XmlElement): void {
    if (this.#link) return this.#link.manage(element);
    const isAllowed = this.#account !== undefined && (element.name === 'enable' || element.name === 'resume');
    if (!isAllowed) return this.#stream.fail(this.#account ? 'unsupported-stanza-type' : 'not-authorized');
    if (element.name === 'resume') return this.#resume(this.#account!, element);
    // XEP-0198 §3: not before a resource is bound.
    this.#stream.send(failed('unexpected-request'));
  }

  #resume(account: BareJid, { attrs }: XmlElement): void {
    const { resumables, settings } = this.#options;
    const [id, h] = [attrs['previd'], readInteger(attrs['h'], 0, 2 ** 32 - 1)];
    if (!settings.streamManagement) return this.#stream.send(failed('feature-not-implemented'));
    if (id === undefined || h === undefined) return this.#stream.send(failed('bad-request'));
    const link = resumables.find(id, account);
    if (!link) return this.#stream.send(failed('item-not-found', resumables.handledBy(id, account)));
    link.resume(this.#stream, h, () => {
      this.#link = link;
      this.#stream.signedIn();
    });
  }
}

/** Without addresses: the request was to nobody else (RFC 6120 §7.6.1). */
function reply({ name, ns, attrs, children }: XmlElement): XmlElement {
  return el(name, ns, { ...attrs, from: undefined, to: undefined }, ...children);
}
