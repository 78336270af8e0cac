import type { SqlRow, WriteDb } from './database.ts';
import type { AccountId } from './keys.ts';
import { optionalInteger, text, texts } from './rows.ts';

/** Something an account's server blocks. */
export interface StoredBlock {
  readonly scope: 'jid' | 'group' | 'subscription';
  readonly value: string;
  /** Names of stanza kinds (RFC 3921 §10.1); empty: everything. */
  readonly kinds: readonly string[];
  /** Epoch milliseconds; undefined where it was not blocked here. */
  readonly since: number | undefined;
  /** Empty when none was given. */
  readonly reason: string;
  /** Epoch milliseconds; undefined where it does not end by itself. */
  readonly until: number | undefined;
}

export class Blocks {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** In the order of the last `replaceAll`. */
  async list(accountId: AccountId): Promise<readonly StoredBlock[]> {
    const rows = await this.#db.all({ sql: 'SELECT * FROM blocks WHERE account_id = ? ORDER BY position', params: [accountId] });
    return rows.map(toBlock);
  }

  /** Exactly these from now on, in one transaction; nothing where the account is gone. */
  async replaceAll(accountId: AccountId, blocks: readonly StoredBlock[]): Promise<void> {
    const items = blocks.map(({ scope, value, kinds, since, reason, until }) => ({ scope, value, kinds, since: since ?? null, reason, until: until ?? null }));
    await this.#db.transaction([
      { sql: 'DELETE FROM blocks WHERE account_id = ?', params: [accountId] },
      {
        sql: `INSERT INTO blocks (account_id, scope, value, kinds, position, since, reason, until)
          SELECT a.id, i.value ->> 'scope', i.value ->> 'value', json(i.value -> 'kinds'), i.key, i.value ->> 'since', i.value ->> 'reason', i.value ->> 'until'
          FROM accounts a, json_each(?) i WHERE a.id = ?`,
        params: [JSON.stringify(items), accountId],
      },
    ]);
  }
}

function toBlock(row: SqlRow): StoredBlock {
  return {
    scope: text<StoredBlock['scope']>(row, 'scope'),
    value: text(row, 'value'),
    kinds: texts(row, 'kinds'),
    since: optionalInteger(row, 'since'),
    reason: text(row, 'reason'),
    until: optionalInteger(row, 'until'),
  };
}
