import { expect, test } from 'vitest';
import { DOMAIN, LineServer, type ServerLine } from '../../../test/kit/server-line.ts';
import type { StreamSettings } from './settings.ts';

const USERS = { romeo: 'montague', juliet: 'capulet' };
const ENABLE = `<enable xmlns='urn:xmpp:sm:3' resume='true'/>`;
const SM = `xmlns="urn:xmpp:sm:3"`;

function ack(h: number): string {
  return `<a xmlns='urn:xmpp:sm:3' h='${h}'/>`;
}

function message(to: string, body: string): string {
  return `<message to='${to}@our.example' type='chat' id='${body}'><body>${body}</body></message>`;
}

/** The bodies of messages in what a client heard. */
function bodies(xml: string): string[] {
  return [...xml.matchAll(/<body>([^<]*)<\/body>/gu)].map((match) => match[1]!);
}

function open(stream: Partial<StreamSettings> = {}): Promise<LineServer> {
  return LineServer.open(USERS, { stream: { resumeSeconds: 60, ...stream } });
}

/** Signed in, managed and available; answers the id to resume by. */
async function manage(server: LineServer, user: keyof typeof USERS, resource = 'here'): Promise<{ line: ServerLine; id: string }> {
  const line = await server.signIn(user, USERS[user], resource);
  const enabled = await line.ask(ENABLE);
  const id = / id="([0-9a-f]{32})"/u.exec(enabled)![1]!;
  await line.ask('<presence/>');
  return { line, id };
}

async function resume(server: LineServer, user: keyof typeof USERS, id: string, h: number): Promise<{ line: ServerLine; answer: string }> {
  const line = await server.signIn(user, USERS[user], false);
  return { line, answer: await line.ask(`<resume xmlns='urn:xmpp:sm:3' previd='${id}' h='${h}'/>`) };
}

async function send(server: LineServer, to: string, ...texts: readonly string[]): Promise<ServerLine> {
  const line = await server.signIn('romeo', 'montague', 'sender');
  for (const text of texts) await line.ask(message(to, text));
  return line;
}

test('what the client sent is acknowledged when it asks, and what we send asks for it (XEP-0198 §4)', async () => {
  const server = await open();
  const { line } = await manage(server, 'juliet');
  expect(await line.ask(`<r xmlns='urn:xmpp:sm:3'/>`)).toBe(`<a ${SM} h="1"/>`);
  await send(server, 'juliet', 'one', 'two');
  const heard = await line.heard();
  expect(bodies(heard)).toEqual(['one', 'two']);
  expect(heard.match(/<r xmlns/gu)).toHaveLength(1);
  // Two more were sent than were asked for: the next question comes with the answer.
  expect(await line.ask(ack(1))).toBe(`<r ${SM}/>`);
  expect(await line.ask(ack(2))).toBe('');
});

test('a lost session goes on where it was: nothing twice, nothing missing, presence kept (XEP-0198 §5)', async () => {
  const server = await open();
  const { line, id } = await manage(server, 'juliet');
  const romeo = await send(server, 'juliet', 'one', 'two');
  line.stream!.lost();
  await romeo.ask(message('juliet', 'three'));
  const { line: again, answer } = await resume(server, 'juliet', id, 1);
  expect(answer).toMatch(new RegExp(`^<resumed ${SM} previd="${id}" h="1"/>`, 'u'));
  expect(bodies(answer)).toEqual(['two', 'three']);
  await romeo.ask(message('juliet', 'four'));
  expect(bodies(await again.heard())).toEqual(['four']);
  expect(server.server.store.get(`juliet@${DOMAIN}` as never)!.available.map(({ jid }) => jid)).toEqual([`juliet@${DOMAIN}/here`]);
});

test('a session that is still open is taken over; its old stream ends with conflict', async () => {
  const server = await open();
  const { line, id } = await manage(server, 'juliet');
  const { line: again, answer } = await resume(server, 'juliet', id, 0);
  expect(answer).toContain('<resumed');
  expect([line.error, line.isClosed]).toEqual(['conflict', true]);
  await send(server, 'juliet', 'one');
  expect(bodies(await again.heard())).toEqual(['one']);
});

test('what was not taken in time waits for whoever comes next, with the time at which it was sent', async () => {
  const server = await open();
  const { line, id } = await manage(server, 'juliet');
  await send(server, 'juliet', 'one', 'two', 'three');
  line.say(ack(1));
  const sentAt = new Date(server.clock.now()).toISOString().slice(0, 19);
  line.stream!.lost();
  server.clock.advance(61_000);
  const { answer } = await resume(server, 'juliet', id, 1);
  expect(answer).toBe(`<failed ${SM} h="1"><item-not-found xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/></failed>`);
  const later = await server.signIn('juliet', 'capulet', 'later');
  const heard = await later.ask('<presence/>');
  expect(bodies(heard)).toEqual(['two', 'three']);
  expect(heard).toContain(`stamp="${sentAt}`);
});

test('or goes to another resource that is there', async () => {
  const server = await open();
  const { line } = await manage(server, 'juliet');
  const other = await server.signIn('juliet', 'capulet', 'other');
  await other.ask('<presence><priority>-1</priority></presence>');
  await send(server, 'juliet', 'one');
  await other.ask('<presence><priority>1</priority></presence>');
  line.stream!.lost();
  server.clock.advance(61_000);
  expect(bodies(await other.heard())).toEqual(['one']);
});

test('a session that closes in order ends at once; what it did not take waits', async () => {
  const server = await open();
  const { line, id } = await manage(server, 'juliet');
  await send(server, 'juliet', 'one');
  await line.ask('</stream:stream>');
  expect(server.server.store.get(`juliet@${DOMAIN}` as never)!.sessions.size).toBe(0);
  expect((await resume(server, 'juliet', id, 0)).answer).toContain('<item-not-found');
  expect(bodies(await (await server.signIn('juliet', 'capulet')).ask('<presence/>'))).toEqual(['one']);
});

test('the server ends in order: what nobody took is kept', async () => {
  const server = await open();
  const { line } = await manage(server, 'juliet');
  await send(server, 'juliet', 'one');
  await server.server.close();
  expect(line.error).toBe('system-shutdown');
  expect(server.server.store.get(`juliet@${DOMAIN}` as never)!.offline).toHaveLength(1);
});

test('a question nobody answered is told so', async () => {
  const server = await open();
  const { line } = await manage(server, 'juliet');
  const romeo = await server.signIn('romeo', 'montague', 'sender');
  await romeo.ask(`<iq type='get' id='q' to='juliet@our.example/here'><query xmlns='jabber:iq:version'/></iq>`);
  line.stream!.lost();
  server.clock.advance(61_000);
  expect(await romeo.heard()).toMatch(/<iq type="error" id="q".*<service-unavailable/u);
});

test('nobody resumes somebody else’s session, nor one that never was', async () => {
  const server = await open();
  const { line, id } = await manage(server, 'juliet');
  const { answer, line: thief } = await resume(server, 'romeo', id, 0);
  expect(answer).toBe(`<failed ${SM}><item-not-found xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/></failed>`);
  expect(line.isClosed).toBe(false);
  // XEP-0198 §5: the client may bind a resource instead.
  expect(await thief.ask(`<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>`)).toContain('type="result"');
});

test('a client that says it has more than it was sent is told how much that was (XEP-0198 §7)', async () => {
  const { line } = await manage(await open(), 'juliet');
  await line.ask(ack(5));
  expect(line.error).toBe('undefined-condition');
  expect(line.all).toContain(`<handled-count-too-high ${SM} h="5" send-count="0"/></stream:error>`);
});

test('a client that takes nothing for ever is given up, and its messages are kept', async () => {
  const server = await open({ resumeQueue: 3 });
  const { line } = await manage(server, 'juliet');
  await send(server, 'juliet', 'one', 'two', 'three', 'four');
  expect(line.error).toBe('policy-violation');
  expect(server.server.store.get(`juliet@${DOMAIN}` as never)!.offline).toHaveLength(4);
});

test('out of place: before the resource, twice, after the session began, and where there is none of it', async () => {
  const server = await open();
  const early = await server.signIn('juliet', 'capulet', false);
  expect(await early.ask(ENABLE)).toContain('<failed xmlns="urn:xmpp:sm:3"><unexpected-request');
  const { line } = await manage(server, 'juliet', 'one');
  expect(await line.ask(`<resume xmlns='urn:xmpp:sm:3' previd='x' h='0'/>`)).toContain('<unexpected-request');
  await line.ask(ENABLE);
  expect(line.error).toBe('policy-violation');
  const { line: other } = await manage(server, 'juliet', 'two');
  await other.ask(ack(-1));
  expect(other.error).toBe('bad-format');
  const unmanaged = await server.signIn('juliet', 'capulet', 'three');
  await unmanaged.ask(`<r xmlns='urn:xmpp:sm:3'/>`);
  expect(unmanaged.error).toBe('unsupported-stanza-type');
  const without = await open({ streamManagement: false });
  const plain = await without.signIn('juliet', 'capulet');
  expect(plain.all).not.toContain('urn:xmpp:sm:3');
  expect(await plain.ask(ENABLE)).toContain('<feature-not-implemented');
});

test('without resumption only the counts are kept', async () => {
  const server = await open();
  const line = await server.signIn('juliet', 'capulet');
  expect(await line.ask(`<enable xmlns='urn:xmpp:sm:3'/>`)).toBe(`<enabled ${SM}/>`);
  await line.ask('<presence/>');
  await send(server, 'juliet', 'one');
  line.stream!.lost();
  const account = server.server.store.get(`juliet@${DOMAIN}` as never)!;
  expect([account.sessions.size, account.offline.length]).toEqual([0, 1]);
});

test('a line on which nothing moves any more is asked, then given up; the session waits to be resumed', async () => {
  const server = await open({ idleSeconds: 180, answerSeconds: 60, resumeSeconds: 600 });
  const { line, id } = await manage(server, 'juliet');
  server.clock.advance(185_000);
  expect(await line.heard()).toBe(`<r ${SM}/>`);
  await line.ask(ack(0));
  server.clock.advance(185_000);
  server.clock.advance(65_000);
  expect([line.error, line.isClosed]).toEqual(['connection-timeout', true]);
  expect((await resume(server, 'juliet', id, 0)).answer).toContain('<resumed');
});

test('two who resume at once: the last has it, the first hears so', async () => {
  const server = await open();
  const { line, id } = await manage(server, 'juliet');
  line.stream!.lost();
  const [one, other] = [await server.signIn('juliet', 'capulet', false), await server.signIn('juliet', 'capulet', false)];
  for (const each of [one, other]) each.say(`<resume xmlns='urn:xmpp:sm:3' previd='${id}' h='0'/>`);
  await send(server, 'juliet', 'one');
  expect(one.error).toBe('conflict');
  expect(bodies(await other.heard())).toEqual(['one']);
});

test('a crash loses nothing that its sender was told is handled; what was acknowledged does not come again', async () => {
  const server = await open();
  const { line } = await manage(server, 'juliet');
  const romeo = await server.signIn('romeo', 'montague', 'sender');
  await romeo.ask(ENABLE);
  for (const text of ['one', 'two']) await romeo.ask(message('juliet', text));
  await line.ask(ack(1));
  romeo.say(message('juliet', 'three'));
  romeo.say(message('juliet', 'four'));
  expect(await romeo.ask(`<r xmlns='urn:xmpp:sm:3'/>`)).toBe(`<a ${SM} h="4"/>`);
  const sentAt = new Date(server.clock.now()).toISOString().slice(0, 19);
  server.clock.advance(60_000);
  const next = await server.afterCrash();
  const heard = await (await next.signIn('juliet', 'capulet')).ask('<presence/>');
  expect(bodies(heard)).toEqual(['two', 'three', 'four']);
  expect(heard.match(new RegExp(`stamp="${sentAt}`, 'gu'))).toHaveLength(3);
});

test('the acknowledgement of a message waits until it is kept', async () => {
  const server = await open();
  await manage(server, 'juliet');
  const romeo = await server.signIn('romeo', 'montague', 'sender');
  await romeo.ask(ENABLE);
  romeo.text = '';
  romeo.say(`${message('juliet', 'one')}<r xmlns='urn:xmpp:sm:3'/>`);
  expect(romeo.text).toBe('');
  expect(await romeo.heard()).toBe(`<a ${SM} h="1"/>`);
});

test('what waited for her and she did not take waits again, after a crash as well', async () => {
  const server = await open();
  await send(server, 'juliet', 'one', 'two');
  const { line } = await manage(server, 'juliet');
  await line.ask(ack(1));
  const next = await server.afterCrash();
  expect(bodies(await (await next.signIn('juliet', 'capulet')).ask('<presence/>'))).toEqual(['two']);
});

test('what went back is kept once, and not at all when somebody took it', async () => {
  const server = await open();
  const { line } = await manage(server, 'juliet');
  await send(server, 'juliet', 'one', 'two');
  await line.ask('</stream:stream>');
  expect((await server.afterCrash()).server.store.get(`juliet@${DOMAIN}` as never)!.offline).toHaveLength(2);
  const { line: later } = await manage(server, 'juliet', 'later');
  await later.ask(ack(2));
  expect((await server.afterCrash()).server.store.get(`juliet@${DOMAIN}` as never)!.offline).toHaveLength(0);
});

test('what waited is forgotten on disk no sooner than it is kept as being on its way, whatever else is being written', async () => {
  const server = await open();
  await send(server, 'juliet', 'one');
  const line = await server.signIn('juliet', 'capulet');
  await line.ask(ENABLE);
  const before = server.written.length;
  await line.ask(`<iq type='set' id='r'><query xmlns='jabber:iq:roster'><item jid='nurse@our.example'/></query></iq><presence/>`);
  const position = (verb: string): number => server.written.slice(before).findIndex((texts) => texts.some((text) => text.startsWith(`${verb} waiting`)));
  expect(position('INSERT INTO')).toBeGreaterThanOrEqual(0);
  expect(position('DELETE FROM')).toBeGreaterThanOrEqual(position('INSERT INTO'));
});
