/** From the press of "Sign in" to contacts in sight, the whole start's CPU, and the memory used half a minute later. */
import { LightChromium } from '../kit/light-chromium.ts';
import { cpuByRole, memory, otherChromiums, sum, untilQuiet } from '../kit/measure.ts';
import type { TestServer } from '../kit/servers/test-server.ts';
import { aimed, byRole, figure, heading, option, rounded } from './report.ts';
import { Seat, startCrowd } from './seat.ts';

const IDLE_SECONDS = Number(option('idle', '30'));
const SIZES = option('contacts', '1000,10000').split(',').map(Number);

function warning(...roots: readonly number[]): string {
  const others = otherChromiums(...roots);
  return others === 0 ? '' : ` TOO SMALL: ${others} foreign Chromium processes share pages`;
}

/** What Chromium costs before it has anything to show. */
async function emptyChromium(): Promise<void> {
  heading('An empty page, for comparison', 'headless Chromium that only starts');
  const chromium = await LightChromium.start();
  await untilQuiet([chromium.pid]);
  figure(await chromium.version(), `${rounded(sum(cpuByRole(chromium.pid).values()))} s CPU, ${rounded(sum(memory(chromium.pid).map(({ pssMiB }) => pssMiB)))} MiB${warning(chromium.pid)}`);
  await chromium.stop();
}

async function idle(seat: Seat, what: string, limit: number): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, IDLE_SECONDS * 1000); });
  const all = memory(...seat.roots);
  aimed(`${what}: memory (PSS) after ${IDLE_SECONDS} s idle`, sum(all.map(({ pssMiB }) => pssMiB)), { limit, unit: 'MiB' }, warning(...seat.roots).trim());
  figure('  process by process, MiB', all.map(({ role, pssMiB }) => `${role} ${rounded(pssMiB)}`).join(', '));
  figure('  nodes in the page', String(await seat.nodes()));
}

async function start(server: TestServer, what: string, limitMiB: number, profile?: string): Promise<string> {
  const seat = await Seat.take({ server, ...(profile === undefined ? {} : { profile }) });
  if (profile !== undefined) await seat.contactsSeen();
  const pressedAt = await seat.signIn(server);
  if (profile === undefined) aimed(`${what}: sign-in to contacts seen`, (await seat.contactsSeen() - pressedAt) / 1000, { limit: 1, unit: 's' });
  const seenAt = await seat.contactsPresent();
  figure(`${what}: sign-in to the first presence seen`, `${rounded((seenAt - pressedAt) / 1000)} s${profile === undefined ? '' : ' (contacts were there before, from disk)'}`);
  const quiet = await untilQuiet(seat.roots);
  figure(`${what}: until every process is quiet`, `${rounded((seenAt - pressedAt) / 1000 + quiet)} s`);
  const cpu = cpuByRole(...seat.roots);
  aimed(`${what}: CPU of the whole start, all processes`, sum(cpu.values()), { limit: 3, unit: 's' }, byRole(cpu));
  figure(`${what}: changes of the page by React`, String(await seat.commits()));
  await idle(seat, what, limitMiB);
  return seat.leave({ remove: profile !== undefined });
}

await emptyChromium();
for (const contacts of SIZES) {
  heading(`Sign-in with ${contacts.toLocaleString('en')} contacts`, 'Prosody on loopback, roster in 40 groups, every contact online; node and headless Chromium, both started for it');
  const server = await startCrowd(contacts);
  try {
    const profile = await start(server, 'first start', contacts > 1_000 ? 350 : 300);
    await start(server, 'second start', contacts > 1_000 ? 350 : 300, profile);
  } finally {
    await server.stop();
  }
}
