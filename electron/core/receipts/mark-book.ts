import type { AccountId, MessageId } from '../../contract/models/address.ts';
import type { Jid } from '../../lib/jid.ts';
import { DatabaseError } from '../../store/database.ts';
import type { Mark, Receipts } from '../../store/receipts.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import type { Clock, Log } from '../ports.ts';

/** A disk that is full is seldom free within a moment; nothing is acknowledged meanwhile. */
const RETRY_MS = 5_000;
/** One transaction takes at most so many. */
const BATCH_LIMIT = 200;
/** So many that are about no message yet are remembered: the archive may bring it. */
const MOST_UNMATCHED = 2_000;

interface Waiting {
  readonly mark: Mark;
  readonly settle: () => void;
}

/** Writes down how far messages got, in the order in which it was said; what comes while the disk writes goes together. */
export class MarkBook {
  readonly #accountId: AccountId;
  readonly #table: Receipts;
  readonly #conversations: ConversationList;
  readonly #clock: Clock;
  readonly #log: Log;
  #waiting: Waiting[] = [];
  #unmatched: readonly Mark[] = [];
  #isRunning = false;
  #isStopped = false;

  constructor(accountId: AccountId, table: Receipts, conversations: ConversationList, { clock, log }: { readonly clock: Clock; readonly log: Log }) {
    this.#accountId = accountId;
    this.#table = table;
    this.#conversations = conversations;
    this.#clock = clock;
    this.#log = log;
  }

  /** Settles once it is stored and told of. */
  take(marks: readonly Mark[]): Promise<unknown> {
    const taken = marks.map((mark) => new Promise<void>((settle) => void this.#waiting.push({ mark, settle })));
    if (!this.#isRunning) void this.#run();
    return Promise.all(taken);
  }

  /** Messages have come that some of what was said before may be about. */
  again(): Promise<unknown> {
    const marks = this.#unmatched;
    this.#unmatched = [];
    return this.take(marks);
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    await undefined;
    while (this.#waiting.length > 0 && !this.#isStopped) {
      const batch = this.#waiting.slice(0, BATCH_LIMIT);
      try {
        await this.#store(batch.map(({ mark }) => mark));
      } catch (error) {
        this.#log.error('receipts.not-stored', { account: this.#accountId, count: batch.length, detail: String(error) });
        if (error instanceof DatabaseError) {
          await new Promise<void>((resolve) => this.#clock.after(RETRY_MS, resolve));
          continue;
        }
      }
      this.#waiting = this.#waiting.slice(batch.length);
      for (const { settle } of batch) settle();
    }
    this.#isRunning = false;
  }

  async #store(marks: readonly Mark[]): Promise<void> {
    const { changed, unmatched, read } = await this.#table.apply(this.#accountId, marks);
    this.#unmatched = [...this.#unmatched, ...unmatched].slice(-MOST_UNMATCHED);
    this.#conversations.changed(changed);
    const furthest = new Map<Jid, MessageId>();
    for (const { peer, upTo } of read) if (upTo > (furthest.get(peer) ?? 0)) furthest.set(peer, upTo);
    for (const [peer, upTo] of furthest) await this.#conversations.markRead(this.#accountId, peer, upTo);
  }
}
