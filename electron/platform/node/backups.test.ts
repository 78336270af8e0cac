import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrations, openForTest, temporaryFolder, TEST_KEY } from '../../../test/kit/each-database.ts';
import { canMount, mountSmallDisk } from '../../../test/kit/small-disk.ts';
import type { Database } from '../../store/database.ts';
import { findGoodBackup, forgetBackups, listBackups, makeBackup, restoreBackup } from './backups.ts';
import { openNodeDatabase } from './sqlite-database.ts';

const DAY = 24 * 60 * 60_000;
const NOON = Date.UTC(2026, 10, 28, 12);

const put = (db: Database, name: string, value = '1'): Promise<unknown> => db.transaction([{ sql: 'INSERT INTO settings VALUES (?, ?)', params: [name, value] }]);
const names = async (db: Database): Promise<number> => Number((await db.all({ sql: 'SELECT count(*) AS n FROM settings' }))[0]!['n']);
const problemOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => 'done', (error: unknown) => (error as { problem: unknown }).problem);
const open = (path: string, key?: Uint8Array): Promise<Database> => openForTest(openNodeDatabase(path), key);

/** Some megabytes, so that a copy takes more than one turn. */
async function fill(db: Database, rows = 3000): Promise<void> {
  const words = JSON.stringify('words that can be recognised '.repeat(60));
  await db.transaction(Array.from({ length: rows }, (_, index) => ({ sql: 'INSERT INTO settings VALUES (?, ?)', params: [`name ${index}`, words] })));
}

describe.each([
  { name: 'plain', key: undefined },
  { name: 'encrypted', key: TEST_KEY },
])('a copy of a database in use, $name', ({ key }) => {
  test('holds one moment, whole, while writing goes on, and nobody waits for it', async () => {
    const path = join(temporaryFolder(), 'linnet.db');
    const db = await open(path, key);
    await fill(db);
    const copy = makeBackup(db, { databasePath: path, key }, NOON);
    let written = 0;
    let isDone = false;
    void copy.finally(() => { isDone = true; });
    while (!isDone) await put(db, `late ${written += 1}`);
    const { path: copied, at } = await copy;
    expect(at).toBe(NOON);
    expect(written).toBeGreaterThan(5);
    expect(await names(db)).toBe(3000 + written);
    const kept = await names(await open(copied, key));
    // What was committed before the copy began is there; of what came later nothing is, as the file is held still.
    expect(kept).toBeGreaterThanOrEqual(3000);
    expect(kept).toBeLessThan(3000 + written);
    if (key) expect(readFileSync(copied).includes('recognised')).toBe(false);
  });

  test('the two newest are kept, readable by their owner alone', async () => {
    const path = join(temporaryFolder(), 'linnet.db');
    const db = await open(path, key);
    for (let day = 0; day < 4; day += 1) await makeBackup(db, { databasePath: path, key }, NOON + day * DAY);
    expect(listBackups(path).map(({ at }) => at)).toEqual([NOON + 3 * DAY, NOON + 2 * DAY]);
    for (const { path: copy } of listBackups(path)) expect(statSync(copy).mode & 0o077).toBe(0);
    expect(readdirSync(join(path, '..')).filter((name) => name.includes('.backup-'))).toHaveLength(2);
  });

  test('takes the place of a damaged one, which is kept; one that is damaged too is passed over', async () => {
    const path = join(temporaryFolder(), 'linnet.db');
    const db = await openNodeDatabase(path)({ key, migrations });
    await put(db, 'first');
    await makeBackup(db, { databasePath: path, key }, NOON);
    await fill(db);
    await makeBackup(db, { databasePath: path, key }, NOON + DAY);
    await db.close();
    truncateSync(path, 5000);
    const damaged = readFileSync(path);
    truncateSync(listBackups(path)[0]!.path, 4096 * 3);
    const good = await findGoodBackup({ databasePath: path, key });
    expect(good?.at).toBe(NOON);
    const kept = await restoreBackup(path, good!, NOON + 2 * DAY);
    expect(readFileSync(kept).equals(damaged)).toBe(true);
    expect(existsSync(good!.path)).toBe(true);
    expect(await names(await open(path, key))).toBe(1);
  });

  test('is given up when the database ends or changes its key, and the next one is whole', async () => {
    const path = join(temporaryFolder(), 'linnet.db');
    const db = await openNodeDatabase(path)({ key, migrations });
    await fill(db);
    const outcome = problemOf(makeBackup(db, { databasePath: path, key }, NOON));
    await db.rekey(key ? undefined : TEST_KEY);
    expect(await outcome).not.toBe('done');
    const next = key ? undefined : TEST_KEY;
    await makeBackup(db, { databasePath: path, key: next }, NOON + DAY);
    const late = problemOf(makeBackup(db, { databasePath: path, key: next }, NOON + 2 * DAY));
    await db.close();
    expect(await late).not.toBe('done');
    expect(listBackups(path).map(({ at }) => at)).toEqual([NOON + DAY]);
    expect(await names(await open(listBackups(path)[0]!.path, next))).toBe(3000);
    expect(await names(await open(path, next))).toBe(3000);
  });
});

test('the lock stays on the file while it is copied and after', async () => {
  const path = join(temporaryFolder(), 'linnet.db');
  const db = await open(path);
  await fill(db, 100);
  await makeBackup(db, { databasePath: path, key: undefined }, NOON);
  expect(await problemOf(openNodeDatabase(path)({ key: undefined, migrations }))).toBe('in-use');
});

test('damage that a copy finds is found again at the next start, though the end was an orderly one', async () => {
  const path = join(temporaryFolder(), 'linnet.db');
  const first = await openNodeDatabase(path)({ key: undefined, migrations });
  await fill(first);
  await first.close();
  const file = readFileSync(path);
  const page = 4096 * Math.floor(file.length / 4096 / 2);
  file.fill(0xa5, page, page + 200);
  writeFileSync(path, file);
  // Nothing has read that page yet.
  const db = await openNodeDatabase(path)({ key: undefined, migrations });
  expect(await problemOf(makeBackup(db, { databasePath: path, key: undefined }, NOON))).toBe('damaged');
  expect(listBackups(path)).toEqual([]);
  await db.close();
  expect(await problemOf(openNodeDatabase(path)({ key: undefined, migrations }))).toBe('damaged');
});

test.runIf(canMount)('without room for it none is begun, and what is there stays', async () => {
  const disk = mountSmallDisk(48 << 20);
  const path = join(disk.path, 'linnet.db');
  const db = await openNodeDatabase(path)({ key: undefined, migrations });
  await put(db, 'first');
  await makeBackup(db, { databasePath: path, key: undefined }, NOON);
  disk.resize(17 << 20);
  await fill(db, 1500);
  expect(await problemOf(makeBackup(db, { databasePath: path, key: undefined }, NOON + DAY))).toBe('disk-full');
  expect(listBackups(path).map(({ at }) => at)).toEqual([NOON]);
  await put(db, 'goes on');
  await db.close();
});

test('what is to be forgotten is gone, and what was cut off too', async () => {
  const path = join(temporaryFolder(), 'linnet.db');
  const db = await open(path);
  await makeBackup(db, { databasePath: path, key: undefined }, NOON);
  writeFileSync(`${path}.version-3`, 'before a change of the schema');
  writeFileSync(`${path}.backup-20261128T130000Z.partial`, 'half');
  forgetBackups(path);
  expect(readdirSync(join(path, '..')).filter((name) => !/^linnet\.db(-wal)?$/.test(name))).toEqual([]);
});
