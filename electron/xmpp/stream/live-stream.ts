import type { Undo } from '../../lib/disposable.ts';
import { Emitter, type Events } from '../../lib/emitter.ts';
import type { Log } from '../../lib/log.ts';
import type { XmlElement } from '../kit/element.ts';
import { attemptSession, serverDomain, type Established } from './attempt.ts';
import { backoffDelayMs, isFatal } from './backoff.ts';
import type { ConnectFact } from './connect-fact.ts';
import type { Connection } from './connection.ts';
import type { Endpoint } from './endpoints.ts';
import { Inbound } from './inbound.ts';
import { MOST_REDIRECTS, redirectOf } from './redirect.ts';
import type { Resolver } from './resolver.ts';
import { SessionLink } from './session-link.ts';
import { StanzaQueue } from './stanza-queue.ts';
import { failureOf } from './stream-failed.ts';
import type { StreamFailure } from './stream-failure.ts';
import type { SendOutcome, StanzaHandler, StreamEvents, StreamOptions, StreamPorts, StreamState, XmppStream } from './xmpp-stream.ts';

/** A session that lasted so long was a sound one: the next failure starts counting anew, milliseconds. */
const HEALTHY_MS = 30_000;
/** How long the end waits for what is on its way, milliseconds; closing the socket takes another second at most. */
const GOODBYE_MS = 800;

export type LiveStreamPorts = StreamPorts & { readonly resolver: Resolver };

/** The session as it outlives its connections. */
interface Session {
  readonly queue: StanzaQueue;
  readonly jid: Established['session']['jid'];
  readonly resumeId: string | undefined;
}

/** One run from `start` to `stop` or a fatal failure. */
interface Run {
  readonly abort: AbortController;
  wake: (() => void) | undefined;
  link: SessionLink | undefined;
  connection: Connection | undefined;
  session: Session | undefined;
  failures: number;
  /** Another session took the resource that was asked for. */
  isReplaced: boolean;
}

export class LiveStream implements XmppStream {
  readonly #options: StreamOptions;
  readonly #ports: LiveStreamPorts;
  readonly #events = new Emitter<StreamEvents>();
  readonly #inbound: Inbound;
  #state: StreamState = { phase: 'offline' };
  #run: Run | undefined;

  constructor(options: StreamOptions, ports: LiveStreamPorts) {
    this.#options = options;
    this.#ports = ports;
    this.#inbound = new Inbound(ports.log);
  }

  get state(): StreamState {
    return this.#state;
  }

  get events(): Events<StreamEvents> {
    return this.#events;
  }

  start(): void {
    if (this.#run) return;
    const run: Run = { abort: new AbortController(), wake: undefined, link: undefined, connection: undefined, session: undefined, failures: 0, isReplaced: false };
    this.#run = run;
    void this.#keepConnected(run);
  }

  async stop(): Promise<void> {
    const run = this.#run;
    if (!run) return;
    this.#run = undefined;
    run.abort.abort();
    run.wake?.();
    const { link, connection, session } = run;
    run.link = undefined;
    if (link && connection && session) {
      link.sayGoodbye();
      const timeUp = this.#after(GOODBYE_MS);
      // What the server sent before it had our last word is here once it says that it has it: what we store of that is ours to acknowledge.
      const isAllSaid = session.queue.empty().then(() => this.#inbound.idle()).then(() => link.acknowledge());
      await Promise.race([isAllSaid, connection.ended, timeUp.passed]);
      timeUp.undo();
      connection.end({ kind: 'closed' });
      await connection.closed();
    }
    session?.queue.lose();
    if (!this.#run) {
      this.#note({ kind: 'stopped' });
      this.#tell({ phase: 'offline' });
    }
  }

  connectNow(): void {
    const run = this.#run;
    if (!run) return;
    if (run.link) return run.link.check();
    if (!run.wake) return;
    run.failures = 0;
    run.wake();
  }

  send(stanza: XmlElement): Promise<SendOutcome> {
    return this.#run?.link?.send(stanza) ?? Promise.resolve('lost');
  }

  tell(nonza: XmlElement): void {
    this.#run?.link?.tell(nonza);
  }

  onStanza(handler: StanzaHandler): void {
    this.#inbound.setHandler(handler);
  }

  async #keepConnected(run: Run): Promise<void> {
    let redirect: Endpoint | undefined;
    let redirects = 0;
    let repeats = 0;
    let last: StreamFailure | undefined;
    while (this.#run === run) {
      const failure = await this.#connectOnce(run, redirect);
      if (this.#run !== run) return;
      run.failures++;
      this.#log.info('stream.failed', { failure: failure.kind, condition: 'condition' in failure ? failure.condition : undefined, attempt: run.failures });
      redirect = redirects < MOST_REDIRECTS ? redirectOf(failure) : undefined;
      if (redirect) {
        redirects++;
        this.#note({ kind: 'redirected', host: redirect.host, port: redirect.port });
        continue;
      }
      redirects = 0;
      repeats = run.failures > 1 && isSame(last, failure) ? repeats + 1 : 1;
      last = failure;
      if (failure.kind === 'stream-error' && failure.condition === 'conflict') this.#replaced(run);
      if (isFatal(failure, repeats)) return this.#giveUp(run, failure);
      await this.#wait(run, failure);
    }
  }

  /** The server has given our place to another session: nothing of ours is left to resume, and the place is not to be asked for again. */
  #replaced(run: Run): void {
    run.isReplaced = true;
    this.#endSession(run);
  }

  /** One attempt and, when it succeeds, the session until its connection ends. Never rejects. */
  async #connectOnce(run: Run, redirect: Endpoint | undefined): Promise<StreamFailure> {
    const { clock, ids, log, resolver } = this.#ports;
    const attempt = run.failures + 1;
    this.#note({ kind: 'attempt', number: attempt });
    try {
      const established = await attemptSession({
        clock, ids, log, resolver, redirect,
        options: run.isReplaced ? { ...this.#options, resource: undefined } : this.#options,
        domain: serverDomain(this.#options),
        signal: run.abort.signal,
        inbound: this.#inbound,
        former: run.session?.resumeId === undefined ? undefined : { jid: run.session.jid, resumeId: run.session.resumeId },
        onStep: (step) => this.#tell({ phase: 'connecting', step, attempt }),
        note: (fact) => this.#note(fact),
      });
      if (this.#run !== run) {
        established.connection.end({ kind: 'closed' });
        return { kind: 'closed' };
      }
      const since = clock.monotonic();
      const failure = await this.#goOnline(run, established);
      if (clock.monotonic() - since >= HEALTHY_MS) run.failures = 0;
      return failure;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'bug') log.error('stream.bug', { detail: failure.detail });
      return failure;
    }
  }

  #goOnline(run: Run, { connection, session, early, resumeId, formerHandled }: Established): Promise<StreamFailure> {
    const { clock, ids, log } = this.#ports;
    const queue = this.#queueFor(run, session.resumed, formerHandled, connection);
    run.session = { queue, jid: session.jid, resumeId };
    const link = new SessionLink({
      connection, queue, clock, ids, log,
      inbound: this.#inbound,
      streamManagement: session.streamManagement,
      jid: session.jid,
      account: this.#options.account,
    });
    run.link = link;
    run.connection = connection;
    const ended = connection.ended.then((failure) => {
      run.link = undefined;
      // Without resumption nobody will ever say what became of these.
      if (resumeId === undefined || link.isDeaf) this.#endSession(run);
      return failure;
    });
    if (session.resumed) link.resend();
    this.#tell({ phase: 'online', ...session });
    link.start(early);
    return ended;
  }

  /** The former session's queue, as far as the server has it acknowledged; what it has not is lost unless the session goes on. */
  #queueFor(run: Run, resumed: boolean, formerHandled: number | undefined, connection: Connection): StanzaQueue {
    const former = run.session?.queue;
    if (!former) return new StanzaQueue();
    const isSound = formerHandled === undefined || former.acknowledge(formerHandled);
    if (resumed && isSound) return former;
    if (resumed) connection.violation('undefined-condition');
    this.#endSession(run);
    return new StanzaQueue();
  }

  #endSession(run: Run): void {
    const session = run.session;
    run.session = undefined;
    session?.queue.lose();
  }

  async #wait(run: Run, failure: StreamFailure): Promise<void> {
    const { clock, ids } = this.#ports;
    const delayMs = backoffDelayMs(run.failures, failure, ids.random());
    await new Promise<void>((resolve) => {
      const undo = clock.after(delayMs, resolve);
      run.wake = () => {
        undo();
        resolve();
      };
      this.#note({ kind: 'failed', failure, retryInMs: delayMs });
      this.#tell({ phase: 'waiting', failure, retryAt: clock.now() + delayMs, attempt: run.failures });
    });
    run.wake = undefined;
  }

  #giveUp(run: Run, failure: StreamFailure): void {
    this.#run = undefined;
    this.#endSession(run);
    this.#note({ kind: 'failed', failure });
    this.#tell({ phase: 'offline', failure });
  }

  #tell(state: StreamState): void {
    this.#state = state;
    this.#emit('state', state);
  }

  #note(fact: ConnectFact): void {
    this.#emit('fact', fact);
  }

  #emit<Name extends keyof StreamEvents>(name: Name, data: StreamEvents[Name]): void {
    try {
      this.#events.emit(name, data);
    } catch (error) {
      // Whoever listens may not break the connection of whom it listens to.
      this.#log.error('stream.listener-failed', { error: error instanceof Error ? error.name : typeof error });
    }
  }

  #after(ms: number): { readonly passed: Promise<void>; readonly undo: Undo } {
    let undo: Undo;
    const passed = new Promise<void>((resolve) => (undo = this.#ports.clock.after(ms, resolve)));
    return { passed, undo: undo! };
  }

  get #log(): Log {
    return this.#ports.log;
  }
}

function isSame(one: StreamFailure | undefined, other: StreamFailure): boolean {
  return one?.kind === 'stream-error' && other.kind === 'stream-error' && one.condition === other.condition;
}
