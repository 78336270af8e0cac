import type { DatabaseProblem, Migration, SqlRow, Statement, StatementResult } from '../../../store/database.ts';

/** What the calling thread asks of the worker; answered in order, each by its id. */
export type WorkerRequest = { readonly id: number } & (
  | { readonly kind: 'open'; readonly path: string; readonly key: Uint8Array | undefined; readonly migrations: readonly Migration[] }
  | { readonly kind: 'all'; readonly statement: Statement }
  | { readonly kind: 'transaction'; readonly statements: readonly Statement[] }
  | { readonly kind: 'rekey'; readonly key: Uint8Array | undefined }
  /** Copies the open database to a path where nothing is; other requests are answered meanwhile. */
  | { readonly kind: 'copy'; readonly path: string }
  /** Reads a database that is not open whole. */
  | { readonly kind: 'check'; readonly path: string; readonly key: Uint8Array | undefined }
  | { readonly kind: 'close' });

/** Of `open`. */
export interface Opened {
  readonly isNewer: boolean;
}

export type WorkerValue = readonly SqlRow[] | readonly StatementResult[] | Opened | undefined;

export type WorkerReply =
  | { readonly id: number; readonly ok: true; readonly value: WorkerValue }
  | { readonly id: number; readonly ok: false; readonly problem: DatabaseProblem; readonly detail: string };
