import { DatabaseError } from '../../../store/database.ts';
import type { DatabaseProblem } from '../../../store/database.ts';

/** Primary result codes, sqlite.org/rescode.html. */
const PROBLEMS: ReadonlyMap<number, DatabaseProblem> = new Map([
  [5, 'in-use'], [6, 'in-use'],
  [3, 'read-only'], [8, 'read-only'],
  [11, 'damaged'], [26, 'damaged'],
  [13, 'disk-full'],
]);
const CODES: ReadonlyMap<string, number> = new Map([
  ['SQLITE_PERM', 3], ['SQLITE_BUSY', 5], ['SQLITE_LOCKED', 6], ['SQLITE_READONLY', 8],
  ['SQLITE_CORRUPT', 11], ['SQLITE_FULL', 13], ['SQLITE_NOTADB', 26],
]);
const SYSTEM_PROBLEMS: ReadonlyMap<string, DatabaseProblem> = new Map([
  ['ENOSPC', 'disk-full'], ['EDQUOT', 'disk-full'], ['EROFS', 'read-only'], ['EACCES', 'read-only'], ['EPERM', 'read-only'],
]);

/** Says what an error of a binding or of the file system means. */
export function problemOf(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const { code, errcode, message } = error as { code?: unknown; errcode?: unknown; message?: unknown };
  const detail = `${typeof code === 'string' ? `${code} ` : ''}${typeof message === 'string' ? message : String(error)}`;
  return new DatabaseError(problemOfCode(code, errcode) ?? 'failed', detail);
}

function problemOfCode(code: unknown, errcode: unknown): DatabaseProblem | undefined {
  // node:sqlite gives the number, the other binding the name, either of them extended: SQLITE_BUSY_RECOVERY.
  if (typeof errcode === 'number') return PROBLEMS.get(errcode & 0xff);
  if (typeof code !== 'string') return undefined;
  const primary = /^SQLITE_[A-Z]+/.exec(code)?.[0];
  return primary ? PROBLEMS.get(CODES.get(primary) ?? -1) : SYSTEM_PROBLEMS.get(code);
}
