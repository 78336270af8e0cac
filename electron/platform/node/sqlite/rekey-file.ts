import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseError } from '../../../store/database.ts';
import type { OpenDriver } from './driver.ts';
import type { SqliteEngine } from './engine.ts';
import { openFile } from './open-file.ts';
import type { OpenFileOptions } from './open-file.ts';
import { problemOf } from './problems.ts';

/**
 * Encrypts, decrypts or re-encrypts the whole file: a copy gets the new key and then takes the file's place in one rename, so
 * that a crash leaves a database of the one key or of the other. Needs the file's size in free space. Answers the engine that
 * serves from now on: the given one when it throws.
 */
export function rekeyFile(engine: SqliteEngine, open: OpenDriver, options: OpenFileOptions, key: Uint8Array | undefined): SqliteEngine {
  const { path } = options;
  const copy = `${path}.rekeyed`;
  try {
    rmSync(copy, { force: true });
    engine.copyTo(copy);
    rekeyCopy(open, copy, options.key, key);
    sync(copy);
  } catch (error) {
    rmSync(copy, { force: true });
    throw problemOf(error);
  }
  engine.close();
  renameSync(copy, path);
  if (process.platform !== 'win32') sync(dirname(path));
  return openFile(open, { ...options, key });
}

function rekeyCopy(open: OpenDriver, copy: string, from: Uint8Array | undefined, to: Uint8Array | undefined): void {
  const driver = open(copy, from);
  try {
    if (!driver.rekey) throw new DatabaseError('unsupported', 'this SQLite has no cipher');
    driver.exec('PRAGMA journal_mode = DELETE; PRAGMA temp_store = MEMORY');
    driver.rekey(to);
  } finally {
    driver.close();
  }
  const check = open(copy, to);
  try {
    const [row] = check.prepare('PRAGMA quick_check(1)').all([]);
    if (row?.['quick_check'] !== 'ok') throw new DatabaseError('failed', 'the rewritten copy does not read back');
  } finally {
    check.close();
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
