import { DatabaseError } from '../../../store/database.ts';
import type { Migration, SqlRow, Statement, StatementResult } from '../../../store/database.ts';
import type { Result } from '../../../lib/result.ts';
import { err, ok } from '../../../lib/result.ts';
import type { Driver, DriverStatement, Params } from './driver.ts';
import { migrate } from './migrate.ts';
import { problemOf } from './problems.ts';

/** Prepared statements kept; the repositories have fewer than this. */
const MAX_PREPARED = 200;
const NO_PARAMS: Params = [];

/** One open database in its own thread: statements, transactions, schema. Every method throws DatabaseError. */
export class SqliteEngine {
  readonly #driver: Driver;
  readonly #prepared = new Map<string, DriverStatement>();

  /** What a newer program has written is read and never changed: nobody knows what a change would break. */
  readonly isNewer: boolean;

  constructor(driver: Driver, isNewer = false) {
    this.#driver = driver;
    this.isNewer = isNewer;
    if (isNewer) this.#guard(() => driver.exec('PRAGMA query_only = ON'));
  }

  all(statement: Statement): readonly SqlRow[] {
    return this.#guard(() => this.#run(statement).rows);
  }

  transaction(statements: readonly Statement[]): readonly StatementResult[] {
    const [outcome] = this.transactions([statements]);
    if (outcome!.ok) return outcome!.value;
    throw outcome!.error;
  }

  /**
   * Carries out several transactions with one commit, so that one flush of the disk serves them all. Each of them still
   * takes effect or fails by itself; when the commit fails, all of them have failed.
   */
  transactions(list: readonly (readonly Statement[])[]): readonly Result<readonly StatementResult[], DatabaseError>[] {
    if (this.isNewer) return list.map(() => err(new DatabaseError('newer-version', 'opened for reading')));
    try {
      this.#driver.exec('BEGIN IMMEDIATE');
      const outcomes = list.map((statements) => this.#savepoint(statements));
      this.#driver.exec('COMMIT');
      return outcomes;
    } catch (error) {
      this.#rollback();
      const problem = problemOf(error);
      return list.map(() => err(problem));
    }
  }

  migrate(migrations: readonly Migration[]): void {
    this.#guard(() => migrate(this.#driver, migrations));
  }

  /** Writes a compacted copy, under the same key, to a path where nothing is. */
  copyTo(path: string): void {
    this.#guard(() => this.#driver.prepare('VACUUM INTO ?').run([path]));
  }

  /** From now on the file stays as it is: all that is committed goes to the log, until `releaseFile`. */
  holdFile(): void {
    this.#guard(() => {
      this.#driver.exec('PRAGMA wal_autocheckpoint = 0');
      const [row] = this.#driver.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([]);
      if (row?.['busy'] !== 0) throw new DatabaseError('failed', 'the log could not be written back');
    });
  }

  releaseFile(): void {
    this.#guard(() => this.#driver.exec('PRAGMA wal_autocheckpoint = 1000; PRAGMA wal_checkpoint(PASSIVE)'));
  }

  close(): void {
    this.#prepared.clear();
    this.#guard(() => this.#driver.close());
  }

  #savepoint(statements: readonly Statement[]): Result<readonly StatementResult[], DatabaseError> {
    this.#driver.exec('SAVEPOINT one');
    try {
      const results = statements.map((statement) => this.#run(statement));
      this.#driver.exec('RELEASE one');
      return ok(results);
    } catch (error) {
      try {
        this.#driver.exec('ROLLBACK TO one; RELEASE one');
      } catch {
        // SQLite has ended the whole transaction (disk full, damage): all of the group fail, for the reason that was first.
        throw error;
      }
      return err(problemOf(error));
    }
  }

  #run(statement: Statement): StatementResult {
    const prepared = this.#prepare(statement.sql);
    const params = statement.params ?? NO_PARAMS;
    if (!prepared.returnsRows) return { rows: [], changes: prepared.run(params) };
    const rows = prepared.all(params);
    return { rows, changes: /\bRETURNING\b/i.test(statement.sql) ? rows.length : 0 };
  }

  #prepare(sql: string): DriverStatement {
    let prepared = this.#prepared.get(sql);
    if (!prepared) {
      prepared = this.#driver.prepare(sql);
      if (this.#prepared.size >= MAX_PREPARED) this.#prepared.delete(this.#prepared.keys().next().value!);
      this.#prepared.set(sql, prepared);
    }
    return prepared;
  }

  #rollback(): void {
    try {
      this.#driver.exec('ROLLBACK');
    } catch {
      // SQLite had rolled back already.
    }
  }

  #guard<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw problemOf(error);
    }
  }
}
