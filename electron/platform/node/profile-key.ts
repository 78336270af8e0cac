import { randomBytes } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Result } from '../../lib/result.ts';
import { err, ok } from '../../lib/result.ts';
import type { Secrets } from '../../lib/secrets.ts';
import type { Database } from '../../store/database.ts';
import { syncDirectory, writeAtomically } from './atomic-write.ts';
import { parseWrappedKey, unwrapKey, wrapKey } from './key-wrap.ts';
import type { WrappedKey } from './key-wrap.ts';
import { fileKind } from './sqlite/file-header.ts';

/** How the database is protected. `keystore`: by a key that lies in the platform's key store, wrapped by it. */
export type ProtectionMode = 'plain' | 'passphrase' | 'keystore';

export type Protection =
  | { readonly mode: 'plain' }
  | { readonly mode: 'passphrase'; readonly passphrase: string }
  | { readonly mode: 'keystore' };

/** `key-lost`: the key store no longer has our key. `damaged`: `profile-key.json` cannot be understood. */
export type UnlockProblem = 'passphrase-needed' | 'wrong-passphrase' | 'key-lost' | 'damaged';

/** The key of one profile's database. The key itself is random and stays; what wraps it can change at any time. */
export interface ProfileKey {
  readonly mode: ProtectionMode;
  /** The key to open the database with; undefined for a plain one. */
  unlock(passphrase?: string): Promise<Result<Uint8Array | undefined, UnlockProblem>>;
  /**
   * Protects in another way from now on, or by another passphrase. After `unlock`. Needs the open database, whose file is
   * rewritten where encryption begins or ends; undefined while there is no database yet. Rejects with DatabaseError, or with
   * the file system's error, and then nothing has changed.
   */
  change(next: Protection, database: Database | undefined): Promise<void>;
}

type Description = { readonly mode: 'plain' } | { readonly mode: 'keystore' } | { readonly mode: 'passphrase'; readonly wrapped: WrappedKey };

const SECRET_NAME = 'database-key';

/** Reads how the profile at `databasePath` is protected, and ends a change that was cut off. */
export async function openProfileKey(options: { readonly databasePath: string; readonly secrets: Secrets }): Promise<ProfileKey> {
  const { databasePath, secrets } = options;
  const path = keyPath(databasePath);
  await settle(path, databasePath);
  let description = await readDescription(path);
  let key: Uint8Array | undefined;

  return {
    // A description that cannot be understood counts as a locked one: `unlock` then says what is wrong.
    get mode() {
      return description?.mode ?? 'passphrase';
    },
    async unlock(passphrase) {
      if (!description) return err('damaged');
      const found = await findKey(description, secrets, passphrase);
      if (found.ok) key = found.value;
      return found;
    },
    async change(next, database) {
      if (!description || (description.mode !== 'plain' && !key)) throw new Error('the profile is locked');
      if (existsSync(pending(path))) throw new Error('an earlier change is to be settled by a restart');
      const wasPlain = description.mode === 'plain';
      const nextKey = next.mode === 'plain' ? undefined : key ?? randomBytes(32);
      const nextDescription: Description = next.mode === 'passphrase' ? { mode: next.mode, wrapped: await wrapKey(nextKey!, next.passphrase) } : next;
      if (next.mode === 'keystore') await secrets.set(SECRET_NAME, Buffer.from(nextKey!).toString('base64'));
      if (database && wasPlain !== (next.mode === 'plain')) {
        await writeAtomically(pending(path), JSON.stringify(nextDescription));
        try {
          await database.rekey(nextKey);
        } catch (error) {
          // Does it still answer? Then its file is as it was. Else the next start judges by the file's header.
          if (await database.all({ sql: 'SELECT 1' }).then(() => true, () => false)) await rm(pending(path), { force: true });
          throw error;
        }
        await rename(pending(path), path);
        await syncDirectory(dirname(path));
      } else {
        await writeAtomically(path, JSON.stringify(nextDescription));
      }
      if (next.mode !== 'keystore') await secrets.delete(SECRET_NAME);
      description = nextDescription;
      key = nextKey;
    },
  };
}

/** Leaves the description of a lost key with the database it locked, so that the profile begins plain. */
export function putKeyAside(databasePath: string, keptDatabase: string): void {
  for (const path of [keyPath(databasePath), pending(keyPath(databasePath))]) {
    if (existsSync(path)) renameSync(path, `${keptDatabase}.${basename(path)}`);
  }
}

function keyPath(databasePath: string): string {
  return join(dirname(databasePath), 'profile-key.json');
}

function pending(path: string): string {
  return `${path}.pending`;
}

/**
 * A change that begins or ends encryption writes its description first and the database second. Cut off between the two, the
 * database's own header says which of the descriptions is true.
 */
async function settle(path: string, databasePath: string): Promise<void> {
  if (!existsSync(pending(path))) return;
  const next = await readDescription(pending(path));
  const kind = fileKind(databasePath);
  const isDone = next !== undefined && kind === (next.mode === 'plain' ? 'plain' : 'encrypted');
  if (isDone) await rename(pending(path), path);
  else await rm(pending(path), { force: true });
  await syncDirectory(dirname(path));
}

async function findKey(
  description: Description, secrets: Secrets, passphrase: string | undefined,
): Promise<Result<Uint8Array | undefined, UnlockProblem>> {
  switch (description.mode) {
    case 'plain': return ok(undefined);
    case 'keystore': {
      const key = Buffer.from(await secrets.get(SECRET_NAME) ?? '', 'base64');
      return key.length === 32 ? ok(key) : err('key-lost');
    }
    case 'passphrase': {
      if (passphrase === undefined) return err('passphrase-needed');
      const key = await unwrapKey(description.wrapped, passphrase);
      return key ? ok(key) : err('wrong-passphrase');
    }
  }
}

async function readDescription(path: string): Promise<Description | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { mode: 'plain' };
    throw error;
  }
  try {
    const value = JSON.parse(text) as { readonly mode?: unknown; readonly wrapped?: unknown } | null;
    if (value?.mode === 'plain' || value?.mode === 'keystore') return { mode: value.mode };
    const wrapped = value?.mode === 'passphrase' ? parseWrappedKey(value.wrapped) : undefined;
    return wrapped && { mode: 'passphrase', wrapped };
  } catch {
    return undefined;
  }
}
