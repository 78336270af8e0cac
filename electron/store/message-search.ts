import type { Jid } from '../lib/jid.ts';
import type { ReadDb, SqlValue } from './database.ts';
import type { AccountId, MessageId } from './keys.ts';
import { MESSAGE_COLUMNS, toMessage } from './message.ts';
import type { StoredMessage } from './message.ts';
import { integer } from './rows.ts';
import { highlightsOf, parseQuery } from './search-text.ts';

export interface SearchOptions {
  /** As typed. The last word is taken as unfinished unless white space follows it. */
  readonly text: string;
  readonly accountId?: AccountId | undefined;
  /** Only with `accountId`. */
  readonly peer?: Jid | undefined;
  /** The last hit's id pages on. */
  readonly before?: MessageId | undefined;
  readonly limit: number;
}

export interface SearchHit {
  readonly message: StoredMessage;
  /** [start, end) in UTF-16 units of the body; empty when the words stand in the subject. */
  readonly highlights: readonly (readonly [number, number])[];
}

export interface SearchResult {
  /** Newest first: ranking would have to read every hit. */
  readonly hits: readonly SearchHit[];
  readonly hasMore: boolean;
}

const NOTHING: SearchResult = { hits: [], hasMore: false };

export class MessageSearch {
  readonly #db: ReadDb;
  constructor(db: ReadDb) {
    this.#db = db;
  }

  async search(options: SearchOptions): Promise<SearchResult> {
    const query = parseQuery(options.text);
    if (!query) return NOTHING;
    const scope = await this.#scope(options);
    if (scope === undefined) return NOTHING;
    const params: Record<string, SqlValue> = {
      match: `${scope}words : (${query.match})`, before: options.before ?? Number.MAX_SAFE_INTEGER, limit: options.limit + 1,
    };
    // CROSS JOIN: the index leads, in its own order, so that reading stops after `limit` hits.
    const rows = await this.#db.all({
      sql: `SELECT ${MESSAGE_COLUMNS} FROM message_search s CROSS JOIN messages m ON m.id = s.rowid CROSS JOIN conversations c ON c.id = m.conversation_id
        WHERE s.message_search MATCH :match AND s.rowid < :before ORDER BY s.rowid DESC LIMIT :limit`,
      params,
    });
    const messages = rows.slice(0, options.limit).map(toMessage);
    return {
      hits: messages.map((message) => ({ message, highlights: highlightsOf(query, message.body) })),
      hasMore: rows.length > options.limit,
    };
  }

  /** The part of the query that names the conversation or account; undefined when there is no such conversation. */
  async #scope({ accountId, peer }: SearchOptions): Promise<string | undefined> {
    if (accountId === undefined) return '';
    if (peer === undefined) return `scope : "a${accountId}" AND `;
    const [row] = await this.#db.all({ sql: 'SELECT id FROM conversations WHERE account_id = ? AND peer = ?', params: [accountId, peer] });
    return row && `scope : "c${integer(row, 'id')}" AND `;
  }
}
