import type { BareJid } from '../lib/jid.ts';
import type { SqlRow, Statement, WriteDb } from './database.ts';
import type { AccountId } from './keys.ts';
import { integer, optionalText, text } from './rows.ts';

/** A picture by the SHA-1 of its bytes, lower-case hex. */
export interface StoredPicture {
  readonly hash: string;
  readonly type: string;
  readonly data: Uint8Array;
}

/** A profile as fetched last; without properties where there was none. */
export interface StoredVcard {
  /** Names one state of the card; empty where there was none. */
  readonly revision: string;
  /** JSON; what it means is the caller's. */
  readonly properties: string;
  /** Hashes of its pictures. */
  readonly photo: string | undefined;
  readonly logo: string | undefined;
  /** Epoch milliseconds. */
  readonly fetchedAt: number;
}

export class Vcards {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  async get(accountId: AccountId, address: BareJid): Promise<StoredVcard | undefined> {
    const [row] = await this.#db.all({ sql: 'SELECT * FROM vcards WHERE account_id = ? AND address = ?', params: [accountId, address] });
    return row && toVcard(row);
  }

  /** Keeps it with its pictures, in the place of the former one; nothing where the account is gone. */
  async put(accountId: AccountId, address: BareJid, card: StoredVcard, pictures: readonly StoredPicture[]): Promise<void> {
    const { revision, properties, photo, logo, fetchedAt } = card;
    await this.#db.transaction([
      ...pictures.map(({ hash, type, data }): Statement => ({
        sql: 'INSERT INTO pictures (hash, type, data) SELECT ?, ?, ? FROM accounts WHERE id = ? ON CONFLICT DO NOTHING', params: [hash, type, data, accountId],
      })),
      {
        sql: `INSERT INTO vcards (account_id, address, revision, properties, photo, logo, fetched_at) SELECT id, ?, ?, ?, ?, ?, ? FROM accounts WHERE id = ?
          ON CONFLICT (account_id, address) DO UPDATE SET revision = excluded.revision, properties = excluded.properties, photo = excluded.photo,
            logo = excluded.logo, fetched_at = excluded.fetched_at`,
        params: [address, revision, properties, photo ?? null, logo ?? null, fetchedAt, accountId],
      },
    ]);
  }

  /** The pictures of those of the addresses that have one. */
  async picturesOf(accountId: AccountId, addresses: readonly string[]): Promise<readonly (StoredPicture & { readonly address: string })[]> {
    const rows = await this.#db.all({
      sql: `SELECT v.address, p.* FROM json_each(?) a JOIN vcards v ON v.account_id = ? AND v.address = a.value JOIN pictures p ON p.hash = v.photo`,
      params: [JSON.stringify(addresses), accountId],
    });
    return rows.map((row) => ({ address: text(row, 'address'), ...toPicture(row) }));
  }

  async picture(hash: string): Promise<StoredPicture | undefined> {
    const [row] = await this.#db.all({ sql: 'SELECT * FROM pictures WHERE hash = ?', params: [hash] });
    return row && toPicture(row);
  }
}

function toVcard(row: SqlRow): StoredVcard {
  return {
    revision: text(row, 'revision'), properties: text(row, 'properties'), photo: optionalText(row, 'photo'), logo: optionalText(row, 'logo'), fetchedAt: integer(row, 'fetched_at'),
  };
}

function toPicture(row: SqlRow): StoredPicture {
  const data = row['data'];
  if (!(data instanceof Uint8Array)) throw new TypeError('data is no blob');
  return { hash: text(row, 'hash'), type: text(row, 'type'), data };
}
