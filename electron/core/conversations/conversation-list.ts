import type { AccountId, MessageId } from '../../contract/models/address.ts';
import type { Conversation, Message } from '../../contract/models/message.ts';
import type { Jid } from '../../lib/jid.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import { isSingle, type MessageFailure, type StoredMessage } from '../../store/message.ts';
import type { StoredSingles } from '../../store/single-messages.ts';
import type { MovedMessage } from '../../store/message-places.ts';
import type { Store } from '../../store/store.ts';
import type { AppEvents } from '../app-events.ts';
import { conversationView, messageView } from '../messages/message-view.ts';
import { SingleList } from '../messages/single-list.ts';

/** All conversations of all accounts, as stored; the newest message says where each stands in the list. */
export class ConversationList {
  readonly #store: Store;
  readonly #events: AppEvents;
  /** Headlines and messages of type normal, which belong to none of them. */
  readonly singles: SingleList;
  readonly #conversations = new Map<string, Conversation>();
  #messageCount = 0;

  constructor(store: Store, events: AppEvents) {
    this.#store = store;
    this.#events = events;
    this.singles = new SingleList(store.singles, events);
  }

  async load(): Promise<void> {
    await this.singles.load();
    for (const stored of await this.#store.conversations.list()) this.#keep(stored);
  }

  all(): Conversation[] {
    return [...this.#conversations.values()];
  }

  /** A conversation like any: none that a stranger began and the person has not let in. */
  isAccepted(accountId: AccountId, peer: Jid): boolean {
    const conversation = this.#conversations.get(key(accountId, peer));
    return conversation !== undefined && conversation.request === undefined;
  }

  /** Lets a stranger's messages in, or refuses them. */
  async answerRequest(accountId: AccountId, peer: Jid, isAccepted: boolean): Promise<void> {
    if (this.#conversations.get(key(accountId, peer))?.request === undefined) return;
    const stored = await this.#store.conversations.answerRequest(accountId, peer, isAccepted ? undefined : 'denied');
    if (stored) this.#events.emit('conversation.changed', { conversations: [this.#keep(stored)] });
  }

  /** Rises with every message told of: who reads from disk in between sees that the copy is old. */
  get messageCount(): number {
    return this.#messageCount;
  }

  /** Tells of messages that were just committed, with the rows they changed. */
  stored(messages: readonly StoredMessage[], conversations: readonly StoredConversation[], singles?: StoredSingles): void {
    if (messages.length === 0) return;
    this.#messageCount += messages.length;
    if (singles) this.singles.stored(singles);
    const ofConversations = singles ? messages.filter((message) => !isSingle(message)) : messages;
    if (ofConversations.length === 0) return;
    this.#events.emit('message.stored', { messages: ofConversations.map(messageView), conversations: this.#listed(conversations) });
  }

  /** Tells of what the archive had: new messages, and the rows of the conversations that were looked at. */
  fetched(messages: readonly StoredMessage[], conversations: readonly StoredConversation[], singles?: StoredSingles): void {
    this.stored(messages, conversations, singles);
    if (messages.some((message) => !isSingle(message))) return;
    const listed = this.#listed(conversations);
    if (listed.length > 0) this.#events.emit('conversation.changed', { conversations: listed });
  }

  /** Tells that messages have another place now. */
  moved(moves: readonly MovedMessage[], conversations: readonly StoredConversation[]): void {
    if (moves.length === 0) return;
    this.#messageCount += moves.length;
    this.#events.emit('message.moved', { moves: moves.map(({ from, message }) => ({ from, message: messageView(message) })), conversations: this.#listed(conversations) });
  }

  /** Tells that known messages changed their state; a row that shows one of them as its newest follows. */
  changed(messages: readonly StoredMessage[]): void {
    if (messages.length === 0) return;
    this.#messageCount += messages.length;
    const views: Message[] = messages.map(messageView);
    for (const view of views) {
      const conversation = this.#conversations.get(key(view.accountId, view.peer as Jid));
      if (conversation?.last?.id === view.id) conversation.last = { ...view, body: conversation.last.body };
    }
    this.#events.emit('message.changed', { messages: views });
  }

  /** Tells that a message is gone. `conversation`: its row without it, if it stays one. */
  deleted({ id, accountId, peer, type }: StoredMessage, conversation: StoredConversation | undefined): void {
    this.#messageCount += 1;
    const isOfConversation = !isSingle({ type });
    if (isOfConversation && !conversation) this.#conversations.delete(key(accountId, peer));
    this.#events.emit('message.deleted', { accountId, address: peer, id, ...(isOfConversation && conversation ? { conversation: this.#keep(conversation) } : {}) });
  }

  /** Tells of an error that concerns no message we keep, where there is a conversation it can stand in. */
  cameBack(accountId: AccountId, peer: Jid, failure: MessageFailure): void {
    if (this.isAccepted(accountId, peer)) this.#events.emit('message.cameBack', { accountId, address: peer, failure: { ...failure } });
  }

  async markRead(accountId: AccountId, peer: Jid, upTo: MessageId): Promise<void> {
    const stored = await this.#store.conversations.markRead(accountId, peer, upTo);
    if (stored) this.#events.emit('conversation.changed', { conversations: [this.#keep(stored)] });
  }

  /** The newest message of it that the person has seen, here or elsewhere. */
  readUpTo(accountId: AccountId, peer: Jid): MessageId | undefined {
    return this.#conversations.get(key(accountId, peer))?.readUpTo;
  }

  /** Tells of one as it is on disk: it has just begun without a message. */
  async tell(accountId: AccountId, peer: Jid): Promise<void> {
    const stored = await this.#store.conversations.get(accountId, peer);
    if (stored) this.#events.emit('conversation.changed', { conversations: [this.#keep(stored)] });
  }

  forgetAccount(accountId: AccountId): void {
    for (const [name, conversation] of this.#conversations) if (conversation.accountId === accountId) this.#conversations.delete(name);
  }

  /** Whoever wrote letters alone, or has nothing left, has a row on disk and none in the list; a room is in it before anything is said. */
  #listed(rows: readonly StoredConversation[]): Conversation[] {
    return rows.filter(({ accountId, peer, last }) => last !== undefined || this.#conversations.has(key(accountId, peer))).map((row) => this.#keep(row));
  }

  #keep(stored: StoredConversation): Conversation {
    const view = conversationView(stored);
    this.#conversations.set(key(stored.accountId, stored.peer), view);
    return view;
  }
}

function key(accountId: AccountId, peer: Jid): string {
  return `${accountId} ${peer}`;
}
