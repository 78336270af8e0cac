import type { AccountId, MessageId } from '../../contract/models/address.ts';
import type { Jid } from '../../lib/jid.ts';
import { isSingle, type StoredMessage } from '../../store/message.ts';
import type { Outbox } from '../../store/outbox.ts';
import type { MessageApi } from '../../xmpp/features/rfc3921-message/index.ts';
import type { XmlElement } from '../../xmpp/kit/element.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import { FrameBatch } from '../frame-batch.ts';
import { DatabaseError, type Clock, type Log } from '../ports.ts';
import type { Spoken } from '../settings/person-languages.ts';
import { textsOf } from './versions.ts';

/** So many are read from disk at once, and at most so many wait for the server's word. */
const WINDOW = 200;
/** A message that was on its way each of so many times when the server ended the stream over what it read is not sent again (F26). */
const BLAMED_LIMIT = 3;

/** How to get to somebody. */
export interface OutboxRoutes {
  /** At which of their addresses they are written to now. */
  readonly recipientOf: (peer: Jid) => Jid;
  /** Whether anything can get there now; until it can, it waits. */
  readonly isReachable: (peer: Jid) => boolean;
  /** What goes with a message. */
  readonly extensionsOf: (message: StoredMessage) => readonly XmlElement[];
  /** Whether all that must be elsewhere before a message goes is there; until it is, the message waits, and so does what was written after it to the same peer. */
  readonly isReady: (message: StoredMessage) => boolean;
  readonly spoken: () => Spoken;
}

/**
 * One account's queue on its way out: first in, first out, each with the id it was stored with, so that a repetition can be known as one.
 * What the server acknowledged is marked sent; what was lost with a session stays queued and goes first in the next.
 */
export class OutboxDrain {
  readonly #accountId: AccountId;
  readonly #table: Outbox;
  readonly #conversations: ConversationList;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #routes: OutboxRoutes;
  readonly #acknowledged: FrameBatch<MessageId>;
  readonly #inFlight = new Set<MessageId>();
  /** The server has them, the disk does not know it yet. */
  readonly #settling = new Set<MessageId>();
  readonly #marking = new Set<Promise<void>>();
  #messages: MessageApi | undefined;
  #session = 0;
  #position = 0;
  /** Rises whenever reading begins at the start again: what was being read for the pass before is read anew. */
  #pass = 0;
  /** Whoever has a message up to the position that is not ready: nothing written later overtakes it. */
  readonly #held = new Set<Jid>();
  #isReading = false;
  #isAskedAgain = false;

  constructor(
    accountId: AccountId, table: Outbox, conversations: ConversationList, ports: { readonly clock: Clock; readonly log: Log },
    routes: Partial<OutboxRoutes> = {},
  ) {
    this.#accountId = accountId;
    this.#table = table;
    this.#conversations = conversations;
    this.#clock = ports.clock;
    this.#log = ports.log;
    this.#routes = { recipientOf: (peer) => peer, isReachable: () => true, extensionsOf: () => [], isReady: () => true, spoken: () => ({ own: 'en', stream: 'en' }), ...routes };
    this.#acknowledged = new FrameBatch(ports.clock, (ids) => {
      const marking = this.#markSent([...ids]).finally(() => this.#marking.delete(marking));
      this.#marking.add(marking);
    });
  }

  /** A session is ready. A resumed one still has what was in flight; in a new one everything queued is sent (again). */
  begin(messages: MessageApi, isResumed: boolean): void {
    this.#messages = messages;
    if (!isResumed) {
      this.#session += 1;
      this.#inFlight.clear();
    }
    // From the start: what was refused while the connection was away is still there, what is in flight is passed over.
    this.again();
  }

  /** The connection is away: nothing more is handed to it. */
  pause(): void {
    this.#messages = undefined;
  }

  /** Somebody who could not be reached can be now, or what held others up is ready or has failed: what was passed over goes out. */
  again(): void {
    this.#position = 0;
    this.#pass += 1;
    this.#held.clear();
    this.kick();
  }

  /** A room told these to everybody, ours among them: it has them. */
  reflected(ids: readonly MessageId[]): void {
    for (const id of ids) {
      this.#settling.add(id);
      this.#acknowledged.add(id);
    }
  }

  /** There is no way to `peer` any more: what waits for it has failed. */
  async giveUp(peer: Jid, condition: string): Promise<void> {
    try {
      this.#conversations.changed(await this.#table.failQueued(this.#accountId, peer, condition));
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      this.#log.error('outbox.not-marked', { account: this.#accountId, count: 0, problem: error.problem });
    }
  }

  /** Something new is queued. */
  kick(): void {
    if (this.#isReading) {
      this.#isAskedAgain = true;
      return;
    }
    void this.#read();
  }

  /** Settles when the disk knows of everything the server has: called before the database closes. */
  async settled(): Promise<void> {
    this.#acknowledged.flush();
    await Promise.all(this.#marking);
  }

  /** The stream ended over something it read: whatever was on its way is suspect, and after some times given up. */
  async blameInFlight(condition: string): Promise<void> {
    const suspects = [...this.#inFlight];
    if (suspects.length === 0) return;
    await this.#table.recordAttempts(suspects);
    const entries = await this.#table.next(this.#accountId, { limit: WINDOW });
    for (const { message, attempts } of entries) {
      if (attempts < BLAMED_LIMIT || !suspects.includes(message.id)) continue;
      const failed = await this.#table.markFailed(message.id, { condition });
      if (failed) this.#conversations.changed([failed]);
    }
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    try {
      do {
        this.#isAskedAgain = false;
        const [session, pass] = [this.#session, this.#pass];
        while (this.#messages && this.#inFlight.size < WINDOW) {
          const entries = await this.#table.next(this.#accountId, { after: this.#position, limit: WINDOW });
          if (session !== this.#session || pass !== this.#pass) break;
          if (entries.length === 0 || !this.#messages) break;
          const handed: MessageId[] = [];
          for (const { position, message } of entries) {
            this.#position = position;
            if (this.#send(message, this.#messages, session)) handed.push(message.id);
          }
          if (handed.length > 0) void this.#noteHanded(handed);
        }
      } while (this.#isAskedAgain);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      this.#log.error('outbox.not-read', { account: this.#accountId, problem: error.problem });
    } finally {
      this.#isReading = false;
    }
  }

  /** Answers whether it was handed to the stream. */
  #send(message: StoredMessage, messages: MessageApi, session: number): boolean {
    const { id, stanzaId, peer, thread, type } = message;
    if (stanzaId === undefined || this.#inFlight.has(id) || this.#settling.has(id) || !this.#routes.isReachable(peer)) return false;
    if (!this.#mayGo(message)) return false;
    this.#inFlight.add(id);
    void messages.send({
      to: this.#routes.recipientOf(peer),
      id: stanzaId,
      type,
      ...textsOf(message, this.#routes.spoken()),
      ...(thread === undefined ? {} : { thread }),
      extensions: this.#routes.extensionsOf(message),
    }).then((outcome) => {
      // Acknowledged is acknowledged, even when a new session has begun meanwhile.
      if (outcome === 'acknowledged') {
        this.#settling.add(id);
        this.#acknowledged.add(id);
      }
      if (session !== this.#session) return;
      this.#inFlight.delete(id);
      if (outcome === 'acknowledged' && this.#inFlight.size < WINDOW / 2) this.kick();
    });
    return true;
  }

  /** For whoever asks what happened to a message; whether that can be written holds nothing up. */
  async #noteHanded(ids: readonly MessageId[]): Promise<void> {
    try {
      await this.#table.noteHanded(ids, this.#clock.now());
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      this.#log.warn('outbox.not-noted', { account: this.#accountId, count: ids.length, problem: error.problem });
    }
  }

  /** In the order in which they were written; what is no part of a conversation stands by itself. */
  #mayGo(message: StoredMessage): boolean {
    const isReady = this.#routes.isReady(message);
    if (isSingle(message)) return isReady;
    if (!isReady) this.#held.add(message.peer);
    return !this.#held.has(message.peer);
  }

  async #markSent(ids: readonly MessageId[]): Promise<void> {
    try {
      this.#conversations.changed(await this.#table.markSent(ids));
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      // They stay queued on disk and go out again with the next session, under the same ids.
      this.#log.error('outbox.not-marked', { account: this.#accountId, count: ids.length, problem: error.problem });
    } finally {
      for (const id of ids) this.#settling.delete(id);
    }
  }
}
