import { describe, expect, test } from 'vitest';
import { EACH_DATABASE } from '../../test/kit/each-database.ts';
import type { Database } from './database.ts';
import { DatabaseError } from './database.ts';

const put = (name: string, value: string | null): { sql: string; params: readonly (string | null)[] } => ({
  sql: 'INSERT INTO settings (name, value) VALUES (?, ?)', params: [name, value],
});
const names = async (db: Database): Promise<unknown[]> => (await db.all({ sql: 'SELECT name FROM settings ORDER BY name' })).map((row) => row['name']);

describe.each(EACH_DATABASE)('database: $name', ({ open }) => {
  test('gives rows as objects, whole numbers as numbers, bytes as bytes', async () => {
    const db = await open();
    const [row] = await db.all({ sql: "SELECT 1 AS one, 1700000000000 AS time, 'é😀' AS text, NULL AS absent, x'00ff' AS bytes, 0.5 AS half" });
    expect({ ...row, bytes: [...row!['bytes'] as Uint8Array] }).toEqual({
      one: 1, time: 1_700_000_000_000, text: 'é😀', absent: null, bytes: [0, 255], half: 0.5,
    });
  });

  test('takes parameters by position and by name', async () => {
    const db = await open();
    expect(await db.all({ sql: 'SELECT ? AS a, ? AS b', params: ['x', null] })).toEqual([{ a: 'x', b: null }]);
    expect(await db.all({ sql: 'SELECT :a AS a, :b || :a AS b', params: { a: 'x', b: 'y' } })).toEqual([{ a: 'x', b: 'yx' }]);
  });

  test('tells rows and changes of each statement of a transaction', async () => {
    const db = await open();
    const results = await db.transaction([
      put('a', '1'), put('b', '2'),
      { sql: "UPDATE settings SET value = value || '!' RETURNING name" },
      { sql: 'SELECT changes() AS changed' },
      { sql: 'DELETE FROM settings' },
    ]);
    expect(results.map(({ changes }) => changes)).toEqual([1, 1, 2, 0, 2]);
    expect(results[2]!.rows.map((row) => row['name']).toSorted()).toEqual(['a', 'b']);
    expect(results[3]!.rows).toEqual([{ changed: 2 }]);
  });

  test('a transaction with a failing statement leaves nothing behind, and the next one works', async () => {
    const db = await open();
    await expect(db.transaction([put('a', '1'), put('b', null)])).rejects.toBeInstanceOf(DatabaseError);
    await expect(db.transaction([{ sql: 'NOT SQL' }])).rejects.toMatchObject({ problem: 'failed' });
    await db.transaction([put('c', '3')]);
    expect(await names(db)).toEqual(['c']);
  });

  test('of many transactions at once, one that fails takes no other with it; the order is kept', async () => {
    const db = await open();
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, index) => index === 25
      ? db.transaction([put('half', '1'), put('half', '2')])
      : db.transaction([put(String(index).padStart(2, '0'), '1'), { sql: 'SELECT count(*) AS n FROM settings' }])));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    const counts = outcomes.flatMap((outcome) => outcome.status === 'fulfilled' ? [outcome.value[1]!.rows[0]!['n']] : []);
    expect(counts).toEqual(Array.from({ length: 49 }, (_, index) => index + 1));
  });

  test('a read asked for after a write sees it', async () => {
    const db = await open();
    const [, seen, , after] = await Promise.all([db.transaction([put('a', '1')]), names(db), db.transaction([put('b', '1')]), names(db)]);
    expect([seen, after]).toEqual([['a'], ['a', 'b']]);
  });

  test('closing carries out what was asked before, and refuses what comes after', async () => {
    const db = await open();
    const written = db.transaction([put('a', '1')]);
    const closed = db.close();
    const late = db.transaction([put('b', '2')]);
    await expect(late).rejects.toBeInstanceOf(DatabaseError);
    await expect(written).resolves.toHaveLength(1);
    await closed;
    await db.close();
    await expect(db.all({ sql: 'SELECT 1' })).rejects.toMatchObject({ problem: 'failed' });
  });

  test('foreign keys are enforced and full-text search is there', async () => {
    const db = await open();
    await expect(db.transaction([{ sql: "INSERT INTO contacts VALUES (99, 'x@y', '', '[]', 'none', 0, 0)" }])).rejects.toBeInstanceOf(DatabaseError);
    expect(await db.all({ sql: "SELECT count(*) AS n FROM message_search WHERE message_search MATCH 'word'" })).toEqual([{ n: 0 }]);
  });
});
