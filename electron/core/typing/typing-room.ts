import type { AccountId } from '../../contract/models/address.ts';
import type { Settings } from '../../contract/models/settings.ts';
import { bareOf, isBare, resourceOf, type BareJid, type Jid } from '../../lib/jid.ts';
import type { Undo } from '../../lib/disposable.ts';
import type { StoredMessage } from '../../store/message.ts';
import type { InboundMessage } from '../../xmpp/features/rfc3921-message/index.ts';
import type { ChatState, ChatStatesApi } from '../../xmpp/features/xep-0085-chat-states/index.ts';
import type { DelayApi } from '../../xmpp/features/xep-0203-delay/index.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import type { AppEvents } from '../app-events.ts';
import type { Clock } from '../ports.ts';
import { TypingBook } from './typing-book.ts';

/** Whoever writes nothing for so long has paused, milliseconds. */
const PAUSE_MS = 10_000;
/** A room of more is not told: each state goes to everybody. */
const LARGE_ROOM = 50;

export interface TypingFeatures {
  readonly chatStates: ChatStatesApi;
  readonly delays: DelayApi;
}

/** What a room has to do with it: our nickname in it, and how many are there; undefined where we are not in it. */
export type RoomOf = (address: Jid) => { readonly nick: string; readonly size: number } | undefined;

/**
 * Chat states (XEP-0085) of one account: that contacts and people in rooms write is shown; that we write is said to those who may know
 * that we are here, who have shown a state themselves (§5.1), once for each change, and only if the person wants it said.
 */
export class TypingRoom {
  readonly #own: BareJid;
  readonly #settings: () => Pick<Settings, 'sendsTyping'>;
  readonly #clock: Clock;
  readonly #mayKnow: (address: Jid) => boolean;
  readonly #isShown: (address: BareJid) => boolean;
  readonly #roomOf: RoomOf;
  readonly #isRoom: (address: Jid) => boolean;
  readonly #recipientOf: (peer: BareJid) => Jid;
  readonly #threadOf: (peer: Jid) => string;
  readonly #features: () => TypingFeatures | undefined;
  readonly #book: TypingBook;
  /** Whose last message had a state: they understand ours. */
  readonly #understands = new Set<Jid>();
  /** What was said last, by whom it was said to. */
  readonly #said = new Map<Jid, ChatState>();
  #pausing: { readonly peer: Jid; readonly undo: Undo } | undefined;

  constructor(options: {
    readonly accountId: AccountId; readonly own: BareJid; readonly events: AppEvents; readonly clock: Clock; readonly settings: () => Pick<Settings, 'sendsTyping'>;
    /** Who may learn from a state that we are here. */
    readonly mayKnow: (address: Jid) => boolean;
    /** Whose states are shown. */
    readonly isShown: (address: BareJid) => boolean;
    readonly isRoom: (address: Jid) => boolean; readonly roomOf: RoomOf;
    readonly recipientOf: (peer: BareJid) => Jid; readonly threadOf: (peer: Jid) => string;
    readonly features: () => TypingFeatures | undefined;
  }) {
    this.#own = options.own;
    this.#settings = options.settings;
    this.#clock = options.clock;
    this.#mayKnow = options.mayKnow;
    this.#isShown = options.isShown;
    this.#isRoom = options.isRoom;
    this.#roomOf = options.roomOf;
    this.#recipientOf = options.recipientOf;
    this.#threadOf = options.threadOf;
    this.#features = options.features;
    this.#book = new TypingBook(options.accountId, options.events, options.clock);
  }

  /** A message came, to this device or as a copy: what it says of who wrote it. */
  take({ from, type, bodies, stanza }: InboundMessage, { chatStates, delays }: TypingFeatures): void {
    const state = chatStates.stateIn(stanza);
    const isMessage = bodies.length > 0;
    if (state === undefined && !isMessage) return;
    const isOld = delays.of(stanza) !== undefined;
    const peer = bareOf(from);
    if (type === 'groupchat') {
      const nick = resourceOf(from);
      const room = this.#roomOf(peer);
      // Others' leaving and looking away are no news in a room (§5.4).
      if (room && !isOld && nick !== undefined && nick !== room.nick) this.#book.put(peer, nick, !isMessage && state === 'composing' ? 'composing' : undefined);
      return;
    }
    if (type === 'error' || peer === this.#own || this.#isRoom(peer) || !this.#isShown(peer)) return;
    if (state !== undefined) this.#understands.add(peer);
    else this.#understands.delete(peer);
    // What was kept for us says what their program understands, not what they do now.
    if (!isOld) this.#book.put(peer, '', isMessage || state === 'active' ? undefined : state);
  }

  /** They have gone, or left the room. */
  left(from: Jid): void {
    if (this.#isRoom(from)) this.#book.put(bareOf(from), resourceOf(from) ?? '', undefined);
    else this.#book.forget(bareOf(from));
  }

  /** What goes with a message of ours: that we are here, and understand. */
  activeOf({ type, peer }: Pick<StoredMessage, 'type' | 'peer'>): readonly XmlElement[] {
    const features = this.#features();
    if (type !== 'chat' || !features || !isBare(peer) || this.#isRoom(peer) || !this.#isTold(peer)) return [];
    this.#became(peer, 'active');
    return [features.chatStates.active()];
  }

  /** The person writes (`composing`), took it all away again (`active`), or looks at something else (`inactive`). */
  wrote(peer: Jid, state: 'composing' | 'active' | 'inactive'): void {
    if (state === 'composing') {
      this.#say(peer, 'composing');
      this.#pausing?.undo();
      this.#pausing = { peer, undo: this.#clock.after(PAUSE_MS, () => this.#say(peer, 'paused')) };
    } else if (this.#said.get(peer) === 'composing' || this.#said.get(peer) === 'paused') this.#say(peer, state);
  }

  /** The session is over: nobody remembers what was said in it. */
  end(): void {
    this.#pausing?.undo();
    this.#pausing = undefined;
    this.#said.clear();
    this.#book.clear();
  }

  #say(peer: Jid, state: ChatState): void {
    const features = this.#features();
    const room = this.#roomOf(peer);
    // §5.3: never the same twice in a row.
    if (!features || this.#said.get(peer) === state || !isBare(peer)) return;
    if (room) {
      if (!this.#settings().sendsTyping || room.size > LARGE_ROOM) return;
      features.chatStates.tell(peer, state, { isRoom: true });
    } else {
      if (!this.#understands.has(peer) || this.#isRoom(peer) || !this.#isTold(peer)) return;
      features.chatStates.tell(this.#recipientOf(peer), state, { thread: this.#threadOf(peer) });
    }
    this.#became(peer, state);
  }

  #became(peer: Jid, state: ChatState): void {
    this.#said.set(peer, state);
    if (state === 'composing' || this.#pausing?.peer !== peer) return;
    this.#pausing.undo();
    this.#pausing = undefined;
  }

  #isTold(peer: Jid): boolean {
    return this.#settings().sendsTyping && bareOf(peer) !== this.#own && this.#mayKnow(peer);
  }
}
