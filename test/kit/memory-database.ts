import { openBuiltinDatabase } from '../../electron/platform/node/builtin-database.ts';
import type { Database } from '../../electron/store/database.ts';
import { migrations } from '../../electron/store/migrations/index.ts';

/** A database in memory with the real schema and real SQL; as many as a test wants, none knows of another. */
export function openMemoryDatabase(): Promise<Database> {
  return openBuiltinDatabase()({ migrations });
}
