import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { DatabaseError } from '../../store/database.ts';
import { problemOf } from './sqlite/problems.ts';

export interface Profile {
  readonly directory: string;
  readonly databasePath: string;
  readonly logDirectory: string;
}

export interface PlatformPlace {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Where the profile lives unless the person says otherwise. XDG Base Directory 0.8: a relative path in the variable is to be ignored. */
export function defaultProfileDirectory(
  { platform, env, home }: PlatformPlace = { platform: process.platform, env: process.env, home: homedir() },
): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Linnet');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Linnet');
  const data = env['XDG_DATA_HOME'];
  return join(data && isAbsolute(data) ? data : join(home, '.local', 'share'), 'linnet');
}

/**
 * Makes the folder where there is none and sees that only its owner can read what is and will be in it: 0700, and umask 077
 * for the whole process. A folder with other people's files in it keeps its mode. Throws DatabaseError `read-only`,
 * `disk-full` or `failed`.
 */
export function openProfile(directory: string = defaultProfileDirectory()): Profile {
  const path = resolve(directory);
  process.umask(0o077);
  try {
    makeFolder(path);
    if (!statSync(path).isDirectory()) throw new DatabaseError('failed', 'the profile is not a folder');
    const names = readdirSync(path);
    if (names.length === 0 || names.includes(DATABASE_NAME)) tighten(path, names);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw problemOf(error);
  }
  return { directory: path, databasePath: join(path, DATABASE_NAME), logDirectory: join(path, 'logs') };
}

const DATABASE_NAME = 'linnet.db';

/** Node answers ENOENT for a folder it may not make; the nearest folder there is says what is really in the way. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  let parent = dirname(path);
  while (!existsSync(parent) && dirname(parent) !== parent) parent = dirname(parent);
  accessSync(parent, constants.W_OK);
  mkdirSync(path, { recursive: true, mode: 0o700 });
}

function tighten(directory: string, names: readonly string[]): void {
  const isWide = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.mode ?? 0) % 0o100 !== 0;
  if (isWide(directory)) chmodSync(directory, 0o700);
  for (const name of names.filter((each) => /^(linnet\.|secrets\.json|profile-key\.json)/.test(each))) {
    if (isWide(join(directory, name))) chmodSync(join(directory, name), 0o600);
  }
}

/** A moment in a file name, to the second in UTC; without colons, which Windows does not allow there. */
export function stampOf(now: number): string {
  return new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** Puts a database that cannot be used aside, with its log, and answers its new path; the next opening begins a new one. */
export function setAsideDatabase(databasePath: string, now: number): string {
  const stamp = stampOf(now);
  let kept = `${databasePath}.damaged-${stamp}`;
  for (let number = 2; existsSync(kept); number += 1) kept = `${databasePath}.damaged-${stamp}-${number}`;
  try {
    rmSync(`${databasePath}.suspect`, { force: true });
    for (const suffix of ['-wal', '-journal', '']) {
      if (existsSync(`${databasePath}${suffix}`)) renameSync(`${databasePath}${suffix}`, `${kept}${suffix}`);
    }
  } catch (error) {
    throw problemOf(error);
  }
  return kept;
}
