import { DatabaseError, type Clock, type Database, type Migration, type OpenDatabase, type Profile, type Secrets } from '../../core/ports.ts';
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

  return {
    directory,
    get encryption() {
      const mode = key?.mode ?? 'plain';
      return mode === 'plain' ? 'none' : mode;
    },
    async open(migrations: readonly Migration[], passphrase?: string) {
      isUnlocked = false;
      try {
        const { databasePath } = openProfile(directory);
        const isNew = fileKind(databasePath) === 'absent';
        key = await openProfileKey({ databasePath, secrets });
        if (isNew && key.mode === 'plain' && secrets.protection === 'keystore') await key.change({ mode: 'keystore' }, undefined);
        const unlocked = await key.unlock(passphrase);
        if (!unlocked.ok) throw new DatabaseError(PROBLEMS[unlocked.error], unlocked.error);
        isUnlocked = true;
        database = await openFile(databasePath)({ key: unlocked.value, migrations });
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
    },
    async putAside() {
      const { databasePath } = openProfile(directory);
      const kept = setAsideDatabase(databasePath, clock.now());
      // A key that opens goes on to serve; one that is lost stays with what it locked, or the new database could not be opened either.
      if (!isUnlocked) putKeyAside(databasePath, kept);
      return kept;
    },
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
