import type { AccountId, MessageId } from '../../contract/models/address.ts';
import { DatabaseError } from '../../store/database.ts';
import type { InboundMessage } from '../../store/message.ts';
import type { Messages } from '../../store/messages.ts';
import { CommitQueue } from '../commit-queue.ts';
import type { ConversationList } from '../conversations/conversation-list.ts';
import type { Clock, Log } from '../ports.ts';

/** One transaction takes at most so many: others get their turn in between. */
const BATCH_LIMIT = 500;

/** The last part of the way up for one account: dedupe, amend and persist, in one transaction, in stream order. */
export class MessagePipeline {
  readonly #accountId: AccountId;
  readonly #table: Messages;
  readonly #conversations: ConversationList;
  readonly #log: Log;
  readonly #queue: CommitQueue<InboundMessage, boolean>;
  readonly #onRepeated: (ids: readonly MessageId[]) => void;

  /** `onRepeated`: what rooms said again, of others or of ours. */
  constructor(accountId: AccountId, table: Messages, conversations: ConversationList, ports: { readonly clock: Clock; readonly log: Log },
    onRepeated: (ids: readonly MessageId[]) => void = () => undefined) {
    this.#accountId = accountId;
    this.#table = table;
    this.#conversations = conversations;
    this.#log = ports.log;
    this.#onRepeated = onRepeated;
    this.#queue = new CommitQueue(ports.clock, BATCH_LIMIT, (batch) => this.#store(batch));
  }

  /** Settles once the message is stored and told of: whether it is new. It never settles when the disk refuses until the end: then the server keeps it. */
  accept(message: InboundMessage): Promise<boolean> {
    return this.#queue.add(message);
  }

  stop(): void {
    this.#queue.stop();
  }

  /** Of each whether it is new; undefined: the disk refused. */
  async #store(batch: readonly InboundMessage[]): Promise<readonly boolean[] | undefined> {
    try {
      const { intakes, messages, conversations, singles } = await this.#table.storeInbound(batch);
      const duplicates = intakes.filter(({ isDuplicate }) => isDuplicate).length;
      if (duplicates > 0) this.#log.info('messages.duplicates', { account: this.#accountId, count: duplicates });
      this.#onRepeated(intakes.flatMap(({ id }, index) => (id !== undefined && intakes[index]!.isDuplicate && batch[index]!.type === 'groupchat' ? [id] : [])));
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
  async #findCulprit(batch: readonly InboundMessage[], bug: unknown): Promise<readonly boolean[] | undefined> {
    const [only] = batch;
    if (batch.length === 1 && only) {
      this.#log.error('messages.bug', { account: this.#accountId, from: only.sender, id: only.stanzaId, detail: String(bug) });
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
