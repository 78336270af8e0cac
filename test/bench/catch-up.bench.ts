/** Back after an absence: the archive holds what was missed with many people, and it is read while the person looks and types. */
import { join } from 'node:path';
import { parseBareJid, type BareJid } from '../../electron/lib/jid.ts';
import { openBuiltinDatabase } from '../../electron/platform/node/builtin-database.ts';
import { nodeClock, nodeIds } from '../../electron/platform/node/index.ts';
import { nodeServerCrypto } from '../../electron/platform/node/server/index.ts';
import { LocalServer } from '../../electron/server/local-server.ts';
import { serverMigrations } from '../../electron/server/store/tables.ts';
import { CLIENT_NS, el } from '../../electron/xmpp/kit/element.ts';
import { meterCpu, sum, untilQuiet } from '../kit/measure.ts';
import { MemoryLog } from '../kit/memory-log.ts';
import { startLocal } from '../kit/servers/local.ts';
import { numberedContacts, type TestServer } from '../kit/servers/test-server.ts';
import { aimed, byRole, figure, heading, option, rounded } from './report.ts';
import { Seat } from './seat.ts';

const MESSAGES = Number(option('messages', '100000'));
const PEOPLE = 200;
/** As long as the person types; then it is waited until every process is quiet, which takes half a second to see. */
const TYPED_SECONDS = Number(option('typed', '20'));
const QUIET_MS = 500;
const ME = 'me@localhost' as BareJid;

/** Every other message is mine, from another device; a minute between each two. */
async function miss(server: TestServer): Promise<void> {
  await server.halt();
  const db = await openBuiltinDatabase(join(server.directory, 'server.db'))({ migrations: serverMigrations });
  const filling = await LocalServer.open('localhost' as BareJid, { clock: nodeClock, ids: nodeIds, log: new MemoryLog(), db, crypto: nodeServerCrypto }, { archiveMessages: MESSAGES * 2 });
  for (let number = 0; number < MESSAGES; number += 1) {
    const peer = parseBareJid(`c${(number >> 1) % PEOPLE}@contacts.localhost`)!;
    const [from, to] = number % 2 === 0 ? [`${peer}/home`, ME] : [`${ME}/phone`, peer];
    filling.archive.add({
      owner: ME, id: `a${number}`, at: Date.now() - (MESSAGES - number) * 60_000, peer,
      stanza: el('message', CLIENT_NS, { from, to, type: 'chat', id: `m${number}` }, el('body', CLIENT_NS, {}, `missed message ${number} about the boat and the lake`)),
    });
    if (number % 2_000 === 0) await filling.settled();
  }
  await filling.settled();
  await db.close();
  await server.start();
}

heading(`${MESSAGES.toLocaleString('en')} messages missed with ${PEOPLE} people`, 'Linnet’s own server on loopback, pages of 50; headless Chromium; a chat is open, and ten keys a second are typed into the search');
const server = await startLocal({
  users: { me: 'secret', ann: 'secret' }, rosters: { me: numberedContacts(PEOPLE, 10) }, archiveLimit: MESSAGES * 2,
});
try {
  const before = await Seat.take({ server });
  await before.signIn(server);
  await before.contactsSeen();
  await untilQuiet(before.roots);
  const profile = await before.leave({ remove: false });
  await miss(server);

  const seat = await Seat.take({ server, profile });
  const { page } = seat;
  const start = Date.now();
  const meter = meterCpu(...seat.roots);
  await seat.signIn(server);
  const signedIn = Date.now();
  const first = await page.whenSeen(() => /missed message/u.test(document.querySelector('[aria-label="Conversations"]')?.textContent ?? ''));
  aimed('signed in again: the newest of it in sight', (first - signedIn) / 1000, { limit: 2, unit: 's' });
  await page.click('[role=treegrid] [role=row]', /^Contact 0, /u, 2);
  await page.evaluate(`{
    window.keysOfBench = [];
    document.addEventListener('input', ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => window.keysOfBench.push(performance.now() - timeStamp))), true);
    document.querySelector('input[type=search], [role=searchbox], input[aria-label=Search]').focus();
  }`);
  for (let turn = 0; turn < TYPED_SECONDS * 10; turn += 1) {
    await page.command('Input.insertText', { text: 'c' });
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    if (turn % 8 === 7) await page.evaluate('document.activeElement.select()');
  }
  await untilQuiet(seat.roots, { timeoutMs: 1_800_000 });
  const seconds = (Date.now() - start - QUIET_MS) / 1000;
  const keys = (await page.evaluate<number[]>('window.keysOfBench')).toSorted((a, b) => a - b);
  figure('all of it read and stored', `${rounded(seconds)} s (${Math.round(MESSAGES / seconds).toLocaleString('en')} messages a second)`);
  aimed(`a key typed meanwhile is on the screen after, p95 of ${keys.length}`, keys[Math.floor(keys.length * 0.95)] ?? 0, { limit: 50, unit: 'ms' }, `at most ${rounded(keys.at(-1) ?? 0)} ms`);
  const cpu = meter();
  figure('CPU', `${rounded(sum(cpu.values()))} s (${byRole(cpu)})`);
  await seat.leave();
} finally {
  await server.stop();
}
