import type { Account } from '../../contract/models/account.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { OwnPresence } from '../../contract/models/presence.ts';
import type { CommandInput } from '../../contract/commands.ts';
import type { AppError } from '../../contract/errors.ts';
import { domainOf, localOf, parseBareJid, resourceOf, type BareJid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { saslprep } from '../../lib/saslprep.ts';
import type { StoredAccount } from '../../store/accounts.ts';
import { registrationFeature } from '../../xmpp/features/xep-0077-registration/index.ts';
import type { StreamOptions, XmppStream } from '../../xmpp/stream/xmpp-stream.ts';
import { DatabaseError } from '../ports.ts';
import { refusal } from '../refusal.ts';
import type { AccountSurroundings } from './account-parts.ts';
import { ConnectionReports } from '../connections/connection-reports.ts';
import { AccountRoom } from './account-room.ts';
import { failureView } from './connection-view.ts';
import { strongerMechanism } from './mechanism-order.ts';
import type { Passwords } from './passwords.ts';
import { firstAttempt } from './sign-in.ts';

type SignInInput = CommandInput<'account.signIn'>;
type Choices = Pick<StoredAccount, 'server' | 'allowPlain' | 'strongestMechanism' | 'resource' | 'pinnedCertificates'>;

/** All accounts of the profile, side by side; each lives in its own room. */
export class AccountsRoom {
  /** What was tried to reach the servers, of accounts and of sign-ins. */
  readonly reports: ConnectionReports;
  readonly #surroundings: AccountSurroundings;
  readonly #passwords: Passwords;
  readonly #rooms = new Map<AccountId, AccountRoom>();
  readonly #signingIn = new Map<BareJid, XmppStream>();

  constructor(surroundings: AccountSurroundings, passwords: Passwords) {
    this.#surroundings = surroundings;
    this.#passwords = passwords;
    this.reports = new ConnectionReports(surroundings.events, surroundings.ports.clock);
  }

  async load(): Promise<void> {
    for (const stored of await this.#surroundings.store.accounts.list()) await this.#addRoom(stored);
  }

  /** Connects every account that wants to be online and whose password is at hand. */
  async connectAll(): Promise<void> {
    await Promise.all([...this.#rooms.values()].map((room) => this.#connectKept(room)));
  }

  all(): readonly AccountRoom[] {
    return [...this.#rooms.values()];
  }

  get(id: AccountId): AccountRoom | undefined {
    return this.#rooms.get(id);
  }

  views(): Account[] {
    return this.all().map((room) => room.view());
  }

  async signIn(input: SignInInput): Promise<Result<{ accountId: AccountId }, AppError>> {
    const address = parseBareJid(input.address.trim());
    if (address === undefined || localOf(address) === undefined) return err({ code: 'bad-address' });
    await this.#signingIn.get(address)?.stop();
    const known = this.all().find((room) => room.address === address);
    const choices = choicesOf(input, known?.stored);
    let isSignedIn = false;
    // A connection that is made anew asks for what the password is then.
    const stream = this.#stream(address, choices, async () => (isSignedIn ? await this.#passwords.get(address) : undefined) ?? input.password);
    this.#signingIn.set(address, stream);
    const outcome = await firstAttempt(stream, (step) => this.#surroundings.events.emit('signIn.progressed', { address, step }));
    if (this.#signingIn.get(address) === stream) this.#signingIn.delete(address);
    if (!outcome.ok) return err({ code: 'connection', failure: failureView(outcome.error) });
    const accountId = await this.#signedIn(address, choices, input, stream);
    isSignedIn = true;
    return ok({ accountId });
  }

  async cancelSignIn(address: string): Promise<void> {
    const bare = parseBareJid(address.trim());
    if (bare !== undefined) await this.#signingIn.get(bare)?.stop();
  }

  /** "Connect now": skips the wait; where there is no stream, makes one. */
  async connect(room: AccountRoom): Promise<void> {
    if (room.stream && room.view().connection.phase !== 'offline') room.stream.connectNow();
    else await this.#connectKept(room, true);
  }

  async signOut(room: AccountRoom): Promise<void> {
    await room.disconnect();
    await this.#passwords.forget(room.address);
    await this.#change(room, { keepsPassword: false });
    room.needsPassword();
  }

  /** At the server, and from then on here (XEP-0077 §3.3). */
  async changePassword(room: AccountRoom, password: string): Promise<Result<undefined, AppError>> {
    // The server might take what no sign-in could ever send.
    if (saslprep(password) === undefined) return err({ code: 'bad-input', field: 'password' });
    const api = room.client?.api(registrationFeature);
    if (!api) return err({ code: 'offline' });
    const offered = await api.isOffered();
    if (!offered.ok) return err(refusal(offered.error));
    // No server is sent one that would not know what to do with it.
    if (!offered.value) return err({ code: 'refused', condition: 'feature-not-implemented' });
    const changed = await api.changePassword(password);
    if (!changed.ok) return err(refusal(changed.error));
    await this.#passwords.set(room.address, password, room.stored.keepsPassword);
    return ok(undefined);
  }

  async remove(room: AccountRoom): Promise<void> {
    await room.dispose();
    this.#rooms.delete(room.id);
    this.reports.forget(room.address);
    await this.#passwords.forget(room.address);
    await room.parts.rooms.forgetPasswords();
    await this.#surroundings.store.accounts.remove(room.id);
    this.#surroundings.conversations.forgetAccount(room.id);
    await this.#surroundings.conversations.singles.recount();
    this.#surroundings.events.emit('account.removed', { accountId: room.id });
  }

  /** R124, R137: at any time; `offline` ends the connection in order, anything else makes one. */
  async setPresence(room: AccountRoom, presence: OwnPresence, farewell?: string): Promise<void> {
    await this.#change(room, { presence });
    if (presence.show === 'offline') await room.disconnect(farewell === undefined ? presence : { status: farewell });
    else if (!room.stream || room.view().connection.phase === 'offline') await this.#connectKept(room);
    else room.announce();
  }

  async dispose(): Promise<void> {
    await Promise.all([...[...this.#signingIn.values()].map((stream) => stream.stop()), ...this.all().map((room) => room.dispose())]);
  }

  async #connectKept(room: AccountRoom, evenIfOffline = false): Promise<void> {
    if (room.stored.presence.show === 'offline') {
      if (!evenIfOffline) return;
      await this.#change(room, { presence: { ...room.stored.presence, show: 'online' } });
    }
    if ((await this.#passwords.get(room.address)) === undefined) return room.needsPassword();
    const stream = this.#stream(room.address, room.stored, async () => (await this.#passwords.get(room.address)) ?? '');
    await room.adopt(stream);
    this.#watchSession(room, stream);
    stream.start();
  }

  async #signedIn(address: BareJid, choices: Choices, input: SignInInput, stream: XmppStream): Promise<AccountId> {
    const { store, ports } = this.#surroundings;
    await this.#passwords.set(address, input.password, input.keepPassword);
    const known = this.all().find((room) => room.address === address);
    const presence = known?.stored.presence ?? { show: 'online', status: '', priority: 0 };
    const { id } = await store.accounts.add(address, {
      server: choices.server, allowPlain: choices.allowPlain, strongestMechanism: choices.strongestMechanism, resource: choices.resource,
      keepsPassword: input.keepPassword, isEnabled: true,
      presence: presence.show === 'offline' ? { ...presence, show: 'online' } : presence,
    }, ports.clock.now());
    if (input.pinCertificate !== undefined) await store.accounts.pin(id, input.pinCertificate, ports.clock.now());
    const stored = (await store.accounts.get(id))!;
    known?.update(stored);
    const room = known ?? await this.#addRoom(stored);
    await room.adopt(stream);
    this.#watchSession(room, stream);
    return id;
  }

  async #addRoom(stored: StoredAccount): Promise<AccountRoom> {
    const room = new AccountRoom(stored, this.#surroundings);
    await room.load();
    this.#rooms.set(stored.id, room);
    return room;
  }

  async #change(room: AccountRoom, patch: Parameters<AccountSurroundings['store']['accounts']['update']>[1]): Promise<void> {
    const stored = await this.#surroundings.store.accounts.update(room.id, patch);
    if (stored) room.update(stored);
  }

  #stream(account: BareJid, choices: Choices, password: () => Promise<string>): XmppStream {
    const { ports, languages } = this.#surroundings;
    const { server, allowPlain, strongestMechanism, resource, pinnedCertificates } = choices;
    const options: StreamOptions = {
      account, password, server, allowPlain, resource, pinnedCertificates,
      localServer: () => ports.localServers.find(domainOf(account)),
      strongestMechanismSeen: strongestMechanism, trustedCas: ports.trustedCas, language: () => languages.own,
    };
    const stream = ports.streams(options);
    this.reports.follow(account, stream);
    return stream;
  }

  /**
   * Keeps the best mechanism ever used, so that a weaker offer is noticed later (hazards X24, D5), and the resource: a start after
   * a crash takes the place of the session that died, and the server gives it what that one never acknowledged (hazard F1).
   */
  #watchSession(room: AccountRoom, stream: XmppStream): void {
    const keep = (): void => {
      if (stream.state.phase !== 'online') return;
      const strongestMechanism = strongerMechanism(room.stored.strongestMechanism, stream.state.mechanism);
      const resource = resourceOf(stream.state.jid);
      if (strongestMechanism === room.stored.strongestMechanism && resource === room.stored.resource) return;
      this.#change(room, { strongestMechanism, resource }).catch((error: unknown) => {
        if (!(error instanceof DatabaseError)) throw error;
        this.#surroundings.ports.log.error('account.not-kept', { account: room.id, problem: error.problem });
      });
    };
    stream.events.on('state', keep);
    keep();
  }
}

/** What this sign-in uses: the kept choices, replaced by what the person says now. */
function choicesOf(input: SignInInput, stored: StoredAccount | undefined): Choices {
  const pins = stored?.pinnedCertificates ?? [];
  return {
    server: input.server ?? stored?.server,
    allowPlain: input.allowPlain ?? stored?.allowPlain ?? false,
    strongestMechanism: stored?.strongestMechanism,
    resource: stored?.resource,
    pinnedCertificates: input.pinCertificate === undefined ? pins : [...pins, input.pinCertificate],
  };
}
