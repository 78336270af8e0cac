/**
 * Figures of the store, printed: `node test/bench/store.bench.ts [--messages=1000000] [--plain] [--keep=DIR]`.
 * Everything goes through the repositories and the database thread, as in the program.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BareJid } from '../../electron/lib/jid.ts';
import { openNodeDatabase } from '../../electron/platform/node/sqlite-database.ts';
import type { Database } from '../../electron/store/database.ts';
import type { AccountId, MessageId } from '../../electron/store/keys.ts';
import type { InboundMessage } from '../../electron/store/message.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { createStore } from '../../electron/store/store.ts';
import type { Store } from '../../electron/store/store.ts';
import { benchMessage, benchText, chatPeer, CHATS, seeded } from './store-load.ts';

const { values: options } = parseArgs({ options: {
  messages: { type: 'string', default: '1000000' }, plain: { type: 'boolean', default: false }, keep: { type: 'string' },
} });
const total = Number(options.messages);
const key = options.plain ? undefined : new Uint8Array(32).fill(42);
const random = seeded(20_261_123);
const text = benchText(random);

function print(what: string, figure: string): void {
  console.log(`${what.padEnd(64)} ${figure}`);
}

function percentiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${sorted.at(-1)!.toFixed(2)} ms (${times.length} runs)`;
}

async function timed(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

async function repeat(times: number, action: (run: number) => Promise<unknown>): Promise<string> {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) taken.push(await timed(() => action(run)));
  return percentiles(taken);
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function intake(store: Store, accountId: AccountId, from: number, count: number, batchSize: number): Promise<string> {
  const batches: InboundMessage[][] = [];
  for (let done = 0; done < count; done += batchSize) {
    batches.push(Array.from({ length: Math.min(batchSize, count - done) }, (_, index) => benchMessage(accountId, from + done + index, random, text)));
  }
  const cpu = cpuMs();
  const taken = await timed(async () => {
    for (const batch of batches) await store.messages.storeInbound(batch);
  });
  return `${(count / taken * 1000).toFixed(0)} messages/s, ${((cpuMs() - cpu) / count * 1000).toFixed(0)} µs CPU each (both threads)`;
}

async function searches(store: Store, accountId: AccountId): Promise<void> {
  const search = (query: string, peer?: BareJid, run = 0): Promise<unknown> => store.search.search({
    text: query, limit: 50, ...(peer ? { accountId, peer } : run % 2 ? { accountId } : {}),
  });
  const rank = (run: number, low: number, high: number): string => text.word(low + run * 7919 % (high - low));
  print('search: one of the 20 commonest words', await repeat(200, (run) => search(`${rank(run, 0, 20)} `, undefined, run)));
  print('search: a rare word (rank 5,000 to 50,000)', await repeat(200, (run) => search(`${rank(run, 5000, 50_000)} `)));
  print('search: two common words', await repeat(200, (run) => search(`${rank(run, 0, 100)} ${rank(run + 1, 0, 100)} `)));
  for (const length of [1, 2, 3, 4]) {
    print(`search: prefix of ${length}`, await repeat(200, (run) => search(rank(run, 0, 20_000).slice(0, length))));
  }
  print('search: common word in one chat', await repeat(200, (run) => search(`${rank(run, 0, 200)} `, chatPeer(run % CHATS))));
  print('search: prefix of 3 in one chat', await repeat(200, (run) => search(rank(run, 0, 20_000).slice(0, 3), chatPeer(run % CHATS))));
  print('search: Chinese, one character', await repeat(100, (run) => search('的一是不了人我在'[run % 8]!)));
  print('search: Chinese, two characters', await repeat(100, (run) => search(['我在', '不是', '一个', '你们', '好人'][run % 5]!)));
  print('search: nothing found', await repeat(100, (run) => search(`zzzz${run}`)));
}

async function contacts(store: Store, accountId: AccountId): Promise<void> {
  const roster = Array.from({ length: 10_000 }, (_, number) => ({
    address: `person${number}@example.org` as BareJid, name: `Person ${text.word(number)}`, groups: [`Group ${number % 40}`],
    subscription: 'both' as const, isAsking: false, isApproved: false,
  }));
  print('10,000 contacts: first store', `${(await timed(() => store.contacts.replaceAll(accountId, roster, '1'))).toFixed(1)} ms`);
  print('10,000 contacts: store again, nothing changed', await repeat(10, () => store.contacts.replaceAll(accountId, roster, '2')));
  print('10,000 contacts: load', await repeat(10, () => store.contacts.list(accountId)));
}

async function reads(store: Store, accountId: AccountId): Promise<void> {
  print('newest page of 50', await repeat(300, (run) => store.messages.page(accountId, chatPeer(run % CHATS), { limit: 50 })));
  print('page of 50 before a random message', await repeat(300, (run) => store.messages.page(accountId, chatPeer(run % 20), {
    before: Math.ceil(random() * total) as MessageId, limit: 50,
  })));
  print(`list of ${CHATS} conversations with their last messages`, await repeat(50, () => store.conversations.list()));
}

async function run(directory: string): Promise<void> {
  const path = join(directory, 'linnet.db');
  const reopen = (): Promise<Database> => openNodeDatabase(path)({ key, migrations });
  let db = await reopen();
  let store = createStore(db);
  const { id } = await store.accounts.add('me@example.org' as BareJid, {
    server: undefined, keepsPassword: false, allowPlain: false, strongestMechanism: undefined, resource: undefined, isEnabled: true,
    presence: { show: 'online', status: '', priority: 0 },
  }, 0);
  print(`load ${total.toLocaleString('en')} messages, 500 per commit`, await load(store, id));
  await db.close();
  print('database file, closed', `${(statSync(path).size / 1e6).toFixed(0)} MB`);
  const opened = performance.now();
  db = await reopen();
  print('open again after a clean end', `${(performance.now() - opened).toFixed(0)} ms`);
  store = createStore(db);
  await reads(store, id);
  await searches(store, id);
  print('intake: 2,000 messages, 1 per commit', await intake(store, id, total, 2000, 1));
  print('intake: 2,000 messages, 20 per commit', await intake(store, id, total + 2000, 2000, 20));
  print('intake: 2,000 messages, 100 per commit', await intake(store, id, total + 4000, 2000, 100));
  print('intake: 2,000 messages at once, sharing commits', await intakeAtOnce(store, id, total + 6000, 2000));
  await contacts(store, id);
  print('check of all tables, as after an unclean end', `${(await timed(() => checkTables(db))).toFixed(0)} ms`);
  print('resident memory of this process at the end', `${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB`);
  await db.close();
}

async function checkTables(db: Database): Promise<void> {
  for (const { name } of await db.all({ sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0" })) {
    await db.all({ sql: `PRAGMA quick_check("${String(name)}")` });
  }
}

async function intakeAtOnce(store: Store, accountId: AccountId, from: number, count: number): Promise<string> {
  const messages = Array.from({ length: count }, (_, index) => benchMessage(accountId, from + index, random, text));
  const cpu = cpuMs();
  const taken = await timed(() => Promise.all(messages.map((message) => store.messages.storeInbound([message]))));
  return `${(count / taken * 1000).toFixed(0)} messages/s, ${((cpuMs() - cpu) / count * 1000).toFixed(0)} µs CPU each (both threads)`;
}

async function load(store: Store, accountId: AccountId): Promise<string> {
  const start = performance.now();
  const cpu = cpuMs();
  for (let number = 0; number < total; number += 500) {
    const batch = Array.from({ length: Math.min(500, total - number) }, (_, index) => benchMessage(accountId, number + index, random, text));
    await store.messages.storeInbound(batch);
  }
  const taken = performance.now() - start;
  return `${(taken / 1000).toFixed(1)} s, ${(total / taken * 1000).toFixed(0)} messages/s, ${((cpuMs() - cpu) / total * 1000).toFixed(0)} µs CPU each`;
}

print('machine', `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}, Node ${process.versions.node}`);
print('input', `${total.toLocaleString('en')} messages, ${CHATS} chats, about 80 characters, ${key ? 'encrypted (ChaCha20)' : 'not encrypted'}`);
const directory = options.keep ?? mkdtempSync(join(tmpdir(), 'linnet-bench-'));
try {
  await run(directory);
} finally {
  if (!options.keep) rmSync(directory, { recursive: true, force: true });
}
