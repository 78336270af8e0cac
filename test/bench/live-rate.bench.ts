/** A thousand messages a second for a minute, with the chat open and following: how late each is in sight, and whether all are stored. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startSender } from '../kit/light-sender.ts';
import { meterCpu, sum, untilQuiet } from '../kit/measure.ts';
import { aimed, byRole, figure, heading, option, rounded } from './report.ts';
import { Seat, startCrowd } from './seat.ts';

const RATE = Number(option('rate', '1000'));
const SECONDS = Number(option('seconds', '60'));
const COUNT = RATE * SECONDS;
const LABEL = 'live';

/** At each frame the highest number in sight, with the time of the frame after it, which is when a person sees it. */
const WATCH = `{
  const log = document.querySelector('[role=log]');
  window.seenOfBench = [];
  let last = -1;
  const look = () => {
    const rows = log.textContent.match(/${LABEL} \\d+ /gu);
    const number = rows ? Math.max(...rows.slice(-40).map((row) => Number(row.slice(${LABEL.length + 1})))) : -1;
    if (number > last) {
      last = number;
      requestAnimationFrame(() => window.seenOfBench.push([performance.timeOrigin + performance.now(), number]));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

heading(`${RATE.toLocaleString('en')} messages a second for ${SECONDS} s`, 'about 80 characters each, from one contact through Prosody, its archive in memory, on loopback, the chat open and following; 1,000 contacts online; headless Chromium');
const server = await startCrowd(1_000, { largeArchive: true });
try {
  const seat = await Seat.take({ server });
  await seat.signIn(server);
  await seat.contactsPresent();
  await seat.openChat('Ann');
  const sender = await startSender({ server, user: 'ann', password: 'secret', to: 'me@localhost', count: COUNT, label: LABEL, rate: RATE });
  await untilQuiet(seat.roots);
  await seat.page.evaluate(WATCH);
  const [meter, start] = [meterCpu(...seat.roots), Date.now()];
  await sender.send();
  const taken = (Date.now() - start) / 1000;
  await seat.page.whenSeen((last) => document.querySelector('[role=log]')!.textContent.includes(last), `${LABEL} ${COUNT - 1} `);
  const cpu = meter();
  const seen = await seat.page.evaluate<(readonly [number, number])[]>('window.seenOfBench');
  const late: number[] = [];
  let next = 0;
  for (const [at, number] of seen) for (; next <= number; next += 1) late.push(at - (start + next / RATE * 1000));
  late.sort((a, b) => a - b);
  figure('the server had taken all of it after', `${rounded(taken)} s`);
  aimed('a message is in sight after it was due to be sent, p95', late[Math.floor(late.length * 0.95)] ?? Infinity, { limit: 300, unit: 'ms' }, `median ${rounded(late[Math.floor(late.length / 2)] ?? 0)} ms, at most ${rounded(late.at(-1) ?? 0)} ms`);
  figure('CPU', `${rounded(sum(cpu.values()))} s (${byRole(cpu)})`);
  await sender.stop();
  await untilQuiet(seat.roots);
  const profile = await seat.leave({ remove: false });
  const db = new DatabaseSync(join(profile, 'linnet.db'), { readOnly: true });
  const stored = Number(db.prepare(`SELECT count(DISTINCT body) AS n FROM messages WHERE body GLOB '${LABEL} *'`).get()!['n']);
  const doubled = Number(db.prepare(`SELECT count(*) - count(DISTINCT body) AS n FROM messages WHERE body GLOB '${LABEL} *'`).get()!['n']);
  const disordered = Number(db.prepare(`SELECT count(*) AS n FROM (SELECT CAST(substr(body, ${LABEL.length + 2}) AS INTEGER) AS number, lag(CAST(substr(body, ${LABEL.length + 2}) AS INTEGER)) OVER (ORDER BY id) AS former
    FROM messages WHERE body GLOB '${LABEL} *') WHERE number < former`).get()!['n']);
  db.close();
  aimed('lost', COUNT - stored, { limit: 0, unit: 'messages' }, `doubled ${doubled}, out of order ${disordered}`);
  await rm(profile, { recursive: true });
} finally {
  await server.stop();
}
