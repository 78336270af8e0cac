import type { ReadDb } from './database.ts';

/** Writes the database's log, which still has what was deleted, back and cuts it off: what is removed can be read in no file (hazard U16). */
export async function cutLog(db: ReadDb): Promise<void> {
  await db.all({ sql: 'PRAGMA wal_checkpoint(TRUNCATE)' });
}
