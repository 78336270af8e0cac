import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Secrets } from '../../lib/secrets.ts';
import { writeAtomically } from './atomic-write.ts';

/**
 * Secrets in `secrets.json` of the profile, where there is no key store. Modes 0700 and 0600 keep other people out,
 * not this person's other programs. A file that cannot be understood is kept under another name; its secrets are asked for again.
 */
export function createFileSecrets(directory: string): Secrets {
  const path = join(directory, 'secrets.json');
  let last: Promise<unknown> = Promise.resolve();
  /** One change after another: each reads what the one before wrote. */
  const inTurn = <T>(action: () => Promise<T>): Promise<T> => {
    const next = last.then(action, action);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    protection: 'none',
    get: (name) => inTurn(async () => (await read(path)).get(name)),
    set: (name, value) => inTurn(async () => write(path, (await read(path)).set(name, value))),
    delete: (name) => inTurn(async () => {
      const secrets = await read(path);
      if (secrets.delete(name)) await write(path, secrets);
    }),
  };
}

async function read(path: string): Promise<Map<string, string>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  const secrets = parse(text);
  if (secrets) return secrets;
  await rename(path, `${path}.damaged`);
  return new Map();
}

function parse(text: string): Map<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entries: [string, unknown][] = Object.entries(value);
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return undefined;
  }
}

async function write(path: string, secrets: ReadonlyMap<string, string>): Promise<void> {
  await writeAtomically(path, `${JSON.stringify(Object.fromEntries(secrets), undefined, 2)}\n`);
}
