import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseError } from '../../../store/database.ts';

/** What must stay free besides a copy, so that the database itself can go on growing. */
const RESERVE_BYTES = 16 * 1024 * 1024;

/** Throws DatabaseError `disk-full` where a copy of this file beside it would leave no room to go on writing. */
export function expectSpaceFor(path: string): void {
  const { bavail, bsize } = statfsSync(dirname(path));
  const { size } = statSync(path);
  if (bavail * bsize < size + RESERVE_BYTES) throw new DatabaseError('disk-full', `${size} bytes are to be copied, ${bavail * bsize} are free`);
}
