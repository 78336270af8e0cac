import type { BareJid } from '../lib/jid.ts';
import type { SqlRow, Statement, WriteDb } from './database.ts';
import type { AccountId } from './keys.ts';
import { optionalText, text } from './rows.ts';

/** What a person chooses of a roster item (RFC 3921 §7.1). */
export interface StoredItemWords {
  readonly name: string;
  readonly groups: readonly string[];
}

/** What is wanted of one item, and no server has been told. */
export interface StoredWaitingEdit {
  readonly address: BareJid;
  /** What the server had when it was wanted first; undefined: no item. */
  readonly base: StoredItemWords | undefined;
  /** What it is to become; undefined: no item any more. */
  readonly wanted: StoredItemWords | undefined;
  /** They are asked to let their presence be seen, with these words, as soon as the item is there (RFC 3921 §8.2). */
  readonly request: string | undefined;
}

export class WaitingEditsTable {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  async list(accountId: AccountId): Promise<readonly StoredWaitingEdit[]> {
    const rows = await this.#db.all({ sql: 'SELECT * FROM waiting_edits WHERE account_id = ?', params: [accountId] });
    return rows.map((row) => ({ address: text<BareJid>(row, 'address'), base: words(row, 'base'), wanted: words(row, 'wanted'), request: optionalText(row, 'request') }));
  }

  /** In one transaction; an address without an edit has none any more. Of an account that is gone nothing is kept. */
  async put(accountId: AccountId, edits: ReadonlyMap<BareJid, StoredWaitingEdit | undefined>): Promise<void> {
    await this.#db.transaction([...edits].map(([address, edit]): Statement => (edit
      ? {
        sql: `INSERT INTO waiting_edits (account_id, address, base, wanted, request) SELECT id, :address, :base, :wanted, :request FROM accounts WHERE id = :accountId
          ON CONFLICT DO UPDATE SET base = excluded.base, wanted = excluded.wanted, request = excluded.request`,
        params: { accountId, address, base: json(edit.base), wanted: json(edit.wanted), request: edit.request ?? null },
      }
      : { sql: 'DELETE FROM waiting_edits WHERE account_id = ? AND address = ?', params: [accountId, address] })));
  }
}

function json(item: StoredItemWords | undefined): string | null {
  return item ? JSON.stringify({ name: item.name, groups: item.groups }) : null;
}

function words(row: SqlRow, column: string): StoredItemWords | undefined {
  const value = optionalText(row, column);
  return value === undefined ? undefined : JSON.parse(value) as StoredItemWords;
}
