import { DatabaseError, type Clock, type Database, type Migration, type OpenDatabase, type Profile, type Secrets } from '../../core/ports.ts';
import { openProfile, setAsideDatabase } from './profile-folder.ts';
import { openProfileKey, type ProfileKey, type UnlockProblem } from './profile-key.ts';
import { openNodeDatabase } from './sqlite-database.ts';
import { fileKind } from './sqlite/file-header.ts';

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

  return {
    directory,
    get encryption() {
      const mode = key?.mode ?? 'plain';
      return mode === 'plain' ? 'none' : mode;
    },
    async open(migrations: readonly Migration[], passphrase?: string) {
      const { databasePath } = openProfile(directory);
      const isNew = fileKind(databasePath) === 'absent';
      key = await openProfileKey({ databasePath, secrets });
      if (isNew && key.mode === 'plain' && secrets.protection === 'keystore') await key.change({ mode: 'keystore' }, undefined);
      const unlocked = await key.unlock(passphrase);
      if (!unlocked.ok) throw new DatabaseError(PROBLEMS[unlocked.error], unlocked.error);
      database = await openFile(databasePath)({ key: unlocked.value, migrations });
      return database;
    },
    async setPassphrase(passphrase: string) {
      if (!key || !database) throw new DatabaseError('failed', 'the profile is not open');
      if (passphrase !== '') await key.change({ mode: 'passphrase', passphrase }, database);
      else await key.change({ mode: secrets.protection === 'keystore' ? 'keystore' : 'plain' }, database);
    },
    putAside: () => Promise.resolve(setAsideDatabase(openProfile(directory).databasePath, clock.now())),
  };
}
