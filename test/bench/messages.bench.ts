/** Messages from somebody else, taken in with the chat closed and with the chat open and following. */
import { loadBody, startSender } from '../kit/light-sender.ts';
import { meterCpu, sum, untilQuiet } from '../kit/measure.ts';
import type { TestServer } from '../kit/servers/test-server.ts';
import { aimed, byRole, figure, heading, option, rounded } from './report.ts';
import { Seat, startCrowd } from './seat.ts';

const COUNT = Number(option('messages', '2000'));
const PACED = Number(option('paced', '100'));
const CONTACTS = 1_000;

async function follow(seat: Seat, server: TestServer, what: string, options: { readonly label: string; readonly isOpen: boolean; readonly rate?: number }): Promise<void> {
  const sender = await startSender({ server, user: 'ann', password: 'secret', to: 'me@localhost', count: COUNT, label: options.label, ...(options.rate === undefined ? {} : { rate: options.rate }) });
  await untilQuiet(seat.roots);
  const [meter, commits, start] = [meterCpu(...seat.roots), await seat.commits(), Date.now()];
  await sender.send();
  const at = options.isOpen
    ? await seat.page.whenSeen((text) => document.querySelector('[role=log]')!.textContent.includes(text), loadBody(options.label, COUNT - 1))
    : await seat.page.whenSeen((count) => [...document.querySelectorAll('[role=treegrid] [role=row]')].some((row) => row.ariaLabel?.startsWith('Ann, ') && row.ariaLabel.replaceAll(/[,.]/gu, '').includes(`${count} unread`)), COUNT);
  const quiet = await untilQuiet(seat.roots);
  const seconds = (at - start) / 1000;
  const cpu = meter();
  figure(`${what}: sent, stored and shown`, `${Math.round(COUNT / seconds)} per second (${rounded(seconds)} s, quiet ${rounded(quiet)} s later)`);
  if (options.isOpen) aimed(`${what}: CPU, all processes`, sum(cpu.values()), { limit: 4, unit: 's' }, byRole(cpu));
  else {
    aimed(`${what}: CPU, main process`, cpu.get('node') ?? 0, { limit: 0.7, unit: 's' });
    figure(`${what}: CPU, all processes`, `${rounded(sum(cpu.values()))} s (${byRole(cpu)})`);
  }
  figure(`${what}: CPU per message, all processes`, `${rounded(sum(cpu.values()) / COUNT * 1000)} ms`);
  figure(`${what}: changes of the page by React`, String(await seat.commits() - commits));
  await sender.stop();
}

heading(`${COUNT.toLocaleString('en')} messages received`, `about 80 characters each, from one contact through Prosody on loopback; ${CONTACTS.toLocaleString('en')} contacts online; headless Chromium`);
const server = await startCrowd(CONTACTS);
try {
  const seat = await Seat.take({ server });
  await seat.signIn(server);
  await seat.contactsPresent();
  await untilQuiet(seat.roots);
  await follow(seat, server, 'chat closed, one burst', { label: 'closed', isOpen: false });
  await seat.openChat('Ann');
  await follow(seat, server, 'chat open, one burst', { label: 'burst', isOpen: true });
  await follow(seat, server, `chat open, ${PACED} a second`, { label: 'paced', isOpen: true, rate: PACED });
  await seat.leave();
} finally {
  await server.stop();
}
