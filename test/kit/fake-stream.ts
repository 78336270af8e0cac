import { Emitter } from '../../electron/lib/emitter.ts';
import type { FullJid } from '../../electron/lib/jid.ts';
import type { XmlElement } from '../../electron/xmpp/kit/element.ts';
import type { StreamFailure } from '../../electron/xmpp/stream/stream-failure.ts';
import type {
  SecuredSession, SendOutcome, StanzaHandler, StreamEvents, StreamState, XmppStream,
} from '../../electron/xmpp/stream/xmpp-stream.ts';
import { parseXml } from './xml.ts';

/** A stanza the program sent; `settle` says what became of it. */
export interface SentStanza {
  readonly element: XmlElement;
  settle(outcome: SendOutcome): void;
}

/** An XmppStream in memory: tests are its server. */
export class FakeStream implements XmppStream {
  readonly events = new Emitter<StreamEvents>();
  /** Everything sent, oldest first. */
  readonly sent: SentStanza[] = [];
  /** What is sent is acknowledged at once; set to false to settle each stanza by hand. */
  acknowledges = true;
  /** What was said that is no stanza. */
  readonly told: XmlElement[] = [];
  started = 0;
  connectNowCalls = 0;
  readonly #language: string;
  #state: StreamState = { phase: 'offline' };
  #handler: StanzaHandler | undefined;
  readonly #waiting: { element: XmlElement; resolve: () => void; reject: (error: unknown) => void }[] = [];
  readonly #open = new Set<(outcome: SendOutcome) => void>();
  readonly #watchers = new Set<(stanza: XmlElement) => void>();

  /** `language`: of the stream, while it is online. */
  constructor(language = 'en') {
    this.#language = language;
  }

  get state(): StreamState {
    return this.#state;
  }

  start(): void {
    this.started += 1;
    if (this.#state.phase === 'offline') this.setState({ phase: 'connecting', step: 'lookup', attempt: 1 });
  }

  stop(): Promise<void> {
    this.goOffline();
    return Promise.resolve();
  }

  connectNow(): void {
    this.connectNowCalls += 1;
  }

  send(stanza: XmlElement): Promise<SendOutcome> {
    if (this.#state.phase !== 'online') return Promise.resolve('lost');
    return new Promise((resolve) => {
      const settle = (outcome: SendOutcome): void => {
        this.#open.delete(settle);
        resolve(outcome);
      };
      this.#open.add(settle);
      this.sent.push({ element: stanza, settle });
      if (this.acknowledges) settle('acknowledged');
      for (const watcher of [...this.#watchers]) watcher(stanza);
    });
  }

  tell(nonza: XmlElement): void {
    if (this.#state.phase === 'online') this.told.push(nonza);
  }

  onStanza(handler: StanzaHandler): void {
    this.#handler = handler;
    for (const { element, resolve, reject } of this.#waiting.splice(0)) void this.receive(element).then(resolve, reject);
  }

  setState(state: StreamState): void {
    this.#state = state;
    this.events.emit('state', state);
  }

  /** Online as `jid`. */
  goOnline(jid: string, session: Partial<Omit<SecuredSession, 'jid'>> = {}): void {
    this.setState({
      phase: 'online', jid: jid as FullJid, resumed: false, mechanism: 'SCRAM-SHA-256', tlsVersion: 'TLSv1.3', host: 'xmpp.test', port: 5222, isLocalServer: false,
      certificate: '0'.repeat(64), streamManagement: true, features: [], language: this.#language, ...session,
    });
  }

  /** The connection breaks; what is not acknowledged may yet be, after a resumption. */
  drop(failure: StreamFailure = { kind: 'closed' }): void {
    this.setState({ phase: 'waiting', failure, retryAt: 0, attempt: 1 });
  }

  /** The session is over: everything not acknowledged is lost. */
  loseAll(): void {
    for (const settle of [...this.#open]) settle('lost');
  }

  /** Ends for good: what is not acknowledged is lost. */
  goOffline(failure?: StreamFailure): void {
    this.loseAll();
    this.setState({ phase: 'offline', failure });
  }

  /** A stanza from the server, as element or XML text; settles when it counts as handled. */
  receive(stanza: XmlElement | string): Promise<void> {
    const element = typeof stanza === 'string' ? parseXml(stanza) : stanza;
    const handler = this.#handler;
    if (!handler) return new Promise((resolve, reject) => void this.#waiting.push({ element, resolve, reject }));
    try {
      return Promise.resolve(handler(element));
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Calls `watcher` with each stanza right after it was sent: for tests that answer like a server. */
  onSent(watcher: (stanza: XmlElement) => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** What was sent since the last call. */
  takeSent(): XmlElement[] {
    return this.sent.splice(0).map(({ element }) => element);
  }
}
