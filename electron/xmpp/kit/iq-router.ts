import type { Clock } from '../../lib/clock.ts';
import type { Undo } from '../../lib/disposable.ts';
import type { Ids } from '../../lib/ids.ts';
import { bareOf, domainOf, type FullJid, type Jid } from '../../lib/jid.ts';
import type { Log } from '../../lib/log.ts';
import { err, ok } from '../../lib/result.ts';
import { CLIENT_NS, childElements, el, type XmlElement } from './element.ts';
import type { InboundStanza } from './inbound-stanza.ts';
import type { Iq, IqAnswer, IqHandler, IqOptions, IqReply, IqRequest } from './iq.ts';
import { believes, isOwnServer } from './sender-rule.ts';
import type { Session } from './session.ts';
import { buildStanzaError, parseStanzaError, stanzaError, type NoAnswer } from './stanza-error.ts';

const DEFAULT_TIMEOUT_MS = 30_000;

interface Pending {
  readonly to: Jid | undefined;
  readonly settle: (reply: IqReply) => void;
}

export interface IqRouterPorts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly session: Session;
  readonly isDisclosedTo: (from: Jid) => boolean;
}

/** Matches replies to requests by id and sender, and gives inbound requests to their one handler. */
export class IqRouter implements Iq {
  readonly #ports: IqRouterPorts;
  readonly #pending = new Map<string, Pending>();
  readonly #handlers = new Map<string, IqHandler>();
  readonly #undo: Undo;
  #sessions = 0;

  constructor(ports: IqRouterPorts) {
    this.#ports = ports;
    this.#undo = ports.session.events.on('ended', () => this.#disconnect());
  }

  get(payload: XmlElement, options: IqOptions = {}): Promise<IqReply> {
    return this.#ask('get', payload, options);
  }

  set(payload: XmlElement, options: IqOptions = {}): Promise<IqReply> {
    return this.#ask('set', payload, options);
  }

  handle(handler: IqHandler): Undo {
    const key = keyOf(handler.type, handler.name, handler.ns);
    if (this.#handlers.has(key)) throw new Error(`two handlers for iq ${key}`);
    this.#handlers.set(key, handler);
    return () => void (this.#handlers.get(key) === handler && this.#handlers.delete(key));
  }

  /** Takes one inbound `<iq/>`; the promise is fulfilled when it is answered. */
  receive(stanza: InboundStanza, own: FullJid): void | Promise<void> {
    if (stanza.type === 'result' || stanza.type === 'error') return this.#settle(stanza, own);
    return this.#answer(stanza, own);
  }

  dispose(): void {
    this.#undo();
    this.#disconnect();
    this.#handlers.clear();
  }

  #ask(type: 'get' | 'set', payload: XmlElement, { to, timeoutMs = DEFAULT_TIMEOUT_MS, onReply }: IqOptions): Promise<IqReply> {
    const { clock, ids, session } = this.#ports;
    const id = ids.uuid();
    return new Promise((resolve) => {
      const settle = (reply: IqReply): void => {
        if (!this.#pending.delete(id)) return;
        undoTimeout();
        resolve(reply);
        onReply?.(reply);
      };
      this.#pending.set(id, { to, settle });
      const undoTimeout = clock.after(timeoutMs, () => settle(err(noAnswer('timeout'))));
      void session.send(el('iq', CLIENT_NS, { type, id, to }, payload))
        .then((outcome) => void (outcome === 'lost' && settle(err(noAnswer('disconnected')))));
    });
  }

  #settle(stanza: InboundStanza, own: FullJid): void {
    const pending = stanza.id === undefined ? undefined : this.#pending.get(stanza.id);
    // RFC 3920 §9.2.3: a result or error is never answered, an unexpected one neither (R086).
    if (!pending) return this.#ports.log.debug('iq.unexpected-reply', { from: stanza.from, id: stanza.id });
    if (!mayAnswer(stanza, pending.to, own)) return this.#ports.log.warn('iq.reply-from-stranger', { from: stanza.from, id: stanza.id });
    pending.settle(stanza.type === 'error' ? err(parseStanzaError(stanza.element)) : ok(childElements(stanza.element)[0]));
  }

  #answer(stanza: InboundStanza, own: FullJid): void | Promise<void> {
    // An answer without id could not be told from any other.
    if (stanza.id === undefined) return this.#ports.log.warn('iq.without-id', { from: stanza.from });
    const children = childElements(stanza.element);
    const payload = children[0];
    // RFC 3920 §9.2.3 rules 2 and 5: get or set, with exactly one child (R087).
    if ((stanza.type !== 'get' && stanza.type !== 'set') || !payload || children.length !== 1) {
      // A client that is not there is answered for by its server, whatever was asked: strangers are told nothing else (R405).
      const isKnown = believes('contacts', stanza.from, own, this.#ports.isDisclosedTo);
      return this.#reply(stanza, err(stanzaError(isKnown ? 'bad-request' : 'service-unavailable')));
    }
    const request: IqRequest = { ...stanza, id: stanza.id, type: stanza.type, payload };
    const handler = this.#handlers.get(keyOf(request.type, payload.name, payload.ns));
    // RFC 3921 §2.4 (R093).
    if (!handler) return this.#reply(stanza, err(stanzaError('service-unavailable')));
    if (!believes(handler.from, request.from, own, this.#ports.isDisclosedTo)) {
      this.#ports.log.warn('iq.refused', { from: request.from, id: request.id, payload: `${payload.name} ${payload.ns}` });
      return handler.others === 'silence' ? undefined : this.#reply(stanza, err(stanzaError('service-unavailable')));
    }
    return this.#carryOut(handler, request);
  }

  async #carryOut(handler: IqHandler, request: IqRequest): Promise<void> {
    const asked = this.#sessions;
    let answer: IqAnswer;
    try {
      answer = await handler.answer(request);
    } catch (error) {
      this.#ports.log.error('iq.handler-failed', { from: request.from, id: request.id, payload: request.payload.ns, error: String(error) });
      answer = err(stanzaError('internal-server-error'));
    }
    // Whoever asked in a session that is over does not wait in this one.
    if (asked === this.#sessions) this.#reply(request, answer);
  }

  #reply(stanza: InboundStanza, answer: IqAnswer): void {
    const attrs = { type: answer.ok ? 'result' : 'error', id: stanza.id, to: stanza.hasFrom ? stanza.from : undefined };
    void this.#ports.session.send(el('iq', CLIENT_NS, attrs, answer.ok ? answer.value : buildStanzaError(answer.error)));
  }

  #disconnect(): void {
    this.#sessions += 1;
    for (const { settle } of [...this.#pending.values()]) settle(err(noAnswer('disconnected')));
  }
}

function noAnswer(condition: NoAnswer['condition']): NoAnswer {
  return { condition, type: 'wait' };
}

function keyOf(type: string, name: string, ns: string): string {
  return `${type} ${name} ${ns}`;
}

/** Hazards X5, A2: only the one asked may answer; for requests without `to` that is the own account or its server. */
function mayAnswer(stanza: InboundStanza, to: Jid | undefined, own: FullJid): boolean {
  if (to === undefined) return isOwnServer(stanza.from, own);
  if (stanza.hasFrom) return stanza.from === to;
  // A stanza without `from` can only come from our own server.
  return to === own || to === bareOf(own) || to === domainOf(own);
}
