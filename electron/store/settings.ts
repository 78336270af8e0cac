import type { WriteDb } from './database.ts';
import { text } from './rows.ts';

/** The person's choices by name, each a JSON value. What the names and values mean is the caller's. */
export class Settings {
  readonly #db: WriteDb;
  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** Every stored setting. A value that is not JSON (an edited file) is left out. */
  async all(): Promise<ReadonlyMap<string, unknown>> {
    const found = new Map<string, unknown>();
    for (const row of await this.#db.all({ sql: 'SELECT name, value FROM settings WHERE json_valid(value)' })) {
      found.set(text(row, 'name'), JSON.parse(text(row, 'value')) as unknown);
    }
    return found;
  }

  /** Stores the given values; `undefined` removes one. */
  async set(values: Readonly<Record<string, unknown>>): Promise<void> {
    const entries = Object.entries(values);
    if (entries.length === 0) return;
    await this.#db.transaction(entries.map(([name, value]) => value === undefined
      ? { sql: 'DELETE FROM settings WHERE name = ?', params: [name] }
      : {
        sql: 'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        params: [name, JSON.stringify(value)],
      }));
  }
}
