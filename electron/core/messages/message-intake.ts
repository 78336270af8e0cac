import type { AccountId } from '../../contract/models/address.ts';
import { Undos, type Undo } from '../../lib/disposable.ts';
import { bareOf, isBare, type Jid } from '../../lib/jid.ts';
import type { StanzaId as StoredStanzaId } from '../../store/keys.ts';
import type { InboundMessage as StoredInbound } from '../../store/message.ts';
import type { Messages } from '../../store/messages.ts';
import type { Outbox } from '../../store/outbox.ts';
import type { InboundMessage, MessageApi } from '../../xmpp/features/rfc3921-message/index.ts';
import type { MucApi } from '../../xmpp/features/xep-0045-muc/index.ts';
import type { InvitationApi } from '../../xmpp/features/xep-0249-invitation/index.ts';
import type { CarbonsApi, InboundCarbon } from '../../xmpp/features/xep-0280-carbons/index.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import type { Log } from '../ports.ts';
import type { InvitationInbox } from '../rooms/invitation-inbox.ts';
import type { RoomIntake } from '../rooms/room-intake.ts';
import type { RoomList } from '../rooms/room-list.ts';
import type { ArrivalGate } from './arrival-gate.ts';
import type { ChatSessions } from './chat-sessions.ts';
import type { MessagePipeline } from './pipeline.ts';
import { failureOf } from './message-failure.ts';
import type { ReceiptRoom, ReceiptFeatures } from '../receipts/receipt-room.ts';
import type { TypingFeatures, TypingRoom } from '../typing/typing-room.ts';
import type { MessageReader, ReaderFeatures } from './message-reader.ts';

export interface IntakeFeatures extends ReaderFeatures, ReceiptFeatures, TypingFeatures {
  readonly messages: MessageApi;
  readonly carbons: CarbonsApi;
  readonly muc: MucApi;
  readonly direct: InvitationApi;
}

/**
 * The first parts of the way up for one account: what arrives is read, attributed and handed to the pipeline, which stores it.
 * A message is from whoever its `from` says, and a copy is what our own server says of our other devices; encryption will unwrap here.
 */
export class MessageIntake {
  readonly #accountId: AccountId;
  readonly #messages: Messages;
  readonly #outbox: Outbox;
  readonly #gate: ArrivalGate;
  readonly #pipeline: MessagePipeline;
  readonly #conversations: ConversationList;
  readonly #chats: ChatSessions;
  readonly #rooms: RoomList;
  readonly #said: RoomIntake;
  readonly #invitations: InvitationInbox;
  readonly #receipts: ReceiptRoom;
  readonly #typing: TypingRoom;
  readonly #log: Log;
  readonly #reader: MessageReader;
  readonly #onLate: () => void;
  readonly #isBlocked: (from: Jid) => boolean;
  readonly #isStranger: (from: Jid) => boolean;

  constructor(options: {
    readonly accountId: AccountId;
    readonly messages: Messages;
    readonly outbox: Outbox;
    readonly gate: ArrivalGate;
    readonly pipeline: MessagePipeline;
    readonly conversations: ConversationList;
    readonly chats: ChatSessions;
    readonly rooms: RoomList;
    readonly said: RoomIntake;
    readonly invitations: InvitationInbox;
    readonly reader: MessageReader;
    /** Something came later than it was sent. */
    readonly onLate: () => void;
    readonly receipts: ReceiptRoom;
    readonly typing: TypingRoom;
    readonly log: Log;
    readonly isBlocked: (from: Jid) => boolean;
    readonly isStranger: (from: Jid) => boolean;
  }) {
    this.#accountId = options.accountId;
    this.#messages = options.messages;
    this.#outbox = options.outbox;
    this.#gate = options.gate;
    this.#pipeline = options.pipeline;
    this.#conversations = options.conversations;
    this.#chats = options.chats;
    this.#rooms = options.rooms;
    this.#said = options.said;
    this.#invitations = options.invitations;
    this.#reader = options.reader;
    this.#onLate = options.onLate;
    this.#receipts = options.receipts;
    this.#typing = options.typing;
    this.#log = options.log;
    this.#isBlocked = options.isBlocked;
    this.#isStranger = options.isStranger;
  }

  attach(features: IntakeFeatures): Undo {
    const undos = new Undos();
    undos.add(
      features.messages.onMessage((message) => this.#receive(message, features)),
      features.carbons.onCarbon((carbon) => this.#receiveCopy(carbon, features)),
      features.messages.onError((message) => this.#receiveError(message)),
    );
    return () => undos.run();
  }

  #receive(message: InboundMessage, features: IntakeFeatures): void | Promise<void> {
    const { from, type, thread, stanza } = message;
    this.#typing.take(message, features);
    if (type === 'groupchat') return this.#said.receive(message, features);
    if (type === 'error') return undefined;
    const invited = this.#invitations.take(stanza, features);
    if (invited) return invited;
    const noted = this.#receipts.take(stanza, features);
    const stored = this.#reader.read({ ...message, type }, features);
    // Typing notices, receipts and unknown payloads say nothing to read.
    if (!stored) return noted?.then(() => undefined);
    const { peer, isDelayed } = stored;
    // The thread of a single message is its own, not that of what is said in the chat beside it (R039).
    if (type !== 'headline' && isBare(peer)) this.#chats.received(from, type === 'chat' ? thread : undefined, isDelayed);
    const kept = this.#store(stored).then((isNew) => {
      if (isNew && isDelayed) this.#onLate();
      return isNew ? this.#receipts.confirm(stanza) : this.#receipts.cameAgain(stanza);
    });
    return Promise.all([kept, noted]).then(() => undefined);
  }

  /** What went to another device of ours, or came from it (XEP-0280): whom we speak to next, and where, is that device's matter. */
  #receiveCopy({ direction, stanza, stamp }: InboundCarbon, features: IntakeFeatures): void | Promise<void> {
    const message = features.messages.read(stanza);
    const { type } = message;
    if (type === 'groupchat' || type === 'error') return undefined;
    const invited = direction === 'received' ? this.#invitations.take(stanza, features) : undefined;
    if (invited) return invited;
    const isOwn = direction === 'sent';
    if (!isOwn) this.#typing.take(message, features);
    const noted = this.#receipts.take(stanza, features, { isOwn, at: stamp });
    const stored = this.#reader.read({ ...message, type }, features, { isOwn, at: stamp });
    // The device that was sent it answers for itself.
    return Promise.all([stored && this.#store({ ...stored, cameBy: 'copy' }), noted]).then(() => undefined);
  }

  /** Whether it is new. */
  #store(message: StoredInbound): Promise<boolean> {
    const passed = this.#gate.pass(message.isDelayed, () => this.#pipeline.accept(message));
    return message.isStranger && message.type === 'chat' ? passed.then((isNew) => this.#answerUnasked(message.sender).then(() => isNew)) : passed;
  }

  /** Who became a contact while the message was being stored is let in, and whoever is blocked asks nobody anything. */
  async #answerUnasked(from: Jid): Promise<void> {
    const isKnown = !this.#isStranger(from);
    if (isKnown || this.#isBlocked(from)) await this.#conversations.answerRequest(this.#accountId, bareOf(from), isKnown);
  }

  /** What we sent came back (R010): the message it concerns is marked, and nothing new is shown (R025). */
  async #receiveError({ from, id, error }: Parameters<Parameters<MessageApi['onError']>[0]>[0]): Promise<void> {
    this.#chats.release(from);
    const peer = this.#rooms.peerOf(from);
    const sent = id === undefined ? undefined : await this.#messages.findOutbound(this.#accountId, peer, id as StoredStanzaId);
    if (!sent) {
      this.#log.debug('message.error-for-nothing', { account: this.#accountId, from, ...(id === undefined ? {} : { id }) });
      // What a room refuses is answered where it was asked for. Who is blocked is not heard.
      if (!this.#rooms.has(from) && !this.#isBlocked(from)) this.#conversations.cameBack(this.#accountId, peer, failureOf(error, peer));
      return;
    }
    const failed = await this.#outbox.markFailed(sent.id, failureOf(error, peer));
    if (failed) this.#conversations.changed([failed]);
  }
}
