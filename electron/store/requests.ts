import type { BareJid } from '../lib/jid.ts';
import type { SqlRow, WriteDb } from './database.ts';
import type { AccountId } from './keys.ts';
import { integer, text } from './rows.ts';

/** Somebody wants to see our presence and waits for an answer (RFC 3921 §8.2). */
export interface SubscriptionRequest {
  readonly accountId: AccountId;
  readonly address: BareJid;
  /** XEP-0172, empty when none was given. */
  readonly nick: string;
  readonly note: string;
  readonly receivedAt: number;
}

export class Requests {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** Oldest first. */
  async list(accountId?: AccountId): Promise<readonly SubscriptionRequest[]> {
    const where = accountId === undefined ? '' : 'WHERE account_id = ?';
    const rows = await this.#db.all({
      sql: `SELECT * FROM requests ${where} ORDER BY received_at, address`, params: accountId === undefined ? [] : [accountId],
    });
    return rows.map(toRequest);
  }

  /**
   * Adds the requests in one transaction and answers them as stored, without those of an account that is gone. A server repeats them
   * at each sign-in: the repetition keeps the first time and takes the newer words.
   */
  async putAll(requests: readonly SubscriptionRequest[]): Promise<readonly SubscriptionRequest[]> {
    const results = await this.#db.transaction(requests.map((request) => ({
      sql: `INSERT INTO requests (account_id, address, nick, note, received_at) SELECT id, ?, ?, ?, ? FROM accounts WHERE id = ?
        ON CONFLICT (account_id, address) DO UPDATE SET nick = excluded.nick, note = excluded.note RETURNING *`,
      params: [request.address, request.nick, request.note, request.receivedAt, request.accountId],
    })));
    return results.flatMap(({ rows }) => rows.map(toRequest));
  }

  /** Answers whether there was one. */
  async remove(accountId: AccountId, address: BareJid): Promise<boolean> {
    const [result] = await this.#db.transaction([{
      sql: 'DELETE FROM requests WHERE account_id = ? AND address = ?', params: [accountId, address],
    }]);
    return result!.changes > 0;
  }
}

function toRequest(row: SqlRow): SubscriptionRequest {
  return {
    accountId: integer<AccountId>(row, 'account_id'),
    address: text<BareJid>(row, 'address'),
    nick: text(row, 'nick'),
    note: text(row, 'note'),
    receivedAt: integer(row, 'received_at'),
  };
}
