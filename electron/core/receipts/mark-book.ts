import type { AccountId, MessageId } from '../../contract/models/address.ts';
import type { Jid } from '../../lib/jid.ts';
import { DatabaseError } from '../../store/database.ts';
import type { Mark, Receipts } from '../../store/receipts.ts';
import { CommitQueue } from '../commit-queue.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import type { Clock, Log } from '../ports.ts';

/** One transaction takes at most so many. */
const BATCH_LIMIT = 200;
/** So many that are about no message yet are remembered: the archive may bring it. */
const MOST_UNMATCHED = 2_000;

/** Writes down how far messages got, in the order in which it was said. */
export class MarkBook {
  readonly #accountId: AccountId;
  readonly #table: Receipts;
  readonly #conversations: ConversationList;
  readonly #log: Log;
  readonly #queue: CommitQueue<Mark, void>;
  #unmatched: readonly Mark[] = [];

  constructor(accountId: AccountId, table: Receipts, conversations: ConversationList, { clock, log }: { readonly clock: Clock; readonly log: Log }) {
    this.#accountId = accountId;
    this.#table = table;
    this.#conversations = conversations;
    this.#log = log;
    this.#queue = new CommitQueue(clock, BATCH_LIMIT, (marks) => this.#store(marks));
  }

  /** Settles once it is stored and told of. */
  take(marks: readonly Mark[]): Promise<unknown> {
    return Promise.all(marks.map((mark) => this.#queue.add(mark)));
  }

  /** Messages have come that some of what was said before may be about. */
  again(): Promise<unknown> {
    const marks = this.#unmatched;
    this.#unmatched = [];
    return this.take(marks);
  }

  stop(): void {
    this.#queue.stop();
  }

  /** Undefined: the disk refused. What a bug held up is given up, loudly. */
  async #store(marks: readonly Mark[]): Promise<readonly void[] | undefined> {
    try {
      await this.#apply(marks);
    } catch (error) {
      this.#log.error('receipts.not-stored', { account: this.#accountId, count: marks.length, detail: String(error) });
      if (error instanceof DatabaseError) return undefined;
    }
    return marks.map(() => undefined);
  }

  async #apply(marks: readonly Mark[]): Promise<void> {
    const { changed, unmatched, read } = await this.#table.apply(this.#accountId, marks);
    this.#unmatched = [...this.#unmatched, ...unmatched].slice(-MOST_UNMATCHED);
    this.#conversations.changed(changed);
    const furthest = new Map<Jid, MessageId>();
    for (const { peer, upTo } of read) if (upTo > (furthest.get(peer) ?? 0)) furthest.set(peer, upTo);
    for (const [peer, upTo] of furthest) await this.#conversations.markRead(this.#accountId, peer, upTo);
  }
}
