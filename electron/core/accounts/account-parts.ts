import type { AccountId } from '../../contract/models/address.ts';
import type { PrivacyMode } from '../../contract/models/privacy-mode.ts';
import { Undos, type Undo } from '../../lib/disposable.ts';
import type { OwnPresence } from '../../contract/models/presence.ts';
import { bareOf, isBare, type BareJid, type Jid } from '../../lib/jid.ts';
import type { Store } from '../../store/store.ts';
import { presenceFeature } from '../../xmpp/features/rfc3921-presence/index.ts';
import { privacyFeature } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { rosterFeature } from '../../xmpp/features/rfc3921-roster/index.ts';
import { subscriptionFeature } from '../../xmpp/features/rfc3921-subscription/index.ts';
import { discoFeature } from '../../xmpp/features/xep-0030-disco/index.ts';
import { mucFeature } from '../../xmpp/features/xep-0045-muc/index.ts';
import { vcardFeature } from '../../xmpp/features/xep-0054-vcard/index.ts';
import { oobFeature } from '../../xmpp/features/xep-0066-oob/index.ts';
import { avatarsFeature } from '../../xmpp/features/xep-0153-avatars/index.ts';
import { nickFeature } from '../../xmpp/features/xep-0172-nick/index.ts';
import { blockingFeature } from '../../xmpp/features/xep-0191-blocking/index.ts';
import { delayFeature } from '../../xmpp/features/xep-0203-delay/index.ts';
import { carbonsFeature } from '../../xmpp/features/xep-0280-carbons/index.ts';
import { uploadFeature } from '../../xmpp/features/xep-0363-http-upload/index.ts';
import { mdsFeature } from '../../xmpp/features/xep-0490-mds/index.ts';
import type { XmppClient } from '../../xmpp/kit/xmpp-client.ts';
import type { AppEvents } from '../app-events.ts';
import { ArchiveRoom } from '../archive/archive-room.ts';
import { ContactList } from '../contacts/contact-list.ts';
import { Nesting } from '../contacts/nesting.ts';
import { WaitingEdits } from '../contacts/waiting-edits.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import { UploadRoom } from '../files/upload-room.ts';
import { ArrivalGate } from '../messages/arrival-gate.ts';
import { ChatSessions } from '../messages/chat-sessions.ts';
import { MessageIntake } from '../messages/message-intake.ts';
import { MessageReader } from '../messages/message-reader.ts';
import { OutboxDrain } from '../messages/outbox-drain.ts';
import { MessagePipeline } from '../messages/pipeline.ts';
import type { AppPorts } from '../ports.ts';
import { DirectedPresences } from '../presence/directed-presences.ts';
import { PresenceRoom } from '../presence/presence-room.ts';
import { accountReach } from '../privacy/account-reach.ts';
import { isSeenBy, type Gates } from '../privacy/judge.ts';
import { ModeRoom } from '../privacy/mode-room.ts';
import { PrivacyRoom } from '../privacy/privacy-room.ts';
import type { ReadStateRoom } from '../read-state/read-state-room.ts';
import type { ReceiptRoom } from '../receipts/receipt-room.ts';
import { Affirmations } from '../requests/affirmations.ts';
import { RequestInbox } from '../requests/request-inbox.ts';
import { SubscriptionHistory } from '../requests/subscription-history.ts';
import { InvitationInbox } from '../rooms/invitation-inbox.ts';
import { RoomIntake } from '../rooms/room-intake.ts';
import { RoomList } from '../rooms/room-list.ts';
import { RoomPasswords } from '../rooms/room-passwords.ts';
import type { TypingRoom } from '../typing/typing-room.ts';
import { VcardRoom } from '../vcard/vcard-room.ts';
import { attention } from './attention.ts';
import { messageFeatures } from './message-features.ts';
import type { Watch } from '../presence/watch.ts';
import type { RuleRoom } from '../presence/rules/rule-room.ts';
import type { PersonLanguages, Spoken } from '../settings/person-languages.ts';
import type { SettingsRoom } from '../settings/settings-room.ts';

export interface AccountSurroundings {
  readonly ports: AppPorts;
  readonly store: Store;
  readonly events: AppEvents;
  readonly conversations: ConversationList;
  readonly settings: SettingsRoom;
  readonly rules: RuleRoom;
  readonly watch: Watch;
  readonly languages: PersonLanguages;
}

/** What the parts ask of the account they belong to. */
export interface AccountHost {
  readonly id: AccountId;
  readonly address: BareJid;
  readonly rosterVersion: string | undefined;
  /** The features of the connection; undefined while it is not online. */
  readonly client: () => XmppClient | undefined;
  /** What others are told, and whether they had the account's password kept. */
  readonly presence: () => OwnPresence;
  readonly keepsPassword: () => boolean;
  readonly spoken: () => Spoken;
  /** Sends what the person chose last to everybody who may see it. */
  readonly announce: () => void;
}

/** The parts of one account's life: made once, whatever becomes of its connections, and wired to each other here and nowhere else. */
export class AccountParts {
  readonly contacts: ContactList;
  readonly waiting: WaitingEdits;
  readonly nesting: Nesting;
  readonly presence: PresenceRoom;
  readonly directed: DirectedPresences;
  readonly requests: RequestInbox;
  readonly history: SubscriptionHistory;
  readonly privacy: PrivacyRoom;
  readonly modes: ModeRoom;
  readonly vcards: VcardRoom;
  readonly outbox: OutboxDrain;
  readonly uploads: UploadRoom;
  readonly rooms: RoomList;
  readonly invitations: InvitationInbox;
  readonly chats: ChatSessions;
  readonly affirmations: Affirmations;
  readonly gate = new ArrivalGate(() => this.affirmations.release());
  readonly archive: ArchiveRoom;
  readonly receipts: ReceiptRoom;
  readonly readState: ReadStateRoom;
  readonly typing: TypingRoom;
  readonly #accountId: AccountId;
  readonly #own: BareJid;
  readonly #conversations: ConversationList;
  readonly #pipeline: MessagePipeline;
  readonly #intake: MessageIntake;
  readonly #said: RoomIntake;

  constructor(host: AccountHost, { ports, store, events, conversations, settings, languages }: AccountSurroundings) {
    const accountId = host.id;
    this.#accountId = accountId;
    this.#own = host.address;
    this.#conversations = conversations;
    this.history = new SubscriptionHistory({ accountId, table: store.subscriptionLog, events, clock: ports.clock });
    this.waiting = new WaitingEdits({
      accountId, table: store.waitingEdits, itemOf: (address) => this.contacts.serverWordsOf(address), onChange: (address) => this.contacts.waitingChanged(address),
    });
    this.contacts = new ContactList({
      accountId, table: store.contacts, events, ports, version: host.rosterVersion, onChange: (address) => this.#contactChanged(address), history: this.history,
      hasRequest: (address) => this.requests.has(address), waiting: this.waiting,
    });
    this.nesting = new Nesting(accountId, settings);
    this.presence = new PresenceRoom({
      accountId, events, clock: ports.clock, languages,
      isKnown: (address) => address === host.address
        || (!this.rooms.has(address) && (this.contacts.isContact(address) || conversations.isAccepted(accountId, address)) && !this.privacy.blocks(address, 'presence-in')),
      addressOf: (from) => this.contacts.itemOf(from)?.address ?? bareOf(from),
    });
    this.directed = new DirectedPresences({
      accountId, events, spoken: host.spoken, presences: () => host.client()?.api(presenceFeature), current: host.presence,
      seesUs: (address) => this.contacts.seesUs(address),
      mayBeTold: (address) => this.contacts.isContact(address) || settings.current.presenceToStrangers,
    });
    this.affirmations = new Affirmations((address) => this.contacts.get(address));
    this.requests = new RequestInbox({
      accountId, table: store.requests, events, clock: ports.clock, languages, seesUs: (address) => this.contacts.seesUs(address),
      standing: (address) => this.contacts.get(address), history: this.history,
      isBlocked: (address) => this.privacy.blocks(address), affirmations: this.affirmations, onChange: (address) => this.contacts.requestChanged(address),
    });
    this.privacy = new PrivacyRoom({
      accountId, own: host.address, roster: (peer) => this.contacts.get(peer as BareJid), table: store.blocks, lists: store.privacyLists, events, ports,
      reach: accountReach({
        accountId, contacts: this.contacts, presence: this.presence, directed: this.directed, requests: this.requests, conversations,
        letsThrough: (address, kind) => this.privacy.letsThrough(address, kind),
        leave: (to) => void host.client()?.api(presenceFeature).directUnavailable(to),
        announce: host.announce,
      }),
    });
    const sharesNothing = (peer: BareJid): boolean => (this.contacts.get(peer)?.subscription ?? 'none') === 'none';
    this.modes = new ModeRoom(this.privacy, {
      own: host.address, announce: host.announce,
      isStranger: sharesNothing,
      known: () => conversations.all().filter(({ accountId: owner }) => owner === accountId).map(({ peer }) => peer as BareJid)
        .filter((peer) => conversations.isAccepted(accountId, peer) && sharesNothing(peer)),
      asked: () => this.contacts.all().filter(({ isAsking, subscription }) => isAsking && subscription === 'none').map(({ address }) => address as BareJid),
      leave: (mode) => this.#leave(mode, host.client()),
    });
    this.vcards = new VcardRoom({ accountId, address: host.address, table: store.vcards, events, ports, onOwnPhoto: host.announce, api: () => host.client()?.api(vcardFeature) });
    this.#pipeline = new MessagePipeline(accountId, store.messages, conversations, ports, (ids) => this.outbox.reflected(ids));
    this.chats = new ChatSessions(ports.ids);
    const passwords = new RoomPasswords(ports.secrets, accountId, host.keepsPassword);
    this.rooms = new RoomList({
      accountId, table: store.rooms, events, ports, languages, passwords, presence: host.presence,
      onKept: (room) => void conversations.tell(accountId, room),
      onSettled: () => this.outbox.again(),
      onOut: (room) => void this.outbox.giveUp(room, 'not-in-room'),
    });
    this.invitations = new InvitationInbox({
      accountId, table: store.rooms, events, passwords, now: () => ports.clock.now(),
      isIn: (room) => this.rooms.get(room)?.phase === 'joined', isBlocked: (from) => this.privacy.blocks(from, 'message'),
    });
    this.uploads = new UploadRoom({
      accountId, own: host.address, table: store.files, messages: store.messages, outbox: store.outbox, conversations, events, ports, api: () => host.client()?.api(uploadFeature), onSettled: () => this.outbox.again(),
    });
    this.outbox = new OutboxDrain(accountId, store.outbox, conversations, ports, {
      recipientOf: (peer) => (isBare(peer) && !this.rooms.has(peer) ? this.chats.recipientOf(peer) : peer),
      isReachable: (peer) => this.rooms.isReachable(peer),
      spoken: host.spoken,
      extensionsOf: ({ type, peer, file, markable }) => [
        ...this.receipts.asksOf({ peer, markable }), ...this.typing.activeOf({ type, peer }),
        this.rooms.has(peer) && !isBare(peer) ? host.client()?.api(mucFeature).privateMark() : undefined,
        file?.url === undefined ? undefined : host.client()?.api(oobFeature).build(file.url),
      ].filter((extension) => extension !== undefined),
      isReady: (message) => {
        if (!message.file || message.file.url !== undefined) return true;
        this.uploads.want(message);
        return false;
      },
    });
    this.#said = new RoomIntake({
      accountId, rooms: this.rooms, pipeline: this.#pipeline, languages, ports, isBlocked: (from) => this.privacy.blocks(from, 'message'),
    });
    const isBlocked = (from: Jid): boolean => this.privacy.blocks(from, 'message');
    const isStranger = (from: Jid): boolean => this.#isStranger(bareOf(from), host.address);
    ({ receipts: this.receipts, readState: this.readState, typing: this.typing } = attention({
      accountId, own: host.address, settings, events, ports, table: store.receipts, readStates: store.readStates, conversations, parts: this, isBlocked,
      mayKnow: (from) => this.#knowsThatWeAreHere(from) && !isBlocked(from),
      features: () => { const client = host.client(); return client && messageFeatures(client); },
    }));
    const reader = new MessageReader({ accountId, rooms: this.rooms, clock: ports.clock, languages, isBlocked, isStranger });
    this.#intake = new MessageIntake({
      accountId, messages: store.messages, outbox: store.outbox, gate: this.gate, pipeline: this.#pipeline, conversations,
      chats: this.chats, rooms: this.rooms, said: this.#said, invitations: this.invitations, receipts: this.receipts, typing: this.typing, reader, log: ports.log, isBlocked, isStranger,
      onLate: () => this.archive.cameLate(),
    });
    this.archive = new ArchiveRoom({ accountId, own: host.address, gaps: store.archiveGaps, table: store.archived, reader, receipts: this.receipts, conversations, events, clock: ports.clock, log: ports.log });
  }

  /** Who may see us, or was told, and is not hidden from by a block, a list or a mode: nobody else learns it from our answers (§14.3, R404). */
  #knowsThatWeAreHere(from: Jid): boolean {
    if (this.privacy.lists.hidden?.isHeld) return false;
    return (this.contacts.seesUs(from) || this.directed.tells(from)) && isSeenBy(from, this.gates());
  }

  /** Reads what is kept of each part; nothing waits for the network. */
  async load(): Promise<void> {
    await Promise.all([this.contacts.load(), this.waiting.load(), this.requests.load(), this.privacy.load(), this.rooms.load(), this.invitations.load(), this.vcards.load(), this.archive.load()]);
  }

  /** What decides who gets through. */
  gates(): Gates {
    const { means, blocked } = this.privacy.view();
    return { means, blocked, lists: this.privacy.lists.view(), own: this.#own, roster: (peer) => this.contacts.get(peer as BareJid) };
  }

  /** Lives on this connection until undone. */
  attach(client: XmppClient): Undo {
    const undos = new Undos();
    undos.add(
      client.disclosure.allow((from) => this.#knowsThatWeAreHere(from)),
      this.contacts.attach(client.api(rosterFeature)),
      this.presence.attach(client.api(presenceFeature), client.api(delayFeature)),
      client.api(presenceFeature).onPresence(({ from, kind }) => { this.chats.release(from); if (kind === 'unavailable') this.typing.left(from); }),
      client.api(presenceFeature).onPresence(({ from, kind, stanza }) => {
        const photo = kind === 'available' ? client.api(avatarsFeature).of(stanza) : undefined;
        // Whoever is neither a contact nor ourselves makes us ask for nothing.
        if (photo !== undefined && (bareOf(from) === this.#own || this.contacts.isContact(bareOf(from)))) this.vcards.announcements.announced(bareOf(from), photo);
      }),
      this.requests.attach(client.api(subscriptionFeature), client.api(nickFeature)),
      this.privacy.attach({ privacy: client.api(privacyFeature), blocking: client.api(blockingFeature) }),
      this.rooms.attach({ muc: client.api(mucFeature), disco: client.api(discoFeature) }),
      this.#intake.attach({ ...messageFeatures(client), carbons: client.api(carbonsFeature) }),
      this.readState.attach(client.api(mdsFeature)),
    );
    return () => undos.run();
  }

  /** The last thing: nothing is taken in any more, what is not stored stays with the server. */
  async stop(): Promise<void> {
    await this.archive.stop();
    await this.uploads.stop();
    await this.outbox.settled();
    this.#pipeline.stop();
    this.receipts.stop();
    this.readState.stop();
  }

  /** Nobody of ours, no other device of ours, nobody in a room of ours, and no service: those have no names before the @. */
  #isStranger(address: BareJid, own: BareJid): boolean {
    return address !== own && address.includes('@') && !this.rooms.has(address) && !this.contacts.isContact(address);
  }

  /** Says to whoever will not see us under the mode that we are gone. */
  #leave(mode: PrivacyMode, client: XmppClient | undefined): void {
    const presences = client?.api(presenceFeature);
    if (mode.kind === 'invisible') return void presences?.broadcastUnavailable();
    for (const { address, groups } of this.contacts.all()) {
      const isIn = 'group' in mode && groups.includes(mode.group);
      if (isIn === (mode.kind === 'invisible-to') && this.contacts.seesUs(address as BareJid)) void presences?.directUnavailable(address as BareJid);
    }
  }

  #contactChanged(address: BareJid): void {
    this.affirmations.forget(address);
    const contact = this.contacts.get(address);
    if (contact?.subscription !== 'to' && contact?.subscription !== 'both') this.presence.forget(address);
    this.privacy.contactChanged(address);
    // To remove somebody answers their request too (RFC 3921 §9.4, R291).
    // Who left the list is a stranger (N28).
    if (!contact) this.directed.withdraw([address]);
    if (!contact || this.contacts.seesUs(address)) void this.requests.settle(address);
    if (this.contacts.isContact(address)) void this.#conversations.answerRequest(this.#accountId, address, true);
  }
}
