import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openBuiltinDatabase } from '../../electron/platform/node/builtin-database.ts';
import { openNodeDatabase } from '../../electron/platform/node/sqlite-database.ts';
import type { Database, OpenDatabase } from '../../electron/store/database.ts';
import { migrations } from '../../electron/store/migrations/index.ts';

export { migrations, openBuiltinDatabase };

/** A folder of the running test, removed with all that is in it when the test ends. */
export function temporaryFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'linnet-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A database of the running test, closed when the test ends. */
export async function openForTest(open: OpenDatabase, key?: Uint8Array): Promise<Database> {
  const database = await open({ key, migrations });
  onTestFinished(() => database.close());
  return database;
}

export const TEST_KEY = new Uint8Array(32).fill(7);

/** Every way in which the program reaches SQLite: what holds for one must hold for all. */
export const EACH_DATABASE: readonly { readonly name: string; readonly open: () => Promise<Database> }[] = [
  { name: 'in memory', open: () => openForTest(openBuiltinDatabase()) },
  { name: 'a file in a thread', open: () => openForTest(openNodeDatabase(join(temporaryFolder(), 'linnet.db'))) },
  { name: 'an encrypted file in a thread', open: () => openForTest(openNodeDatabase(join(temporaryFolder(), 'linnet.db')), TEST_KEY) },
];

/** A database file in a thread, for tests that look at the file itself. */
export function openFileForTest(path: string, key?: Uint8Array): Promise<Database> {
  return openForTest(openNodeDatabase(path), key);
}
