/**
 * The browser shell's process alone, with a window that shows nothing (the contract over its socket, spent in the bench's own process):
 * sign-in, messages taken in, a flood of presence, the outbox. What the page adds is in the other benches.
 */
import { performance } from 'node:perf_hooks';
import { BrowserShell } from '../kit/browser-shell.ts';
import { startSender } from '../kit/light-sender.ts';
import { cpuSeconds, untilQuiet } from '../kit/measure.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import { numberedContacts, type TestServer } from '../kit/servers/test-server.ts';
import { WireClient } from '../kit/wire-client.ts';
import { aimed, figure, heading, option, rounded } from './report.ts';

const MESSAGES = Number(option('messages', '2000'));

async function signIn(server: TestServer, wire: WireClient): Promise<number> {
  const { accountId } = await wire.must('account.signIn', {
    address: 'me@localhost', password: 'secret', keepPassword: true, server: { host: server.host, port: server.port },
  });
  return accountId;
}

async function starts(contacts: number): Promise<void> {
  heading(`Core alone: sign-in with ${contacts.toLocaleString('en')} contacts, all online`, 'Prosody on loopback, roster in 40 groups, one presence from each contact');
  const server = await startProsody({
    users: { me: 'secret', ann: 'secret' }, contactsOnline: contacts, stanzaLimitBytes: 16 * 1024 * 1024,
    rosters: { me: [...numberedContacts(contacts, 40), { jid: 'ann@localhost', name: 'Ann', subscription: 'both', groups: [] }] },
  });
  let profile: string | undefined;
  try {
    for (const run of ['first start', 'second start'] as const) {
      const shell = await BrowserShell.start({ ca: server.caFile, ...(profile === undefined ? {} : { profile }) });
      const wire = await WireClient.open(shell.url);
      const start = performance.now();
      const known = new Set<string>();
      const allPresent = wire.when((name, data) => {
        if (name === 'presence.changed') for (const { address } of (data as { changed: { address: string }[] }).changed) known.add(address);
        return known.size >= contacts ? performance.now() : undefined;
      });
      const rosterTold = run === 'first start' ? wire.when((name) => (name === 'contacts.changed' ? performance.now() : undefined)) : undefined;
      if (run === 'first start') await signIn(server, wire);
      await wire.must('app.snapshot', {});
      if (rosterTold) figure(`${run}: sign-in to roster told`, `${rounded((await rosterTold - start) / 1000)} s`);
      figure(`${run}: sign-in to the last contact's presence told`, `${rounded((await allPresent - start) / 1000)} s`);
      await untilQuiet([shell.pid]);
      figure(`${run}: CPU of the process, its own start included`, `${rounded(cpuSeconds(shell.pid))} s`);
      if (run === 'second start') {
        await receive(server, shell, wire);
        await drain(shell, wire);
      }
      wire.close();
      await shell.stop();
      profile = shell.profile;
    }
  } finally {
    await server.stop();
  }
}

async function receive(server: TestServer, shell: BrowserShell, wire: WireClient): Promise<void> {
  const sender = await startSender({ server, user: 'ann', password: 'secret', to: 'me@localhost', count: MESSAGES, label: 'burst' });
  let stored = 0;
  const done = wire.when((name, data) => {
    if (name === 'message.stored') stored += (data as { messages: unknown[] }).messages.length;
    return stored >= MESSAGES ? performance.now() : undefined;
  });
  const [start, before] = [performance.now(), cpuSeconds(shell.pid)];
  await sender.send();
  const seconds = (await done - start) / 1000;
  await untilQuiet([shell.pid]);
  figure(`${MESSAGES} messages in one burst: stored and told`, `${Math.round(MESSAGES / seconds)} per second (${rounded(seconds)} s)`);
  aimed(`${MESSAGES} messages in one burst: CPU of the process`, cpuSeconds(shell.pid) - before, { limit: 0.7, unit: 's' });
  await sender.stop();
}

async function drain(shell: BrowserShell, wire: WireClient): Promise<void> {
  const { accounts: [account] } = await wire.must('app.snapshot', {});
  const accountId = account!.id;
  await wire.must('presence.set', { presence: { show: 'offline', status: '', priority: 0 } });
  const queueing = performance.now();
  for (let number = 0; number < 1000; number += 1) await wire.must('message.send', { accountId, address: 'c1@contacts.localhost', body: `queued ${number}` });
  figure('1,000 messages queued while offline', `${rounded(performance.now() - queueing)} ms in all, each stored before the next`);
  let sent = 0;
  const done = wire.when((name, data) => {
    if (name === 'message.changed') sent += (data as { messages: { state: string }[] }).messages.filter(({ state }) => state === 'sent').length;
    return sent >= 1000 ? performance.now() : undefined;
  });
  const online = wire.when((name, data) => (name === 'account.changed' && (data as { account: { connection: { phase: string } } }).account.connection.phase === 'online' ? performance.now() : undefined));
  const before = cpuSeconds(shell.pid);
  const start = performance.now();
  await wire.must('presence.set', { presence: { show: 'online', status: '', priority: 0 } });
  const [end, onlineAt] = [await done, await online];
  await untilQuiet([shell.pid]);
  figure('outbox of 1,000: until all are Sent', `${rounded((end - onlineAt) / 1000)} s after online, ${rounded((end - start) / 1000)} s with the connecting`);
  figure('outbox of 1,000: CPU of the process, connecting and roster included', `${rounded(cpuSeconds(shell.pid) - before)} s`);
}

for (const contacts of [1_000, 10_000]) await starts(contacts);
