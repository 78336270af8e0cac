import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandInput, CommandName, CommandOutput } from '../../electron/contract/commands.ts';
import type { AppError } from '../../electron/contract/errors.ts';
import type { EventMap, EventName } from '../../electron/contract/events.ts';
import type { AccountId } from '../../electron/contract/models/address.ts';
import type { Snapshot } from '../../electron/contract/models/snapshot.ts';
import { createApp, type App } from '../../electron/core/app.ts';
import type { Profile, Streams } from '../../electron/core/ports.ts';
import type { Log } from '../../electron/lib/log.ts';
import type { Result } from '../../electron/lib/result.ts';
import { createFileSecrets, createHttpsUploads, createNodeProfile, nodeClock, nodeIds } from '../../electron/platform/node/index.ts';
import { createXmppStream } from '../../electron/xmpp/stream/index.ts';
import { MemoryLocalServers } from './memory-local-servers.ts';
import { MemoryLog } from './memory-log.ts';
import type { TestServer } from './servers/test-server.ts';

/** What of a server a client needs to know. */
export interface RealCoreServer extends Pick<TestServer, 'port' | 'caPem'> {
  readonly host: string;
  readonly domain: string;
}

/** What a test puts around the ports: kills, counts, delays. */
export interface Around {
  readonly profile?: (profile: Profile) => Profile;
  readonly streams?: (streams: Streams) => Streams;
}

/** How long a test waits for what a real server does. */
const PATIENCE_MS = 20_000;

/** Core with real ports and a profile on disk, as the shells make it; tests stand in for the page only. */
export class RealCore {
  readonly log = new MemoryLog();
  readonly directory: string;
  readonly app: App;
  readonly #server: RealCoreServer;
  readonly #told: { readonly name: EventName; readonly data: EventMap[EventName] }[] = [];
  readonly #watchers = new Set<() => void>();

  private constructor(server: RealCoreServer, directory: string, log: Log | undefined, { profile = (made) => made, streams = (made) => made }: Around = {}) {
    this.#server = server;
    this.directory = directory;
    const ports = { clock: nodeClock, ids: nodeIds, log: log ?? this.log };
    const secrets = createFileSecrets(directory);
    this.app = createApp({
      ...ports, secrets, trustedCas: [server.caPem], localServers: new MemoryLocalServers(),
      uploads: createHttpsUploads({ trustedCas: [server.caPem] }),
      profile: profile(createNodeProfile({ directory, secrets, clock: nodeClock })),
      streams: streams((options) => createXmppStream(options, ports)),
    });
    this.app.events.onAny((name, data) => {
      this.#told.push({ name, data });
      for (const watcher of [...this.#watchers]) watcher();
    });
  }

  /** `directory` continues an earlier profile; `log` takes the place of the one in memory. */
  static async start(server: RealCoreServer, directory?: string, log?: Log, around?: Around): Promise<RealCore> {
    const core = new RealCore(server, directory ?? await mkdtemp(join(tmpdir(), 'linnet-core-')), log, around);
    await core.app.start();
    return core;
  }

  call<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Result<CommandOutput<Name>, AppError>> {
    return (this.app.handlers[name] as (input: unknown) => Promise<Result<CommandOutput<Name>, AppError>>)(input);
  }

  /** Calls and insists on success. */
  async must<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandOutput<Name>> {
    const result = await this.call(name, input);
    if (!result.ok) throw new Error(`${name} refused: ${JSON.stringify(result.error)}`);
    return result.value;
  }

  async signIn(user: string, password: string, options: { readonly tls?: boolean; readonly keepPassword?: boolean } = {}): Promise<AccountId> {
    const { accountId } = await this.must('account.signIn', {
      address: `${user}@${this.#server.domain}`, password, keepPassword: options.keepPassword ?? false,
      server: { host: this.#server.host, port: this.#server.port },
    });
    return accountId;
  }

  snapshot(): Promise<Snapshot> {
    return this.must('app.snapshot', {});
  }

  events<Name extends EventName>(name: Name): EventMap[Name][] {
    return this.#told.filter((told) => told.name === name).map(({ data }) => data as EventMap[Name]);
  }

  /** Waits until `find` answers something, looking again after every event. */
  async until<T>(what: string, find: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = await find();
      if (found !== undefined && found !== false) return found;
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`waited in vain for ${what}; log: ${this.log.text().slice(-2000)}`);
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.#watchers.delete(wake);
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(wake, Math.min(left, 500));
        this.#watchers.add(wake);
      });
    }
  }

  /** Ends the program; the profile stays for the next start unless `remove`. */
  async stop({ remove = true } = {}): Promise<void> {
    await this.app.dispose();
    if (remove) await rm(this.directory, { recursive: true, force: true });
  }
}
