import type { WriteDb } from './database.ts';
import type { MessageId } from './keys.ts';
import { MESSAGE_COLUMNS, toMessage, type StoredMessage } from './message.ts';
import { integer, optionalText, text } from './rows.ts';

/** One thing that happened to a message. `kind`: a state it came to, `handed` to the server, or `archived` there; `detail`: why it failed. */
export interface MessageEvent {
  readonly kind: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly detail?: string | undefined;
}

/** A message and what happened to it, in that order. */
export interface MessageWay {
  readonly message: StoredMessage;
  readonly events: readonly MessageEvent[];
}

/** The way of each message. */
export class MessageWays {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  async of(id: MessageId): Promise<MessageWay | undefined> {
    const [row] = await this.#db.all({ sql: `SELECT ${MESSAGE_COLUMNS} FROM messages m JOIN conversations c ON c.id = m.conversation_id WHERE m.id = ?`, params: [id] });
    if (!row) return undefined;
    const events = await this.#db.all({ sql: 'SELECT kind, at, detail FROM message_events WHERE message_id = ? ORDER BY rowid', params: [id] });
    return { message: toMessage(row), events: events.map((event) => ({ kind: text(event, 'kind'), at: integer(event, 'at'), detail: optionalText(event, 'detail') })) };
  }
}
