import Sqlite from 'better-sqlite3-multiple-ciphers';
import type { SqlRow } from '../../../store/database.ts';
import { BUSY_TIMEOUT_MS } from './driver.ts';
import type { Driver, Params } from './driver.ts';

/** SQLite with ciphers; ChaCha20-Poly1305 is its default. The key is used as it is: `raw:` spares the derivation that passphrases need. */
export function openCipherDriver(path: string, key: Uint8Array | undefined): Driver {
  const db = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS });
  if (key) db.key(rawKey(key));
  return {
    exec: (sql) => void db.exec(sql),
    prepare(sql) {
      const statement = db.prepare(sql);
      return {
        returnsRows: statement.reader,
        all: (params: Params) => statement.all(params) as SqlRow[],
        run: (params: Params) => statement.run(params).changes,
      };
    },
    rekey: (next) => void db.rekey(next ? rawKey(next) : Buffer.alloc(0)),
    close: () => void db.close(),
  };
}

function rawKey(key: Uint8Array): Buffer {
  return Buffer.from(`raw:${Buffer.from(key).toString('hex')}`, 'latin1');
}
