import type { BareJid } from '../lib/jid.ts';
import type { SqlRow, Statement, WriteDb } from './database.ts';
import type { AccountId } from './keys.ts';
import { integer, text } from './rows.ts';

/**
 * What happened between us and somebody (RFC 3921 §8): `we-` was done by the person, here or on another device, `they-` by the other side.
 * The `-ended` ones came to an end and nobody has said yet by whom.
 */
export type SubscriptionEventKind =
  | 'added' | 'removed' | 'we-asked' | 'we-approved' | 'we-denied' | 'we-withdrew' | 'we-stopped-looking' | 'we-stopped-showing' | 'we-allowed' | 'we-disallowed'
  | 'they-asked' | 'they-approved' | 'they-denied' | 'they-withdrew' | 'they-stopped-looking' | 'they-stopped-showing'
  | 'asking-ended' | 'seeing-ended' | 'showing-ended';

export interface NewSubscriptionEvent {
  readonly address: BareJid;
  readonly kind: SubscriptionEventKind;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface SubscriptionEvent extends NewSubscriptionEvent {
  readonly id: number;
  readonly accountId: AccountId;
}

export class SubscriptionLog {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** Newest first. */
  async list(accountId: AccountId, address: BareJid): Promise<readonly SubscriptionEvent[]> {
    const rows = await this.#db.all({
      sql: 'SELECT * FROM subscription_log WHERE account_id = ? AND address = ? ORDER BY at DESC, id DESC', params: [accountId, address],
    });
    return rows.map(toSubscriptionEvent);
  }

  /** Answers those that were not known yet. */
  async add(accountId: AccountId, events: readonly NewSubscriptionEvent[]): Promise<readonly SubscriptionEvent[]> {
    if (events.length === 0) return [];
    const [inserted] = await this.#db.transaction([insertSubscriptionEvents(accountId, events)]);
    return inserted!.rows.map(toSubscriptionEvent);
  }

  /** It is known now who did it. Undefined when the event is gone. */
  async amend(id: number, kind: SubscriptionEventKind): Promise<SubscriptionEvent | undefined> {
    const [updated] = await this.#db.transaction([{ sql: 'UPDATE OR IGNORE subscription_log SET kind = ? WHERE id = ? RETURNING *', params: [kind, id] }]);
    return updated!.rows.map(toSubscriptionEvent)[0];
  }
}

/** For a transaction that stores what the events are about. */
export function insertSubscriptionEvents(accountId: AccountId, events: readonly NewSubscriptionEvent[]): Statement {
  return {
    sql: `INSERT OR IGNORE INTO subscription_log (account_id, address, kind, at)
      SELECT a.id, e.value ->> 'address', e.value ->> 'kind', e.value ->> 'at' FROM accounts a, json_each(:events) e WHERE a.id = :accountId RETURNING *`,
    params: { accountId, events: JSON.stringify(events) },
  };
}

export function toSubscriptionEvent(row: SqlRow): SubscriptionEvent {
  return {
    id: integer<number>(row, 'id'),
    accountId: integer<AccountId>(row, 'account_id'),
    address: text<BareJid>(row, 'address'),
    kind: text<SubscriptionEventKind>(row, 'kind'),
    at: integer(row, 'at'),
  };
}
