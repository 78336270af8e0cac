import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runChild } from '../../../test/kit/child-process.ts';
import { migrations, openForTest, temporaryFolder, TEST_KEY } from '../../../test/kit/each-database.ts';
import { canMount, mountSmallDisk } from '../../../test/kit/small-disk.ts';
import type { Database, OpenDatabase } from '../../store/database.ts';
import { openBuiltinDatabase } from './builtin-database.ts';
import { openNodeDatabase } from './sqlite-database.ts';

const CHILD = new URL('../../../test/kit/database-child.ts', import.meta.url);

const put = (db: Database, name: string, value: string): Promise<unknown> => db.transaction([
  { sql: 'INSERT INTO settings VALUES (?, ?)', params: [name, value] },
]);
const count = async (db: Database): Promise<unknown> => (await db.all({ sql: 'SELECT count(*) AS n FROM settings' }))[0]!['n'];
const problem = (open: OpenDatabase, key?: Uint8Array): Promise<unknown> => openForTest(open, key).then(() => 'opened', (error: unknown) => (error as { problem: unknown }).problem);

async function filled(path: string, open: (path: string) => OpenDatabase, key?: Uint8Array): Promise<void> {
  const db = await open(path)({ key, migrations });
  await db.transaction(Array.from({ length: 300 }, (_, index) => ({
    sql: 'INSERT INTO settings VALUES (?, ?)', params: [`name ${index}`, JSON.stringify('words that can be recognised '.repeat(20))],
  })));
  await db.close();
}

const ADAPTERS: readonly { readonly name: string; readonly open: (path: string) => OpenDatabase; readonly key?: Uint8Array }[] = [
  { name: 'in a thread', open: (path) => openNodeDatabase(path) },
  { name: 'in a thread, encrypted', open: (path) => openNodeDatabase(path), key: TEST_KEY },
  { name: 'built in', open: (path) => openBuiltinDatabase(path) },
];

describe.each(ADAPTERS)('a database file $name', ({ open, key }) => {
  const place = (): string => join(temporaryFolder(), 'linnet.db');

  test('is still there after closing, alone in its folder', async () => {
    const path = place();
    await filled(path, open, key);
    expect(readdirSync(join(path, '..'))).toEqual(['linnet.db']);
    expect(await count(await openForTest(open(path), key))).toBe(300);
  });

  test.each([
    ['empty', (path: string) => truncateSync(path, 0)],
    ['cut off in its header', (path: string) => truncateSync(path, 50)],
    ['cut off in the middle', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['something else', (path: string) => writeFileSync(path, 'not a database at all, '.repeat(1000))],
    ['gone, with its log left behind', (path: string) => renameSync(path, `${path}-wal`)],
  ])('%s is damaged, and is left as it is', async (_, harm) => {
    const path = place();
    await filled(path, open, key);
    harm(path);
    const before = existsSync(path) ? readFileSync(path) : undefined;
    expect(await problem(open(path), key)).toBe('damaged');
    expect(existsSync(path) ? readFileSync(path) : undefined).toEqual(before);
  });

  test('a page broken after an unclean end is found at once', async () => {
    const path = place();
    await filled(path, open, key);
    const db = await open(path)({ key, migrations });
    await put(db, 'late', '1');
    // What a kill leaves: the file and its log as they are now.
    const [file, log] = [readFileSync(path), readFileSync(`${path}-wal`)];
    await db.close();
    const page = 4096 * Math.floor(file.length / 4096 / 2);
    file.fill(0xa5, page, page + 200);
    writeFileSync(path, file);
    writeFileSync(`${path}-wal`, log);
    expect(await problem(open(path), key)).toBe('damaged');
  });

  test('reads a database of a newer program and changes nothing in it', async () => {
    const path = place();
    const later = [...migrations, { version: 99, name: 'later', sql: 'CREATE TABLE later (x)' }];
    const db = await open(path)({ key, migrations: later });
    await put(db, 'a', '1');
    await db.close();
    const before = readFileSync(path);
    const older = await open(path)({ key, migrations });
    expect([older.isNewer, await count(older)]).toEqual([true, 1]);
    await expect(put(older, 'b', '1')).rejects.toMatchObject({ problem: 'newer-version' });
    await older.close();
    expect(readFileSync(path)).toEqual(before);
    expect((await openForTest(open(path), key)).isNewer).toBe(true);
  });

  test('takes later steps of the schema all or none, and keeps a copy of the version before', async () => {
    const path = place();
    await filled(path, open, key);
    const newest = migrations.at(-1)!.version;
    const step = { version: newest + 1, name: 'second', sql: "CREATE TABLE second (x); INSERT INTO second VALUES ('made')" };
    const broken = { version: newest + 2, name: 'broken', sql: 'CREATE TABLE third (x); INSERT INTO nowhere VALUES (1)' };
    await expect(open(path)({ key, migrations: [...migrations, step, broken] })).rejects.toMatchObject({ problem: 'failed' });
    const before = await open(path)({ key, migrations });
    expect(await before.all({ sql: "SELECT name FROM sqlite_schema WHERE name IN ('second', 'third')" })).toEqual([]);
    await before.close();

    const db = await open(path)({ key, migrations: [...migrations, step] });
    expect(await db.all({ sql: 'SELECT x FROM second' })).toEqual([{ x: 'made' }]);
    expect(await count(db)).toBe(300);
    await db.close();
    const copy = await openForTest(open(`${path}.version-${newest}`), key);
    expect(await count(copy)).toBe(300);
  });

  test('belongs to one process: another is told so within seconds', async () => {
    const path = place();
    const hex = key ? [Buffer.from(key).toString('hex')] : [];
    const holder = runChild(CHILD, ['hold', path, ...hex]);
    await holder.said((line) => line === 'open');
    const start = performance.now();
    expect(await problem(open(path), key)).toBe('in-use');
    expect(performance.now() - start).toBeLessThan(5000);
    await holder.kill();
    // Whatever ended the first, the lock went with it.
    expect(await problem(open(path), key)).toBe('opened');
    const second = runChild(CHILD, ['hold', path, ...hex]);
    expect(await second.said((line) => line.startsWith('refused') || line === 'open')).toBe('refused in-use');
  });

  test.skipIf(!canMount)('a full disk refuses the write, loses nothing, and goes on when there is room (needs the right to mount)', async () => {
    const disk = mountSmallDisk(1024 * 1024);
    const path = join(disk.path, 'linnet.db');
    const db = await openForTest(open(path), key);
    let stored = 0;
    const failure = await (async () => {
      for (;;) {
        await put(db, `n${stored}`, JSON.stringify('x'.repeat(20_000)));
        stored += 1;
      }
    })().catch((error: unknown) => error);
    expect(failure).toMatchObject({ problem: 'disk-full' });
    expect(await count(db)).toBe(stored);
    await db.transaction([{ sql: 'DELETE FROM settings WHERE name <> ?', params: ['n0'] }]).catch(() => undefined);
    const left = await count(db);
    expect([1, stored]).toContain(left);
    // Room comes from elsewhere.
    disk.resize(8 * 1024 * 1024);
    await put(db, 'again', '1');
    expect(await count(db)).toBe(Number(left) + 1);
  });

  test.skipIf(!canMount)('no room for a new database is a full disk (needs the right to mount)', async () => {
    const disk = mountSmallDisk(16 * 1024);
    expect(await problem(open(join(disk.path, 'linnet.db')), key)).toBe('disk-full');
  });

  test.skipIf(!canMount)('a read-only place is told as such, with and without a database in it (needs the right to mount)', async () => {
    const disk = mountSmallDisk(4 * 1024 * 1024);
    const path = join(disk.path, 'linnet.db');
    await filled(path, open, key);
    disk.makeReadOnly();
    expect(await problem(open(path), key)).toBe('read-only');
    expect(await problem(open(join(disk.path, 'other.db')), key)).toBe('read-only');
  });

  test('a folder that is not there is a failure, not damage', async () => {
    expect(await problem(open(join(temporaryFolder(), 'missing', 'linnet.db')), key)).toBe('failed');
  });
});

describe('keys', () => {
  const place = (): string => join(temporaryFolder(), 'linnet.db');
  const OTHER_KEY = new Uint8Array(32).fill(8);

  test('an encrypted file opens with its key only, and shows no words', async () => {
    const path = place();
    await filled(path, (at) => openNodeDatabase(at), TEST_KEY);
    expect(readFileSync(path).includes('recognised')).toBe(false);
    expect(await problem(openNodeDatabase(path))).toBe('key-needed');
    expect(await problem(openNodeDatabase(path), OTHER_KEY)).toBe('wrong-key');
    expect(await problem(openBuiltinDatabase(path), TEST_KEY)).toBe('unsupported');
    expect(await problem(openNodeDatabase(path), TEST_KEY)).toBe('opened');
  });

  test('a plain file is not taken for an encrypted one', async () => {
    const path = place();
    await filled(path, (at) => openNodeDatabase(at));
    expect(await problem(openNodeDatabase(path), TEST_KEY)).toBe('wrong-key');
    expect(readFileSync(path).includes('recognised')).toBe(true);
  });

  test('encryption begins, changes its key and ends on the open database', async () => {
    const path = place();
    await filled(path, (at) => openNodeDatabase(at));
    const db = await openForTest(openNodeDatabase(path));
    for (const [key, isReadable] of [[TEST_KEY, false], [OTHER_KEY, false], [undefined, true]] as const) {
      await db.rekey(key);
      await put(db, `after ${String(key?.[0])}`, '1');
      expect(readFileSync(path).includes('recognised')).toBe(isReadable);
    }
    expect(await count(db)).toBe(303);
    await db.close();
    expect(readdirSync(join(path, '..'))).toEqual(['linnet.db']);
    expect(await count(await openForTest(openNodeDatabase(path)))).toBe(303);
  });

  test.skipIf(!canMount)('without room for the copy the database stays as it was (needs the right to mount)', async () => {
    const disk = mountSmallDisk(1024 * 1024);
    const path = join(disk.path, 'linnet.db');
    await filled(path, (at) => openNodeDatabase(at));
    writeFileSync(join(disk.path, 'filling'), Buffer.alloc(600 * 1024));
    const db = await openForTest(openNodeDatabase(path));
    await expect(db.rekey(TEST_KEY)).rejects.toMatchObject({ problem: 'disk-full' });
    expect(await count(db)).toBe(300);
    rmSync(join(disk.path, 'filling'));
    await put(db, 'after', '1');
    expect(readdirSync(disk.path).toSorted()).toEqual(['linnet.db', 'linnet.db-wal']);
  });

  test('Node’s own SQLite cannot encrypt and says so', async () => {
    const db = await openForTest(openBuiltinDatabase());
    await expect(db.rekey(TEST_KEY)).rejects.toMatchObject({ problem: 'unsupported' });
  });

  test('a thread that cannot start is a failure, not a silence', async () => {
    const missing = new URL('./no-such-worker.ts', import.meta.url);
    expect(await problem(openNodeDatabase(place(), missing))).toBe('failed');
  });
});
