import { openBuiltinDatabase } from '../../electron/platform/node/builtin-database.ts';
import { nodeServerCrypto } from '../../electron/platform/node/server/crypto.ts';
export { nodeServerCrypto } from '../../electron/platform/node/server/crypto.ts';
import type { BareJid } from '../../electron/lib/jid.ts';
import { LocalServer } from '../../electron/server/local-server.ts';
import type { ServerSettings } from '../../electron/server/settings.ts';
import { serverMigrations } from '../../electron/server/store/tables.ts';
import { ClientStreams } from '../../electron/server/stream/client-streams.ts';
import type { LineEnd, Transport } from '../../electron/server/stream/ports.ts';
import { makeCredentials } from '../../electron/server/stream/sasl/credentials.ts';
import type { StreamSettings } from '../../electron/server/stream/settings.ts';
import type { Database } from '../../electron/store/database.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeIds } from './fake-ids.ts';
import { MemoryLog } from './memory-log.ts';
import { ScramClient } from './scram-client.ts';

export const DOMAIN = 'our.example' as BareJid;
export const HEADER = `<?xml version='1.0'?><stream:stream to='our.example' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>`;
const SASL = `xmlns='urn:ietf:params:xml:ns:xmpp-sasl'`;
/** Few, for tests: the server takes what is kept. */
const ITERATIONS = 4_096;

/** A client's line without a socket: text in, text out. */
export class ServerLine implements Transport {
  remoteAddress = '192.0.2.1';
  isSecure: boolean;
  canStartTls = true;
  unsent = 0;
  channel: Uint8Array | undefined;
  isClosed = false;
  isPaused = false;
  /** All that the server wrote, and what of it no test has taken yet. */
  all = '';
  text = '';
  stream: LineEnd | undefined;

  constructor(isSecure = true) {
    this.isSecure = isSecure;
  }

  write(text: string): void {
    if (this.isClosed) return;
    this.all += text;
    this.text += text;
  }

  startTls(): void {
    this.isSecure = true;
  }

  channelBinding(): Uint8Array | undefined {
    return this.isSecure ? this.channel : undefined;
  }

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
  }

  close(): void {
    this.isClosed = true;
  }

  /** What the client says, as text or bytes. */
  say(data: string | Uint8Array): void {
    this.stream!.receive(typeof data === 'string' ? Buffer.from(data) : data);
  }

  /** What the server wrote since the last time, once all it began is done. */
  async heard(): Promise<string> {
    for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    const { text } = this;
    this.text = '';
    return text;
  }

  async ask(data: string | Uint8Array): Promise<string> {
    this.say(data);
    return this.heard();
  }

  /** The name of the stream error that ended the stream; undefined: none did. */
  get error(): string | undefined {
    return /<stream:error><([a-z-]+) xmlns="urn:ietf:params:xml:ns:xmpp-streams"/u.exec(this.all)?.[1];
  }

  async authenticate(user: string, password: string, mechanism = 'SCRAM-SHA-256'): Promise<string> {
    await this.ask(HEADER);
    return this.prove(user, password, mechanism);
  }

  /** The same on a stream that is open. */
  async prove(user: string, password: string, mechanism = 'SCRAM-SHA-256'): Promise<string> {
    const scram = new ScramClient(mechanism, user, password);
    const challenge = decoded(await this.ask(`<auth ${SASL} mechanism='${mechanism}'>${encoded(scram.first)}</auth>`));
    return this.ask(`<response ${SASL}>${encoded(scram.final(challenge))}</response>`);
  }

  /** Signed in, with a resource; `bind`: false leaves it without. */
  async signIn(user: string, password: string, resource: string | false = 'here'): Promise<this> {
    const answer = await this.authenticate(user, password);
    if (!answer.includes('<success')) throw new Error(`refused: ${answer}`);
    await this.ask(HEADER);
    if (resource !== false) await this.ask(`<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>${resource}</resource></bind></iq>`);
    return this;
  }
}

export function encoded(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** The text inside a challenge or success. */
export function decoded(xml: string): string {
  return Buffer.from(/>([A-Za-z0-9+/=]*)</u.exec(xml)?.[1] ?? '', 'base64').toString();
}

/** A server in memory, with streams over lines of text. */
export class LineServer {
  readonly clock = new FakeClock();
  readonly log = new MemoryLog();
  readonly server: LocalServer;
  readonly streams: ClientStreams;

  /** The texts of the statements of each transaction. */
  readonly written: readonly (readonly string[])[];
  readonly #db: Database;

  private constructor(server: LocalServer, db: Database, written: readonly (readonly string[])[], clock: FakeClock, settings: Partial<StreamSettings>) {
    this.#db = db;
    this.written = written;
    this.server = server;
    this.clock = clock;
    this.streams = new ClientStreams(server, { clock, crypto: nodeServerCrypto, log: this.log, secret: Buffer.alloc(32, 7) }, settings);
  }

  static async open(users: Readonly<Record<string, string>>, { stream = {}, server = {} }: { stream?: Partial<StreamSettings>; server?: Partial<ServerSettings> } = {}): Promise<LineServer> {
    const clock = new FakeClock();
    const { db, written } = recorded(await openBuiltinDatabase()({ migrations: serverMigrations }));
    const local = await LocalServer.open(DOMAIN, { clock, ids: new FakeIds(), log: new MemoryLog(), db, crypto: nodeServerCrypto }, server);
    for (const [user, password] of Object.entries(users)) {
      local.store.register(`${user}@${DOMAIN}` as BareJid, (await makeCredentials(password, nodeServerCrypto, ITERATIONS))!);
    }
    await local.settled();
    return new LineServer(local, db, written, clock, stream);
  }

  /** The server that comes after this one crashed: it knows what is on disk. */
  async afterCrash(): Promise<LineServer> {
    const server = await LocalServer.open(DOMAIN, { clock: this.clock, ids: new FakeIds(), log: new MemoryLog(), db: this.#db, crypto: nodeServerCrypto });
    return new LineServer(server, this.#db, this.written, this.clock, {});
  }

  connect(line = new ServerLine()): ServerLine {
    line.stream = this.streams.accept(line);
    return line;
  }

  signIn(user: string, password: string, resource: string | false = 'here'): Promise<ServerLine> {
    return this.connect().signIn(user, password, resource);
  }
}

/** The database, and what was written to it in which transaction. */
function recorded(db: Database): { readonly db: Database; readonly written: string[][] } {
  const written: string[][] = [];
  return { written, db: { ...db, transaction: (statements) => {
    written.push(statements.map(({ sql }) => sql));
    return db.transaction(statements);
  } } };
}
