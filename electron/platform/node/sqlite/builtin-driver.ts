import { DatabaseSync } from 'node:sqlite';
import type { SqlRow } from '../../../store/database.ts';
import { DatabaseError } from '../../../store/database.ts';
import { BUSY_TIMEOUT_MS } from './driver.ts';
import type { Driver, Params } from './driver.ts';

/** Node's own SQLite: no cipher, nothing to install. */
export function openBuiltinDriver(path: string, key: Uint8Array | undefined): Driver {
  if (key) throw new DatabaseError('unsupported', 'this SQLite has no cipher');
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  return {
    exec: (sql) => db.exec(sql),
    prepare(sql) {
      const statement = db.prepare(sql);
      return {
        returnsRows: statement.columns().length > 0,
        all: (params: Params) => (Array.isArray(params) ? statement.all(...params) : statement.all(params as Record<string, never>)) as SqlRow[],
        run: (params: Params) => Number((Array.isArray(params) ? statement.run(...params) : statement.run(params as Record<string, never>)).changes),
      };
    },
    close: () => db.close(),
  };
}
