import { isBare, type Jid } from '../lib/jid.ts';
import { readWhereAnswered, selectConversations, toConversation } from './conversations.ts';
import type { StoredConversation } from './conversations.ts';
import type { SqlRow, SqlValue, Statement, WriteDb } from './database.ts';
import type { AccountId, FileId, MessageId, StanzaId } from './keys.ts';
import { isSingle, MESSAGE_COLUMNS, senderColumn, toMessage } from './message.ts';
import { contentColumns, conversationKey, distinctConversations, inboundColumns, INSERT_MESSAGE, insertConversation } from './message-rows.ts';
import type { InboundMessage, MessagePage, OutboundMessage, StoredMessage } from './message.ts';
import { integer } from './rows.ts';
import { DUPLICATE_WINDOW_MS, FIND_SAME_IN_ROOM, NEW_ARRIVAL, NEW_IN_ROOM, SAME } from './same-message.ts';
import { selectUnreadSingles, toUnread, type StoredSingles } from './single-messages.ts';

/** What became of one inbound message. */
export interface Intake {
  /** Of a duplicate: the message that was there before, undefined when it has been deleted since. */
  readonly id: MessageId | undefined;
  readonly isDuplicate: boolean;
}

export interface StoredBatch {
  /** One for each message given, in the same order. */
  readonly intakes: readonly Intake[];
  /** The new messages as stored, without the duplicates. */
  readonly messages: readonly StoredMessage[];
  /** The rows of the conversations the new messages belong to. */
  readonly conversations: readonly StoredConversation[];
  /** Where the batch had such messages: the new ones once more, and what is unread of them now. */
  readonly singles?: StoredSingles | undefined;
}

const SELECT = `SELECT ${MESSAGE_COLUMNS} FROM messages m JOIN conversations c ON c.id = m.conversation_id`;

export class Messages {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** Stores the batch in order, in one transaction; duplicates leave no trace. Rejects (all or nothing) with DatabaseError. */
  async storeInbound(batch: readonly InboundMessage[]): Promise<StoredBatch> {
    if (batch.length === 0) return { intakes: [], messages: [], conversations: [] };
    const keys = distinctConversations(batch);
    const hasSingles = batch.some(isSingle);
    const strangers = new Set(batch.filter((message) => message.isStranger && !isSingle(message)).map(conversationKey));
    const written = new Set(batch.filter(({ isOwn }) => isOwn).map(conversationKey));
    const statements: Statement[] = keys.map((key) => insertConversation(key, { isStranger: strangers.has(conversationKey(key)), isWrittenTo: written.has(conversationKey(key)) }));
    for (const message of batch) {
      const since = message.receivedAt - DUPLICATE_WINDOW_MS;
      if (message.type === 'groupchat') statements.push({ sql: `${INSERT_MESSAGE} AND ${NEW_IN_ROOM} RETURNING id`, params: inboundColumns(message) });
      else statements.push({ sql: `${INSERT_MESSAGE} AND ${NEW_ARRIVAL} RETURNING id`, params: { ...inboundColumns(message), since, own: Number(message.isOwn ?? false) } });
    }
    const rows = statements.push(...keys.filter((key) => written.has(conversationKey(key))).map(readWhereAnswered), selectConversations(keys)) - 1;
    if (hasSingles) statements.push(selectUnreadSingles());
    const results = await this.#db.transaction(statements);
    const inserted = results.slice(keys.length, keys.length + batch.length).map(({ rows: [row] }) => row && integer<MessageId>(row, 'id'));
    const messages = batch.flatMap((message, index) => {
      const id = inserted[index];
      return id === undefined ? [] : [{ ...storedInbound(message), id }];
    });
    const touched = new Set(messages.filter((message) => !isSingle(message)).map(conversationKey));
    return {
      intakes: await this.#intakes(batch, inserted),
      messages,
      conversations: results[rows]!.rows.map(toConversation).filter((row) => touched.has(conversationKey(row))),
      ...(hasSingles ? {
        singles: {
          messages: batch.flatMap((message, index) => {
            const id = inserted[index];
            return id === undefined || !isSingle(message) ? [] : [{ ...storedInbound(message), id, isUnread: message.countsUnread && !message.isOwn }];
          }),
          unread: toUnread(results.at(-1)!.rows),
        },
      } : {}),
    };
  }

  /** Stores our own message as `queued`, with its row in the outbox, and gives it the file that waits for one. Undefined when the account is gone. */
  async storeOutbound(message: OutboundMessage, file?: FileId): Promise<{ readonly message: StoredMessage; readonly conversation: StoredConversation | undefined } | undefined> {
    const key = { accountId: message.accountId, peer: message.peer };
    const results = await this.#db.transaction([
      insertConversation(key, { isWrittenTo: true }),
      {
        sql: `${INSERT_MESSAGE} RETURNING id`,
        params: {
          // Who writes to one person would like to know how far it gets; a room has no answer to that.
          ...contentColumns({ ...message, markable: message.type === 'chat' && isBare(message.peer) }), transitMs: 0, delayed: 0, delayedBy: null, cameBy: null, state: 'queued', countsUnread: 0,
        },
      },
      {
        sql: `INSERT INTO outbox (message_id, account_id, created_at) SELECT max(m.id), c.account_id, :sentAt FROM conversations c JOIN messages m ON m.conversation_id = c.id
          WHERE c.account_id = :accountId AND c.peer = :peer HAVING count(*) > 0`,
        params: { ...key, sentAt: message.sentAt },
      },
      selectConversations([key]),
      ...(file === undefined ? [] : [giveFile(file, key)]),
    ]);
    const id = results[1]!.rows[0]?.['id'];
    if (isSingle(message)) {
      const stored = id === undefined ? undefined : await this.get(id as MessageId);
      return stored && { message: stored, conversation: undefined };
    }
    const row = results[3]!.rows[0];
    const conversation = row && toConversation(row);
    return conversation?.last && { message: conversation.last, conversation };
  }

  /** The newest messages of a conversation, or those next to `before` or `after`; oldest first. */
  async page(accountId: AccountId, peer: Jid, options: {
    readonly before?: MessageId | undefined; readonly after?: MessageId | undefined; readonly limit: number;
  }): Promise<MessagePage> {
    const isForward = options.after !== undefined && options.before === undefined;
    const edge = options.before ?? options.after ?? Number.MAX_SAFE_INTEGER;
    const rows = await this.#db.all({
      sql: `${SELECT} WHERE m.conversation_id = (SELECT id FROM conversations WHERE account_id = :accountId AND peer = :peer)
        AND m.type IN ('chat', 'groupchat') AND m.id ${isForward ? '>' : '<'} :edge ORDER BY m.id ${isForward ? '' : 'DESC'} LIMIT :limit`,
      params: { accountId, peer, edge, limit: options.limit + 1 },
    });
    const hasMore = rows.length > options.limit;
    const messages = rows.slice(0, options.limit).map(toMessage);
    return isForward
      ? { messages, hasOlder: true, hasNewer: hasMore }
      : { messages: messages.reverse(), hasOlder: hasMore, hasNewer: options.before !== undefined };
  }

  /** The message with about `limit` messages around it; undefined when it is gone. */
  async around(id: MessageId, limit: number): Promise<(MessagePage & { readonly accountId: AccountId; readonly peer: Jid }) | undefined> {
    const middle = await this.get(id);
    if (!middle || isSingle(middle)) return undefined;
    const { accountId, peer } = middle;
    const half = Math.max(1, Math.floor((limit - 1) / 2));
    const [older, newer] = await Promise.all([
      this.page(accountId, peer, { before: id, limit: half }),
      this.page(accountId, peer, { after: id, limit: half }),
    ]);
    return {
      accountId, peer, messages: [...older.messages, middle, ...newer.messages], hasOlder: older.hasOlder, hasNewer: newer.hasNewer,
    };
  }

  async get(id: MessageId): Promise<StoredMessage | undefined> {
    const [row] = await this.#db.all({ sql: `${SELECT} WHERE m.id = ?`, params: [id] });
    return row && toMessage(row);
  }

  /** Our own newest message to `peer` with this stanza id: the one an error reply concerns (RFC 3920 §9.3.1). */
  async findOutbound(accountId: AccountId, peer: Jid, stanzaId: StanzaId): Promise<StoredMessage | undefined> {
    const [row] = await this.#db.all({
      sql: `${SELECT} WHERE m.stanza_id = ? AND c.account_id = ? AND c.peer = ? AND m.state <> 'received' ORDER BY m.id DESC LIMIT 1`,
      params: [stanzaId, accountId, peer],
    });
    return row && toMessage(row);
  }

  /** Ids of duplicates are looked up after the fact: they are rare, and the batch is not made dearer for them. */
  async #intakes(batch: readonly InboundMessage[], inserted: readonly (MessageId | undefined)[]): Promise<readonly Intake[]> {
    return Promise.all(batch.map(async (message, index) => {
      const id = inserted[index];
      if (id !== undefined) return { id, isDuplicate: false };
      if (message.type === 'groupchat') return toIntake(await this.#db.all({ sql: FIND_SAME_IN_ROOM, params: sameInRoomColumns(message) }));
      const [row] = await this.#db.all({
        sql: `SELECT m.id FROM conversations c JOIN messages m ON m.conversation_id = c.id AND (m.archive_id = :archiveId OR (${SAME})) WHERE c.account_id = :accountId AND c.peer = :peer ORDER BY m.id LIMIT 1`,
        params: {
          accountId: message.accountId, peer: message.peer, stanzaId: message.stanzaId ?? null, originId: message.originId ?? null, archiveId: message.archiveId ?? null, type: message.type,
          sender: senderColumn(message), body: message.body, since: message.receivedAt - DUPLICATE_WINDOW_MS, own: Number(message.isOwn ?? false),
        },
      });
      return toIntake(row ? [row] : []);
    }));
  }
}

/** The newest message of a conversation gets the file. */
function giveFile(file: FileId, key: { readonly accountId: AccountId; readonly peer: Jid }): Statement {
  return {
    sql: `UPDATE files SET message_id = (SELECT max(m.id) FROM conversations c JOIN messages m ON m.conversation_id = c.id WHERE c.account_id = :accountId AND c.peer = :peer)
      WHERE id = :file AND account_id = :accountId`,
    params: { ...key, file },
  };
}

function toIntake([row]: readonly SqlRow[]): Intake {
  return { id: row && integer<MessageId>(row, 'id'), isDuplicate: row !== undefined };
}

function sameInRoomColumns(message: InboundMessage): Record<string, SqlValue> {
  const { accountId, peer, sender, stanzaId, originId, body, sentAt, archiveId, delayed } = inboundColumns(message);
  return { accountId, peer, sender, stanzaId, originId, body, sentAt, archiveId, delayed } as Record<string, SqlValue>;
}

function storedInbound({ countsUnread: _, isStranger: __, isOwn, ...message }: InboundMessage): Omit<StoredMessage, 'id'> {
  return { ...message, direction: isOwn ? 'out' : 'in', delayedBy: message.delayedBy, state: isOwn ? 'sent' : 'received', failure: undefined };
}
