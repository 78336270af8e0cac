import { openSync, read } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { DatabaseError } from '../../../store/database.ts';
import type { SqliteEngine } from './engine.ts';
import { problemOf } from './problems.ts';

const readInto = promisify(read);
const CHUNK = 1 << 20;
/** The page SQLite never writes, because Windows locks bytes of it so that they cannot be read either (SQLite file format, 1.3.1). */
const LOCK_BYTE = 0x40000000;
const LOCKED_PAGE = 4096;

/** What can be ended before it is done. */
export interface Cancellation {
  isCancelled: boolean;
}

/**
 * A descriptor of an open database's file. To be closed only after the database is: closing it earlier would drop the locks
 * that SQLite holds on the file (POSIX).
 */
export function holdOpenFile(path: string): number {
  return openSync(path, 'r');
}

/**
 * Copies the file of an open database, which goes on being used: meanwhile all that is written stays in the log, so that the
 * file is as it was at one moment. Same key as the original. Rejects with DatabaseError; what was written by then is left to
 * the caller.
 */
export async function copyOpenFile(engine: SqliteEngine, held: number, target: string, cancellation: Cancellation): Promise<void> {
  try {
    engine.holdFile();
    try {
      await copyBytes(held, target, cancellation);
    } finally {
      if (!cancellation.isCancelled) engine.releaseFile();
    }
  } catch (error) {
    throw problemOf(error);
  }
}

async function copyBytes(held: number, target: string, cancellation: Cancellation): Promise<void> {
  const file = await open(target, 'wx', 0o600);
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (let position = 0; ;) {
      if (cancellation.isCancelled) throw new DatabaseError('failed', 'the copy was given up');
      // A chunk ends where the locked page begins: it is stepped over and stays a hole.
      if (position === LOCK_BYTE) position += LOCKED_PAGE;
      const length = position < LOCK_BYTE ? Math.min(CHUNK, LOCK_BYTE - position) : CHUNK;
      const { bytesRead } = await readInto(held, buffer, 0, length, position);
      if (bytesRead === 0) break;
      await file.write(buffer, 0, bytesRead, position);
      position += bytesRead;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}
