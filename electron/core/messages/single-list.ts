import type { MessageId } from '../../contract/models/address.ts';
import type { SingleType } from '../../contract/models/message.ts';
import type { SingleMessages, StoredSingles, UnreadSingles } from '../../store/single-messages.ts';
import type { AppEvents } from '../app-events.ts';
import { singleView } from './message-view.ts';

/** Headlines and messages of type normal of all accounts: how many wait to be read, and what is told of them. */
export class SingleList {
  readonly #table: SingleMessages;
  readonly #events: AppEvents;
  #unread: UnreadSingles = { headline: 0, normal: 0 };

  constructor(table: SingleMessages, events: AppEvents) {
    this.#table = table;
    this.#events = events;
  }

  async load(): Promise<void> {
    this.#unread = await this.#table.unread();
  }

  get unread(): UnreadSingles {
    return this.#unread;
  }

  /** Tells of those that were just committed. */
  stored({ messages, unread }: StoredSingles): void {
    if (messages.length === 0) return;
    this.#unread = unread;
    this.#events.emit('single.stored', { messages: messages.map(singleView), unread });
  }

  async markRead(type: SingleType, from: MessageId, upTo: MessageId): Promise<void> {
    const unread = await this.#table.markRead(type, from, upTo);
    if (!unread) return;
    this.#unread = unread;
    this.#events.emit('single.read', { type, from, upTo, unread });
  }

  /** An account is gone with all that was its. */
  async recount(): Promise<void> {
    await this.load();
    this.#events.emit('single.stored', { messages: [], unread: this.#unread });
  }
}
