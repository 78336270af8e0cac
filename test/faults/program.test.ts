import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { runChild, type Child } from '../kit/child-process.ts';
import { temporaryFolder } from '../kit/each-database.ts';
import { FaultProxy } from '../kit/fault-proxy.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import type { TestServer } from '../kit/servers/test-server.ts';
import { seededRandom } from '../kit/seeded-random.ts';
import { noteFigure, seconds, times } from './figure.ts';

const CHILD = new URL('../kit/core-child.ts', import.meta.url);
/** For what needs a start, a sign-in and an answer on a busy machine. */
const PATIENCE = { timeout: 60_000, interval: 50 };
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

let server: TestServer;
beforeAll(async () => {
  server = await startProsody({ users: { juliet: 'capulet', burst: 'password', sender: 'password', sleeper: 'password' }, resumeQueue: 20_000, resumeSeconds: 15 });
}, 60_000);
afterAll(() => server?.stop());

function start(profile: string, user: string, more: readonly string[] = [], place: { readonly host: string; readonly port: number } = server): Child {
  return runChild(CHILD, [profile, place.host, String(place.port), server.caFile, user, ...more]);
}

async function juliet(): Promise<RawSession> {
  const session = await RawSession.signIn(server, 'juliet', 'capulet', `raw${Math.random()}`);
  onTestFinished(() => session.close());
  session.send('<presence/>');
  await session.take(/<presence[^>]*>/u);
  return session;
}

/** What lies in a profile whose program has ended. */
function bodiesIn(profile: string): string[] {
  const db = new DatabaseSync(join(profile, 'linnet.db'));
  try {
    return (db.prepare('SELECT body FROM messages ORDER BY id').all() as { body: string }[]).map(({ body }) => body);
  } finally {
    db.close();
  }
}

/** How many messages have come since the child's start. */
function hasOf({ lines }: Child): number {
  return Number(lines.findLast((line) => line.startsWith('has '))?.slice(4) ?? 0);
}

test('F1: killed at random moments of 1,000 messages a second, the program has all of them once, in order', async () => {
  const kills = times(2, 200);
  const random = seededRandom(1);
  const profile = temporaryFolder();
  const session = await juliet();
  let child = start(profile, 'burst');
  await child.said((line) => line === 'online');
  let sent = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const until = performance.now() + random() * 1_000;
    while (performance.now() < until) {
      session.send(Array.from({ length: 10 }, () => `<message to='burst@localhost' type='chat' id='b${sent}'><body>${sent++}</body></message>`).join(''));
      await pause(10);
    }
    await child.kill();
    child = start(profile, 'burst');
    await child.said((line) => line === 'online');
  }
  await child.kill();
  const since = performance.now();
  const there = bodiesIn(profile).length;
  child = start(profile, 'burst');
  await expect.poll(() => there + hasOf(child), { timeout: 120_000, interval: 50 }).toBeGreaterThanOrEqual(sent);
  const took = performance.now() - since;
  await child.kill();
  const bodies = bodiesIn(profile);
  const disordered = bodies.filter((body, index) => index > 0 && Number(body) < Number(bodies[index - 1])).length;
  expect({ lost: sent - new Set(bodies).size, doubled: bodies.length - new Set(bodies).size, disordered }).toEqual({ lost: 0, doubled: 0, disordered: 0 });
  noteFigure('F1', `${kills} kills while ${sent} messages came: lost 0, doubled 0, out of order 0; all there ${seconds(took)} after the last start`);
}, 1_800_000);

const MOMENTS = ['before-store', 'stored', 'before-send', 'written', 'acknowledged', 'settled'] as const;

test('F2: killed at six moments between "Send" and the end of the acknowledgement, what was promised goes out under one id', async () => {
  const rounds = times(1, 50);
  const profile = temporaryFolder();
  const session = await juliet();
  let heard = '';
  session.listen((text) => { heard += text; });
  const bodies: { readonly body: string; readonly moment: string; readonly isPromised: boolean }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const moment of MOMENTS) {
      const body = `round ${round} ${moment}`;
      const child = start(profile, 'sender', ['juliet@localhost', body, moment]);
      // It says nothing of the kind: it ends.
      await expect(child.said((line) => line === 'drained')).rejects.toThrow('the process ended without it: ');
      // Stored is promised, even where the page was not told any more.
      bodies.push({ body, moment, isPromised: moment !== 'before-store' });
    }
  }
  const last = start(profile, 'sender', ['juliet@localhost', 'the end', 'never']);
  await last.said((line) => line === 'drained');
  await expect.poll(() => heard, PATIENCE).toContain('<body>the end</body>');
  const ids = new Map<string, string[]>();
  for (const [stanza] of heard.matchAll(/<message[^>]*>.*?<\/message>/gsu)) {
    const [, body] = /<body>([^<]*)<\/body>/u.exec(stanza) ?? [];
    const [, id] = /<message[^>]* id=['"]([^'"]*)['"]/u.exec(stanza) ?? [];
    if (body !== undefined) ids.set(body, [...ids.get(body) ?? [], id ?? '']);
  }
  const lost = bodies.filter(({ body, isPromised }) => isPromised && !ids.has(body));
  const unpromised = bodies.filter(({ body, isPromised }) => !isPromised && ids.has(body));
  const changed = [...ids.values()].filter((list) => new Set(list).size !== 1);
  expect({ lost, unpromised, changed }).toEqual({ lost: [], unpromised: [], changed: [] });
  const again = [...ids.values()].reduce((sum, list) => sum + list.length - 1, 0);
  noteFigure('F2', `${bodies.length} kills (6 moments, ${rounds} each): lost 0, other ids 0; sent a second time under the same id, which receivers know: ${again}`);
}, 1_800_000);

test('F49: asleep while the line breaks and messages come: awake again it is back by itself, at once, with one sign-in', async () => {
  const asleepMs = times(2_000, 60_000);
  const proxy = await FaultProxy.start(server);
  onTestFinished(() => proxy.stop());
  const profile = temporaryFolder();
  const session = await juliet();
  const child = start(profile, 'sleeper', [], proxy);
  await child.said((line) => line === 'online');
  const say = (from: number, count: number): void => session.send(Array.from({ length: count }, (_, index) => `<message to='sleeper@localhost' type='chat' id='s${from + index}'><body>${from + index}</body></message>`).join(''));
  say(0, 5);
  await pause(500);
  child.signal('SIGSTOP');
  say(5, 20);
  await pause(asleepMs / 2);
  proxy.resetAll();
  say(25, 20);
  await pause(asleepMs / 2);
  const before = child.lines.length;
  child.signal('SIGCONT');
  const woken = performance.now();
  await expect.poll(() => child.lines.slice(before).includes('online'), PATIENCE).toBe(true);
  const took = performance.now() - woken;
  say(45, 1);
  await expect.poll(() => hasOf(child), PATIENCE).toBe(46);
  await child.kill();
  expect(bodiesIn(profile)).toEqual(Array.from({ length: 46 }, (_, number) => String(number)));
  expect(proxy.accepted).toBe(2);
  noteFigure('F49', `asleep ${seconds(asleepMs)}, the line gone meanwhile: online ${seconds(took)} after waking, ${proxy.accepted - 1} reconnect, of 46 messages lost 0, doubled 0`);
}, 300_000);
