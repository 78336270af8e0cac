import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** What lies at a path. `encrypted`: by our cipher; `foreign`: neither a plain nor an encrypted database, or cut off in its header. */
export type FileKind = 'absent' | 'plain' | 'encrypted' | 'foreign';

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * Reads the first bytes, before SQLite opens the file: afterwards, closing a second descriptor would drop SQLite's POSIX locks.
 * The cipher hides the magic words but leaves bytes 16 to 23 readable; its mark is the 32 reserved bytes per page (SQLite file format, 1.3).
 */
export function fileKind(path: string): FileKind {
  const header = Buffer.alloc(100);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'absent';
    throw error;
  }
  try {
    if (readSync(file, header, 0, header.length, 0) < header.length) return 'foreign';
  } finally {
    closeSync(file);
  }
  if (header.subarray(0, 16).equals(MAGIC)) return 'plain';
  const isOurs = [1, 2].includes(header[18]!) && [1, 2].includes(header[19]!) && header[20] === 32
    && header[21] === 64 && header[22] === 32 && header[23] === 32;
  return isOurs ? 'encrypted' : 'foreign';
}

/** Whether something of positive length lies there. */
export function isFilled(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
