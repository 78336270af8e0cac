import { DatabaseError } from '../../../store/database.ts';
import type { Migration } from '../../../store/database.ts';
import type { Driver } from './driver.ts';

export function schemaVersion(driver: Driver): number {
  return Number(driver.prepare('PRAGMA user_version').all([])[0]!['user_version']);
}

/** Whether a program that knows more steps has written it. */
export function isOfNewerProgram(driver: Driver, migrations: readonly Migration[]): boolean {
  return schemaVersion(driver) > (migrations.at(-1)?.version ?? 0);
}

/** The steps still to be taken. A database of a newer program is refused, unharmed. */
export function pendingMigrations(driver: Driver, migrations: readonly Migration[]): readonly Migration[] {
  const version = schemaVersion(driver);
  if (isOfNewerProgram(driver, migrations)) throw new DatabaseError('newer-version', `schema ${version}`);
  return migrations.filter((migration) => migration.version > version);
}

/** Takes all pending steps in one transaction: the database is of one version or the other, never between. */
export function migrate(driver: Driver, migrations: readonly Migration[]): void {
  const pending = pendingMigrations(driver, migrations);
  if (pending.length === 0) return;
  driver.exec('BEGIN IMMEDIATE');
  try {
    for (const { sql } of pending) driver.exec(sql);
    driver.exec(`PRAGMA user_version = ${pending.at(-1)!.version}`);
    driver.exec('COMMIT');
  } catch (error) {
    try {
      driver.exec('ROLLBACK');
    } catch {
      // SQLite had rolled back already.
    }
    throw error;
  }
}
