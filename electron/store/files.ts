import type { SqlRow, WriteDb } from './database.ts';
import type { AccountId, FileId, MessageId } from './keys.ts';
import type { StoredMessage } from './message.ts';
import { selectMessages } from './outbox.ts';
import { integer, text } from './rows.ts';
import { cutLog } from './cut-log.ts';
import { toMessage } from './message.ts';

/** A file that has not arrived yet. `size` in bytes, as it was announced. */
export interface StoredFile {
  readonly id: FileId;
  readonly accountId: AccountId;
  /** Undefined until it is to be sent. */
  readonly messageId: MessageId | undefined;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** Files on their way out; what no message has is of a page that is gone. */
export class Files {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** A new one without content; undefined where the account is gone. */
  async begin({ accountId, name, type, size }: Pick<StoredFile, 'accountId' | 'name' | 'type' | 'size'>): Promise<FileId | undefined> {
    const [inserted] = await this.#db.transaction([{
      sql: 'INSERT INTO files (account_id, name, type, size) SELECT id, ?, ?, ? FROM accounts WHERE id = ? RETURNING id', params: [name, type, size, accountId],
    }]);
    const row = inserted!.rows[0];
    return row && integer<FileId>(row, 'id');
  }

  /** Adds a piece at the end. False where the file is gone, is being sent already, or would be larger than announced. */
  async append(id: FileId, bytes: Uint8Array): Promise<boolean> {
    const [inserted] = await this.#db.transaction([{
      sql: `INSERT INTO file_parts (file_id, number, bytes)
        SELECT f.id, (SELECT count(*) FROM file_parts WHERE file_id = f.id), :bytes FROM files f
        WHERE f.id = :id AND f.message_id IS NULL AND f.size >= (SELECT coalesce(sum(length(bytes)), 0) FROM file_parts WHERE file_id = f.id) + :length`,
      params: { id, bytes, length: bytes.length },
    }]);
    return inserted!.changes > 0;
  }

  /** A file all of which is here, and no message has yet. */
  async whole(id: FileId): Promise<StoredFile | undefined> {
    const [row] = await this.#db.all({
      sql: 'SELECT * FROM files f WHERE f.id = ? AND f.message_id IS NULL AND f.size = (SELECT coalesce(sum(length(bytes)), 0) FROM file_parts WHERE file_id = f.id)', params: [id],
    });
    return row && toFile(row);
  }

  async get(id: FileId): Promise<StoredFile | undefined> {
    const [row] = await this.#db.all({ sql: 'SELECT * FROM files WHERE id = ?', params: [id] });
    return row && toFile(row);
  }

  async ofMessage(id: MessageId): Promise<StoredFile | undefined> {
    const [row] = await this.#db.all({ sql: 'SELECT * FROM files WHERE message_id = ?', params: [id] });
    return row && toFile(row);
  }

  /** Pieces are numbered from 0; undefined after the last. */
  async part(id: FileId, number: number): Promise<Uint8Array | undefined> {
    const [row] = await this.#db.all({ sql: 'SELECT bytes FROM file_parts WHERE file_id = ? AND number = ?', params: [id, number] });
    const bytes = row?.['bytes'];
    return bytes instanceof Uint8Array ? bytes : undefined;
  }

  /** It has arrived and is found there: its message says so now and can go, the content is dropped. Undefined where the message is gone. */
  async arrived(id: FileId, url: string): Promise<StoredMessage | undefined> {
    const [updated] = await this.#db.transaction([
      { sql: `UPDATE messages SET body = :url, search_text = NULL, file = json_set(file, '$.url', :url) WHERE id = (SELECT message_id FROM files WHERE id = :id) RETURNING id`, params: { id, url } },
      { sql: 'DELETE FROM files WHERE id = ?', params: [id] },
    ]);
    return this.#after(updated!.rows[0]);
  }

  /** The person wants it sent no more: its message has failed for good, the content is erased. Undefined where it has no message that waits or has failed. */
  async cancel(id: FileId, condition: string): Promise<StoredMessage | undefined> {
    const [updated] = await this.#db.transaction([
      {
        sql: `UPDATE messages SET state = 'failed', error_condition = :condition, error_type = NULL, error_text = NULL, error_language = NULL, error_address = NULL
          WHERE id = (SELECT message_id FROM files WHERE id = :id) AND state IN ('queued', 'failed') RETURNING id`,
        params: { id, condition },
      },
      { sql: 'DELETE FROM outbox WHERE message_id = (SELECT message_id FROM files WHERE id = ?)', params: [id] },
      { sql: 'DELETE FROM files WHERE id = ?', params: [id] },
    ]);
    return this.#after(updated!.rows[0]);
  }

  /** Drops a file that no message has. */
  async drop(id: FileId): Promise<void> {
    await this.#db.transaction([{ sql: 'DELETE FROM files WHERE id = ? AND message_id IS NULL', params: [id] }]);
    await cutLog(this.#db);
  }

  /** Drops all that no message has: at the start no page is giving any. */
  async dropUnsent(): Promise<void> {
    const [dropped] = await this.#db.transaction([{ sql: 'DELETE FROM files WHERE message_id IS NULL' }]);
    if (dropped!.changes > 0) await cutLog(this.#db);
  }

  /** Once a file is gone: its message, if it has one, as it is now. */
  async #after(row: SqlRow | undefined): Promise<StoredMessage | undefined> {
    await cutLog(this.#db);
    if (!row) return undefined;
    const [message] = await this.#db.all(selectMessages([integer<MessageId>(row, 'id')]));
    return message && toMessage(message);
  }
}

function toFile(row: SqlRow): StoredFile {
  const messageId = row['message_id'];
  return {
    id: integer<FileId>(row, 'id'), accountId: integer<AccountId>(row, 'account_id'), messageId: messageId === null ? undefined : integer<MessageId>(row, 'message_id'),
    name: text(row, 'name'), type: text(row, 'type'), size: integer(row, 'size'),
  };
}

