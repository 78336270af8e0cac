import type { BareJid } from '../lib/jid.ts';
import type { SqlRow, Statement, WriteDb } from './database.ts';
import type { AccountId } from './keys.ts';
import { flag, integer, text, texts } from './rows.ts';
import { insertSubscriptionEvents, toSubscriptionEvent, type NewSubscriptionEvent, type SubscriptionEvent } from './subscription-log.ts';

/** One roster item (RFC 3921 §7.1). */
export interface Contact {
  readonly address: BareJid;
  /** Empty when none was given. */
  readonly name: string;
  readonly groups: readonly string[];
  readonly subscription: 'none' | 'to' | 'from' | 'both';
  /** Our request waits for their answer (`ask='subscribe'`). */
  readonly isAsking: boolean;
  /** Their request will be granted without asking (RFC 6121 §3.4). */
  readonly isApproved: boolean;
}

export interface StoredContact extends Contact {
  readonly accountId: AccountId;
}

export interface RosterChange {
  /** Only what is new or different. */
  readonly changed: readonly StoredContact[];
  readonly removed: readonly BareJid[];
  /** What happened, kept in the same transaction. */
  readonly logged: readonly SubscriptionEvent[];
}

/** The groups are a JSON column: 10,000 contacts load in one query, and a changed contact is one changed row. */
const UPSERT = `INSERT INTO contacts (account_id, address, name, groups, subscription, asking, approved)
  SELECT a.id, i.value ->> 'address', i.value ->> 'name', json(i.value -> 'groups'), i.value ->> 'subscription', i.value ->> 'asking', i.value ->> 'approved'
  FROM accounts a, json_each(:items) i WHERE a.id = :accountId
  ON CONFLICT (account_id, address) DO UPDATE SET name = excluded.name, groups = excluded.groups, subscription = excluded.subscription,
    asking = excluded.asking, approved = excluded.approved
  WHERE (name, groups, subscription, asking, approved) IS NOT
    (excluded.name, excluded.groups, excluded.subscription, excluded.asking, excluded.approved)
  RETURNING *`;

export class Contacts {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** The contacts of one account, or of all. */
  async list(accountId?: AccountId): Promise<readonly StoredContact[]> {
    const rows = await this.#db.all(accountId === undefined
      ? { sql: 'SELECT * FROM contacts' }
      : { sql: 'SELECT * FROM contacts WHERE account_id = ?', params: [accountId] });
    return rows.map(toContact);
  }

  /** Makes the stored roster equal to `contacts`, writing only what differs, with its version (undefined: the server has none). */
  async replaceAll(
    accountId: AccountId, contacts: readonly Contact[], version: string | undefined, happened: readonly NewSubscriptionEvent[] = [],
  ): Promise<RosterChange> {
    const items = JSON.stringify(contacts.map(toItem));
    const [upserted, deleted, , logged] = await this.#db.transaction([
      { sql: UPSERT, params: { accountId, items } },
      {
        sql: `DELETE FROM contacts WHERE account_id = :accountId
          AND address NOT IN (SELECT value ->> 'address' FROM json_each(:items)) RETURNING address`,
        params: { accountId, items },
      },
      setVersion(accountId, version),
      ...keep(accountId, happened),
    ]);
    return {
      changed: upserted!.rows.map(toContact), removed: deleted!.rows.map((row) => text<BareJid>(row, 'address')), logged: (logged?.rows ?? []).map(toSubscriptionEvent),
    };
  }

  /** One roster push: a contact that is new or changed. Answers nothing in `changed` when it was known already. */
  async put(accountId: AccountId, contact: Contact, version: string | undefined, happened: readonly NewSubscriptionEvent[] = []): Promise<RosterChange> {
    const [upserted, , logged] = await this.#db.transaction([
      { sql: UPSERT, params: { accountId, items: JSON.stringify([toItem(contact)]) } },
      setVersion(accountId, version),
      ...keep(accountId, happened),
    ]);
    return { changed: upserted!.rows.map(toContact), removed: [], logged: (logged?.rows ?? []).map(toSubscriptionEvent) };
  }

  /** One roster push with `subscription='remove'`. */
  async remove(accountId: AccountId, address: BareJid, version: string | undefined, happened: readonly NewSubscriptionEvent[] = []): Promise<RosterChange> {
    const [deleted, , logged] = await this.#db.transaction([
      { sql: 'DELETE FROM contacts WHERE account_id = ? AND address = ?', params: [accountId, address] },
      setVersion(accountId, version),
      ...keep(accountId, happened),
    ]);
    return { changed: [], removed: deleted!.changes > 0 ? [address] : [], logged: (logged?.rows ?? []).map(toSubscriptionEvent) };
  }
}

function setVersion(accountId: AccountId, version: string | undefined): Statement {
  return {
    sql: 'UPDATE accounts SET roster_version = :version WHERE id = :accountId AND roster_version IS NOT :version',
    params: { accountId, version: version ?? null },
  };
}

function keep(accountId: AccountId, happened: readonly NewSubscriptionEvent[]): readonly Statement[] {
  return happened.length === 0 ? [] : [insertSubscriptionEvents(accountId, happened)];
}

function toItem(contact: Contact): object {
  return {
    address: contact.address, name: contact.name, groups: contact.groups, subscription: contact.subscription,
    asking: Number(contact.isAsking), approved: Number(contact.isApproved),
  };
}

function toContact(row: SqlRow): StoredContact {
  return {
    accountId: integer<AccountId>(row, 'account_id'),
    address: text<BareJid>(row, 'address'),
    name: text(row, 'name'),
    groups: texts(row, 'groups'),
    subscription: text<Contact['subscription']>(row, 'subscription'),
    isAsking: flag(row, 'asking'),
    isApproved: flag(row, 'approved'),
  };
}
