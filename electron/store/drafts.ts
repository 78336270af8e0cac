import type { Jid } from '../lib/jid.ts';
import type { WriteDb } from './database.ts';
import type { AccountId } from './keys.ts';
import { integer, text } from './rows.ts';

/** What is written in a conversation and not sent yet. */
export interface Draft {
  readonly accountId: AccountId;
  readonly peer: Jid;
  readonly body: string;
}

export class Drafts {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  async all(): Promise<readonly Draft[]> {
    const rows = await this.#db.all({ sql: 'SELECT account_id, peer, body FROM drafts ORDER BY account_id, peer' });
    return rows.map((row) => ({ accountId: integer<AccountId>(row, 'account_id'), peer: text<Jid>(row, 'peer'), body: text(row, 'body') }));
  }

  /** An empty body removes it; of an account that is gone nothing is kept. */
  async set({ accountId, peer, body }: Draft): Promise<void> {
    await this.#db.transaction([body === ''
      ? { sql: 'DELETE FROM drafts WHERE account_id = ? AND peer = ?', params: [accountId, peer] }
      : {
        sql: `INSERT INTO drafts (account_id, peer, body) SELECT id, :peer, :body FROM accounts WHERE id = :accountId ON CONFLICT DO UPDATE SET body = excluded.body`,
        params: { accountId, peer, body },
      }]);
  }
}
