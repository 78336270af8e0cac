/** A value SQLite can hold. */
export type SqlValue = string | number | bigint | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** One statement with its parameters: by position, or by name (`:name` in the text). */
export interface Statement {
  readonly sql: string;
  readonly params?: readonly SqlValue[] | Readonly<Record<string, SqlValue>> | undefined;
}

export interface StatementResult {
  /** Rows of a SELECT or of RETURNING; empty otherwise. */
  readonly rows: readonly SqlRow[];
  /** Rows inserted, updated or deleted by this statement. */
  readonly changes: number;
}

/** Why the database cannot be used. Each has its own plain sentence on the page. */
export type DatabaseProblem =
  | 'damaged' | 'in-use' | 'disk-full' | 'read-only' | 'newer-version' | 'wrong-key' | 'key-needed' | 'unsupported' | 'failed';

export class DatabaseError extends Error {
  readonly problem: DatabaseProblem;
  /** For the log, in English. */
  readonly detail: string;
  constructor(problem: DatabaseProblem, detail: string) {
    super(`${problem}: ${detail}`);
    this.name = 'DatabaseError';
    this.problem = problem;
    this.detail = detail;
  }
}

/** Reading. Rejects with DatabaseError. */
export interface ReadDb {
  all(statement: Statement): Promise<readonly SqlRow[]>;
}

/** Reading and writing. */
export interface WriteDb extends ReadDb {
  /**
   * Runs the statements in one transaction, in order; all of them take effect, or none (then it rejects with DatabaseError).
   * What depends on the statement before says so in SQL (`changes()`, `RETURNING`, `ON CONFLICT`), so that one hop to the
   * worker carries the whole transaction.
   */
  transaction(statements: readonly Statement[]): Promise<readonly StatementResult[]>;
}

/** An open database. Calls are carried out in the order in which they were made. */
export interface Database extends WriteDb {
  /** A newer program has written it: it can be read, and every transaction is refused with `newer-version`. */
  readonly isNewer: boolean;
  /** A whole copy of the file, under the same key, at a path where nothing is; the database goes on being used meanwhile. */
  copyTo(path: string): Promise<void>;
  /** Encrypts the file under a 32-byte key, changes the key, or (undefined) removes the encryption. `unsupported` where there is no cipher. */
  rekey(key: Uint8Array | undefined): Promise<void>;
  /** Carries out what was asked before, then ends in order. Closing twice does nothing more. */
  close(): Promise<void>;
}

/** The port a platform fills: opens `path` (or an in-memory database) with an optional 32-byte key, migrated to the newest schema. */
export interface OpenDatabase {
  (options: { readonly key?: Uint8Array | undefined; readonly migrations: readonly Migration[] }): Promise<Database>;
}

/** One step of the schema. Versions are 1, 2, 3 …; each runs in one transaction, once, and is never edited after a release. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
