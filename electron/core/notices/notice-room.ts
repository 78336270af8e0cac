import type { EventMap, EventName } from '../../contract/events.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { Conversation, Message } from '../../contract/models/message.ts';
import type { NoticeDecision } from '../../contract/models/notice-rules.ts';
import type { OwnPresence } from '../../contract/models/presence.ts';
import type { Undo } from '../../lib/disposable.ts';
import type { AppEvents } from '../app-events.ts';
import type { Clock } from '../ports.ts';
import type { SettingsRoom } from '../settings/settings-room.ts';
import { judgeNotice, type NoticeVerdict } from './judge-notice.ts';
import { NoticeRounds } from './notice-rounds.ts';

/** Strangers are told of no more often, milliseconds (hazard B11). */
const STRANGERS_EVERY_MS = 10_000;
/** As much of a text as a notice has room for, UTF-16 units (hazard U11). */
const LONGEST_TEXT = 200;
/** So many decisions are remembered. */
const MOST_DECISIONS = 50;
const REQUESTS = 'requests';

/** What a page shows. */
export interface View {
  /** Tells windows apart. */
  readonly window: string;
  readonly isFocused: boolean;
  readonly accountId?: AccountId | undefined;
  readonly peer?: string | undefined;
  /** A list outside of conversations: what strangers want, messages of type normal, headlines. */
  readonly list?: 'requests' | 'messages' | 'headlines' | undefined;
}

/**
 * What deserves a notice: what came for the person, is not on the screen and is wanted by the rules (`judge-notice.ts`); what strangers
 * want is told rarely and together. Each ends when it is read. What was decided is remembered, so that the person can ask why.
 */
export class NoticeRoom {
  readonly #events: AppEvents;
  readonly #settings: Pick<SettingsRoom, 'current'>;
  readonly #clock: Clock;
  readonly #showOf: (accountId: AccountId) => OwnPresence['show'] | undefined;
  readonly #groupsOf: (accountId: AccountId, address: string) => readonly string[];
  readonly #rounds: NoticeRounds;
  readonly #undo: Undo;
  /** Of the window that was looked at last. */
  #view: View = { window: '', isFocused: false };
  readonly #decisions: NoticeDecision[] = [];
  /** Of each conversation in which something was said since the start. */
  readonly #newest = new Map<string, number>();
  #strangersToldAt = -Infinity;

  /** `showOf`: how an account is seen by others now. `groupsOf`: the groups a contact is in. */
  constructor({ events, settings, clock, showOf, groupsOf }: {
    readonly events: AppEvents; readonly settings: Pick<SettingsRoom, 'current'>; readonly clock: Clock;
    readonly showOf: (accountId: AccountId) => OwnPresence['show'] | undefined; readonly groupsOf: (accountId: AccountId, address: string) => readonly string[];
  }) {
    this.#events = events;
    this.#settings = settings;
    this.#clock = clock;
    this.#showOf = showOf;
    this.#groupsOf = groupsOf;
    this.#rounds = new NoticeRounds(events, clock);
    this.#undo = this.#events.onAny((name, data) => this.#hear(name, data));
  }

  /** What is looked at is read: its notice ends, and there is none of what comes into it. */
  shown(view: View): void {
    // Only one window has the person's attention: that another lost it, perhaps to this one, says nothing of this one.
    if (!view.isFocused && view.window !== this.#view.window) return;
    this.#view = view;
    if (view.isFocused && view.list === 'requests') this.#rounds.end(REQUESTS);
    if (view.isFocused && view.accountId !== undefined && view.peer !== undefined) this.#rounds.end(chatId({ accountId: view.accountId, peer: view.peer }));
  }

  /** Whether somebody looks at its newest messages now. */
  isOnScreen(accountId: AccountId, peer: string): boolean {
    return this.#view.isFocused && this.#view.accountId === accountId && this.#view.peer === peer;
  }

  /** The newest first. */
  decisions(): NoticeDecision[] {
    return this.#decisions.toReversed();
  }

  dispose(): void {
    this.#undo();
    this.#rounds.dispose();
  }

  #hear(name: EventName, data: EventMap[EventName]): void {
    switch (name) {
      case 'message.stored': return this.#messages(data as EventMap['message.stored']);
      case 'single.stored': return this.#singles(data as EventMap['single.stored']);
      case 'single.read': {
        const { unread, type } = data as EventMap['single.read'];
        return unread[type] === 0 ? this.#rounds.end(type) : undefined;
      }
      case 'requests.changed': {
        const { accountId, changed, removed } = data as EventMap['requests.changed'];
        if (removed.length > 0) this.#rounds.end(REQUESTS);
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
      const verdict = this.#judge(message);
      if (verdict.isTold) this.#tellOf(message, row.unread, verdict);
    }
    this.#read(conversations);
  }

  #tellOf(message: Message, count: number, { reason }: NoticeVerdict): void {
    const { accountId, peer, isDelayed } = message;
    const notice = {
      kind: 'chat' as const, id: chatId(message), accountId, peer, body: textOf(message), count,
      ...(message.type === 'groupchat' ? { sender: message.sender.slice(peer.length + 1).slice(0, LONGEST_TEXT) } : {}),
      ...(message.mentions === true || reason === 'keyword' ? { isForUs: true } : {}),
    };
    if (isDelayed) this.#rounds.raiseLate(notice);
    else this.#rounds.raise(notice);
  }

  #singles({ messages }: EventMap['single.stored']): void {
    for (const message of messages) {
      if (message.direction !== 'in' || !message.isUnread || !this.#judge(message).isTold) continue;
      const type = message.type === 'headline' ? 'headline' : 'normal';
      this.#rounds.raise({ kind: 'single', id: type, accountId: message.accountId, peer: message.peer, type, subject: (message.subject ?? '').slice(0, LONGEST_TEXT), body: textOf(message) });
    }
  }

  #stranger(accountId: AccountId): void {
    const isOnScreen = this.#view.isFocused && this.#view.list === 'requests';
    if (isOnScreen || !this.#verdict({ accountId, peer: '' }).isTold || this.#clock.monotonic() - this.#strangersToldAt < STRANGERS_EVERY_MS) return;
    this.#strangersToldAt = this.#clock.monotonic();
    this.#rounds.raise({ kind: 'requests', id: REQUESTS });
  }

  #judge(message: Message): NoticeVerdict {
    const verdict = this.#verdict(message);
    const { reason, isTold, which } = verdict;
    this.#decisions.push({ at: this.#clock.now(), accountId: message.accountId, peer: message.peer, isTold, reason, ...(which === undefined ? {} : { which }) });
    if (this.#decisions.length > MOST_DECISIONS) this.#decisions.shift();
    return verdict;
  }

  /** Strangers have no conversation yet: only what silences everything silences them. */
  #verdict(message: Pick<Message, 'accountId' | 'peer'> & Partial<Pick<Message, 'body' | 'type' | 'mentions'>>): NoticeVerdict {
    const { accountId, peer, body = '', type } = message;
    const isChat = type === 'chat' || type === 'groupchat';
    const isShown = isChat ? this.#view.accountId === accountId && this.#view.peer === peer : this.#view.list === (type === 'headline' ? 'headlines' : 'messages');
    return judgeNotice({
      accountId, peer, body, isInRoom: type === 'groupchat', isMention: message.mentions === true, now: this.#clock.now(), groups: this.#groupsOf(accountId, peer),
      isOnScreen: type !== undefined && this.#view.isFocused && isShown, isDnd: this.#showOf(accountId) === 'dnd',
    }, this.#settings.current.notices);
  }

  #read(conversations: readonly Conversation[]): void {
    for (const row of conversations) {
      if (row.unread === 0) this.#rounds.end(chatId(row));
      else this.#rounds.recount(chatId(row), row.unread);
    }
  }
}

function chatId({ accountId, peer }: { readonly accountId: AccountId; readonly peer: string }): string {
  return `${accountId} ${peer}`;
}

function textOf({ body }: Pick<Message, 'body'>): string {
  return body.slice(0, LONGEST_TEXT).toWellFormed();
}
