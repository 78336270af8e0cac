import { randomUUID } from 'node:crypto';
import type { XmlElement } from '../../../electron/xmpp/kit/element.ts';
import type { BareJid } from '../../../electron/lib/jid.ts';
import { createXmppStream } from '../../../electron/xmpp/stream/index.ts';
import type { ConnectFact, Resolver, StreamFailure, StreamOptions, StreamState, XmppStream } from '../../../electron/xmpp/stream/index.ts';
import { FakeClock } from '../fake-clock.ts';
import { MemoryLog } from '../memory-log.ts';
import { testCa } from '../test-ca.ts';
import { ScriptedServer, type ScriptedServerOptions } from './scripted-server.ts';

type Phase = StreamState['phase'];
type InPhase<P extends Phase> = Extract<StreamState, { phase: P }>;

export interface FixtureOptions {
  readonly server?: Partial<ScriptedServerOptions>;
  readonly stream?: Partial<StreamOptions>;
  readonly resolver?: Resolver;
}

const running: StreamFixture[] = [];

/** Ends whatever streams and servers a test has left; for `afterEach`. */
export async function closeFixtures(): Promise<void> {
  for (const fixture of running.splice(0)) await fixture.close();
}

/** A stream and its scripted server, time standing still between them. */
export class StreamFixture {
  readonly clock = new FakeClock();
  readonly log = new MemoryLog();
  readonly states: StreamState[] = [];
  /** What was done on the way to the session. */
  readonly facts: ConnectFact[] = [];
  /** What the handler was given. */
  readonly stanzas: XmlElement[] = [];
  readonly server: ScriptedServer;
  readonly stream: XmppStream;
  readonly #watchers = new Set<() => void>();

  private constructor(server: ScriptedServer, { stream, resolver }: FixtureOptions) {
    this.server = server;
    const ids = { uuid: () => randomUUID(), random: () => 0.5 };
    this.stream = createXmppStream({
      account: 'me@our.example' as BareJid,
      password: () => Promise.resolve('secret'),
      server: { host: server.host, port: server.port, tls: server.options.tls },
      trustedCas: [testCa().pem], pinnedCertificates: [], allowPlain: false, resource: 'desk', language: () => 'en',
      ...stream,
    }, { clock: this.clock, ids, log: this.log, resolver });
    this.stream.onStanza((stanza) => {
      this.stanzas.push(stanza);
      this.changed();
    });
    this.stream.events.on('fact', (fact) => {
      this.facts.push(fact);
      this.changed();
    });
    this.stream.events.on('state', (state) => {
      this.states.push(state);
      this.changed();
    });
  }

  static async start(options: FixtureOptions = {}): Promise<StreamFixture> {
    const fixture = new StreamFixture(await ScriptedServer.start(options.server), options);
    running.push(fixture);
    fixture.stream.start();
    return fixture;
  }

  /** Up to a session. */
  static async online(options: FixtureOptions = {}): Promise<StreamFixture> {
    const fixture = await StreamFixture.start(options);
    await fixture.until('online');
    return fixture;
  }

  /** The first state of this phase not seen by an earlier `until`. */
  async until<P extends Phase>(phase: P): Promise<InPhase<P>> {
    return this.when(`be ${phase}`, () => {
      const index = this.states.findIndex((state) => state.phase === phase);
      if (index < 0) return undefined;
      return this.states.splice(0, index + 1).at(-1) as InPhase<P>;
    });
  }

  /** Why the attempt failed or the session ended, as `waiting` or `offline` says. */
  async failure(): Promise<StreamFailure> {
    return this.when('fail', () => {
      const index = this.states.findIndex((state) => 'failure' in state && state.failure !== undefined);
      const state = index < 0 ? undefined : this.states.splice(0, index + 1).at(-1);
      return state && 'failure' in state ? state.failure : undefined;
    });
  }

  /** Waits until `find` answers something, looking again after every state and stanza. */
  async when<T>(what: string, find: () => T | undefined | false): Promise<T> {
    const end = performance.now() + 10_000;
    for (;;) {
      const found = find();
      if (found !== undefined && found !== false) return found;
      if (performance.now() > end) throw new Error(`the stream did not ${what}; it is ${JSON.stringify(this.stream.state)}`);
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          this.#watchers.delete(done);
          resolve();
        };
        const timer = setTimeout(done, 50);
        this.#watchers.add(done);
      });
    }
  }

  changed(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  async close(): Promise<void> {
    const stopped = this.stream.stop();
    // Whatever the end waits for is over soon: the clock is the test's.
    let isDone = false;
    void stopped.then(() => (isDone = true));
    while (!isDone) {
      this.clock.advance(200);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await this.server.close();
    this.clock.advance(10_000);
  }
}
