import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrations, temporaryFolder } from '../../../test/kit/each-database.ts';
import { MemorySecrets } from '../../../test/kit/memory-secrets.ts';
import type { Database } from '../../store/database.ts';
import { parseWrappedKey, unwrapKey, wrapKey } from './key-wrap.ts';
import { openProfileKey } from './profile-key.ts';
import type { Protection } from './profile-key.ts';
import { openNodeDatabase } from './sqlite-database.ts';

class Profile {
  readonly directory = temporaryFolder();
  readonly databasePath = join(this.directory, 'linnet.db');
  readonly secrets = new MemorySecrets();

  key(): ReturnType<typeof openProfileKey> {
    return openProfileKey(this);
  }

  /** As a start does it. Answers the problem, or does what is asked with the open database and closes it. */
  async start(passphrase: string | undefined, action: (db: Database, change: (next: Protection) => Promise<void>) => Promise<void> = async () => undefined): Promise<string> {
    const key = await this.key();
    const unlocked = await key.unlock(passphrase);
    if (!unlocked.ok) return unlocked.error;
    const db = await openNodeDatabase(this.databasePath)({ key: unlocked.value, migrations });
    try {
      await action(db, (next) => key.change(next, db));
      const [found] = await db.all({ sql: "SELECT count(*) AS n FROM settings WHERE name = 'mark'" });
      if (found!['n'] !== 1) throw new Error('the data is gone');
    } finally {
      await db.close();
    }
    return key.mode;
  }

  async begin(): Promise<this> {
    await this.start(undefined, async (db) => void await db.transaction([{ sql: "INSERT INTO settings VALUES ('mark', '\"recognisable\"')" }]));
    return this;
  }

  showsWords(): boolean {
    return readFileSync(this.databasePath).includes('recognisable');
  }
}

const passphrase = (text: string): Protection => ({ mode: 'passphrase', passphrase: text });

test('a profile is plain until told otherwise', async () => {
  const profile = await new Profile().begin();
  expect(await profile.start(undefined)).toBe('plain');
  expect(profile.showsWords()).toBe(true);
  expect(readdirSync(profile.directory)).toEqual(['linnet.db']);
});

test('plain, passphrase, another passphrase, key store, plain again: the data stays, each way opens only as it should', async () => {
  const profile = await new Profile().begin();
  expect(await profile.start(undefined, (_, change) => change(passphrase('one')))).toBe('passphrase');
  expect(profile.showsWords()).toBe(false);
  expect(await profile.start(undefined)).toBe('passphrase-needed');
  expect(await profile.start('One')).toBe('wrong-passphrase');
  expect(await profile.start('one', (_, change) => change(passphrase('two')))).toBe('passphrase');
  expect(await profile.start('one')).toBe('wrong-passphrase');
  expect(await profile.start('two', (_, change) => change({ mode: 'keystore' }))).toBe('keystore');
  expect(profile.secrets.values.size).toBe(1);
  expect(await profile.start(undefined)).toBe('keystore');
  const values = new Map(profile.secrets.values);
  profile.secrets.values.clear();
  expect(await profile.start(undefined)).toBe('key-lost');
  for (const [name, value] of values) profile.secrets.values.set(name, value);
  expect(await profile.start(undefined, (_, change) => change({ mode: 'plain' }))).toBe('plain');
  expect(profile.secrets.values.size).toBe(0);
  expect(profile.showsWords()).toBe(true);
});

test('a new profile can be protected before there is a database', async () => {
  const profile = new Profile();
  const key = await profile.key();
  await key.unlock();
  await key.change({ mode: 'keystore' }, undefined);
  await profile.begin();
  expect(profile.showsWords()).toBe(false);
  expect(await profile.start(undefined)).toBe('keystore');
});

test('the same passphrase in another Unicode form opens', async () => {
  const profile = await new Profile().begin();
  await profile.start(undefined, (_, change) => change(passphrase('caf\u00e9')));
  expect(await profile.start('cafe\u0301')).toBe('passphrase');
});

describe('a change that is cut off', () => {
  test('after the description, before the database: the old way holds', async () => {
    const profile = await new Profile().begin();
    const wrapped = await wrapKey(new Uint8Array(32), 'x');
    writeFileSync(join(profile.directory, 'profile-key.json.pending'), JSON.stringify({ mode: 'passphrase', wrapped }));
    expect(await profile.start(undefined)).toBe('plain');
    expect(readdirSync(profile.directory)).toEqual(['linnet.db']);
  });

  test('after the database, before the description took its place: the new way holds', async () => {
    const profile = await new Profile().begin();
    const wrapped = await wrapKey(new Uint8Array(32).fill(9), 'x');
    await profile.start(undefined, (db) => db.rekey(new Uint8Array(32).fill(9)));
    writeFileSync(join(profile.directory, 'profile-key.json.pending'), JSON.stringify({ mode: 'passphrase', wrapped }));
    expect(await profile.start(undefined)).toBe('passphrase-needed');
    expect(await profile.start('x')).toBe('passphrase');
    expect(readdirSync(profile.directory).toSorted()).toEqual(['linnet.db', 'profile-key.json']);
  });

  test('by a database that refuses: nothing has changed', async () => {
    const profile = await new Profile().begin();
    await profile.start(undefined, async (db, _) => {
      const key = await profile.key();
      await key.unlock();
      const refusing = { ...db, rekey: () => Promise.reject(new Error('no')) };
      await expect(key.change(passphrase('x'), refusing)).rejects.toThrow('no');
      expect(key.mode).toBe('plain');
    });
    expect(await profile.start(undefined)).toBe('plain');
    expect(readdirSync(profile.directory)).toEqual(['linnet.db']);
  });
});

test('a locked profile cannot be changed', async () => {
  const profile = await new Profile().begin();
  await profile.start(undefined, (_, change) => change(passphrase('one')));
  const key = await profile.key();
  await expect(key.change({ mode: 'plain' }, undefined)).rejects.toThrow('locked');
});

test.each(['', '{', 'null', '[]', '{"mode":"other"}', '{"mode":"passphrase"}', '{"mode":"passphrase","wrapped":{"kdf":"scrypt","cost":1e9}}'])(
  'a description like %j is damaged', async (text) => {
    const profile = await new Profile().begin();
    writeFileSync(join(profile.directory, 'profile-key.json'), text);
    expect(await profile.start('x')).toBe('damaged');
  },
);

test('the wrapped key opens with its passphrase only, shows nothing, and no part of it can be changed', async () => {
  const key = Buffer.alloc(32, 'k');
  const wrapped = await wrapKey(key, 'pass');
  expect(await unwrapKey(wrapped, 'pass')).toEqual(key);
  expect(await unwrapKey(wrapped, 'Pass')).toBeUndefined();
  expect(JSON.stringify(wrapped)).not.toContain(key.toString('base64').slice(0, 20));
  for (const name of ['salt', 'nonce', 'sealed'] as const) {
    const bytes = Buffer.from(wrapped[name], 'base64');
    bytes[0]! ^= 1;
    expect(await unwrapKey({ ...wrapped, [name]: bytes.toString('base64') }, 'pass')).toBeUndefined();
  }
  expect(parseWrappedKey(JSON.parse(JSON.stringify(wrapped)))).toEqual(wrapped);
  for (const change of [{ cost: 2 ** 30 }, { cost: 3 }, { cost: 0 }, { blockSize: 1e6 }, { parallelization: 1e6 }, { salt: '' }, { sealed: 'AAAA' }, { kdf: 'md5' }]) {
    expect(parseWrappedKey({ ...wrapped, ...change })).toBeUndefined();
  }
});
