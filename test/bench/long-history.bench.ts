/** Years of use: a start with 1,000,000 stored messages, opening chats, reading back and finding, with a server that cannot be reached. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillProfile } from '../kit/filled-profile.ts';
import { meterCpu, sum, untilQuiet } from '../kit/measure.ts';
import { freePorts } from '../kit/servers/test-server.ts';
import { aimed, byRole, each, figure, heading, option, rounded } from './report.ts';
import { Seat } from './seat.ts';

const MESSAGES = Number(option('messages', '1000000'));
const CONVERSATIONS = 200;
/** A folder that keeps the filled profile for further runs: writing a million messages takes minutes. */
const KEPT = option('kept', '');
const ROWS_BACK = Number(option('back', '10000'));

const p95 = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ?? NaN;

heading(`${MESSAGES.toLocaleString('en')} messages in ${CONVERSATIONS} conversations`, '1,000 contacts, a tenth of the messages in one chat; headless Chromium, started with the program');
const directory = await mkdtemp(join(tmpdir(), 'linnet-bench-'));
try {
  const [port] = await freePorts(1);
  const filled = KEPT === '' ? directory : KEPT;
  if (!existsSync(join(filled, 'linnet.db'))) await fillProfile(filled, { contacts: 1_000, messages: MESSAGES, conversations: CONVERSATIONS, port: port! });
  if (filled !== directory) await cp(filled, directory, { recursive: true });
  figure('size of the database with its search index', `${rounded((await stat(join(directory, 'linnet.db'))).size / 1_000_000)} MB`);

  const starts: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const before = Date.now();
    const seat = await Seat.take({ profile: directory });
    starts.push((await seat.page.whenSeen(() => document.querySelectorAll('[role=log] [data-message]').length >= 5) - before) / 1000);
    await seat.leave({ remove: false });
  }
  aimed('from the start of shell and Chromium to messages in sight', starts.toSorted((a, b) => a - b)[1]!, { limit: 1.5, unit: 's' }, each(starts, 's'));

  const seat = await Seat.take({ profile: directory });
  const { page } = seat;
  await page.whenSeen(() => document.querySelectorAll('[role=log] [data-message]').length >= 5);
  await untilQuiet(seat.roots);

  const opened: number[] = [];
  const chats = await page.evaluate<string[]>("[...document.querySelectorAll('.conversations [title]')].map((row) => row.title).slice(1, 6)");
  for (let turn = 0; turn < 20; turn += 1) {
    const address = chats[turn % chats.length]!;
    const name = `Messages with Contact ${/\d+/u.exec(address)![0]}`;
    const before = Date.now();
    await page.click(`.conversations [title="${address}"]`, /./u);
    opened.push(await page.whenSeen((label) => document.querySelector('[role=log]')?.getAttribute('aria-label') === label && document.querySelectorAll('[role=log] [data-message]').length >= 5, name) - before);
  }
  aimed(`opening a chat, p95 of ${opened.length}`, p95(opened), { limit: 100, unit: 'ms' }, `median ${rounded(opened.toSorted((a, b) => a - b)[10]!)} ms, at most ${rounded(Math.max(...opened))} ms`);

  const found: number[] = [];
  await page.evaluate("document.querySelector('input[type=search], [role=searchbox], input[aria-label=Search]').focus()");
  for (let turn = 0; turn < 10; turn += 1) {
    const wanted = String(Math.floor(MESSAGES / 11) * (turn + 1) + 7);
    for (const letter of wanted) {
      await page.command('Input.insertText', { text: letter });
      await new Promise((resolve) => { setTimeout(resolve, 40); });
    }
    const before = Date.now();
    found.push(await page.whenSeen((text) => document.querySelector('.lists-found')?.textContent.includes(`message ${text}:`) ?? false, wanted) - before);
    await page.evaluate('document.activeElement.select()');
  }
  figure('a message is found after the last letter of its number', `p95 ${rounded(p95(found))} ms, at most ${rounded(Math.max(...found))} ms (letters every 40 ms; what is waited before asking included)`);
  await page.evaluate("document.activeElement.value = ''");
  await seat.leave({ remove: false });

  const back = await Seat.take({ profile: directory });
  await back.page.whenSeen(() => document.querySelectorAll('[role=log] [data-message]').length >= 5);
  await untilQuiet(back.roots);
  const meter = meterCpu(...back.roots);
  const { x, y } = await back.page.evaluate<{ x: number; y: number }>("(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))(document.querySelector('[role=log]').getBoundingClientRect())");
  await back.page.evaluate(`{
    window.stallsOfBench = [];
    let last = performance.now();
    const look = (now) => { window.stallsOfBench.push(now - last); last = now; requestAnimationFrame(look); };
    requestAnimationFrame((now) => { last = now; requestAnimationFrame(look); });
  }`);
  const oldest = (): Promise<number> => back.page.evaluate("Math.min(...[...document.querySelectorAll('[role=log] [data-message]')].map((row) => Number(/message (\\d+):/u.exec(row.textContent)?.[1] ?? Infinity)))");
  const first = await oldest();
  let reached = first;
  const from = Date.now();
  // A row of this chat in ten of all: so many of the numbers lie between two rows of it.
  while ((first - reached) / 10 < ROWS_BACK && Date.now() - from < 240_000) {
    await back.page.command('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: -1200 });
    reached = Math.min(reached, await oldest());
  }
  const stalls = await back.page.evaluate<number[]>('window.stallsOfBench');
  aimed(`reading back ${Math.round((first - reached) / 10).toLocaleString('en')} rows in ${rounded((Date.now() - from) / 1000)} s: frames, p95`, p95(stalls), { limit: 50, unit: 'ms' }, `longest ${rounded(Math.max(...stalls))} ms, ${stalls.filter((ms) => ms > 50).length} of ${stalls.length} over 50 ms`);
  const cpu = meter();
  figure('CPU of it', `${rounded(sum(cpu.values()))} s (${byRole(cpu)})`);
  await back.leave({ remove: false });
} finally {
  await rm(directory, { recursive: true, force: true });
}
