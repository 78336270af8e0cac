import { existsSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrations, temporaryFolder } from '../../../test/kit/each-database.ts';
import { MemorySecrets } from '../../../test/kit/memory-secrets.ts';
import type { Database, Profile, Secrets } from '../../core/ports.ts';
import { nodeClock } from './clock.ts';
import { createNodeProfile } from './profile.ts';

const createProfile = (directory: string, secrets: Secrets): Profile => createNodeProfile({ directory, secrets, clock: nodeClock });

async function open(profile: Profile, passphrase?: string): Promise<Database> {
  const database = await profile.open(migrations, passphrase);
  onTestFinished(() => database.close());
  return database;
}
const mark = (db: Database): Promise<unknown> => db.transaction([{ sql: "INSERT INTO settings VALUES ('mark', '\"recognisable\"')" }]);
const marks = async (db: Database): Promise<number> => (await db.all({ sql: "SELECT name FROM settings WHERE name = 'mark'" })).length;
const refusal = (profile: Profile, passphrase?: string): Promise<unknown> => open(profile, passphrase).then(() => 'opened', (error: unknown) => (error as { problem?: unknown }).problem);

test('begins encrypted where there is a key store, plain where there is none', async () => {
  for (const [secrets, encryption, isReadable] of [[new MemorySecrets('keystore'), 'keystore', false], [new MemorySecrets('none'), 'none', true]] as const) {
    const directory = temporaryFolder();
    const profile = createProfile(directory, secrets);
    const db = await open(profile);
    await mark(db);
    await db.close();
    expect(profile.encryption).toBe(encryption);
    expect(readFileSync(join(directory, 'linnet.db')).includes('recognisable')).toBe(isReadable);
    const again = createProfile(directory, secrets);
    expect(await marks(await open(again))).toBe(1);
    expect(again.encryption).toBe(encryption);
  }
});

test('a passphrase is set, asked for, changed and taken away', async () => {
  const directory = temporaryFolder();
  const secrets = new MemorySecrets('none');
  const change = async (before: string | undefined, next: string): Promise<string> => {
    const profile = createProfile(directory, secrets);
    const db = await open(profile, before);
    if (before === undefined) await mark(db);
    await profile.setPassphrase(next);
    expect(await marks(db)).toBe(1);
    await db.close();
    return profile.encryption;
  };
  expect(await change(undefined, 'one')).toBe('passphrase');
  expect(await refusal(createProfile(directory, secrets))).toBe('key-needed');
  expect(await refusal(createProfile(directory, secrets), 'two')).toBe('wrong-key');
  expect(await change('one', 'two')).toBe('passphrase');
  expect(await change('two', '')).toBe('none');
  expect(await marks(await open(createProfile(directory, secrets)))).toBe(1);
});

test('without a passphrase a platform with a key store goes back to it', async () => {
  const profile = createProfile(temporaryFolder(), new MemorySecrets('keystore'));
  const db = await open(profile);
  await profile.setPassphrase('one');
  await profile.setPassphrase('');
  expect(profile.encryption).toBe('keystore');
  await mark(db);
});

test('a damaged database is put aside with its log; the new one opens with the same passphrase', async () => {
  const directory = temporaryFolder();
  const secrets = new MemorySecrets('none');
  const first = createProfile(directory, secrets);
  const db = await open(first);
  await first.setPassphrase('one');
  await db.close();
  truncateSync(join(directory, 'linnet.db'), 5000);
  const profile = createProfile(directory, secrets);
  // The passphrase is right, so the answer must not be that it is wrong.
  expect(await refusal(profile, 'one')).toBe('damaged');
  const kept = await profile.putAside();
  expect(existsSync(kept)).toBe(true);
  expect(await refusal(profile)).toBe('key-needed');
  await mark(await open(profile, 'one'));
});

test.each([
  ['the key store has lost the key', (_: string, secrets: MemorySecrets) => secrets.values.clear(), 'wrong-key'],
  ['the description of the key is broken', (directory: string) => writeFileSync(join(directory, 'profile-key.json'), '{'), 'damaged'],
  ['the description of the key is gone', (directory: string) => rmSync(join(directory, 'profile-key.json')), 'wrong-key'],
])('%s: told, and a new profile can be begun', async (_, harm, problem) => {
  const directory = temporaryFolder();
  const secrets = new MemorySecrets('keystore');
  const db = await open(createProfile(directory, secrets));
  await db.close();
  harm(directory, secrets);
  const profile = createProfile(directory, secrets);
  expect(await refusal(profile)).toBe(problem);
  const kept = await profile.putAside();
  expect(existsSync(kept)).toBe(true);
  await mark(await open(profile));
  expect(profile.encryption).toBe('keystore');
  expect(readdirSync(directory)).toContain('linnet.db');
});

test('a lost key that is found again still opens what was put aside', async () => {
  const directory = temporaryFolder();
  const secrets = new MemorySecrets('keystore');
  const db = await open(createProfile(directory, secrets));
  await mark(db);
  await db.close();
  const values = new Map(secrets.values);
  secrets.values.clear();
  const profile = createProfile(directory, secrets);
  expect(await refusal(profile)).toBe('wrong-key');
  const kept = await profile.putAside();

  const elsewhere = temporaryFolder();
  renameSync(kept, join(elsewhere, 'linnet.db'));
  renameSync(`${kept}.profile-key.json`, join(elsewhere, 'profile-key.json'));
  for (const [name, value] of values) secrets.values.set(name, value);
  expect(await marks(await open(createProfile(elsewhere, secrets)))).toBe(1);
});

test('a key store that does not answer is a failure, not a new key', async () => {
  const directory = temporaryFolder();
  const secrets = new MemorySecrets('keystore');
  const db = await open(createProfile(directory, secrets));
  await mark(db);
  await db.close();
  secrets.failure = new Error('the key store is locked');
  expect(await refusal(createProfile(directory, secrets))).toBe('failed');
  secrets.failure = undefined;
  expect(await marks(await open(createProfile(directory, secrets)))).toBe(1);
});
