import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../kit/seeded-random.ts';
import { startEjabberd } from '../kit/servers/ejabberd.ts';
import { startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import type { TestServer, TestServerOptions } from '../kit/servers/test-server.ts';
import { SoakPerson } from '../kit/soak-person.ts';

/** Messages each way, as `LINNET_SOAK_MESSAGES` says: minutes of work on both cores. `LINNET_SOAK_SEED` for a run that was seen. */
const MESSAGES = Number(process.env['LINNET_SOAK_MESSAGES'] ?? 0);
/** `LINNET_SOAK_ARCHIVE=1`: the server has an archive, and what a line or a server lost must come from there. Prosody always has one. */
const HAS_ARCHIVE = process.env['LINNET_SOAK_ARCHIVE'] === '1';
const SEED = Number(process.env['LINNET_SOAK_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** `LINNET_SOAK_KEEP=DIR`: what the programs and the server had stored at the end is there, to be looked at. */
const KEPT = process.env['LINNET_SOAK_KEEP'];
/** How often, per message written: the line breaks; the line changes its pace. */
const CHANCES = { line: 1 / 60, pace: 1 / 100 } as const;
const PATIENCE_MS = Math.max(600_000, MESSAGES * 30);
/** Whoever writes waits while more than these wait to be sent: a queue that only grows says nothing about what arrives. */
const MOST_QUEUED = 400;
const LOOKED_AT_EACH = 100;
/** What came late at the very end is put in its place within this time. */
const IN_ORDER_MS = 6_000;

interface Place {
  readonly name: string;
  readonly start: (options: TestServerOptions) => Promise<TestServer>;
  readonly count: number;
  /** How often, per message written, the program is ended and started on its profile. */
  readonly restarts: number;
  /** A server hands what it held for a session that is replaced, not resumed, to the new one behind what came since. */
  readonly keepsOrder: boolean;
}

const SERVERS: readonly Place[] = [
  { name: 'Prosody', start: startProsody, count: MESSAGES, restarts: 1 / 400, keepsOrder: false },
  { name: 'Prosody, the program running on', start: startProsody, count: MESSAGES, restarts: 0, keepsOrder: true },
  { name: 'ejabberd', start: startEjabberd, count: MESSAGES, restarts: 1 / 400, keepsOrder: false },
  { name: 'Linnet’s own', start: startLocal, count: MESSAGES, restarts: 1 / 400, keepsOrder: false },
  { name: 'Linnet’s own, the program running on', start: startLocal, count: MESSAGES, restarts: 0, keepsOrder: true },
];

describe.each(SERVERS)('under random breaks of the line and restarts of the program, on $name', ({ name, start, count, restarts, keepsOrder }) => {
  const undo: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const each of undo.splice(0).reverse()) await each();
  });

  it(`every message comes once${keepsOrder ? ' and in order' : ''}, both ways (G1, G2${keepsOrder ? ', G3' : ''})`, async (context) => {
    if (MESSAGES === 0) context.skip('takes minutes: runs where LINNET_SOAK_MESSAGES says how many messages');
    const server = await start({ archive: HAS_ARCHIVE, largeArchive: HAS_ARCHIVE, resendsAlways: !HAS_ARCHIVE, resumeQueue: 20_000, resumeSeconds: 15, users: { romeo: 'romeo-password', juliet: 'juliet-password' } });
    undo.push(() => server.stop());
    const people = await Promise.all([SoakPerson.start(server, 'romeo', 'juliet'), SoakPerson.start(server, 'juliet', 'romeo')]);
    undo.push(async () => void await Promise.all(people.map((person) => person.stop())));
    const [romeo, juliet] = people as [SoakPerson, SoakPerson];
    const before = performance.now();
    await Promise.all(people.map((person, index) => live(person, count, restarts, seededRandom(SEED + index))));
    const written = performance.now();
    await settle(romeo, juliet);
    await new Promise((resolve) => setTimeout(resolve, IN_ORDER_MS));
    const verdicts = [await juliet.judge(romeo), await romeo.judge(juliet)];
    if (KEPT) for (const [name, from] of [['server', server.directory], ...people.map(({ user, core }) => [user, core.directory])] as const) await cp(from, join(KEPT, name), { recursive: true });
    const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
    const sum = (key: 'breaks' | 'restarts' | 'retries'): number => romeo[key] + juliet[key];
    console.log(`soak on ${name}: seed ${SEED}, ${count} messages each way, ${sum('breaks')} breaks, ${sum('restarts')} restarts, ${sum('retries')} sent again by hand, ` +
      `written in ${seconds(before, written)} s, all there ${seconds(written, performance.now())} s later; ${verdicts.map((verdict) =>
        `lost ${verdict.lost.length}, doubled ${verdict.doubled.length}, out of order ${verdict.disordered.length} (for their writer ${verdict.disorderedAtWriter.length}), failed ${verdict.failed}`).join('; ')}`);
    const named = verdicts.flatMap(({ lost, doubled, disordered, disorderedAtWriter }) => [lost, doubled, keepsOrder ? disordered : [], disorderedAtWriter]).filter((list) => list.length > 0);
    for (const list of named) console.log(list.slice(0, 20).join(', '));
    if (named.length > 0) for (const person of people) console.log(`${person.user}: ${JSON.stringify(await person.standing())}, ${await heldBy(server, person.user)} held by the server`, person.core.log.text().slice(-2_000), JSON.stringify((await person.core.snapshot()).accounts));
    for (const { sent, failed, lost, doubled, disordered, disorderedAtWriter } of verdicts) {
      expect({ sent, failed, lost: lost.length, doubled: doubled.length, disorderedAtWriter }).toEqual({ sent: count, failed: 0, lost: 0, doubled: 0, disorderedAtWriter: [] });
      if (keepsOrder) expect(disordered).toEqual([]);
    }
  }, 3_600_000);
});

/** Writes one message after the other while things go wrong. */
async function live(person: SoakPerson, count: number, restarts: number, random: () => number): Promise<void> {
  while (person.written < count) {
    if (person.written % LOOKED_AT_EACH === 0) await person.untilQueued(MOST_QUEUED);
    await person.write();
    if (random() < CHANCES.pace) {
      person.proxy.latencyMs = Math.floor(random() * 20);
      person.proxy.isOneByte = random() < 0.1;
    }
    if (random() < CHANCES.line) person.breakLine(random());
    if (random() < restarts) await person.restart();
  }
  person.proxy.latencyMs = 0;
  person.proxy.isOneByte = false;
}

/** Waits until everything is out of both queues and has been seen by the other, or no more comes. */
async function settle(one: SoakPerson, other: SoakPerson): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  let last = '';
  let since = performance.now();
  for (;;) {
    const people = [[one, other], [other, one]] as const;
    const standing = await Promise.all(people.map(async ([person, writer]) => {
      await person.lookBack();
      const { queued, received } = await person.standing();
      const gaps = await person.gaps();
      return { state: [queued, received, ...gaps], isDone: queued === 0 && gaps.length === 0 && received === writer.written };
    }));
    if (standing.every(({ isDone }) => isDone)) return;
    const state = standing.map((each) => each.state);
    if (String(state) !== last) since = performance.now();
    last = String(state);
    // What the server holds for a session that is gone comes when it gives that session up, at the latest.
    if (performance.now() > deadline || performance.now() - since > 90_000) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** How many messages Prosody keeps for somebody who is not there. */
async function heldBy(server: TestServer, user: string): Promise<number> {
  const kept = await readFile(join(server.directory, 'data', 'localhost', 'offline', `${user}.list`), 'utf8').catch(() => '');
  return kept.split('"body"').length - 1;
}
