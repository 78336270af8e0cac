import { Emitter } from '../lib/emitter.ts';
import type { XmlElement } from '../xmpp/kit/element.ts';
import type { StreamFailure } from '../xmpp/stream/stream-failure.ts';
import type { SendOutcome, StanzaHandler, StreamEvents, StreamOptions, StreamState, XmppStream } from '../xmpp/stream/xmpp-stream.ts';
import type { LocalServer } from './local-server.ts';
import { SESSION_FEATURES } from './session-features.ts';
import type { Session } from './sessions.ts';

/**
 * A client's stream to a server in the same program, without a socket: nothing of it can be seen or changed on the way. Stanzas arrive one by
 * one, each in a turn of its own, as they do from a socket.
 */
export class InProcessStream implements XmppStream {
  readonly events = new Emitter<StreamEvents>();
  readonly #server: LocalServer;
  readonly #options: StreamOptions;
  #state: StreamState = { phase: 'offline' };
  #session: Session | undefined;
  #handler: StanzaHandler | undefined;
  #waiting: XmlElement[] = [];
  #isHanding = false;

  constructor(server: LocalServer, options: StreamOptions) {
    this.#server = server;
    this.#options = options;
  }

  get state(): StreamState {
    return this.#state;
  }

  start(): void {
    if (this.#state.phase !== 'offline') return;
    this.#enter({ phase: 'connecting', step: 'connect', attempt: 1 });
    queueMicrotask(() => this.#bind());
  }

  async stop(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    if (session) this.#server.end(session);
    await this.#server.settled();
    this.#enter({ phase: 'offline' });
  }

  /** There is no line that could be broken. */
  connectNow(): void {
    if (this.#state.phase === 'offline') this.start();
  }

  async send(stanza: XmlElement): Promise<SendOutcome> {
    const session = this.#session;
    if (!session) return 'lost';
    if (!this.#server.receive(session, stanza)) this.#ended({ kind: 'stream-error', condition: 'invalid-from' });
    await this.#server.settled();
    return 'acknowledged';
  }

  /** Nothing that is no stanza means anything here. */
  tell(): void {}

  onStanza(handler: StanzaHandler): void {
    this.#handler = handler;
    this.#hand();
  }

  #bind(): void {
    if (this.#state.phase !== 'connecting') return;
    const bound = this.#server.bind(this.#options.account, this.#options.resource, {
      send: (stanza) => {
        this.#waiting.push(stanza);
        this.#hand();
      },
      end: (condition) => this.#ended({ kind: 'stream-error', condition }),
    });
    if (!bound.ok) return this.#ended(bound.error === 'item-not-found' ? { kind: 'authentication', condition: 'not-authorized' } : { kind: 'bind', condition: bound.error });
    this.#session = bound.value;
    this.#enter({
      phase: 'online', jid: bound.value.jid, resumed: false, mechanism: 'EXTERNAL', tlsVersion: '', host: this.#server.domain, port: 0, certificate: '', isLocalServer: false, streamManagement: false, language: this.#options.language(), features: SESSION_FEATURES,
    });
  }

  #ended(failure: StreamFailure): void {
    this.#session = undefined;
    this.#waiting = [];
    this.#enter({ phase: 'offline', failure });
  }

  /** One stanza a turn, so that what a handler sends never comes back inside it. */
  #hand(): void {
    if (this.#isHanding || !this.#handler || this.#waiting.length === 0) return;
    this.#isHanding = true;
    queueMicrotask(() => {
      this.#isHanding = false;
      const stanza = this.#waiting.shift();
      // A stanza that could not be stored stays told by the log of whoever handled it: a server in this program has nothing to send again from.
      if (stanza) void Promise.resolve(this.#handler?.(stanza)).catch(() => undefined);
      this.#hand();
    });
  }

  #enter(state: StreamState): void {
    this.#state = state;
    this.events.emit('state', state);
  }
}
