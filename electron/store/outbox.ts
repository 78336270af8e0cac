import type { Jid } from '../lib/jid.ts';
import { selectConversations, toConversation, type StoredConversation } from './conversations.ts';
import { cutLog } from './cut-log.ts';
import type { Statement, WriteDb } from './database.ts';
import type { AccountId, MessageId } from './keys.ts';
import { MESSAGE_COLUMNS, toMessage } from './message.ts';
import type { MessageFailure, StoredMessage } from './message.ts';
import { integer } from './rows.ts';

/** One message that waits to be sent, or to be acknowledged. */
export interface OutboxEntry {
  /** Rises in sending order: first in, first out. */
  readonly position: number;
  readonly message: StoredMessage;
  /** How often it has been handed to the stream. */
  readonly attempts: number;
}

/** Of message `m`: it has no file, or its file has arrived, or its file's content is here. */
const CAN_GO = `(m.file IS NULL OR json_extract(m.file, '$.url') IS NOT NULL OR EXISTS (SELECT 1 FROM files f WHERE f.message_id = m.id))`;

export class Outbox {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** The oldest entries of the account, or those after a position. Entries stay until `markSent` or `markFailed`. */
  async next(accountId: AccountId, options: { readonly after?: number | undefined; readonly limit: number }): Promise<readonly OutboxEntry[]> {
    const rows = await this.#db.all({
      sql: `SELECT o.position, o.attempts, ${MESSAGE_COLUMNS} FROM outbox o JOIN messages m ON m.id = o.message_id
        JOIN conversations c ON c.id = m.conversation_id WHERE o.account_id = ? AND o.position > ? ORDER BY o.position LIMIT ?`,
      params: [accountId, options.after ?? 0, options.limit],
    });
    return rows.map((row) => ({ position: integer(row, 'position'), attempts: integer(row, 'attempts'), message: toMessage(row) }));
  }

  async recordAttempts(ids: readonly MessageId[]): Promise<void> {
    await this.#db.transaction([{
      sql: 'UPDATE outbox SET attempts = attempts + 1 WHERE message_id IN (SELECT value FROM json_each(?))', params: [JSON.stringify(ids)],
    }]);
  }

  /** These were handed to the stream now (epoch milliseconds). */
  async noteHanded(ids: readonly MessageId[], at: number): Promise<void> {
    await this.#db.transaction([{
      sql: "INSERT INTO message_events (message_id, at, kind) SELECT id, ?, 'handed' FROM messages WHERE id IN (SELECT value FROM json_each(?))",
      params: [at, JSON.stringify(ids)],
    }]);
  }

  /** The server has these. Only `queued` messages change; answers those that did. */
  async markSent(ids: readonly MessageId[]): Promise<readonly StoredMessage[]> {
    const [updated] = await this.#db.transaction([
      {
        sql: `UPDATE messages SET state = 'sent' WHERE id IN (SELECT value FROM json_each(?)) AND state = 'queued' RETURNING id`,
        params: [JSON.stringify(ids)],
      },
      { sql: 'DELETE FROM outbox WHERE message_id IN (SELECT value FROM json_each(?))', params: [JSON.stringify(ids)] },
    ]);
    return this.#select(updated!.rows.map((row) => integer<MessageId>(row, 'id')));
  }

  /** The message was refused or given up, and leaves the outbox. Undefined when it is not ours, gone, or failed before. */
  async markFailed(id: MessageId, failure: MessageFailure): Promise<StoredMessage | undefined> {
    const [updated] = await this.#db.transaction([
      {
        sql: `UPDATE messages SET state = 'failed', error_condition = ?, error_type = ?, error_text = ?, error_language = ?, error_address = ?
          WHERE id = ? AND state IN ('queued', 'sent')`,
        params: [failure.condition, failure.type ?? null, failure.text ?? null, failure.language ?? null, failure.address ?? null, id],
      },
      { sql: 'DELETE FROM outbox WHERE message_id = ?', params: [id] },
    ]);
    return updated!.changes > 0 ? (await this.#select([id]))[0] : undefined;
  }

  /** Everything still queued to `peer` is given up: there is no way there any more. Answers what changed. */
  async failQueued(accountId: AccountId, peer: Jid, condition: string): Promise<readonly StoredMessage[]> {
    const [updated] = await this.#db.transaction([
      {
        sql: `UPDATE messages SET state = 'failed', error_condition = :condition
          WHERE state = 'queued' AND conversation_id = (SELECT id FROM conversations WHERE account_id = :accountId AND peer = :peer)
          AND id IN (SELECT message_id FROM outbox WHERE account_id = :accountId) RETURNING id`,
        params: { accountId, peer, condition },
      },
      { sql: `DELETE FROM outbox WHERE account_id = ? AND message_id IN (SELECT id FROM messages WHERE account_id = ? AND state = 'failed')`, params: [accountId, accountId] },
    ]);
    return this.#select(updated!.rows.map((row) => integer<MessageId>(row, 'id')));
  }

  /** All that waits is given up, to whomever. */
  async failAll(condition: string): Promise<void> {
    await this.#db.transaction([
      { sql: "UPDATE messages SET state = 'failed', error_condition = ? WHERE state = 'queued' AND id IN (SELECT message_id FROM outbox)", params: [condition] },
      { sql: 'DELETE FROM outbox' },
    ]);
  }

  /** The person tries a failed message again: queued anew, behind what waits already. Undefined when it has not failed, or its file is here no more. */
  async requeue(id: MessageId, createdAt: number): Promise<StoredMessage | undefined> {
    const [inserted] = await this.#db.transaction([
      {
        sql: `INSERT INTO outbox (message_id, account_id, created_at)
          SELECT id, account_id, ? FROM messages m WHERE id = ? AND state = 'failed' AND ${CAN_GO} ON CONFLICT DO NOTHING`,
        params: [createdAt, id],
      },
      {
        sql: `UPDATE messages AS m SET state = 'queued', error_condition = NULL, error_type = NULL, error_text = NULL, error_language = NULL, error_address = NULL
          WHERE id = ? AND state = 'failed' AND ${CAN_GO}`,
        params: [id],
      },
    ]);
    return inserted!.changes > 0 ? (await this.#select([id]))[0] : undefined;
  }

  /** The person does without a failed message: with its file it is gone from the disk. Answers what it was, and its conversation without it; undefined when it has not failed. */
  async deleteFailed(id: MessageId): Promise<{ readonly message: StoredMessage; readonly conversation: StoredConversation | undefined } | undefined> {
    const [message] = await this.#select([id]);
    if (message?.state !== 'failed') return undefined;
    const { accountId, peer } = message;
    const results = await this.#db.transaction([
      {
        sql: `INSERT INTO deleted_messages (conversation_id, stanza_id)
          SELECT conversation_id, stanza_id FROM messages WHERE id = ? AND state = 'failed' AND stanza_id IS NOT NULL ON CONFLICT DO NOTHING`,
        params: [id],
      },
      { sql: "DELETE FROM messages WHERE id = ? AND state = 'failed'", params: [id] },
      {
        sql: `UPDATE conversations AS c SET last_message_id = (SELECT max(m.id) FROM messages m WHERE m.conversation_id = c.id AND m.type IN ('chat', 'groupchat'))
          WHERE c.account_id = ? AND c.peer = ?`,
        params: [accountId, peer],
      },
      selectConversations([{ accountId, peer }]),
    ]);
    await cutLog(this.#db);
    const [row] = results[3]!.rows;
    return results[1]!.changes > 0 ? { message, conversation: row && toConversation(row) } : undefined;
  }

  async #select(ids: readonly MessageId[]): Promise<readonly StoredMessage[]> {
    return ids.length === 0 ? [] : (await this.#db.all(selectMessages(ids))).map(toMessage);
  }
}

/** In their order. */
export function selectMessages(ids: readonly MessageId[]): Statement {
  return {
    sql: `SELECT ${MESSAGE_COLUMNS} FROM messages m JOIN conversations c ON c.id = m.conversation_id
      WHERE m.id IN (SELECT value FROM json_each(?)) ORDER BY m.id`,
    params: [JSON.stringify(ids)],
  };
}
