import type { SqlRow, Statement, WriteDb } from './database.ts';
import type { MessageId } from './keys.ts';
import { MESSAGE_COLUMNS, toMessage } from './message.ts';
import type { SingleType, StoredMessage } from './message.ts';
import { flag, integer, text } from './rows.ts';

/** A headline or a message of type normal: it belongs to no conversation, and is read or not by itself. */
export interface StoredSingle extends StoredMessage {
  readonly isUnread: boolean;
}

export type UnreadSingles = Readonly<Record<SingleType, number>>;

/** New ones, as of the commit that stored them. */
export interface StoredSingles {
  readonly messages: readonly StoredSingle[];
  readonly unread: UnreadSingles;
}

// The second condition is what the partial index asks for.
const OF_TYPE = `m.type = :type AND m.type IN ('headline', 'normal')`;

export class SingleMessages {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** Of all accounts, newest first, or those before one. */
  async page(type: SingleType, options: { readonly before?: MessageId | undefined; readonly limit: number }): Promise<{
    readonly messages: readonly StoredSingle[]; readonly hasOlder: boolean;
  }> {
    const rows = await this.#db.all({
      sql: `SELECT ${MESSAGE_COLUMNS}, m.counts_unread FROM messages m JOIN conversations c ON c.id = m.conversation_id
        WHERE ${OF_TYPE} AND m.id < :before ORDER BY m.id DESC LIMIT :limit`,
      params: { type, before: options.before ?? Number.MAX_SAFE_INTEGER, limit: options.limit + 1 },
    });
    return { messages: rows.slice(0, options.limit).map(toSingle), hasOlder: rows.length > options.limit };
  }

  async unread(): Promise<UnreadSingles> {
    return toUnread(await this.#db.all(selectUnreadSingles()));
  }

  /** Those of the type with ids from `from` to `upTo` have been seen. Answers what is unread now, or undefined when nothing changed. */
  async markRead(type: SingleType, from: MessageId, upTo: MessageId): Promise<UnreadSingles | undefined> {
    const [updated, counted] = await this.#db.transaction([
      { sql: `UPDATE messages AS m SET counts_unread = 0 WHERE ${OF_TYPE} AND m.id BETWEEN :from AND :upTo AND m.counts_unread = 1`, params: { type, from, upTo } },
      selectUnreadSingles(),
    ]);
    return updated!.changes > 0 ? toUnread(counted!.rows) : undefined;
  }
}

/** Counts the unread ones; the statement ends a transaction that changed them. */
export function selectUnreadSingles(): Statement {
  return { sql: `SELECT type, count(*) AS unread FROM messages WHERE type IN ('headline', 'normal') AND counts_unread = 1 GROUP BY type` };
}

export function toUnread(rows: readonly SqlRow[]): UnreadSingles {
  const counts = new Map(rows.map((row) => [text(row, 'type'), integer(row, 'unread')]));
  return { headline: counts.get('headline') ?? 0, normal: counts.get('normal') ?? 0 };
}

export function toSingle(row: SqlRow): StoredSingle {
  return { ...toMessage(row), isUnread: flag(row, 'counts_unread') };
}
