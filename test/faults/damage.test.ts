import { cpSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DatabaseError, type Database } from '../../electron/core/ports.ts';
import { createNodeProfile, nodeClock } from '../../electron/platform/node/index.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { createStore } from '../../electron/store/store.ts';
import { temporaryFolder } from '../kit/each-database.ts';
import { MemorySecrets } from '../kit/memory-secrets.ts';
import { seededRandom } from '../kit/seeded-random.ts';
import { addAccount, inbound, stanza } from '../kit/stored-things.ts';
import { noteFigure, times } from './figure.ts';

const IN_COPY = 1_500;
const LATER = 500;
const bodyOf = (number: number): string => `message ${number}: wherefore art thou, and what is the hour, and will it rain? `.repeat(3);

/** Ways of damaging what lies in a folder; `root`: the first byte of the page at which the search index begins. */
const KINDS: Readonly<Record<string, (file: string, random: () => number, root: number) => void>> = {
  header: (file, random) => flip(file, random, 0, 100),
  page: (file, random) => flip(file, random, 100, statSync(file).size),
  log: (file, random) => flip(`${file}-wal`, random, 0, statSync(`${file}-wal`).size),
  'search index': (file, random, root) => flip(file, random, root, root + 4096),
  'cut short': (file, random) => truncateSync(file, Math.floor(random() * statSync(file).size)),
  empty: (file) => truncateSync(file, 0),
};

/** Up to 64 bytes between two places become others. */
function flip(file: string, random: () => number, from: number, to: number): void {
  const bytes = readFileSync(file);
  for (let count = 1 + Math.floor(random() * 64); count > 0; count -= 1) bytes[from + Math.floor(random() * (to - from))]! ^= 1 + Math.floor(random() * 255);
  writeFileSync(file, bytes);
}

interface Template {
  readonly directory: string;
  readonly secrets: MemorySecrets;
  readonly root: number;
}

/** A profile as a kill leaves it: a copy of the day, what came since, and its log. */
async function makeTemplate(isEncrypted: boolean): Promise<Template> {
  const [working, directory] = [temporaryFolder(), temporaryFolder()];
  const secrets = new MemorySecrets(isEncrypted ? 'keystore' : 'none');
  const profile = createNodeProfile({ directory: working, secrets, clock: nodeClock });
  const database = await profile.open(migrations);
  const store = createStore(database);
  const { id } = await addAccount(store);
  const add = (from: number, count: number): Promise<unknown> => store.messages.storeInbound(Array.from({ length: count }, (_, index) => inbound(id, { stanzaId: stanza(`m${from + index}`), body: bodyOf(from + index) })));
  await add(0, IN_COPY);
  await profile.backUp();
  await add(IN_COPY, LATER);
  const [page] = await database.all({ sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'message_search_data'" });
  for (const name of readdirSync(working)) cpSync(join(working, name), join(directory, name));
  await database.close();
  return { directory, secrets, root: (Number(page!['rootpage']) - 1) * 4096 };
}

/** How many of the messages are there as they were written, and how many are there as something else. Throws where the database cannot be read. */
async function read(database: Database): Promise<{ readonly right: number; readonly wrong: number }> {
  const rows = await database.all({ sql: 'SELECT body FROM messages' });
  const written = new Set(Array.from({ length: IN_COPY + LATER }, (_, number) => bodyOf(number)));
  const right = rows.filter(({ body }) => written.has(String(body))).length;
  return { right, wrong: rows.length - right };
}

interface Outcome {
  readonly way: 'as it was' | 'copy';
  readonly right: number;
  readonly wrong: number;
}

/** What a person does: starts, and takes the copy where it is offered; once more where the damage is met only in use. */
async function recover(directory: string, secrets: MemorySecrets): Promise<Outcome> {
  let way: Outcome['way'] = 'as it was';
  for (let start = 0; start < 3; start += 1) {
    const profile = createNodeProfile({ directory, secrets, clock: nodeClock });
    let database: Database | undefined;
    try {
      database = await profile.open(migrations);
      const found = await read(database);
      return { way, ...found };
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.problem !== 'damaged') throw error;
      // Found at the start the copy is offered; found in use the page says so, and the next start reads all of it.
      if (database) continue;
      expect(await profile.findBackup()).toBeDefined();
      const { keptAs } = await profile.restore();
      expect(existsSync(join(directory, keptAs)) || existsSync(keptAs)).toBe(true);
      way = 'copy';
    } finally {
      await database?.close();
    }
  }
  throw new Error('three starts did not help');
}

test.each([{ name: 'plain', isEncrypted: false }, { name: 'encrypted', isEncrypted: true }])('F53: whatever of a database is damaged ($name), it is used as it was or the copy takes its place, and the damaged file is kept', async ({ name, isEncrypted }) => {
  const template = await makeTemplate(isEncrypted);
  expect(statSync(join(template.directory, 'linnet.db-wal')).size).toBeGreaterThan(0);
  const rounds = times(isEncrypted ? 3 : 6, 54);
  const outcomes: (Outcome & { readonly kind: string })[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const kind = Object.keys(KINDS)[round % 6]!;
    const directory = temporaryFolder();
    cpSync(template.directory, directory, { recursive: true });
    KINDS[kind]!(join(directory, 'linnet.db'), seededRandom(5_300 + round), template.root);
    outcomes.push({ kind, ...await recover(directory, template.secrets) });
  }
  const copies = outcomes.filter(({ way }) => way === 'copy');
  // Of the copy nothing is missing and nothing is wrong.
  for (const { kind, right, wrong } of copies) expect({ kind, right, wrong }).toEqual({ kind, right: IN_COPY, wrong: 0 });
  if (isEncrypted) expect(outcomes.filter(({ wrong }) => wrong > 0)).toEqual([]);
  const kept = outcomes.reduce((sum, { right }) => sum + right, 0) / (outcomes.length * (IN_COPY + LATER));
  noteFigure('F53', `${name}: recovered ${outcomes.length} of ${outcomes.length}, ${copies.length} by the copy; messages kept without any archive ${(100 * kept).toFixed(1)} % (the copy holds 75 %); texts changed unnoticed ${outcomes.reduce((sum, { wrong }) => sum + wrong, 0)}`);
}, 600_000);
