import { readdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Database } from '../../store/database.ts';
import { syncDirectory } from './atomic-write.ts';
import { setAsideDatabase, stampOf } from './profile-folder.ts';
import { checkNodeDatabase } from './sqlite-database.ts';
import { expectSpaceFor } from './sqlite/free-space.ts';
import { markSuspect } from './sqlite/open-file.ts';
import { problemOf } from './sqlite/problems.ts';

/** Two, so that one is there while the other is replaced, and damage that was copied unseen has one more day. */
const KEPT = 2;

/** One whole copy of the database. */
export interface Backup {
  readonly path: string;
  /** When it was begun, ms since 1970, to the second. */
  readonly at: number;
}

export interface BackupPlace {
  readonly databasePath: string;
  readonly key: Uint8Array | undefined;
  readonly workerUrl?: URL | undefined;
}

/** The copies beside the database, newest first. */
export function listBackups(databasePath: string): readonly Backup[] {
  const directory = dirname(databasePath);
  const prefix = `${basename(databasePath)}.backup-`;
  return readdirSync(directory)
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => {
      const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(name.slice(prefix.length));
      if (!parts) return [];
      const [, year, month, day, hour, minute, second] = parts.map(Number);
      return [{ path: join(directory, name), at: Date.UTC(year!, month! - 1, day, hour, minute, second) }];
    })
    .toSorted((a, b) => b.at - a.at);
}

/**
 * Copies the open database, reads the copy whole, and only then lets it take the oldest one's place. Rejects with
 * DatabaseError: `disk-full` where there is no room, `damaged` where the copy, and so most likely the database, cannot be read.
 */
export async function makeBackup(database: Database, { databasePath, key, workerUrl }: BackupPlace, now: number): Promise<Backup> {
  const path = `${databasePath}.backup-${stampOf(now)}`;
  const draft = `${path}.partial`;
  try {
    removeDrafts(databasePath);
    expectSpaceFor(databasePath);
    await database.copyTo(draft);
    await checkNodeDatabase(draft, key, workerUrl);
    await rename(draft, path);
    await syncDirectory(dirname(path));
  } catch (error) {
    await removeWithLog(draft);
    const problem = problemOf(error);
    if (problem.problem === 'damaged') markSuspect(databasePath);
    throw problem;
  }
  for (const old of listBackups(databasePath).slice(KEPT)) await removeWithLog(old.path);
  return { path, at: Math.floor(now / 1000) * 1000 };
}

/** The newest copy that can be read whole; undefined where there is none. */
export async function findGoodBackup({ databasePath, key, workerUrl }: BackupPlace): Promise<Backup | undefined> {
  for (const backup of listBackups(databasePath)) {
    const isGood = await checkNodeDatabase(backup.path, key, workerUrl).then(() => true, () => false);
    if (isGood) return backup;
  }
  return undefined;
}

/** Puts the database aside and a copy of the backup in its place; the backup itself stays. Answers where the old one is kept. */
export async function restoreBackup(databasePath: string, backup: Backup, now: number): Promise<string> {
  const draft = `${databasePath}.restored`;
  try {
    await rm(draft, { force: true });
    expectSpaceFor(backup.path);
    await copyFile(backup.path, draft);
    await sync(draft);
    const kept = setAsideDatabase(databasePath, now);
    renameSync(draft, databasePath);
    await syncDirectory(dirname(databasePath));
    return kept;
  } catch (error) {
    await rm(draft, { force: true });
    throw problemOf(error);
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What was erased in the database must be gone from its copies too, those that were made before a change of the schema included. */
export function forgetBackups(databasePath: string): void {
  removeDrafts(databasePath);
  const prefix = `${basename(databasePath)}.`;
  for (const name of readdirSync(dirname(databasePath))) {
    if (/^(backup|version)-/.test(name.startsWith(prefix) ? name.slice(prefix.length) : '')) rmSync(join(dirname(databasePath), name), { force: true });
  }
}

/** What was cut off by the end of the program. */
function removeDrafts(databasePath: string): void {
  const prefix = `${basename(databasePath)}.backup-`;
  for (const name of readdirSync(dirname(databasePath))) {
    if (name.startsWith(prefix) && name.includes('.partial')) rmSync(join(dirname(databasePath), name), { force: true });
  }
}

async function removeWithLog(path: string): Promise<void> {
  for (const suffix of ['-wal', '-journal', '']) await rm(`${path}${suffix}`, { force: true });
}
