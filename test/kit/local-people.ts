import { LocalServer } from '../../electron/server/local-server.ts';
import type { Session } from '../../electron/server/sessions.ts';
import type { ServerSettings } from '../../electron/server/settings.ts';
import { serverMigrations } from '../../electron/server/store/tables.ts';
import { nodeServerCrypto } from '../../electron/platform/node/server/index.ts';
import { openBuiltinDatabase } from '../../electron/platform/node/builtin-database.ts';
import { bareOf, parseJid, type BareJid } from '../../electron/lib/jid.ts';
import type { XmlElement } from '../../electron/xmpp/kit/element.ts';
import type { Database } from '../../electron/store/database.ts';
import { wordsOf, type ServerPerson } from '../conformance/server/seat.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeIds } from './fake-ids.ts';
import { MemoryLog } from './memory-log.ts';
import { parseXml } from './xml.ts';

export const DOMAIN = 'home.example' as BareJid;

/** One client on the local server, without any stream: what it sends and what it hears, as XML. */
export class LocalPerson implements ServerPerson {
  readonly session: Session;
  readonly #server: LocalServer;
  readonly #heard: XmlElement[] = [];
  /** The stream error its stream was ended with. */
  ended: string | undefined;

  constructor(server: LocalServer, address: string) {
    this.#server = server;
    const jid = parseJid(address)!;
    const bound = server.bind(bareOf(jid), address.includes('/') ? address.slice(address.indexOf('/') + 1) : undefined, {
      send: (stanza) => void this.#heard.push(stanza),
      end: (condition) => { this.ended = condition; },
    });
    if (!bound.ok) throw new Error(`not bound: ${bound.error}`);
    this.session = bound.value;
  }

  /** Sends and waits until all of it is done. A stanza from somebody else ends the stream. */
  async send(xml: string): Promise<void> {
    if (!this.#server.receive(this.session, parseXml(xml.replace(/^<(message|presence|iq)/u, "<$1 xmlns='jabber:client'")))) this.ended = 'invalid-from';
    await this.#server.settled();
  }

  /** Sends a request and answers what it was answered with; all else stays heard. */
  async ask(type: 'get' | 'set', payload: string, to?: string): Promise<XmlElement> {
    const id = `ask${(asked += 1)}`;
    await this.send(`<iq type='${type}' id='${id}'${to === undefined ? '' : ` to='${to}'`}>${payload}</iq>`);
    const index = this.#heard.findIndex(({ name, attrs }) => name === 'iq' && attrs['id'] === id);
    if (index < 0) throw new Error(`no answer to ${payload}`);
    return this.#heard.splice(index, 1)[0]!;
  }

  /** As a client that wants everything begins: the roster, then presence. */
  async goOnline(presence = '<presence/>'): Promise<this> {
    await this.ask('get', "<query xmlns='jabber:iq:roster'/>");
    await this.send(presence);
    return this;
  }

  breakOff(): Promise<void> {
    this.#server.end(this.session);
    return this.#server.settled();
  }

  leave(): Promise<void> {
    return this.breakOff();
  }

  /** What was heard since, oldest first. */
  heard(): readonly XmlElement[] {
    return this.#heard.splice(0);
  }

  /** What was heard since, each in a few words. */
  words(): readonly string[] {
    return this.heard().map(wordsOf);
  }
}

let asked = 0;

/** A local server in memory, with as many accounts as are named. */
export class LocalPeople {
  readonly clock: FakeClock;
  readonly log = new MemoryLog();
  readonly db: Database;
  readonly server: LocalServer;

  private constructor(server: LocalServer, db: Database, clock: FakeClock) {
    this.clock = clock;
    this.server = server;
    this.db = db;
  }

  static async open(names: readonly string[], settings: Partial<ServerSettings> = {}, db?: Database): Promise<LocalPeople> {
    const database = db ?? await openBuiltinDatabase()({ migrations: serverMigrations });
    const clock = new FakeClock();
    const server = await LocalServer.open(DOMAIN, { clock, ids: new FakeIds(), log: new MemoryLog(), db: database, crypto: nodeServerCrypto }, settings);
    for (const name of names) server.store.register(`${name}@${DOMAIN}` as BareJid, '{}');
    await server.settled();
    return new LocalPeople(server, database, clock);
  }

  /** A connected resource: `anna/desk`. */
  connect(who: string): LocalPerson {
    const [name, resource] = who.split('/');
    return new LocalPerson(this.server, `${name}@${DOMAIN}${resource === undefined ? '' : `/${resource}`}`);
  }

  online(who: string, presence?: string): Promise<LocalPerson> {
    return this.connect(who).goOnline(presence);
  }

  /** The server ends without a word and starts again with what is on disk. */
  async restart(settings: Partial<ServerSettings> = {}): Promise<LocalPeople> {
    await this.server.settled();
    return LocalPeople.open([], settings, this.db);
  }
}
