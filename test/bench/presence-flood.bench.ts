/** Every contact changes presence, at once and 5,000 times a second, while a person looks at the list. */
import { meterCpu, sum, untilQuiet } from '../kit/measure.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import { byRole, figure, heading, option, rounded } from './report.ts';
import { Seat, startCrowd } from './seat.ts';

const CONTACTS = Number(option('contacts', '10000'));
const RATE = Number(option('rate', '5000'));
const SECONDS = Number(option('seconds', '10'));

/** Contact 0 says something after the last presence; the n-th flood is over when n of its messages are unread. */
let floods = 0;

async function flood(seat: Seat, sender: RawSession, what: string, count: number, rate: number): Promise<void> {
  floods += 1;
  await untilQuiet(seat.roots);
  const [meter, commits, start] = [meterCpu(...seat.roots), await seat.commits(), Date.now()];
  await seat.page.evaluate(`{
    window.latenessOfBench = [];
    let due = performance.now() + 50;
    window.timerOfBench = setInterval(() => { window.latenessOfBench.push(performance.now() - due); due = performance.now() + 50; }, 50);
  }`);
  sender.send(`<message to='flood@contacts.localhost' type='chat'><body>me@localhost ${count} ${rate}</body></message>`);
  const at = await seat.page.whenSeen((unread) => [...document.querySelectorAll('[role=treegrid] [role=row]')].some((row) => row.ariaLabel?.startsWith('Contact 0, ') && row.ariaLabel.endsWith(`${unread} unread`)), floods);
  const quiet = await untilQuiet(seat.roots);
  const lateness = (await seat.page.evaluate<number[]>('(clearInterval(window.timerOfBench), window.latenessOfBench)')).toSorted((a, b) => a - b);
  const cpu = meter();
  figure(`${what}: all taken in after`, `${rounded((at - start) / 1000)} s (${Math.round(count / (at - start) * 1000).toLocaleString('en')} a second), quiet ${rounded(quiet)} s later`);
  figure(`${what}: CPU`, `${rounded(sum(cpu.values()))} s (${byRole(cpu)})`);
  figure(`${what}: changes of the page by React`, `${await seat.commits() - commits}`);
  figure(`${what}: a timer of the page is late by`, `p95 ${rounded(Math.max(0, lateness[Math.floor(lateness.length * 0.95)] ?? 0))} ms, at most ${rounded(lateness.at(-1) ?? 0)} ms`);
}

heading(`Presence of ${CONTACTS.toLocaleString('en')} contacts`, 'a tenth of them leave or come back in each round; from a component of Prosody on loopback; headless Chromium, contact list in sight');
const server = await startCrowd(CONTACTS);
try {
  const seat = await Seat.take({ server });
  await seat.signIn(server);
  await seat.contactsPresent();
  const sender = await RawSession.signIn(server, 'ann', 'secret', 'flood');
  await flood(seat, sender, 'each once, at once', CONTACTS, 0);
  await flood(seat, sender, `${RATE.toLocaleString('en')} a second asked of Prosody for ${SECONDS} s`, RATE * SECONDS, RATE);
  sender.close();
  await seat.leave();
} finally {
  await server.stop();
}
