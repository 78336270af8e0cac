import type { Clock, Database, Migration, Profile } from '../../electron/core/ports.ts';
import { openBuiltinDatabase } from '../../electron/platform/node/builtin-database.ts';

/** A profile in memory: real SQL and schema, no disk. `failure` makes the next openings fail with it. */
export class MemoryProfile implements Profile {
  readonly directory = '/memory';
  readonly encryption = 'none';
  failure: Error | undefined;
  opened = 0;
  putsAside = 0;
  database: Database | undefined;
  /** When copies were made; of them there is nothing but that. */
  readonly backups: number[] = [];
  backupFailure: Error | undefined;
  clock: Clock | undefined;

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

  lastBackupAt(): number | undefined {
    return this.backups.at(-1);
  }

  backUp(): Promise<void> {
    if (this.backupFailure) return Promise.reject(this.backupFailure);
    this.backups.push(this.clock?.now() ?? 0);
    return Promise.resolve();
  }

  findBackup(): Promise<number | undefined> {
    return Promise.resolve(this.lastBackupAt());
  }

  restore(): Promise<{ at: number; keptAs: string }> {
    this.failure = undefined;
    return Promise.resolve({ at: this.lastBackupAt() ?? 0, keptAs: '/memory/linnet.db.damaged' });
  }

  forgetBackups(): Promise<void> {
    this.backups.length = 0;
    return Promise.resolve();
  }
}
