import type { Jid } from '../lib/jid.ts';
import type { SqlRow, Statement, WriteDb } from './database.ts';
import type { AccountId, MessageId } from './keys.ts';
import { MESSAGE_COLUMNS, toMessage } from './message.ts';
import type { StoredMessage } from './message.ts';
import { integer, optionalInteger, optionalText, text } from './rows.ts';

/** Where a stranger's messages stand: not answered yet, or refused. */
export type MessageRequest = 'waiting' | 'denied';

/** One conversation's row in the list. */
export interface StoredConversation {
  readonly accountId: AccountId;
  readonly peer: Jid;
  readonly unread: number;
  /** How many of them mention us. */
  readonly unreadMentions: number;
  /** The newest message the person has seen. */
  readonly readUpTo: MessageId | undefined;
  readonly last: StoredMessage | undefined;
  /** Absent for a conversation like any. */
  readonly request?: MessageRequest | undefined;
}

const SELECT = `SELECT c.account_id AS conversation_account, c.peer AS conversation_peer, c.unread, c.unread_mentions, c.read_up_to, c.request, ${MESSAGE_COLUMNS}
  FROM conversations c LEFT JOIN messages m ON m.id = c.last_message_id`;

/** A room is there before anything is said in it. */
const IS_ROOM = 'EXISTS (SELECT 1 FROM rooms r WHERE r.account_id = c.account_id AND r.address = c.peer)';

export class Conversations {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** By newest message, of one account or of all. `before` is the `last.id` of the row that ended the part before. */
  async list(options: {
    readonly accountId?: AccountId | undefined; readonly before?: MessageId | undefined; readonly limit?: number | undefined;
  } = {}): Promise<readonly StoredConversation[]> {
    const rows = await this.#db.all({
      sql: `${SELECT} WHERE (c.last_message_id < :before OR (c.last_message_id IS NULL AND ${IS_ROOM})) ${options.accountId === undefined ? '' : 'AND c.account_id = :accountId'}
        ORDER BY c.last_message_id DESC NULLS LAST LIMIT :limit`,
      params: {
        before: options.before ?? Number.MAX_SAFE_INTEGER, limit: options.limit ?? -1,
        ...(options.accountId === undefined ? {} : { accountId: options.accountId }),
      },
    });
    return rows.map(toConversation);
  }

  async get(accountId: AccountId, peer: Jid): Promise<StoredConversation | undefined> {
    const [row] = await this.#db.all({ sql: `${SELECT} WHERE c.account_id = ? AND c.peer = ?`, params: [accountId, peer] });
    return row && toConversation(row);
  }

  /** Lets a stranger's messages in, or refuses them. Answers the row, or undefined when nothing changed: there is none, or it is no request. */
  async answerRequest(accountId: AccountId, peer: Jid, request: 'denied' | undefined): Promise<StoredConversation | undefined> {
    const [updated, selected] = await this.#db.transaction([
      {
        sql: 'UPDATE conversations SET request = :request WHERE account_id = :accountId AND peer = :peer AND request IS NOT NULL AND request IS NOT :request',
        params: { accountId, peer, request: request ?? null },
      },
      { sql: `${SELECT} WHERE c.account_id = ? AND c.peer = ?`, params: [accountId, peer] },
    ]);
    const row = selected!.rows[0];
    return updated!.changes > 0 && row ? toConversation(row) : undefined;
  }

  /** Everything up to this message has been seen; what was seen stays seen. Answers the row, or undefined when nothing changed. */
  async markRead(accountId: AccountId, peer: Jid, upTo: MessageId): Promise<StoredConversation | undefined> {
    const [updated, selected] = await this.#db.transaction([
      {
        sql: `UPDATE conversations SET
            read_up_to = min(:upTo, last_message_id),
            (unread, unread_mentions) = (SELECT count(*), coalesce(sum(m.mentions), 0) FROM messages m
              WHERE m.conversation_id = conversations.id AND m.id > :upTo AND m.counts_unread = 1 AND m.type IN ('chat', 'groupchat'))
          WHERE account_id = :accountId AND peer = :peer AND last_message_id IS NOT NULL
            AND coalesce(read_up_to, 0) < min(:upTo, last_message_id)`,
        params: { accountId, peer, upTo },
      },
      { sql: `${SELECT} WHERE c.account_id = ? AND c.peer = ?`, params: [accountId, peer] },
    ]);
    const row = selected!.rows[0];
    return updated!.changes > 0 && row ? toConversation(row) : undefined;
  }
}

/** Whoever answered has read what came before, on whatever device. */
export function readWhereAnswered(key: { readonly accountId: AccountId; readonly peer: Jid }): Statement {
  return {
    sql: `UPDATE conversations AS c SET read_up_to = o.last,
        (unread, unread_mentions) = (SELECT count(*), coalesce(sum(m.mentions), 0) FROM messages m
          WHERE m.conversation_id = c.id AND m.id > o.last AND m.counts_unread = 1 AND m.type IN ('chat', 'groupchat'))
      FROM (SELECT max(m.id) AS last FROM messages m JOIN conversations k ON k.id = m.conversation_id
        WHERE k.account_id = :accountId AND k.peer = :peer AND m.state <> 'received' AND m.type IN ('chat', 'groupchat')) o
      WHERE c.account_id = :accountId AND c.peer = :peer AND c.unread > 0 AND o.last > coalesce(c.read_up_to, 0)`,
    params: { ...key },
  };
}

/** Selects the rows of the given conversations; the statement ends a transaction that changed them. */
export function selectConversations(keys: readonly { readonly accountId: AccountId; readonly peer: Jid }[]): Statement {
  return {
    sql: `${SELECT} JOIN json_each(:keys) k ON c.account_id = k.value ->> 0 AND c.peer = k.value ->> 1 ORDER BY k.key`,
    params: { keys: JSON.stringify(keys.map(({ accountId, peer }) => [accountId, peer])) },
  };
}

export function toConversation(row: SqlRow): StoredConversation {
  return {
    accountId: integer<AccountId>(row, 'conversation_account'),
    peer: text<Jid>(row, 'conversation_peer'),
    unread: integer(row, 'unread'),
    unreadMentions: integer(row, 'unread_mentions'),
    readUpTo: optionalInteger<MessageId>(row, 'read_up_to'),
    ...(row['request'] === null ? {} : { request: optionalText<MessageRequest>(row, 'request') }),
    last: row['id'] === null ? undefined : toMessage({ ...row, peer: row['conversation_peer']! }),
  };
}
