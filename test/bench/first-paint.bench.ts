/** From the start of the program to contacts and messages in sight, read from disk, with a server that cannot be reached. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserShell } from '../kit/browser-shell.ts';
import { fillProfile } from '../kit/filled-profile.ts';
import { EMPTY_PAGE, LightChromium } from '../kit/light-chromium.ts';
import type { LightPage } from '../kit/light-page.ts';
import { cpuSeconds, median, untilQuiet } from '../kit/measure.ts';
import { freePorts } from '../kit/servers/test-server.ts';
import { aimed, each, figure, heading, option, rounded } from './report.ts';

const RUNS = Number(option('runs', '5'));
const CONTACTS = 1_000;
const MESSAGES = 10_000;

function seen(page: LightPage): Promise<number> {
  return page.whenSeen(() => document.querySelectorAll('[role=treegrid] [role=row][aria-label^="Contact "]').length >= 5
    && document.querySelectorAll('[role=log] [role=article], [role=log] article').length >= 5);
}

interface Run {
  readonly ready: number;
  readonly seen: number;
  readonly cpu: number;
}

/** Chromium is there already, as when its window is open for other things. */
async function withOpenBrowser(profile: string, chromium: LightChromium): Promise<Run> {
  const page = await chromium.page();
  await page.open(EMPTY_PAGE);
  await untilQuiet([chromium.pid]);
  const before = cpuSeconds(chromium.pid);
  const start = Date.now();
  const shell = await BrowserShell.start({ profile });
  const ready = Date.now();
  await page.open(shell.url);
  const at = await seen(page);
  const cpu = cpuSeconds(shell.pid, chromium.pid) - before;
  await shell.stop();
  return { ready: (ready - start) / 1000, seen: (at - start) / 1000, cpu };
}

/** Node and Chromium both begin; Chromium's profile is new, which is slower than a used one. */
async function withOwnBrowser(profile: string): Promise<Run> {
  const start = Date.now();
  const shell = await BrowserShell.start({ profile });
  const ready = Date.now();
  const chromium = await LightChromium.start(shell.url);
  const at = await seen(await chromium.page());
  const cpu = cpuSeconds(shell.pid, chromium.pid);
  await chromium.stop();
  await shell.stop();
  return { ready: (ready - start) / 1000, seen: (at - start) / 1000, cpu };
}

async function repeat(run: () => Promise<Run>): Promise<Run[]> {
  const runs: Run[] = [];
  for (let count = 0; count < RUNS; count += 1) runs.push(await run());
  return runs;
}

function print(what: string, runs: readonly Run[]): void {
  const times = runs.map((run) => run.seen);
  figure(`${what}: the shell is ready`, `${rounded(median(runs.map(({ ready }) => ready)))} s`);
  aimed(`${what}: contacts and messages seen`, median(times), { limit: 1, unit: 's' }, each(times, 's'));
  figure(`${what}: CPU of all processes until then`, `${rounded(median(runs.map(({ cpu }) => cpu)))} s`);
}

const profile = await mkdtemp(join(tmpdir(), 'linnet-bench-'));
const [port = 0] = await freePorts(1);
await fillProfile(profile, { contacts: CONTACTS, messages: MESSAGES, conversations: 100, port });
const chromium = await LightChromium.start();
try {
  heading('Start to first paint from disk', `${CONTACTS.toLocaleString('en')} contacts, ${MESSAGES.toLocaleString('en')} messages, a conversation open, server unreachable; ${await chromium.version()}, headless`);
  await withOpenBrowser(profile, chromium);
  print('Chromium is running', await repeat(() => withOpenBrowser(profile, chromium)));
} finally {
  await chromium.stop();
}
print('Chromium starts too', await repeat(() => withOwnBrowser(profile)));
await rm(profile, { recursive: true });
