/**
 * Many sessions that chat on one server, Linnet's own and Prosody on the same work: `--sessions=1000 --messages=20 --servers=linnet,prosody`.
 * CPU time is the server's own, so that it says something on a machine that others use as well.
 */
import { cpuByRole, memory } from '../kit/measure.ts';
import { startLocal } from '../kit/servers/local.ts';
import { startProsody } from '../kit/servers/prosody.ts';
import { RawSession } from '../kit/servers/raw-session.ts';
import type { TestServer, TestServerOptions } from '../kit/servers/test-server.ts';
import { figure, heading, option, rounded } from './report.ts';

const sessions = Number(option('sessions', '1000'));
const messages = Number(option('messages', '20'));
const wanted = option('servers', 'linnet,prosody').split(',');
/** `--managed=no`: without stream management, which Linnet's server keeps messages for until they are acknowledged. */
const isManaged = option('managed', 'yes') === 'yes';
/** `--archive=yes`: Linnet's server archives every message for both sides (XEP-0313), as it does unless told otherwise. */
const hasArchive = option('archive', 'no') === 'yes';
/** Signing in at a time. */
const ABREAST = 20;
/** Messages a session may be ahead of its partner. */
const WINDOW = 5;
const BODY = 'Wherefore art thou, and what is the hour? '.repeat(3).trim();

interface Chatter {
  readonly session: RawSession;
  readonly partner: string;
  sent: number;
  received: number;
}

/** CPU seconds and memory of everything this process has started. */
function usage(): { cpu: number; mib: number } {
  const own = process.pid;
  const cpu = [...cpuByRole(own)].reduce((sum, [, seconds]) => sum + seconds, 0) - process.cpuUsage().user / 1e6 - process.cpuUsage().system / 1e6;
  return { cpu, mib: memory(own).filter(({ pid }) => pid !== own).reduce((sum, { pssMiB }) => sum + pssMiB, 0) };
}

async function signInAll(server: TestServer): Promise<Chatter[]> {
  const chatters: Chatter[] = [];
  for (let from = 0; from < sessions; from += ABREAST) {
    chatters.push(...await Promise.all(Array.from({ length: Math.min(ABREAST, sessions - from) }, async (_, index) => {
      const number = from + index;
      const session = await RawSession.signIn(server, `user${number}`, 'password', 'bench');
      if (isManaged) {
        session.send(`<enable xmlns='urn:xmpp:sm:3' resume='true'/>`);
        await session.take(/<enabled[^>]*>/u);
      }
      session.send(`<presence/><iq type='get' id='ready' to='${server.domain}'><ping xmlns='urn:xmpp:ping'/></iq>`);
      await session.take(/<iq[^>]*id=['"]ready['"].*?(?:\/>|<\/iq>)/su);
      return { session, partner: `user${number % 2 === 0 ? number + 1 : number - 1}@${server.domain}/bench`, sent: 0, received: 0 };
    })));
  }
  return chatters;
}

/** Every session sends so many messages to its partner, a few ahead of what came back; resolves when all have all. */
async function chat(chatters: readonly Chatter[]): Promise<void> {
  let missing = chatters.length * messages;
  const all = Promise.withResolvers<void>();
  const send = (chatter: Chatter): void => {
    let text = '';
    while (chatter.sent < messages && chatter.sent - chatter.received < WINDOW) {
      chatter.sent += 1;
      text += `<message to='${chatter.partner}' type='chat' id='m${chatter.sent}'><body>${BODY}</body></message>`;
    }
    if (text !== '') chatter.session.send(text);
  };
  for (const chatter of chatters) {
    let rest = '';
    let handled = 0;
    chatter.session.listen((piece) => {
      const text = rest + piece;
      const end = text.lastIndexOf('>') + 1;
      rest = text.slice(end);
      const count = text.slice(0, end).split('</message>').length - 1;
      chatter.received += count;
      missing -= count;
      handled += count;
      if (text.slice(0, end).includes('<r ')) chatter.session.send(`<a xmlns='urn:xmpp:sm:3' h='${handled}'/>`);
      send(chatter);
      if (missing <= 0) all.resolve();
    });
  }
  for (const chatter of chatters) send(chatter);
  await all.promise;
}

async function measure(name: string, start: (options: TestServerOptions) => Promise<TestServer>): Promise<void> {
  const users = Object.fromEntries(Array.from({ length: sessions }, (_, number) => [`user${number}`, 'password']));
  // Prosody keeps no archive: it would be most of the work.
  const server = await start({ users, archive: hasArchive, withoutModules: ['mam', 'pep', 'csi'] });
  try {
    const before = usage();
    const begun = performance.now();
    const chatters = await signInAll(server);
    const signedIn = performance.now();
    const between = usage();
    await chat(chatters);
    const done = performance.now();
    const after = usage();
    const total = chatters.length * messages;
    figure(`${name}: sign-ins a second, by the server's CPU time`, `${rounded(sessions / (between.cpu - before.cpu))} (${rounded((signedIn - begun) / 1000)} s in all)`);
    figure(`${name}: messages a second, by the server's CPU time`, `${rounded(total / (after.cpu - between.cpu))} (${rounded(total / ((done - signedIn) / 1000))} a second of the clock)`);
    figure(`${name}: memory of the server with all signed in`, `${rounded(between.mib)} MiB`);
    for (const { session } of chatters) session.close();
  } finally {
    await server.stop();
  }
}

heading('Chatting on one server', `${sessions.toLocaleString('en')} sessions over TLS${isManaged ? ' with stream management' : ''}${hasArchive ? ', archived' : ''}, ${messages} messages of each to its partner`);
if (wanted.includes('linnet')) await measure('Linnet', startLocal);
if (wanted.includes('prosody')) await measure('Prosody', startProsody);
