import { accessSync, constants, copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseError } from '../../../store/database.ts';
import type { Migration } from '../../../store/database.ts';
import type { Driver, OpenDriver } from './driver.ts';
import { SqliteEngine } from './engine.ts';
import { fileKind, isFilled } from './file-header.ts';
import { isOfNewerProgram, migrate, pendingMigrations, schemaVersion } from './migrate.ts';
import { problemOf } from './problems.ts';
import { expectSpaceFor } from './free-space.ts';

/**
 * EXCLUSIVE: the first instance holds the file's lock from its first read to its end, whatever kills it, and the log's index
 * stays in memory instead of a third file. FULL: a commit survives a power loss; the server is told we have a message only then.
 */
const SETTINGS = `
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -8192;
PRAGMA journal_size_limit = 16777216;
PRAGMA trusted_schema = OFF;
`;

export interface OpenFileOptions {
  readonly path: string;
  readonly key: Uint8Array | undefined;
  readonly migrations: readonly Migration[];
}

/** Opens the database at `path`, makes it when there is none, brings it to the newest schema; one of a newer program is for reading alone. Throws DatabaseError. */
export function openFile(open: OpenDriver, options: OpenFileOptions): SqliteEngine {
  try {
    // SQLite's own word for a place that cannot be written is the same as for one that is not there.
    accessSync(dirname(options.path), constants.W_OK);
    if (fileKind(options.path) === 'absent') create(open, options);
    accessSync(options.path, constants.W_OK);
    const { driver, isNewer } = openExisting(open, options);
    return new SqliteEngine(driver, isNewer);
  } catch (error) {
    throw problemOf(error);
  }
}

/** Made under another name and then renamed: an empty or half-made file in the right place is always damage, never a fresh start. */
function create(open: OpenDriver, { path, key, migrations }: OpenFileOptions): void {
  if (isFilled(`${path}-wal`)) throw new DatabaseError('damaged', 'the log is there, the database is not');
  const fresh = `${path}.new`;
  const driver = open(fresh, key);
  try {
    driver.exec(SETTINGS);
    migrate(driver, migrations);
  } finally {
    driver.close();
  }
  if (fileKind(path) === 'absent') renameSync(fresh, path);
}

function openExisting(open: OpenDriver, { path, key, migrations }: OpenFileOptions): { readonly driver: Driver; readonly isNewer: boolean } {
  refuseForeign(path, key);
  const isDoubtful = isFilled(`${path}-wal`) || existsSync(suspectMark(path));
  let driver = begin(open, path, key);
  try {
    if (isDoubtful) checkPages(driver);
    rmSync(suspectMark(path), { force: true });
    const from = schemaVersion(driver);
    if (isOfNewerProgram(driver, migrations)) return { driver, isNewer: true };
    if (pendingMigrations(driver, migrations).length > 0) {
      // Closed for the copy: the log is then in the file, and no descriptor of ours drops SQLite's locks.
      driver.close();
      expectSpaceFor(path);
      copyFileSync(path, `${path}.version-${from}`, constants.COPYFILE_FICLONE);
      driver = begin(open, path, key);
      migrate(driver, migrations);
    }
    return { driver, isNewer: false };
  } catch (error) {
    driver.close();
    throw error;
  }
}

/** Opens and takes the lock, which reads the first page. */
function begin(open: OpenDriver, path: string, key: Uint8Array | undefined): Driver {
  const driver = open(path, key);
  try {
    driver.exec(SETTINGS);
    schemaVersion(driver);
    if (driver.prepare("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").all([]).length === 0) {
      throw new DatabaseError('unsupported', 'this SQLite has no full-text search');
    }
    return driver;
  } catch (error) {
    driver.close();
    const problem = problemOf(error);
    // The header was an encrypted database's, so what cannot be read as one has another key.
    throw key && problem.detail.startsWith('SQLITE_NOTADB') ? new DatabaseError('wrong-key', problem.detail) : problem;
  }
}

/** Something in the database could not be read: it is to be read whole at the next start. */
export function markSuspect(path: string): void {
  try {
    writeFileSync(suspectMark(path), '', { mode: 0o600 });
  } catch {
    // A disk that takes no mark is told of by the next write.
  }
}

function suspectMark(path: string): string {
  return `${path}.suspect`;
}

/** Reads every page of a database that is not open, but those of its search index. Throws DatabaseError. */
export function checkFile(open: OpenDriver, { path, key }: Pick<OpenFileOptions, 'path' | 'key'>): void {
  try {
    refuseForeign(path, key);
    const driver = begin(open, path, key);
    try {
      checkPages(driver);
    } finally {
      driver.close();
    }
  } catch (error) {
    throw problemOf(error);
  }
}

function refuseForeign(path: string, key: Uint8Array | undefined): void {
  const kind = fileKind(path);
  if (kind === 'foreign' || kind === 'absent') throw new DatabaseError('damaged', 'no database header');
  if (kind === 'encrypted' && !key) throw new DatabaseError('key-needed', 'the database is encrypted');
  if (kind === 'plain' && key) throw new DatabaseError('wrong-key', 'the database is not encrypted');
}

/** Every table but the search index, which costs most and can be built anew from the others: 1.5 s for 1,000,000 messages. */
function checkPages(driver: Driver): void {
  const tables = driver.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").all([]);
  for (const { name } of tables) {
    const [row] = driver.prepare(`PRAGMA quick_check("${String(name)}")`).all([]);
    if (row?.['quick_check'] !== 'ok') throw new DatabaseError('damaged', String(row?.['quick_check']));
  }
}

/** A database in memory, with the same schema. */
export function openMemory(open: OpenDriver, migrations: readonly Migration[]): SqliteEngine {
  const driver = open(':memory:', undefined);
  driver.exec('PRAGMA foreign_keys = ON');
  const engine = new SqliteEngine(driver);
  engine.migrate(migrations);
  return engine;
}
