import type { Clock } from '../lib/clock.ts';
import type { Ids } from '../lib/ids.ts';
import { withResource, type BareJid } from '../lib/jid.ts';
import type { Log } from '../lib/log.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Database } from '../store/database.ts';
import type { XmlElement } from '../xmpp/kit/element.ts';
import type { Account } from './accounts/account.ts';
import { Archive } from './archive/archive.ts';
import { archiveRequests } from './archive/archive-requests.ts';
import { AccountStore } from './accounts/account-store.ts';
import { carbonRequests } from './carbons/carbons.ts';
import type { Domain } from './domain.ts';
import { Journal } from './journal.ts';
import { giveBack, guard, type Untaken } from './messages/give-back.ts';
import { Messages } from './messages/messages.ts';
import { Presences } from './presence/presences.ts';
import { blockingRequests } from './privacy/blocking-requests.ts';
import { ListPushes } from './privacy/list-pushes.ts';
import { privacyListRequests } from './privacy/list-requests.ts';
import { Registration, REGISTRATION_SERVICE } from './registration/registration.ts';
import { RosterPushes } from './roster/roster-pushes.ts';
import { rosterRequests } from './roster/roster-requests.ts';
import { withDiscovery } from './services/discovery.ts';
import { privateStorageRequests } from './services/private-storage-requests.ts';
import { serverRequests } from './services/server-requests.ts';
import { vcardRequests } from './services/vcard-requests.ts';
import { Rooms, roomsDomain } from './rooms/rooms.ts';
import { Session, type Outlet } from './sessions.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from './settings.ts';
import { ClientStanzas } from './stanzas/client-stanzas.ts';
import { Delivery } from './stanzas/delivery.ts';
import { Requests } from './stanzas/requests.ts';
import type { ServerCrypto } from './stream/ports.ts';
import { Subscriptions } from './subscriptions/subscriptions.ts';

export interface ServerPorts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Open, with the tables of `store/tables.ts`; of this server alone. */
  readonly db: Database;
  /** Makes keys of the passwords that clients choose. */
  readonly crypto: ServerCrypto;
  /** It cannot be written to: every session is ended, and nothing more is done. */
  readonly onFailure?: (() => void) | undefined;
}

/**
 * A server for one domain on this computer: RFC 3921 §5 and §7 to §11. It has accounts and sessions; how a client gets to one (a socket, a
 * program in this process) is `stream/`.
 */
export class LocalServer {
  readonly store: AccountStore;
  readonly registration: Registration;
  readonly archive: Archive;
  readonly #domain: Domain;
  readonly #messages: Messages;
  readonly #presences: Presences;
  readonly #subscriptions: Subscriptions;
  readonly #clients: ClientStanzas;
  readonly #onFailure: (() => void) | undefined;
  #hasFailed = false;

  private constructor(name: BareJid, { clock, ids, log, db, crypto, onFailure }: ServerPorts, settings: ServerSettings) {
    this.#onFailure = onFailure;
    const journal = new Journal(db, (error) => this.#fail(error));
    this.store = new AccountStore(journal);
    this.archive = new Archive({ journal, clock, ids }, settings.archiveMessages);
    let delivery: Delivery | undefined = undefined;
    this.#domain = { name, store: this.store, archive: this.archive, journal, settings, clock, ids, log, deliver: (stanza) => delivery?.deliver(stanza) };
    const messages = new Messages(this.#domain);
    this.#messages = messages;
    this.#presences = new Presences(this.#domain, (account, session) => messages.handOver(account, session));
    const pushes = new RosterPushes(this.#domain);
    const subscriptions = new Subscriptions(this.#domain, this.#presences, pushes);
    this.#subscriptions = subscriptions;
    this.registration = new Registration(this.#domain, { crypto, remove: (address, farewell) => this.removeAccount(address, farewell) });
    const lists = new ListPushes(this.#domain);
    const requests = new Requests(withDiscovery([
      rosterRequests(this.#domain, pushes, subscriptions, this.#presences), privacyListRequests(this.#domain, lists),
      ...blockingRequests(this.#domain, lists, this.#presences), vcardRequests(this.#domain), privateStorageRequests(this.#domain),
      ...carbonRequests(), ...archiveRequests(this.#domain), ...serverRequests(this.#domain), REGISTRATION_SERVICE,
    ], [{ jid: roomsDomain(name), name: 'Rooms' }]));
    const rooms = new Rooms(roomsDomain(name), { clock, ids }, (stanza) => this.#domain.deliver(stanza));
    delivery = new Delivery(this.#domain, { presences: this.#presences, subscriptions, messages, requests, rooms });
    this.#clients = new ClientStanzas(this.#domain, { presences: this.#presences, subscriptions, requests, registration: this.registration });
  }

  /** Reads what is kept. Rejects with DatabaseError. */
  static async open(domain: BareJid, ports: ServerPorts, settings: Partial<ServerSettings> = {}): Promise<LocalServer> {
    const server = new LocalServer(domain, ports, { ...DEFAULT_SETTINGS, ...settings });
    await server.store.load(ports.db);
    await server.archive.load(ports.db);
    return server;
  }

  get domain(): BareJid {
    return this.#domain.name;
  }

  /**
   * A session for an account whose client has proven to be its (RFC 3920 §7). Without a resource the server makes one. `conflict`: the
   * resource is in use and stays so; `jid-malformed`: it is none; `item-not-found`: there is no such account.
   */
  bind(address: BareJid, resource: string | undefined, outlet: Outlet): Result<Session, 'conflict' | 'jid-malformed' | 'item-not-found'> {
    const account = this.store.get(address);
    if (!account) return err('item-not-found');
    const jid = withResource(address, resource ?? this.#domain.ids.uuid());
    if (jid === undefined) return err('jid-malformed');
    const key = jid.slice(address.length + 1);
    const former = account.sessions.get(key);
    if (former && this.#domain.settings.sameResource === 'refuse') return err('conflict');
    if (former) {
      // R108: whoever came before is told so, and everybody else that it is gone.
      this.end(former);
      this.#domain.journal.tell(() => former.outlet.end('conflict'));
    }
    const session = new Session(jid, address, outlet, this.#domain.journal);
    account.sessions.set(key, session);
    return ok(session);
  }

  /** A stanza of the session's client. False: it was from somebody else, and the stream is to be ended (RFC 3920 §9.1.2). */
  receive(session: Session, stanza: XmlElement): boolean {
    return this.#isOpen(session) ? this.#clients.receive(session, stanza) : true;
  }

  /** The session is over, in order or not. Ending twice does nothing more. */
  end(session: Session): void {
    if (!this.#isOpen(session)) return;
    this.#presences.end(session);
    this.store.get(session.account)?.sessions.delete(session.jid.slice(session.account.length + 1));
  }

  /**
   * The account goes with all that is kept for it, and nobody is subscribed to it any more (XEP-0077 §3.2): whoever has the name next is
   * somebody else. Its clients are let go; `farewell` comes before that, once all is on disk.
   */
  removeAccount(address: BareJid, farewell?: () => void): void {
    const account = this.store.get(address);
    if (!account) return;
    const sessions = this.#endOf(account);
    for (const entry of [...account.roster.values()]) this.#subscriptions.end(account, entry);
    this.#drop(account, sessions, farewell);
  }

  /** The account goes to be put in again at once: to the others it is the same one. Its clients are let go. */
  replaceAccount(address: BareJid): void {
    const account = this.store.get(address);
    if (account) this.#drop(account, this.#endOf(account));
  }

  #endOf(account: Account): readonly Session[] {
    const sessions = [...account.sessions.values()];
    for (const session of sessions) this.end(session);
    return sessions;
  }

  #drop(account: Account, sessions: readonly Session[], farewell?: () => void): void {
    this.store.remove(account);
    this.archive.remove(account.jid);
    if (farewell) this.#domain.journal.tell(farewell);
    for (const { outlet } of sessions) this.#domain.journal.tell(() => outlet.end('not-authorized'));
  }

  /** After everything that happened so far is on disk; never, where it could not be written. */
  afterWrites(telling: () => void): void {
    this.#domain.journal.tell(telling);
  }

  /** Keeps what is on its way to a client that will acknowledge it; answers how to forget it, where it is anything to miss. */
  guard(session: Session, stanza: XmlElement, at: number): (() => void) | undefined {
    return this.#hasFailed ? undefined : guard(this.#domain, session, stanza, at);
  }

  /** What a session that is over was sent and has not taken (XEP-0198 §4): to whoever it is for now. */
  giveBack(session: Session, stanzas: readonly Untaken[]): void {
    if (!this.#hasFailed) giveBack(this.#domain, this.#messages, session, stanzas);
  }

  /** Resolves when all that happened so far is on disk and told. */
  settled(): Promise<void> {
    return this.#domain.journal.settled();
  }

  /** Ends every session; what was told stays kept. */
  async close(): Promise<void> {
    this.#endAll('system-shutdown');
    await this.settled();
  }

  #isOpen(session: Session): boolean {
    return !this.#hasFailed && this.store.get(session.account)?.sessions.get(session.jid.slice(session.account.length + 1)) === session;
  }

  /** What is in memory was not written: nobody is told of it, and whoever comes back finds what is on disk. */
  #fail(error: unknown): void {
    this.#hasFailed = true;
    this.#domain.log.error('server.write-failed', { reason: error instanceof Error ? error.message : String(error) });
    for (const account of this.store.all()) for (const { outlet } of account.sessions.values()) outlet.end('internal-server-error');
    this.#onFailure?.();
  }

  #endAll(condition: Parameters<Outlet['end']>[0]): void {
    const sessions = this.store.all().flatMap((account) => [...account.sessions.values()]);
    // All of them first: what one did not take must not go to another that is about to end.
    for (const session of sessions) this.end(session);
    for (const { outlet } of sessions) this.#domain.journal.tell(() => outlet.end(condition));
  }
}
