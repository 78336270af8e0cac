import type { AccountId, MessageId } from '../../contract/models/address.ts';
import { DatabaseError } from '../../store/database.ts';
import type { InboundMessage } from '../../store/message.ts';
import type { Messages } from '../../store/messages.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import type { Clock, Log } from '../ports.ts';

/** One transaction takes at most so many: others get their turn in between. */
const BATCH_LIMIT = 500;
/** A disk that is full is seldom free within a moment; nothing is acknowledged meanwhile. */
const RETRY_MS = 5_000;

interface Waiting {
  readonly message: InboundMessage;
  readonly settle: (isNew: boolean) => void;
}

/**
 * The last part of the way up for one account: dedupe, amend and persist, in one transaction, in stream order. Whatever arrives
 * while a transaction runs goes into the next one together, so that a flood costs one commit per turn of the disk, not per message.
 */
export class MessagePipeline {
  readonly #accountId: AccountId;
  readonly #table: Messages;
  readonly #conversations: ConversationList;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #onRepeated: (ids: readonly MessageId[]) => void;
  #waiting: Waiting[] = [];
  #isRunning = false;
  #isStopped = false;

  /** `onRepeated`: what rooms said again, of others or of ours. */
  constructor(accountId: AccountId, table: Messages, conversations: ConversationList, ports: { readonly clock: Clock; readonly log: Log },
    onRepeated: (ids: readonly MessageId[]) => void = () => undefined) {
    this.#accountId = accountId;
    this.#table = table;
    this.#conversations = conversations;
    this.#clock = ports.clock;
    this.#log = ports.log;
    this.#onRepeated = onRepeated;
  }

  /** Settles once the message is stored and told of: whether it is new. It never settles when the disk refuses until the end: then the server keeps it. */
  accept(message: InboundMessage): Promise<boolean> {
    return new Promise((settle) => {
      this.#waiting.push({ message, settle });
      if (!this.#isRunning) void this.#run();
    });
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    // A turn of the microtask queue joins what one read of the socket brought.
    await undefined;
    while (this.#waiting.length > 0 && !this.#isStopped) {
      const batch = this.#waiting.slice(0, BATCH_LIMIT);
      const areNew = await this.#store(batch);
      if (areNew) {
        this.#waiting = this.#waiting.slice(batch.length);
        batch.forEach(({ settle }, index) => settle(areNew[index] ?? false));
      } else {
        await new Promise<void>((resolve) => this.#clock.after(RETRY_MS, resolve));
      }
    }
    this.#isRunning = false;
  }

  /** Of each whether it is new; undefined: the disk refused. */
  async #store(batch: readonly Waiting[]): Promise<readonly boolean[] | undefined> {
    try {
      const { intakes, messages, conversations, singles } = await this.#table.storeInbound(batch.map(({ message }) => message));
      const duplicates = intakes.filter(({ isDuplicate }) => isDuplicate).length;
      if (duplicates > 0) this.#log.info('messages.duplicates', { account: this.#accountId, count: duplicates });
      this.#onRepeated(intakes.flatMap(({ id }, index) => (id !== undefined && intakes[index]!.isDuplicate && batch[index]!.message.type === 'groupchat' ? [id] : [])));
      this.#conversations.stored(messages, conversations, singles);
      return intakes.map(({ isDuplicate }) => !isDuplicate);
    } catch (error) {
      if (error instanceof DatabaseError) {
        this.#log.error('messages.not-stored', { account: this.#accountId, count: batch.length, problem: error.problem });
        return undefined;
      }
      return this.#findCulprit(batch, error);
    }
  }

  /** A bug in one message must not hold up the others: each is tried alone, and only the culprit is given up, loudly. */
  async #findCulprit(batch: readonly Waiting[], bug: unknown): Promise<readonly boolean[] | undefined> {
    const [only] = batch;
    if (batch.length === 1 && only) {
      this.#log.error('messages.bug', { account: this.#accountId, from: only.message.sender, id: only.message.stanzaId, detail: String(bug) });
      return [false];
    }
    const areNew: boolean[] = [];
    for (const each of batch) {
      const stored = await this.#store([each]);
      if (!stored) return undefined;
      areNew.push(...stored);
    }
    return areNew;
  }
}
