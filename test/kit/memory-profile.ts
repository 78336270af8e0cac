import type { Database, Migration, Profile } from '../../electron/core/ports.ts';
import { openBuiltinDatabase } from '../../electron/platform/node/builtin-database.ts';

/** A profile in memory: real SQL and schema, no disk. `failure` makes the next openings fail with it. */
export class MemoryProfile implements Profile {
  readonly directory = '/memory';
  readonly encryption = 'none';
  failure: Error | undefined;
  opened = 0;
  putsAside = 0;
  database: Database | undefined;

  async open(migrations: readonly Migration[]): Promise<Database> {
    if (this.failure) throw this.failure;
    this.opened += 1;
    return this.database = await openBuiltinDatabase()({ migrations });
  }

  setPassphrase(): Promise<void> {
    return Promise.resolve();
  }

  putAside(): Promise<string> {
    this.putsAside += 1;
    this.failure = undefined;
    return Promise.resolve('/memory/linnet.db.damaged');
  }
}
