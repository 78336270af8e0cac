import type { WriteDb } from './database.ts';
import type { AccountId } from './keys.ts';
import { optionalText, text } from './rows.ts';

/** An account's privacy lists; the rules are JSON of the shape that their reader knows. */
export interface StoredLists {
  readonly active: string | undefined;
  readonly default: string | undefined;
  readonly lists: readonly unknown[];
}

export class PrivacyLists {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  async get(accountId: AccountId): Promise<StoredLists | undefined> {
    const [row] = await this.#db.all({ sql: 'SELECT * FROM privacy_lists WHERE account_id = ?', params: [accountId] });
    return row && { active: optionalText(row, 'active'), default: optionalText(row, 'default_name'), lists: JSON.parse(text(row, 'lists')) as unknown[] };
  }

  /** Nothing where the account is gone. */
  async put(accountId: AccountId, { active, default: fallback, lists }: StoredLists): Promise<void> {
    await this.#db.transaction([{
      sql: `INSERT INTO privacy_lists (account_id, active, default_name, lists) SELECT id, ?, ?, ? FROM accounts WHERE id = ?
        ON CONFLICT (account_id) DO UPDATE SET active = excluded.active, default_name = excluded.default_name, lists = excluded.lists`,
      params: [active ?? null, fallback ?? null, JSON.stringify(lists), accountId],
    }]);
  }
}
