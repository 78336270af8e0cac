import type { Account } from '../../contract/models/account.ts';
import type { Connection } from '../../contract/models/connection.ts';
import type { OwnPresence } from '../../contract/models/presence.ts';
import { Undos } from '../../lib/disposable.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { StoredAccount } from '../../store/accounts.ts';
import { features } from '../../xmpp/features/index.ts';
import { messageFeature } from '../../xmpp/features/rfc3921-message/index.ts';
import { presenceFeature } from '../../xmpp/features/rfc3921-presence/index.ts';
import { rosterFeature } from '../../xmpp/features/rfc3921-roster/index.ts';
import { privacyFeature } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { subscriptionFeature } from '../../xmpp/features/rfc3921-subscription/index.ts';
import { blockingFeature } from '../../xmpp/features/xep-0191-blocking/index.ts';
import { avatarsFeature } from '../../xmpp/features/xep-0153-avatars/index.ts';
import { nestedGroupsFeature } from '../../xmpp/features/xep-0083-nested-groups/index.ts';
import { pingFeature } from '../../xmpp/features/xep-0199-ping/index.ts';
import { csiFeature } from '../../xmpp/features/xep-0352-csi/index.ts';
import { SOFTWARE } from '../../xmpp/kit/software.ts';
import { createXmppClient, type XmppClient } from '../../xmpp/kit/xmpp-client.ts';
import type { StreamState, XmppStream } from '../../xmpp/stream/xmpp-stream.ts';
import { DatabaseError } from '../ports.ts';
import { ConsoleRoom } from '../console/console-room.ts';
import { rosterLine } from '../contacts/roster-line.ts';
import { broadcast, statusesOf } from '../presence/own-presence.ts';
import type { Spoken } from '../settings/person-languages.ts';
import type { RuledPresence } from '../presence/rules/presence-by-rules.ts';
import { AccountParts, type AccountSurroundings } from './account-parts.ts';
import { connectionView } from './connection-view.ts';
import { messageFeatures } from './message-features.ts';

/** What is said on leaving. */
export type LastWords = Pick<OwnPresence, 'status' | 'translations'>;

/** Stream errors that mean: something you sent could not be read. */
const BLAMING_CONDITIONS: ReadonlySet<string> = new Set(['policy-violation', 'not-well-formed', 'invalid-xml', 'restricted-xml', 'bad-format']);

/** A disk that refused is seldom well within a moment. */
const BEGIN_AGAIN_MS = 5_000;

/** How long what is new waits for what the server has stored, milliseconds. */
const STORED_MS = 10_000;

/** One account as it lives: its stored choices, its connection while there is one, and the rooms that belong to it. */
export class AccountRoom {
  readonly parts: AccountParts;
  readonly console: ConsoleRoom;
  readonly #surroundings: AccountSurroundings;
  #stored: StoredAccount;
  #connection: Connection;
  #stream: XmppStream | undefined;
  #client: XmppClient | undefined;
  #link = new Undos();
  /** Roster, presence and outbox of this session are begun; what an interruption left undone is done when the session is resumed. */
  #hasBegun = false;
  #beginnings = 0;
  /** What the person chose while the connection was away: a session that goes on has not heard of it. */
  #isUnsaid = false;
  #isResumed = false;
  #lastRuled: RuledPresence;

  constructor(stored: StoredAccount, surroundings: AccountSurroundings) {
    this.#stored = stored;
    this.#surroundings = surroundings;
    this.console = new ConsoleRoom(stored.id, surroundings.events, surroundings.ports.clock);
    this.#lastRuled = this.#ruled;
    // The first paint already asks for a password that nobody kept.
    this.#connection = stored.keepsPassword || stored.presence.show === 'offline' ? { phase: 'offline' } : { phase: 'needs-password' };
    this.parts = new AccountParts({
      id: stored.id, address: stored.address, rosterVersion: stored.rosterVersion,
      client: () => this.client, announce: () => this.announce(),
      presence: () => this.#ruled.presence, keepsPassword: () => this.#stored.keepsPassword, spoken: () => this.#spoken,
    }, surroundings);
  }

  async load(): Promise<void> {
    await this.parts.load();
  }

  get id(): StoredAccount['id'] {
    return this.#stored.id;
  }

  get address(): BareJid {
    return this.#stored.address;
  }

  get stored(): StoredAccount {
    return this.#stored;
  }

  /** The features of the connection; undefined while there is none or it is not online. */
  get client(): XmppClient | undefined {
    return this.#client?.session.isOnline ? this.#client : undefined;
  }

  get stream(): XmppStream | undefined {
    return this.#stream;
  }

  view(): Account {
    const { id, address, server, keepsPassword, presence, pinnedCertificates } = this.#stored;
    const { presence: ruled, reason } = this.#ruled;
    return {
      id, address, keepsPassword, presence, ...(reason && ruled.show !== 'offline' ? { ruled: { show: ruled.show, reason } } : {}), connection: this.#connection, pinnedCertificates: [...pinnedCertificates],
      ...(server ? { server } : {}),
      ...(this.client?.api(subscriptionFeature).canPreApprove ? { canPreApprove: true } : {}),
    };
  }

  /** Takes what changed in the account's row, and tells. */
  update(stored: StoredAccount): void {
    this.#stored = stored;
    this.#lastRuled = this.#ruled;
    this.#tell();
  }

  /** What the rules of presence say of it may be something else now: that is said and told once. */
  rulesChanged(): void {
    const before = this.#lastRuled;
    const now = (this.#lastRuled = this.#ruled);
    const isOther = now.presence.show !== before.presence.show || now.presence.status !== before.presence.status;
    if (isOther) this.announce();
    if (isOther || JSON.stringify(now.reason) !== JSON.stringify(before.reason)) this.#tell();
  }

  needsPassword(): void {
    this.#connection = { phase: 'needs-password' };
    this.#tell();
  }

  /** Lives on this stream from now on, whether it is started already or not; a former one is ended. */
  async adopt(stream: XmppStream): Promise<void> {
    await this.disconnect();
    const { ports } = this.#surroundings;
    const client = createXmppClient(this.console.tap(stream), { clock: ports.clock, ids: ports.ids, log: ports.log, software: SOFTWARE }, features);
    this.#stream = stream;
    this.#client = client;
    this.#link.add(
      () => client.dispose(),
      this.#surroundings.watch.onChange((isLooking) => client.api(csiFeature).set(isLooking)),
      this.parts.attach(client),
      client.session.events.on('started', ({ resumed }) => void this.#begin(client, resumed)),
      client.session.events.on('interrupted', () => this.#away()),
      client.session.events.on('ended', () => {
        this.parts.privacy.end();
        this.parts.rooms.end();
        this.parts.directed.forget();
        this.#away();
      }),
      stream.events.on('state', (state) => this.#streamChanged(state)),
    );
    client.api(csiFeature).set(this.#surroundings.watch.isLooking);
    this.#streamChanged(stream.state);
    if (client.session.isOnline) void this.#begin(client, false);
  }

  /** Says goodbye in order, first to those told directly, and stays offline (R140, R152, R153). */
  async disconnect(lastWords: LastWords = this.#stored.presence): Promise<void> {
    const stream = this.#stream;
    if (!stream) return;
    this.parts.directed.leave(lastWords);
    if (this.client) void this.client.api(presenceFeature).broadcastUnavailable(statusesOf(lastWords, this.#spoken));
    this.#stream = undefined;
    await stream.stop();
    this.#link.run();
    this.#link = new Undos();
    this.#client = undefined;
    this.#away();
    this.#connection = { phase: 'offline' };
    this.#tell();
  }

  /** The last thing: nothing is taken in any more, what is not stored stays with the server. */
  async dispose(): Promise<void> {
    await this.disconnect();
    await this.parts.stop();
  }

  /** Sends what the person chose now, or as soon as there is a session to say it in. */
  announce(): void {
    const { presence } = this.#ruled;
    // Whoever is hidden is not seen before the server has said that they are (R362).
    if (presence.show !== 'offline' && this.parts.privacy.lists.hidden?.isHeld) return;
    const { client } = this;
    this.#isUnsaid = client === undefined;
    if (!client) return;
    const { ownPhoto } = this.parts.vcards;
    broadcast(client.api(presenceFeature), presence, this.#spoken, ownPhoto === undefined ? [] : [client.api(avatarsFeature).build(ownPhoto)]);
    this.parts.directed.refresh();
    this.parts.rooms.announce();
  }

  get #ruled(): RuledPresence {
    return this.#surroundings.rules.of(this.id, this.#stored.presence);
  }

  get #spoken(): Spoken {
    const { own } = this.#surroundings.languages;
    const state = this.#stream?.state;
    return { own, stream: state?.phase === 'online' ? state.language : own };
  }

  async #begin(client: XmppClient, isResumed: boolean): Promise<void> {
    const { log, clock } = this.#surroundings.ports;
    const beginning = ++this.#beginnings;
    const isCurrent = (): boolean => beginning === this.#beginnings && client === this.#client && client.session.isOnline;
    const goesOn = isResumed && this.#hasBegun;
    this.#hasBegun = goesOn;
    this.parts.presence.begin(isResumed);
    try {
      if (!goesOn) {
        this.parts.gate.close();
        this.parts.chats.begin();
        this.parts.directed.forget();
        this.parts.affirmations.begin();
        this.parts.history.begin();
        this.parts.uploads.begin();
        this.parts.vcards.announcements.forget();
        // XEP-0083 §2: before the roster; the list need not wait for the answer, which only parts the names it shows.
        this.parts.nesting.begin(client.api(nestedGroupsFeature)).catch((error: unknown) => log.error('nesting.not-begun', { account: this.id, detail: String(error) }));
        // R111, R195: the roster before the first presence, so that contacts' presence finds its contacts.
        await this.parts.contacts.synchronise(client.api(rosterFeature));
        if (!isCurrent()) return;
        // R338: nobody is to see us through a list that the person did not choose.
        await this.parts.modes.restore(client.api(privacyFeature));
        if (!isCurrent()) return;
        this.parts.presence.sort();
        // What the server has is not moved as if it waited.
        await this.parts.outbox.settled();
        await this.parts.archive.makeRoom();
        if (!isCurrent()) return;
        this.announce();
        // The server answers in order: what it stored for us comes before this answer.
        void client.api(pingFeature).ping(undefined, STORED_MS).then(() => {
          if (!isCurrent()) return;
          this.parts.gate.open();
          void this.parts.archive.begin(messageFeatures(client));
        });
        this.parts.privacy.begin({ privacy: client.api(privacyFeature), blocking: client.api(blockingFeature) })
          .catch((error: unknown) => log.error('privacy.not-begun', { account: this.id, detail: String(error) }));
      } else {
        this.parts.directed.resume();
        void this.parts.archive.begin(messageFeatures(client));
        if (this.#isUnsaid) this.announce();
      }
      this.#hasBegun = true;
      void this.parts.waiting.send(rosterLine({ id: this.id, parts: this.parts, client, settings: this.#surroundings.settings }))
        .catch((error: unknown) => log.error('waiting-edits.not-sent', { account: this.id, detail: String(error) }));
      this.parts.outbox.begin(client.api(messageFeature), goesOn);
      this.parts.receipts.begin(goesOn);
      void this.parts.readState.begin(goesOn);
      // To join is to be seen: not before it is certain who may see us.
      if (!goesOn && !this.parts.privacy.lists.hidden?.isHeld) this.parts.rooms.begin();
    } catch (error) {
      this.parts.gate.open();
      log.error('session.not-begun', { account: this.id, detail: String(error) });
      // A session without presence gets no messages: once the disk takes the roster, it begins after all (F50).
      if (error instanceof DatabaseError) clock.after(BEGIN_AGAIN_MS, () => { if (isCurrent()) void this.#begin(client, isResumed); });
    }
  }

  #away(): void {
    this.parts.gate.open();
    this.parts.presence.hide();
    this.parts.typing.end();
    this.parts.outbox.pause();
    this.parts.archive.pause();
  }

  #streamChanged(state: StreamState): void {
    this.#connection = connectionView(state);
    const failure = state.phase === 'waiting' || state.phase === 'offline' ? state.failure : undefined;
    if (state.phase === 'online') this.#isResumed = state.resumed;
    // In a resumed session it may be the end of the former connection that the server cannot read on from; a new one will tell.
    if (failure?.kind === 'stream-error' && !this.#isResumed && BLAMING_CONDITIONS.has(failure.condition)) void this.parts.outbox.blameInFlight(failure.condition);
    this.#tell();
  }

  #tell(): void {
    this.#surroundings.events.emit('account.changed', { account: this.view() });
  }
}
