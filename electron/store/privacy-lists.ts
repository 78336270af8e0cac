import type { WriteDb } from './database.ts';
import type { AccountId } from './keys.ts';
import { optionalInteger, optionalText, text } from './rows.ts';

/** An account's privacy lists; the rules are JSON of the shape that their reader knows. */
export interface StoredLists {
  readonly active: string | undefined;
  readonly default: string | undefined;
  readonly lists: readonly unknown[];
  /** The list behind which the person hides. */
  readonly hidden: string | undefined;
  /** The list that was active when the mode began that is active now. */
  readonly beforeMode: string | undefined;
  /** Epoch milliseconds. */
  readonly readAt: number | undefined;
}

export class PrivacyLists {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  async get(accountId: AccountId): Promise<StoredLists | undefined> {
    const [row] = await this.#db.all({ sql: 'SELECT * FROM privacy_lists WHERE account_id = ?', params: [accountId] });
    return row && {
      active: optionalText(row, 'active'), default: optionalText(row, 'default_name'), lists: JSON.parse(text(row, 'lists')) as unknown[],
      hidden: optionalText(row, 'hidden'), beforeMode: optionalText(row, 'before_mode'), readAt: optionalInteger(row, 'read_at'),
    };
  }

  /** Nothing where the account is gone. */
  async put(accountId: AccountId, { active, default: fallback, lists, hidden, beforeMode, readAt }: StoredLists): Promise<void> {
    await this.#db.transaction([{
      sql: `INSERT INTO privacy_lists (account_id, active, default_name, lists, hidden, before_mode, read_at) SELECT id, ?, ?, ?, ?, ?, ? FROM accounts WHERE id = ?
        ON CONFLICT (account_id) DO UPDATE SET active = excluded.active, default_name = excluded.default_name, lists = excluded.lists,
          hidden = excluded.hidden, before_mode = excluded.before_mode, read_at = excluded.read_at`,
      params: [active ?? null, fallback ?? null, JSON.stringify(lists), hidden ?? null, beforeMode ?? null, readAt ?? null, accountId],
    }]);
  }
}
