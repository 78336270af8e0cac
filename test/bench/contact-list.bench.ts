/** A long contact list read from disk: first paint, finding, scrolling and dragging, with a server that cannot be reached. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillProfile } from '../kit/filled-profile.ts';
import { meterCpu, sum, untilQuiet } from '../kit/measure.ts';
import { freePorts } from '../kit/servers/test-server.ts';
import { aimed, byRole, figure, heading, option, rounded } from './report.ts';
import { Seat } from './seat.ts';

const SIZES = option('contacts', '10000,100000').split(',').map(Number);
const FRAME_MS = 1000 / 60;

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Counts frames, how long each took, and in how many a part of the list in sight was without rows. */
const WATCH_FRAMES = `{
  const tree = document.querySelector('[role=treegrid]');
  const bare = () => {
    const box = tree.getBoundingClientRect();
    return [0.02, 0.5, 0.98].some((part) => !document.elementFromPoint(box.left + 40, box.top + box.height * part)?.closest('[role=row], .drag-preview'));
  };
  window.framesOfBench = { times: [], bare: 0, isOn: true };
  let last = performance.now();
  // A message comes after the frame was painted, and before whatever the page does about it later.
  const painted = new MessageChannel();
  painted.port1.onmessage = () => { if (bare()) window.framesOfBench.bare += 1; };
  const look = (now) => {
    const { framesOfBench: frames } = window;
    frames.times.push(now - last);
    last = now;
    painted.port2.postMessage(0);
    if (frames.isOn) requestAnimationFrame(look);
  };
  requestAnimationFrame((now) => { last = now; requestAnimationFrame(look); });
}`;

interface Frames {
  readonly times: readonly number[];
  readonly bare: number;
}

async function printFrames(seat: Seat, what: string, act: () => Promise<void>): Promise<void> {
  await untilQuiet(seat.roots);
  const meter = meterCpu(...seat.roots);
  await seat.page.evaluate(WATCH_FRAMES);
  await act();
  const { times, bare } = await seat.page.evaluate<Frames>('(window.framesOfBench.isOn = false, window.framesOfBench)');
  const cpu = meter();
  const sorted = times.toSorted((a, b) => a - b);
  const late = times.filter((time) => time > FRAME_MS * 1.5).length;
  figure(`${what}: frames`, `${times.length}, p95 ${rounded(sorted[Math.floor(sorted.length * 0.95)] ?? 0)} ms, longest ${rounded(sorted.at(-1) ?? 0)} ms, ${late} late`);
  aimed(`${what}: frames in which a row in sight was missing`, bare, { limit: 0, unit: 'frames' });
  figure(`${what}: CPU`, `${rounded(sum(cpu.values()))} s (${byRole(cpu)})`);
}

async function find({ page }: Seat): Promise<void> {
  await page.evaluate(`{
    window.keysOfBench = [];
    document.addEventListener('input', ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => window.keysOfBench.push(performance.now() - timeStamp))), true);
    document.querySelector('[role=searchbox], input[type=search]').focus();
  }`);
  for (const word of ['contact 77', 'c99', 'group', '4321', 'nobody is called so']) {
    for (const letter of word) {
      await page.command('Input.insertText', { text: letter });
      await pause(90);
    }
    await page.evaluate('document.activeElement.select()');
  }
  await page.command('Input.insertText', { text: 'x' });
  await page.evaluate('document.activeElement.select()');
  for (const type of ['keyDown', 'keyUp']) await page.command('Input.dispatchKeyEvent', { type, key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 });
  const keys = (await page.evaluate<number[]>('window.keysOfBench')).toSorted((a, b) => a - b);
  aimed(`a letter of a search is answered on the screen, p95 of ${keys.length}`, keys[Math.floor(keys.length * 0.95)] ?? 0, { limit: 50, unit: 'ms' }, `at most ${rounded(keys.at(-1) ?? 0)} ms`);
}

async function scroll({ page }: Seat): Promise<void> {
  const { x, y } = await page.evaluate<{ x: number; y: number }>("(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))(document.querySelector('[role=treegrid]').getBoundingClientRect())");
  for (let turn = 0; turn < 90; turn += 1) {
    await page.command('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: turn < 60 ? 400 : -600 });
    await pause(16);
  }
}

/** A contact is dragged to the lower edge, where the list scrolls by itself. */
async function drag({ page }: Seat): Promise<void> {
  const { from, edge } = await page.evaluate<{ from: { x: number; y: number }; edge: { x: number; y: number } }>(`(() => {
    const tree = document.querySelector('[role=treegrid]').getBoundingClientRect();
    const row = [...document.querySelectorAll('[role=treegrid] [role=row][aria-label^="Contact "]')].map((each) => each.getBoundingClientRect()).find(({ top, bottom }) => top > tree.top + 40 && bottom < tree.bottom - 40);
    return { from: { x: row.left + 60, y: row.top + row.height / 2 }, edge: { x: row.left + 60, y: tree.bottom - 6 } };
  })()`);
  const mouse = (type: string, at: { x: number; y: number }): Promise<unknown> => page.command('Input.dispatchMouseEvent', { type, ...at, button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1 });
  await mouse('mousePressed', from);
  for (let step = 1; step <= 20; step += 1) {
    await mouse('mouseMoved', { x: from.x, y: from.y + ((edge.y - from.y) * step) / 20 });
    await pause(16);
  }
  for (let step = 0; step < 60; step += 1) {
    await mouse('mouseMoved', { x: edge.x + (step % 2), y: edge.y });
    await pause(33);
  }
  // Given up: nothing is moved.
  for (const type of ['keyDown', 'keyUp']) await page.command('Input.dispatchKeyEvent', { type, key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 });
  await mouse('mouseReleased', edge);
}

for (const contacts of SIZES) {
  const profile = await mkdtemp(join(tmpdir(), 'linnet-bench-'));
  try {
    const [port = 0] = await freePorts(1);
    await fillProfile(profile, { contacts, messages: 1_000, conversations: 20, port });
    heading(`${contacts.toLocaleString('en')} contacts`, '40 groups, 1,000 messages, server unreachable; headless Chromium, list in sight');
    const start = Date.now();
    const seat = await Seat.take({ profile });
    const seen = await seat.contactsSeen();
    aimed('from the start of shell and Chromium to contacts in sight', (seen - start) / 1000, { limit: 1, unit: 's' });
    await untilQuiet(seat.roots);
    figure('nodes in the page', String(await seat.nodes()));
    await find(seat);
    await seat.contactsSeen();
    await printFrames(seat, 'scrolled by the wheel', () => scroll(seat));
    await printFrames(seat, 'a contact dragged along the list', () => drag(seat));
    await seat.leave({ remove: false });
  } finally {
    await rm(profile, { recursive: true });
  }
}
