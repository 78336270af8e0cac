import type { BareJid } from '../lib/jid.ts';
import { cutLog } from './cut-log.ts';
import type { SqlRow, SqlValue, WriteDb } from './database.ts';
import type { AccountId } from './keys.ts';
import { flag, integer, optionalInteger, optionalText, text, texts } from './rows.ts';

export interface StoredPresence {
  readonly show: 'online' | 'chat' | 'away' | 'xa' | 'dnd' | 'offline';
  readonly status: string;
  /** The status in further languages, BCP 47. */
  readonly translations?: { language: string; text: string }[] | undefined;
  readonly priority: number;
}

/** What the person chose for one account and what we learned of its server. */
export interface AccountSettings {
  readonly server: { readonly host: string; readonly port?: number | undefined } | undefined;
  readonly keepsPassword: boolean;
  readonly allowPlain: boolean;
  readonly strongestMechanism: string | undefined;
  readonly resource: string | undefined;
  readonly isEnabled: boolean;
  readonly presence: StoredPresence;
}

export interface StoredAccount extends AccountSettings {
  readonly id: AccountId;
  readonly address: BareJid;
  /** Roster version of the contacts as stored (RFC 6121 §2.6); undefined: the whole roster must be asked for. */
  readonly rosterVersion: string | undefined;
  /** SHA-256 fingerprints, lower-case hex, oldest pin first. */
  readonly pinnedCertificates: readonly string[];
  readonly createdAt: number;
  readonly position: number;
}

const SELECT = `SELECT *, (SELECT json_group_array(fingerprint) FROM
  (SELECT fingerprint FROM account_pins WHERE account_id = accounts.id ORDER BY pinned_at, fingerprint)) AS pins FROM accounts`;

/** Rows of one removal step: short enough that other statements get their turn in between. */
const REMOVAL_STEP = 1000;

export class Accounts {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** In the order of the list on the page. */
  async list(): Promise<readonly StoredAccount[]> {
    return (await this.#db.all({ sql: `${SELECT} ORDER BY position, id` })).map(toAccount);
  }

  async get(id: AccountId): Promise<StoredAccount | undefined> {
    const [row] = await this.#db.all({ sql: `${SELECT} WHERE id = ?`, params: [id] });
    return row && toAccount(row);
  }

  /** A new account at the end of the list. An address that is there already keeps its id and takes the new settings. */
  async add(address: BareJid, settings: AccountSettings, createdAt: number): Promise<StoredAccount> {
    const columns = toColumns(settings);
    const names = Object.keys(columns);
    const [, result] = await this.#db.transaction([
      {
        sql: `INSERT INTO accounts (address, created_at, position, ${names.join(', ')})
          VALUES (:address, :createdAt, (SELECT coalesce(max(position), 0) + 1 FROM accounts), ${names.map((name) => `:${name}`).join(', ')})
          ON CONFLICT (address) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
        params: { address, createdAt, ...columns },
      },
      { sql: `${SELECT} WHERE address = ?`, params: [address] },
    ]);
    return toAccount(result!.rows[0]!);
  }

  /** Changes what `patch` names (an own property, `undefined` included). Answers the account, or undefined when it is gone. */
  async update(id: AccountId, patch: Partial<AccountSettings>): Promise<StoredAccount | undefined> {
    const columns = toColumns(patch);
    const names = Object.keys(columns);
    if (names.length === 0) return this.get(id);
    const [, result] = await this.#db.transaction([
      { sql: `UPDATE accounts SET ${names.map((name) => `${name} = :${name}`).join(', ')} WHERE id = :id`, params: { id, ...columns } },
      { sql: `${SELECT} WHERE id = ?`, params: [id] },
    ]);
    const row = result!.rows[0];
    return row && toAccount(row);
  }

  /** Trusts one certificate for this account, by the person's explicit act. */
  async pin(id: AccountId, fingerprint: string, pinnedAt: number): Promise<void> {
    await this.#db.transaction([{
      sql: 'INSERT INTO account_pins (account_id, fingerprint, pinned_at) SELECT id, ?, ? FROM accounts WHERE id = ? ON CONFLICT DO NOTHING',
      params: [fingerprint, pinnedAt, id],
    }]);
  }

  async unpin(id: AccountId, fingerprint: string): Promise<void> {
    await this.#db.transaction([{ sql: 'DELETE FROM account_pins WHERE account_id = ? AND fingerprint = ?', params: [id, fingerprint] }]);
  }

  /**
   * Removes the account with contacts, requests, conversations and messages, in steps; the account's own row goes last. Then the
   * database's log, which still has all of it, is written back and cut off: what is removed can be read in no file (hazard U16).
   */
  async remove(id: AccountId): Promise<void> {
    for (;;) {
      const [result] = await this.#db.transaction([{
        sql: `DELETE FROM messages WHERE id IN (SELECT m.id FROM conversations c JOIN messages m ON m.conversation_id = c.id WHERE c.account_id = ? LIMIT ?)`,
        params: [id, REMOVAL_STEP],
      }]);
      if (result!.changes < REMOVAL_STEP) break;
    }
    await this.#db.transaction([{ sql: 'DELETE FROM accounts WHERE id = ?', params: [id] }]);
    await cutLog(this.#db);
  }
}

function toColumns(settings: Partial<AccountSettings>): Record<string, SqlValue> {
  const columns: Record<string, SqlValue> = {};
  if ('server' in settings) {
    columns['server_host'] = settings.server?.host ?? null;
    columns['server_port'] = settings.server?.port ?? null;
  }
  if (settings.keepsPassword !== undefined) columns['keep_password'] = Number(settings.keepsPassword);
  if (settings.allowPlain !== undefined) columns['allow_plain'] = Number(settings.allowPlain);
  if ('strongestMechanism' in settings) columns['strongest_mechanism'] = settings.strongestMechanism ?? null;
  if ('resource' in settings) columns['resource'] = settings.resource ?? null;
  if (settings.isEnabled !== undefined) columns['enabled'] = Number(settings.isEnabled);
  if (settings.presence) {
    columns['show'] = settings.presence.show;
    columns['status'] = settings.presence.status;
    columns['status_translations'] = JSON.stringify(settings.presence.translations ?? []);
    columns['priority'] = settings.presence.priority;
  }
  return columns;
}

function toAccount(row: SqlRow): StoredAccount {
  const host = optionalText(row, 'server_host');
  return {
    id: integer<AccountId>(row, 'id'),
    address: text<BareJid>(row, 'address'),
    server: host === undefined ? undefined : { host, port: optionalInteger(row, 'server_port') },
    keepsPassword: flag(row, 'keep_password'),
    allowPlain: flag(row, 'allow_plain'),
    strongestMechanism: optionalText(row, 'strongest_mechanism'),
    resource: optionalText(row, 'resource'),
    isEnabled: flag(row, 'enabled'),
    presence: { show: text<StoredPresence['show']>(row, 'show'), status: text(row, 'status'), priority: integer(row, 'priority'), ...translationsOf(row) },
    rosterVersion: optionalText(row, 'roster_version'),
    pinnedCertificates: texts(row, 'pins'),
    createdAt: integer(row, 'created_at'),
    position: integer(row, 'position'),
  };
}

function translationsOf(row: SqlRow): Pick<StoredPresence, 'translations'> {
  const stored = text(row, 'status_translations');
  return stored === '[]' ? {} : { translations: JSON.parse(stored) as StoredPresence['translations'] };
}
