import type { EventMap, EventName } from '../../contract/events.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { Conversation, Message } from '../../contract/models/message.ts';
import type { Notice } from '../../contract/models/notice.ts';
import type { OwnPresence } from '../../contract/models/presence.ts';
import type { Undo } from '../../lib/disposable.ts';
import type { AppEvents } from '../app-events.ts';
import type { Clock } from '../ports.ts';
import type { SettingsRoom } from '../settings/settings-room.ts';

/** What comes within this time is told together, milliseconds. */
const JOIN_MS = 400;
/** More conversations than these at once are one digest. */
const MOST_AT_ONCE = 3;
/** Strangers are told of no more often, milliseconds (hazard B11). */
const STRANGERS_EVERY_MS = 10_000;
/** As much of a text as a notice has room for, UTF-16 units (hazard U11). */
const LONGEST_TEXT = 200;
const REQUESTS = 'requests';
const DIGEST = 'digest';

/** What a page shows. */
export interface View {
  readonly isFocused: boolean;
  readonly accountId?: AccountId | undefined;
  readonly peer?: string | undefined;
}

/**
 * What deserves a notice: what came for the person and is not on the screen. None of it while they do not want to be disturbed; what
 * strangers want is told rarely and together; much at once is told as one. Each ends when it is read.
 */
export class NoticeRoom {
  readonly #events: AppEvents;
  readonly #settings: Pick<SettingsRoom, 'current'>;
  readonly #clock: Clock;
  readonly #showOf: (accountId: AccountId) => OwnPresence['show'] | undefined;
  readonly #undo: Undo;
  #view: View = { isFocused: false };
  #due = new Map<string, Notice>();
  readonly #raised = new Set<string>();
  /** Of each conversation in which something was said since the start. */
  readonly #newest = new Map<string, number>();
  #timer: Undo | undefined;
  #strangersToldAt = -Infinity;

  /** `showOf`: how an account is seen by others now. */
  constructor({ events, settings, clock, showOf }: {
    readonly events: AppEvents; readonly settings: Pick<SettingsRoom, 'current'>; readonly clock: Clock; readonly showOf: (accountId: AccountId) => OwnPresence['show'] | undefined;
  }) {
    this.#events = events;
    this.#settings = settings;
    this.#clock = clock;
    this.#showOf = showOf;
    this.#undo = events.onAny((name, data) => this.#hear(name, data));
  }

  /** What is looked at is read: its notice ends, and there is none of what comes into it. */
  shown(view: View): void {
    this.#view = view;
    if (view.isFocused && view.accountId !== undefined && view.peer !== undefined) this.#end(chatId({ accountId: view.accountId, peer: view.peer }));
  }

  dispose(): void {
    this.#undo();
    this.#timer?.();
  }

  #hear(name: EventName, data: EventMap[EventName]): void {
    switch (name) {
      case 'message.stored': return this.#messages(data as EventMap['message.stored']);
      case 'single.stored': return this.#singles(data as EventMap['single.stored']);
      case 'single.read': {
        const { unread, type } = data as EventMap['single.read'];
        return unread[type] === 0 ? this.#end(type) : undefined;
      }
      case 'requests.changed': {
        const { accountId, changed, removed } = data as EventMap['requests.changed'];
        if (removed.length > 0) this.#end(REQUESTS);
        // What a server repeats at each sign-in is no news.
        if (changed.some(({ receivedAt }) => this.#clock.now() - receivedAt < STRANGERS_EVERY_MS)) this.#stranger(accountId);
        return undefined;
      }
      case 'conversation.changed': return this.#read((data as EventMap['conversation.changed']).conversations);
      default: return undefined;
    }
  }

  #messages({ messages, conversations }: EventMap['message.stored']): void {
    const rows = new Map(conversations.map((row) => [chatId(row), row]));
    for (const message of messages) {
      const row = rows.get(chatId(message));
      const newest = this.#newest.get(chatId(message)) ?? 0;
      this.#newest.set(chatId(message), Math.max(message.id, newest));
      // What the archive adds before a message that was told of is no news beside it.
      if (message.direction !== 'in' || !row || row.unread === 0 || message.id < newest) continue;
      if (row.request !== undefined) {
        if (row.request === 'waiting') this.#stranger(message.accountId);
        continue;
      }
      // In a room only what is for us.
      if (message.type === 'groupchat' && message.mentions !== true) continue;
      if (this.#isLookedAt(message) || !this.#isWanted(message.accountId)) continue;
      const sender = message.type === 'groupchat' ? { sender: message.sender.slice(message.peer.length + 1).slice(0, LONGEST_TEXT) } : {};
      this.#raise({ kind: 'chat', id: chatId(message), accountId: message.accountId, peer: message.peer, ...sender, body: textOf(message), count: row.unread });
    }
    this.#read(conversations);
  }

  #singles({ messages }: EventMap['single.stored']): void {
    for (const message of messages) {
      if (message.direction !== 'in' || !message.isUnread || !this.#isWanted(message.accountId)) continue;
      const type = message.type === 'headline' ? 'headline' : 'normal';
      this.#raise({ kind: 'single', id: type, accountId: message.accountId, peer: message.peer, type, subject: (message.subject ?? '').slice(0, LONGEST_TEXT), body: textOf(message) });
    }
  }

  #stranger(accountId: AccountId): void {
    if (!this.#isWanted(accountId) || this.#clock.monotonic() - this.#strangersToldAt < STRANGERS_EVERY_MS) return;
    this.#strangersToldAt = this.#clock.monotonic();
    this.#raise({ kind: 'requests', id: REQUESTS });
  }

  #isLookedAt({ accountId, peer }: Pick<Message, 'accountId' | 'peer'>): boolean {
    return this.#view.isFocused && this.#view.accountId === accountId && this.#view.peer === peer;
  }

  #isWanted(accountId: AccountId): boolean {
    const { isOn, mutedUntil } = this.#settings.current.notices;
    return isOn && mutedUntil <= this.#clock.now() && this.#showOf(accountId) !== 'dnd';
  }

  #raise(notice: Notice): void {
    this.#due.set(notice.id, notice);
    this.#timer ??= this.#clock.after(JOIN_MS, () => this.#tell());
  }

  #tell(): void {
    this.#timer = undefined;
    const due = [...this.#due.values()];
    this.#due = new Map();
    const chats = due.filter((notice) => notice.kind === 'chat');
    const isMuch = chats.length > MOST_AT_ONCE;
    const told = isMuch ? due.filter(({ kind }) => kind !== 'chat') : due;
    if (isMuch) told.push({ kind: 'digest', id: DIGEST, messages: chats.reduce((sum, { count }) => sum + count, 0), conversations: chats.length });
    for (const notice of told) {
      this.#raised.add(notice.id);
      this.#events.emit('notice.raised', { notice });
    }
  }

  #read(conversations: readonly Conversation[]): void {
    for (const row of conversations) if (row.unread === 0) this.#end(chatId(row));
    if (conversations.some(({ unread }) => unread === 0)) this.#end(DIGEST);
  }

  #end(id: string): void {
    this.#due.delete(id);
    if (this.#raised.delete(id)) this.#events.emit('notice.ended', { id });
  }
}

function chatId({ accountId, peer }: { readonly accountId: AccountId; readonly peer: string }): string {
  return `${accountId} ${peer}`;
}

function textOf({ body }: Pick<Message, 'body'>): string {
  return body.slice(0, LONGEST_TEXT).toWellFormed();
}
