import { DatabaseError, type Clock, type Database, type Migration, type OpenDatabase, type Profile, type Secrets } from '../../core/ports.ts';
import { findGoodBackup, forgetBackups, listBackups, makeBackup, restoreBackup, type BackupPlace } from './backups.ts';
import { openProfile, setAsideDatabase } from './profile-folder.ts';
import { openProfileKey, putKeyAside, type ProfileKey, type ProtectionMode, type UnlockProblem } from './profile-key.ts';
import { openNodeDatabase } from './sqlite-database.ts';
import { fileKind } from './sqlite/file-header.ts';
import { problemOf } from './sqlite/problems.ts';

export interface NodeProfileOptions {
  readonly directory: string;
  readonly secrets: Secrets;
  readonly clock: Clock;
  /** The built worker's file; without it the source is run. */
  readonly workerUrl?: URL | undefined;
  /** How to open the file; the native module in a thread unless told. */
  readonly openDatabase?: ((path: string) => OpenDatabase) | undefined;
}

const PROBLEMS: Readonly<Record<UnlockProblem, 'key-needed' | 'wrong-key' | 'damaged'>> = {
  'passphrase-needed': 'key-needed', 'wrong-passphrase': 'wrong-key', 'key-lost': 'wrong-key', damaged: 'damaged',
};

/**
 * The profile in one folder of this computer. A new profile is encrypted at once where the platform keeps keys; elsewhere the
 * person may choose a passphrase at any time.
 */
export function createNodeProfile(options: NodeProfileOptions): Profile {
  const { secrets, clock, directory } = options;
  const openFile = options.openDatabase ?? ((path: string) => openNodeDatabase(path, options.workerUrl));
  let key: ProfileKey | undefined;
  let database: Database | undefined;
  let isUnlocked = false;
  let databaseKey: Uint8Array | undefined;
  const databasePath = (): string => openProfile(directory).databasePath;
  const place = (): BackupPlace => ({ databasePath: databasePath(), key: databaseKey, workerUrl: options.workerUrl });

  return {
    directory,
    get encryption() {
      const mode = key?.mode ?? 'plain';
      return mode === 'plain' ? 'none' : mode;
    },
    async open(migrations: readonly Migration[], passphrase?: string) {
      isUnlocked = false;
      try {
        const path = databasePath();
        const isNew = fileKind(path) === 'absent';
        key = await openProfileKey({ databasePath: path, secrets });
        if (isNew && key.mode === 'plain' && secrets.protection === 'keystore') await key.change({ mode: 'keystore' }, undefined);
        const unlocked = await key.unlock(passphrase);
        if (!unlocked.ok) throw new DatabaseError(PROBLEMS[unlocked.error], unlocked.error);
        isUnlocked = true;
        databaseKey = unlocked.value;
        database = await openFile(path)({ key: databaseKey, migrations });
        return database;
      } catch (error) {
        const problem = problemOf(error);
        throw isUnlocked && key ? ofUnlocked(key.mode, problem) : problem;
      }
    },
    async setPassphrase(passphrase: string) {
      if (!key || !database) throw new DatabaseError('failed', 'the profile is not open');
      if (passphrase !== '') await key.change({ mode: 'passphrase', passphrase }, database);
      else await key.change({ mode: secrets.protection === 'keystore' ? 'keystore' : 'plain' }, database);
      const unlocked = await key.unlock(passphrase === '' ? undefined : passphrase);
      if (unlocked.ok) databaseKey = unlocked.value;
    },
    async putAside() {
      const path = databasePath();
      const kept = setAsideDatabase(path, clock.now());
      // A key that opens goes on to serve; one that is lost stays with what it locked, or the new database could not be opened either.
      if (!isUnlocked) putKeyAside(path, kept);
      return kept;
    },
    lastBackupAt: () => listBackups(databasePath())[0]?.at,
    async backUp() {
      if (!database) throw new DatabaseError('failed', 'the profile is not open');
      await makeBackup(database, place(), clock.now());
    },
    async findBackup() {
      return isUnlocked ? (await findGoodBackup(place()))?.at : undefined;
    },
    async restore() {
      const backup = isUnlocked ? await findGoodBackup(place()) : undefined;
      if (!backup) throw new DatabaseError('damaged', 'there is no copy that can be read');
      return { at: backup.at, keptAs: await restoreBackup(databasePath(), backup, clock.now()) };
    },
    forgetBackups: async () => forgetBackups(databasePath()),
  };
}

/** What a refusal by the database means once the profile itself found nothing missing. */
function ofUnlocked(mode: ProtectionMode, error: DatabaseError): DatabaseError {
  // The passphrase has opened the key, so it is the database that is at fault, not what was typed.
  if (mode === 'passphrase' && error.problem === 'wrong-key') return new DatabaseError('damaged', error.detail);
  // Encrypted, and nothing says how: no passphrase could help.
  if (mode === 'plain' && error.problem === 'key-needed') return new DatabaseError('wrong-key', 'the description of the key is gone');
  return error;
}
