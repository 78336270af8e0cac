import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runChild } from '../../../test/kit/child-process.ts';
import { migrations, temporaryFolder, TEST_KEY } from '../../../test/kit/each-database.ts';
import type { Database } from '../../store/database.ts';
import { openNodeDatabase } from './sqlite-database.ts';

const CHILD = new URL('../../../test/kit/database-child.ts', import.meta.url);
/** More rounds for a long run: `DATABASE_KILL_ROUNDS=1000`. */
const ROUNDS = Number(process.env['DATABASE_KILL_ROUNDS'] ?? 12);

async function expectSound(db: Database): Promise<void> {
  expect(await db.all({ sql: 'PRAGMA integrity_check' })).toEqual([{ integrity_check: 'ok' }]);
  await db.transaction([{ sql: "INSERT INTO message_search(message_search, rank) VALUES ('integrity-check', 1)" }]);
  const [sums] = await db.all({ sql: `SELECT (SELECT count(*) FROM messages WHERE state = 'queued') AS own, (SELECT count(*) FROM outbox) AS waiting,
    (SELECT count(*) FROM messages WHERE counts_unread = 1) AS counted, (SELECT coalesce(sum(unread), 0) FROM conversations) AS unread` });
  expect([sums!['waiting'], sums!['unread']]).toEqual([sums!['own'], sums!['counted']]);
}

/** How many messages of each batch are there, by batch. */
async function batches(db: Database): Promise<ReadonlyMap<number, number>> {
  const rows = await db.all({ sql: "SELECT substr(body, 7, instr(substr(body, 7), ' ') - 1) AS batch, count(*) AS n FROM messages GROUP BY 1" });
  return new Map(rows.map((row) => [Number(row['batch']), Number(row['n'])]));
}

test.each([
  { name: 'plain', key: undefined },
  { name: 'encrypted', key: TEST_KEY },
])('killed at any moment of writing, nothing that was confirmed is lost and nothing is half there: $name', { timeout: Math.max(600_000, ROUNDS * 10_000) }, async ({ key }) => {
  const path = join(temporaryFolder(), 'linnet.db');
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = runChild(CHILD, ['write', path, ...key ? [Buffer.from(key).toString('hex')] : []]);
    await child.said((line) => line === 'open');
    const confirmations = randomInt(60);
    await child.said(() => child.lines.length > confirmations);
    await child.kill();
    const confirmed = child.lines.filter((line) => /^\d+$/.test(line)).map(Number);

    const db = await openNodeDatabase(path)({ key, migrations });
    await expectSound(db);
    const found = await batches(db);
    for (const batch of confirmed) expect(found.get(batch)).toBe(5);
    // A batch and the own message after it are two commits; only the very last batch may lack the second.
    expect([...found.values()].filter((count) => count !== 5).every((count) => count === 4)).toBe(true);
    expect(found.size).toBeGreaterThanOrEqual(confirmed.length);
    await db.close();
  }
});

test('killed while it begins, it begins again', { timeout: Math.max(120_000, ROUNDS * 5_000) }, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const path = join(temporaryFolder(), 'linnet.db');
    const child = runChild(CHILD, ['hold', path]);
    // From before the first line of the program to after the last statement of the schema: where it hits does not matter.
    await new Promise((resolve) => { setTimeout(resolve, 60 + randomInt(200)); });
    await child.kill();
    const db = await openNodeDatabase(path)({ key: undefined, migrations });
    await expectSound(db);
    await db.close();
  }
});
