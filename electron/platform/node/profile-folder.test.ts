import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openForTest, temporaryFolder } from '../../../test/kit/each-database.ts';
import { canMount, mountSmallDisk } from '../../../test/kit/small-disk.ts';
import { createFileLog } from './file-log.ts';
import { createFileSecrets } from './file-secrets.ts';
import { defaultProfileDirectory, openProfile, setAsideDatabase } from './profile-folder.ts';
import { openProfileKey } from './profile-key.ts';
import { openNodeDatabase } from './sqlite-database.ts';

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const HOME = '/home/ann';

test.each([
  ['linux', {}, '/home/ann/.local/share/linnet'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/linnet'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ann/.local/share/linnet'],
  ['linux', { XDG_DATA_HOME: '' }, '/home/ann/.local/share/linnet'],
  ['darwin', { XDG_DATA_HOME: '/data' }, '/home/ann/Library/Application Support/Linnet'],
] as const)('the place on %s with %j', (platform, env, expected) => {
  expect(defaultProfileDirectory({ platform, env, home: HOME })).toBe(expected);
});

test('the place on Windows is the roaming application data', () => {
  expect(defaultProfileDirectory({ platform: 'win32', env: { APPDATA: 'C:\\Users\\ann\\AppData\\Roaming' }, home: '' })).toContain('AppData\\Roaming');
});

test.skipIf(process.platform === 'win32')('everything in a profile is readable by its owner alone', async () => {
  process.umask(0o022);
  const profile = openProfile(join(temporaryFolder(), 'a', 'profile'));
  const secrets = createFileSecrets(profile.directory);
  const key = await openProfileKey({ databasePath: profile.databasePath, secrets });
  await key.change({ mode: 'keystore' }, undefined);
  const unlocked = await key.unlock();
  const db = await openForTest(openNodeDatabase(profile.databasePath), unlocked.ok ? unlocked.value : undefined);
  await db.transaction([{ sql: "INSERT INTO settings VALUES ('a', '1')" }]);
  createFileLog({ directory: profile.logDirectory, clock: { now: () => 0 } }).info('test.ran');
  const found = readdirSync(profile.directory, { recursive: true, encoding: 'utf8' }).toSorted();
  expect(found).toEqual(['linnet.db', 'linnet.db-wal', 'logs', 'logs/linnet.log', 'profile-key.json', 'secrets.json']);
  expect(mode(profile.directory)).toBe('700');
  for (const name of found) expect([name, mode(join(profile.directory, name))]).toEqual([name, name === 'logs' ? '700' : '600']);
});

test.skipIf(process.platform === 'win32')('a profile that came with wider modes is tightened; a folder of other files is left alone', () => {
  const ours = temporaryFolder();
  writeFileSync(join(ours, 'linnet.db'), '');
  writeFileSync(join(ours, 'notes.txt'), '');
  chmodSync(ours, 0o755);
  chmodSync(join(ours, 'linnet.db'), 0o644);
  chmodSync(join(ours, 'notes.txt'), 0o644);
  openProfile(ours);
  expect([mode(ours), mode(join(ours, 'linnet.db')), mode(join(ours, 'notes.txt'))]).toEqual(['700', '600', '644']);

  const theirs = temporaryFolder();
  writeFileSync(join(theirs, 'notes.txt'), '');
  chmodSync(theirs, 0o755);
  openProfile(theirs);
  expect(mode(theirs)).toBe('755');
});

test('a file in its place is a failure', () => {
  const path = join(temporaryFolder(), 'profile');
  writeFileSync(path, '');
  expect(() => openProfile(path)).toThrow(expect.objectContaining({ problem: 'failed' }));
});

test.skipIf(!canMount)('a read-only place is told as such (needs the right to mount)', () => {
  const disk = mountSmallDisk(1024 * 1024);
  mkdirSync(join(disk.path, 'there'));
  disk.makeReadOnly();
  for (const name of ['there', 'new']) {
    expect(() => openProfile(join(disk.path, name))).toThrow(expect.objectContaining({ problem: 'read-only' }));
  }
});

test('a database put aside is kept with its log, under a name that is free', () => {
  const directory = temporaryFolder();
  const path = join(directory, 'linnet.db');
  const now = Date.UTC(2026, 10, 23, 21, 30, 5, 123);
  for (const content of ['first', 'second']) {
    writeFileSync(path, content);
    writeFileSync(`${path}-wal`, `${content} log`);
    const kept = setAsideDatabase(path, now);
    expect([readFileSync(kept, 'utf8'), readFileSync(`${kept}-wal`, 'utf8'), existsSync(path)]).toEqual([content, `${content} log`, false]);
  }
  expect(readdirSync(directory).toSorted()).toEqual([
    'linnet.db.damaged-20261123T213005Z', 'linnet.db.damaged-20261123T213005Z-2',
    'linnet.db.damaged-20261123T213005Z-2-wal', 'linnet.db.damaged-20261123T213005Z-wal',
  ]);
});
