import type { SqlRow, SqlValue } from '../../../store/database.ts';

export type Params = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/** A prepared statement of one of the two SQLite bindings. */
export interface DriverStatement {
  /** A SELECT, or a change with RETURNING. */
  readonly returnsRows: boolean;
  all(params: Params): SqlRow[];
  /** Answers the number of changed rows. */
  run(params: Params): number;
}

/** What the engine needs of a SQLite binding; every call blocks its thread. Errors are the binding's own: `problemOf` reads them. */
export interface Driver {
  exec(sql: string): void;
  prepare(sql: string): DriverStatement;
  /** Absent where the binding knows no cipher. */
  rekey?(key: Uint8Array | undefined): void;
  close(): void;
}

/** Opens a file, or `:memory:`; with a key where the binding knows a cipher. */
export interface OpenDriver {
  (path: string, key: Uint8Array | undefined): Driver;
}

/** How long a second instance waits for the first to end before it says so. */
export const BUSY_TIMEOUT_MS = 1500;
