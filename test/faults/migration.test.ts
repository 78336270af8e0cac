import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openBuiltinDatabase } from '../../electron/platform/node/builtin-database.ts';
import { migrations, temporaryFolder } from '../kit/each-database.ts';
import { runChild } from '../kit/child-process.ts';
import { isLong, noteFigure } from './figure.ts';

const CHILD = new URL('../kit/migration-child.ts', import.meta.url);
const MESSAGES = 200;
/** In the short form before every fifth statement. */
const STEP = isLong ? 1 : 5;
const NEWEST = migrations.at(-1)!.version;

/** What a program of that version leaves behind. */
async function oldDatabase(path: string, version: number): Promise<void> {
  const db = await openBuiltinDatabase(path)({ key: undefined, migrations: migrations.filter((step) => step.version <= version) });
  await db.transaction([
    { sql: "INSERT INTO accounts (address, keep_password, allow_plain, enabled, show, status, priority, created_at, position) VALUES ('me@old.example', 0, 0, 1, 'online', '', 0, 1, 1)" },
    { sql: "INSERT INTO conversations (account_id, peer) VALUES (1, 'ann@old.example')" },
    ...Array.from({ length: MESSAGES }, (_, number) => ({
      sql: "INSERT INTO messages (conversation_id, account_id, sender, type, body, sent_at, transit_ms, delayed, state, counts_unread) VALUES (1, 1, '/phone', 'chat', ?, ?, 0, 0, 'received', 1)",
      params: [`message ${number}`, 1000 + number],
    })),
  ]);
  await db.close();
}

/** The version that lies there, as whoever opens it next finds it. */
function versionOf(path: string): number {
  const db = new DatabaseSync(path);
  try {
    return Number((db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version);
  } finally {
    db.close();
  }
}

// In the long form from every schema there ever was, else from the first: that takes every step.
test.each(migrations.filter(({ version }) => version < NEWEST && (isLong || version === 1)))('F54: killed before any statement of the upgrade from schema $version, the next start finds the old or the new one and finishes', async ({ version }) => {
  const old = join(temporaryFolder(), 'old.db');
  await oldDatabase(old, version);
  let killed = 0;
  for (let statement = 1; ; statement += STEP) {
    const path = join(temporaryFolder(), 'linnet.db');
    copyFileSync(old, path);
    const child = runChild(CHILD, [path, String(statement)]);
    const isDone = await child.said((line) => line.startsWith('done')).then(() => true, () => false);
    if (isDone) break;
    killed += 1;
    expect([version, NEWEST]).toContain(versionOf(path));
    const db = await openBuiltinDatabase(path)({ key: undefined, migrations });
    expect(await db.all({ sql: 'PRAGMA integrity_check' })).toEqual([{ integrity_check: 'ok' }]);
    expect((await db.all({ sql: 'SELECT body FROM messages ORDER BY id' })).map(({ body }) => body)).toEqual(Array.from({ length: MESSAGES }, (_, number) => `message ${number}`));
    expect(await db.all({ sql: "SELECT count(*) AS n FROM message_search WHERE message_search MATCH 'message'" })).toEqual([{ n: MESSAGES }]);
    await db.close();
    expect(versionOf(path)).toBe(NEWEST);
  }
  // Settings, BEGIN, at least one statement a step, the version and COMMIT.
  expect(killed).toBeGreaterThan((NEWEST - version + 4) / STEP);
  noteFigure('F54', `from schema ${version}: ${killed} of ${killed} kills`);
}, 600_000);
