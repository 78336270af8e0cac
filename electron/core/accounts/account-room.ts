import type { Account } from '../../contract/models/account.ts';
import type { Connection } from '../../contract/models/connection.ts';
import type { OwnPresence } from '../../contract/models/presence.ts';
import { Undos } from '../../lib/disposable.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { StoredAccount } from '../../store/accounts.ts';
import type { Store } from '../../store/store.ts';
import { features } from '../../xmpp/features/index.ts';
import { messageFeature } from '../../xmpp/features/rfc3921-message/index.ts';
import { presenceFeature } from '../../xmpp/features/rfc3921-presence/index.ts';
import { rosterFeature } from '../../xmpp/features/rfc3921-roster/index.ts';
import { subscriptionFeature } from '../../xmpp/features/rfc3921-subscription/index.ts';
import { privacyFeature } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { blockingFeature } from '../../xmpp/features/xep-0191-blocking/index.ts';
import { delayFeature } from '../../xmpp/features/xep-0203-delay/index.ts';
import { idsFeature } from '../../xmpp/features/xep-0359-ids/index.ts';
import { nickFeature } from '../../xmpp/features/xep-0172-nick/index.ts';
import { createXmppClient, type XmppClient } from '../../xmpp/kit/xmpp-client.ts';
import type { StreamState, XmppStream } from '../../xmpp/stream/xmpp-stream.ts';
import type { AppEvents } from '../app-events.ts';
import { ContactList } from '../contacts/contact-list.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import { ChatSessions } from '../messages/chat-sessions.ts';
import { MessageIntake } from '../messages/message-intake.ts';
import { OutboxDrain } from '../messages/outbox-drain.ts';
import { MessagePipeline } from '../messages/pipeline.ts';
import { DatabaseError, type AppPorts } from '../ports.ts';
import { broadcast, PresenceRoom } from '../presence/presence-room.ts';
import { accountReach } from '../privacy/account-reach.ts';
import { PrivacyRoom } from '../privacy/privacy-room.ts';
import { Affirmations } from '../requests/affirmations.ts';
import { RequestInbox } from '../requests/request-inbox.ts';
import { SOFTWARE } from '../software.ts';
import { connectionView } from './connection-view.ts';

/** Stream errors that mean: something you sent could not be read. */
const BLAMING_CONDITIONS: ReadonlySet<string> = new Set(['policy-violation', 'not-well-formed', 'invalid-xml', 'restricted-xml', 'bad-format']);

/** A disk that refused is seldom well within a moment. */
const BEGIN_AGAIN_MS = 5_000;

export interface AccountSurroundings {
  readonly ports: AppPorts;
  readonly store: Store;
  readonly events: AppEvents;
  readonly conversations: ConversationList;
  /** The person's languages, best first. */
  readonly languages: readonly string[];
}

/** One account as it lives: its stored choices, its connection while there is one, and the rooms that belong to it. */
export class AccountRoom {
  readonly contacts: ContactList;
  readonly presence: PresenceRoom;
  readonly requests: RequestInbox;
  readonly privacy: PrivacyRoom;
  readonly outbox: OutboxDrain;
  readonly chats: ChatSessions;
  readonly #affirmations: Affirmations;
  readonly #pipeline: MessagePipeline;
  readonly #intake: MessageIntake;
  readonly #surroundings: AccountSurroundings;
  #stored: StoredAccount;
  #connection: Connection;
  #stream: XmppStream | undefined;
  #client: XmppClient | undefined;
  #link = new Undos();
  /** Roster, presence and outbox of this session are begun; what an interruption left undone is done when the session is resumed. */
  #hasBegun = false;
  #beginnings = 0;
  #isResumed = false;

  constructor(stored: StoredAccount, surroundings: AccountSurroundings) {
    const { ports, store, events, conversations, languages } = surroundings;
    this.#stored = stored;
    this.#surroundings = surroundings;
    // The first paint already asks for a password that nobody kept.
    this.#connection = stored.keepsPassword || stored.presence.show === 'offline' ? { phase: 'offline' } : { phase: 'needs-password' };
    const accountId = stored.id;
    this.contacts = new ContactList({
      accountId, table: store.contacts, events, ports, version: stored.rosterVersion, onChange: (address) => this.#contactChanged(address),
    });
    this.presence = new PresenceRoom({
      accountId, events, clock: ports.clock, languages,
      isKnown: (address) => address === this.address
        || ((this.contacts.get(address) !== undefined || conversations.has(accountId, address)) && !this.privacy.blocks(address, 'presence-in')),
    });
    this.#affirmations = new Affirmations((address) => this.contacts.get(address));
    this.requests = new RequestInbox({
      accountId, table: store.requests, events, clock: ports.clock, languages, seesUs: (address) => this.contacts.seesUs(address),
      isBlocked: (address) => this.privacy.blocks(address), affirmations: this.#affirmations,
    });
    this.privacy = new PrivacyRoom({
      accountId, table: store.blocks, events, ports,
      reach: accountReach({
        accountId, contacts: this.contacts, presence: this.presence, requests: this.requests, conversations,
        leave: (to) => void this.client?.api(presenceFeature).directUnavailable(to),
        announce: () => this.announce(this.#stored.presence),
      }),
    });
    this.#pipeline = new MessagePipeline(accountId, store.messages, conversations, ports);
    this.chats = new ChatSessions(ports.ids);
    this.outbox = new OutboxDrain(accountId, store.outbox, conversations, ports, (peer) => this.chats.recipientOf(peer));
    this.#intake = new MessageIntake({
      accountId, messages: store.messages, outbox: store.outbox, pipeline: this.#pipeline, conversations, chats: this.chats, ports, languages,
      isBlocked: (from) => this.privacy.blocks(from, 'message'),
    });
  }

  async load(): Promise<void> {
    await Promise.all([this.contacts.load(), this.requests.load(), this.privacy.load()]);
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
    return {
      id, address, keepsPassword, presence, connection: this.#connection, pinnedCertificates: [...pinnedCertificates],
      ...(server ? { server } : {}),
    };
  }

  /** Takes what changed in the account's row, and tells. */
  update(stored: StoredAccount): void {
    this.#stored = stored;
    this.#tell();
  }

  needsPassword(): void {
    this.#connection = { phase: 'needs-password' };
    this.#tell();
  }

  /** Lives on this stream from now on, whether it is started already or not; a former one is ended. */
  async adopt(stream: XmppStream): Promise<void> {
    await this.disconnect();
    const { ports } = this.#surroundings;
    const client = createXmppClient(stream, { clock: ports.clock, ids: ports.ids, log: ports.log, software: SOFTWARE }, features);
    this.#stream = stream;
    this.#client = client;
    const messages = client.api(messageFeature);
    this.#link.add(
      () => client.dispose(),
      client.disclosure.allow((from) => this.contacts.seesUs(from)),
      this.contacts.attach(client.api(rosterFeature)),
      this.presence.attach(client.api(presenceFeature)),
      client.api(presenceFeature).onPresence(({ from }) => this.chats.release(from)),
      this.requests.attach(client.api(subscriptionFeature), client.api(nickFeature)),
      this.privacy.attach({ privacy: client.api(privacyFeature), blocking: client.api(blockingFeature) }),
      this.#intake.attach({ messages, delays: client.api(delayFeature), ids: client.api(idsFeature) }),
      client.session.events.on('started', ({ resumed }) => void this.#begin(client, resumed)),
      client.session.events.on('interrupted', () => this.#away()),
      client.session.events.on('ended', () => {
        this.privacy.end();
        this.#away();
      }),
      stream.events.on('state', (state) => this.#streamChanged(state)),
    );
    this.#streamChanged(stream.state);
    if (client.session.isOnline) void this.#begin(client, false);
  }

  /** Says goodbye in order and stays offline (R152). */
  async disconnect(): Promise<void> {
    const stream = this.#stream;
    if (!stream) return;
    if (this.client) broadcast(this.client.api(presenceFeature), { ...this.#stored.presence, show: 'offline' });
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
    await this.outbox.settled();
    this.#pipeline.stop();
  }

  /** Sends what the person chose now, if there is a session to say it in. */
  announce(presence: OwnPresence): void {
    if (this.client) broadcast(this.client.api(presenceFeature), presence);
  }

  async #begin(client: XmppClient, isResumed: boolean): Promise<void> {
    const { log, clock } = this.#surroundings.ports;
    const beginning = ++this.#beginnings;
    const isCurrent = (): boolean => beginning === this.#beginnings && client === this.#client && client.session.isOnline;
    const goesOn = isResumed && this.#hasBegun;
    this.#hasBegun = goesOn;
    this.presence.begin(isResumed);
    try {
      if (!goesOn) {
        this.chats.begin();
        this.#affirmations.begin();
        // R111, R195: the roster before the first presence, so that contacts' presence finds its contacts.
        await this.contacts.synchronise(client.api(rosterFeature));
        if (!isCurrent()) return;
        this.presence.sort();
        this.announce(this.#stored.presence);
        this.privacy.begin({ privacy: client.api(privacyFeature), blocking: client.api(blockingFeature) })
          .catch((error: unknown) => log.error('privacy.not-begun', { account: this.id, detail: String(error) }));
      }
      this.#hasBegun = true;
      this.outbox.begin(client.api(messageFeature), goesOn);
    } catch (error) {
      log.error('session.not-begun', { account: this.id, detail: String(error) });
      // A session without presence gets no messages: once the disk takes the roster, it begins after all (F50).
      if (error instanceof DatabaseError) clock.after(BEGIN_AGAIN_MS, () => { if (isCurrent()) void this.#begin(client, isResumed); });
    }
  }

  #away(): void {
    this.presence.hide();
    this.outbox.pause();
  }

  #streamChanged(state: StreamState): void {
    this.#connection = connectionView(state);
    const failure = state.phase === 'waiting' || state.phase === 'offline' ? state.failure : undefined;
    if (state.phase === 'online') this.#isResumed = state.resumed;
    // In a resumed session it may be the end of the former connection that the server cannot read on from; a new one will tell.
    if (failure?.kind === 'stream-error' && !this.#isResumed && BLAMING_CONDITIONS.has(failure.condition)) void this.outbox.blameInFlight(failure.condition);
    this.#tell();
  }

  #contactChanged(address: BareJid): void {
    this.#affirmations.forget(address);
    const contact = this.contacts.get(address);
    if (contact?.subscription !== 'to' && contact?.subscription !== 'both') this.presence.forget(address);
    // To remove somebody answers their request too (RFC 3921 §9.4, R291).
    if (!contact || this.contacts.seesUs(address)) void this.requests.settle(address);
  }

  #tell(): void {
    this.#surroundings.events.emit('account.changed', { account: this.view() });
  }
}
