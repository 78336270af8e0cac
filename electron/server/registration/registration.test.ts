import { describe, expect, test } from 'vitest';
import { DOMAIN, HEADER, LineServer, ServerLine } from '../../../test/kit/server-line.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { ServerSettings } from '../settings.ts';
import type { StreamSettings } from '../stream/settings.ts';

const USERS = { romeo: 'montague', juliet: 'capulet' };
const GET = `<iq type='get' id='g'><query xmlns='jabber:iq:register'/></iq>`;

function open(stream: Partial<StreamSettings> = {}, server: Partial<ServerSettings> = { registration: true }): Promise<LineServer> {
  return LineServer.open(USERS, { stream, server });
}

function set(content: string, attributes = `id='s'`): string {
  return `<iq type='set' ${attributes}><query xmlns='jabber:iq:register'>${content}</query></iq>`;
}

function fields(username: string, password: string): string {
  return `<username>${username}</username><password>${password}</password>`;
}

/** The condition of a refusal; `result`, where it is none. */
function outcomeOf(answer: string): string | undefined {
  return /type="result"/u.test(answer) ? 'result' : /<([a-z-]+) xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/u.exec(answer)?.[1];
}

async function stranger(server: LineServer, line = new ServerLine()): Promise<ServerLine> {
  server.connect(line);
  await line.ask(HEADER);
  return line;
}

/** What the line hears next: to make keys of a password takes a while. */
async function answerTo(line: ServerLine, xml: string): Promise<string> {
  line.text = '';
  line.say(xml);
  await expect.poll(() => line.text).not.toBe('');
  return line.heard();
}

async function isLetIn(server: LineServer, user: string, password: string): Promise<boolean> {
  return (await server.connect().authenticate(user, password)).includes('<success');
}

describe('a client without an account (XEP-0077 §3.1)', () => {
  test('is offered registration, asks what is needed, registers, and signs in with it on the same stream', async () => {
    const server = await open();
    const line = server.connect();
    expect(await line.ask(HEADER)).toContain('<register xmlns="http://jabber.org/features/iq-register"/></stream:features>');
    expect(await line.ask(GET)).toBe('<iq type="result" id="g"><query xmlns="jabber:iq:register"><instructions>Choose a name and a password for use with this server.</instructions><username/><password/></query></iq>');
    expect(await answerTo(line, set(fields('Nurse', 'angelica'), `id='s' to='our.example'`))).toBe('<iq type="result" id="s"/>');
    expect(await line.prove('nurse', 'angelica')).toContain('<success');
  });

  test('what is kept is no password, and it is on disk before it is told', async () => {
    const server = await open();
    await answerTo(await stranger(server), set(fields('nurse', 'angelica-secret')));
    const after = await server.afterCrash();
    expect(await isLetIn(after, 'nurse', 'angelica-secret')).toBe(true);
    const credentials = after.server.store.credentialsOf(`nurse@${DOMAIN}` as BareJid)!;
    expect(Object.keys(JSON.parse(credentials) as object)).toEqual(['SHA-1', 'SHA-256']);
    expect(credentials).not.toContain('angelica-secret');
    expect(JSON.stringify(server.log.entries)).not.toContain('angelica-secret');
  });

  test.each([
    ['a name that is taken', set(fields('romeo', 'x')), 'conflict'],
    ['a name that is taken, written otherwise', set(fields('RoMeO', 'x')), 'conflict'],
    ['no name', set('<password>x</password>'), 'not-acceptable'],
    ['no password', set('<username>nurse</username>'), 'not-acceptable'],
    ['an empty password', set(fields('nurse', '')), 'not-acceptable'],
    ['a password that SASLprep refuses', set(fields('nurse', 'a\u0627')), 'not-acceptable'],
    ['a submitted data form', set(`<x xmlns='jabber:x:data' type='submit'/>`), 'not-acceptable'],
    ['a name that is no localpart', set(fields('a b', 'x')), 'jid-malformed'],
    ['a whole address', set(fields('nurse@our.example', 'x')), 'jid-malformed'],
    ['an address with a resource', set(fields('nurse@our.example/x', 'x')), 'jid-malformed'],
    ['a removal', set('<remove/>'), 'unexpected-request'],
    ['a removal with more', set(`<remove/>${fields('romeo', 'x')}`), 'bad-request'],
    ['a request without an id', set(fields('nurse', 'x'), ''), 'bad-request'],
    ['two requests in one', `<iq type='set' id='s'><query xmlns='jabber:iq:register'>${fields('nurse', 'x')}</query><x xmlns='urn:x'/></iq>`, 'bad-request'],
  ])('%s is refused, nothing is sent back, and the stream goes on', async (_what, xml, condition) => {
    const server = await open();
    const line = await stranger(server);
    const answer = await answerTo(line, xml);
    expect(outcomeOf(answer)).toBe(condition);
    expect(answer).not.toContain('password');
    expect(server.server.store.all().map(({ jid }) => jid)).toEqual([`romeo@${DOMAIN}`, `juliet@${DOMAIN}`]);
    expect(await line.prove('romeo', 'montague')).toContain('<success');
  });

  test.each([
    ['to somebody else', set(fields('nurse', 'x'), `id='s' to='romeo@our.example'`)],
    ['to another server', set(fields('nurse', 'x'), `id='s' to='their.example'`)],
    ['that is an answer', `<iq type='result' id='s'><query xmlns='jabber:iq:register'/></iq>`],
  ])('a stanza %s ends the stream, as any does', async (_what, xml) => {
    const line = await stranger(await open());
    await line.ask(xml);
    expect(line.error).toBe('not-authorized');
  });

  test('who is faster has the name', async () => {
    const server = await open();
    const lines = await Promise.all([stranger(server), stranger(server)]);
    const answers = await Promise.all(lines.map((line, index) => answerTo(line, set(fields('nurse', `password ${index}`)))));
    expect(answers.map(outcomeOf).toSorted()).toEqual(['conflict', 'result']);
    expect(await isLetIn(server, 'nurse', `password ${answers.map(outcomeOf).indexOf('result')}`)).toBe(true);
  });

  test('nothing of it in clear, where TLS is required', async () => {
    const server = await open();
    const line = server.connect(new ServerLine(false));
    expect(await line.ask(HEADER)).not.toContain('iq-register');
    await line.ask(GET);
    expect(line.error).toBe('not-authorized');
  });

  test('a server that is closed neither offers nor takes it', async () => {
    const server = await open({}, {});
    const line = server.connect();
    expect(await line.ask(HEADER)).not.toContain('iq-register');
    expect(outcomeOf(await line.ask(GET))).toBe('service-unavailable');
    expect(outcomeOf(await answerTo(line, set(fields('nurse', 'x'))))).toBe('not-allowed');
    expect(server.server.store.all()).toHaveLength(2);
  });
});

describe('who tries too often', () => {
  test('a stream makes one account', async () => {
    const line = await stranger(await open());
    expect(outcomeOf(await answerTo(line, set(fields('nurse', 'x'))))).toBe('result');
    expect(outcomeOf(await answerTo(line, set(fields('peter', 'x'))))).toBe('not-acceptable');
  });

  test('a stream has four tries', async () => {
    const line = await stranger(await open());
    const outcomes: (string | undefined)[] = [];
    for (let count = 0; count < 5; count += 1) outcomes.push(outcomeOf(await answerTo(line, set(fields('romeo', 'x')))));
    expect(outcomes).toEqual(['conflict', 'conflict', 'conflict', 'conflict', 'resource-constraint']);
  });

  test('a network has its tries on all streams together, and after a while some again', async () => {
    const server = await open({ registrationsPerAddress: 2 });
    const attempt = async (name: string, address = '192.0.2.1'): Promise<string | undefined> => {
      const line = new ServerLine();
      line.remoteAddress = address;
      return outcomeOf(await answerTo(await stranger(server, line), set(fields(name, 'x'))));
    };
    expect([await attempt('a1'), await attempt('a2'), await attempt('a3'), await attempt('a4', '192.0.2.2')]).toEqual(['result', 'result', 'resource-constraint', 'result']);
    server.clock.advance(600_000);
    expect(await attempt('a5')).toBe('result');
  });
});

describe('a client with an account', () => {
  test('is told that it has one', async () => {
    const line = await (await open()).signIn('romeo', 'montague');
    for (const xml of [GET, GET.replace('get', `get' to='our.example`), GET.replace('get', `get' to='romeo@our.example`)]) {
      expect(await line.ask(xml)).toContain('<query xmlns="jabber:iq:register"><registered/><instructions>You have an account here. You can give it another password, or remove it.</instructions><username>romeo</username><password/></query>');
    }
    expect(await line.ask(`<iq type='get' id='d' to='our.example'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>`)).toContain('<feature var="jabber:iq:register"/>');
  });

  test.each([['registration is open', { registration: true }], ['registration is closed', {}]])('changes its password, where %s (§3.3)', async (_what, settings) => {
    const server = await open({}, settings);
    const line = await server.signIn('romeo', 'montague');
    expect(await answerTo(line, set(fields('Romeo', 'new-secret'), `id='s' to='our.example'`))).toBe('<iq type="result" id="s" from="our.example" to="romeo@our.example/here"/>');
    expect([await isLetIn(server, 'romeo', 'montague'), await isLetIn(server, 'romeo', 'new-secret')]).toEqual([false, true]);
    expect(await isLetIn(await server.afterCrash(), 'romeo', 'new-secret')).toBe(true);
    expect(server.server.store.credentialsOf(`romeo@${DOMAIN}` as BareJid)).not.toContain('new-secret');
  });

  test.each([
    ['somebody else’s', fields('juliet', 'x'), 'not-allowed'], ['nobody’s', '<password>x</password>', 'bad-request'], ['a name that is none', fields('@', 'x'), 'not-allowed'],
    ['no password', '<username>romeo</username>', 'bad-request'], ['an empty one', fields('romeo', ''), 'bad-request'], ['one that SASLprep refuses', fields('romeo', 'a\u0627'), 'not-acceptable'],
    ['a removal with more', '<remove/><x/>', 'bad-request'],
  ])('%s changes nothing: %s', async (_what, content, condition) => {
    const server = await open();
    const answer = await answerTo(await server.signIn('romeo', 'montague'), set(content));
    expect(outcomeOf(answer)).toBe(condition);
    expect(answer).not.toContain('password');
    expect([await isLetIn(server, 'romeo', 'montague'), await isLetIn(server, 'juliet', 'capulet')]).toEqual([true, true]);
  });

  test('one password is looked into at a time', async () => {
    const line = await (await open()).signIn('romeo', 'montague');
    line.text = '';
    line.say(set(fields('romeo', 'one'), `id='one'`) + set(fields('romeo', 'two'), `id='two'`));
    await expect.poll(() => line.text).toContain('id="one"');
    expect(/<iq type="error" id="two".*?<resource-constraint/u.test(line.text)).toBe(true);
  });

  test('whoever asks about somebody else’s account is told nothing', async () => {
    const line = await (await open()).signIn('romeo', 'montague');
    expect(outcomeOf(await line.ask(set(fields('juliet', 'x'), `id='s' to='juliet@our.example'`)))).toBe('service-unavailable');
  });

  test.each([['', 'without stream management'], [`<enable xmlns='urn:xmpp:sm:3' resume='true'/>`, 'with stream management']])('removes itself (§3.2)%s: it is told so, every session ends, nothing is kept, %s', async (enable) => {
    const server = await open();
    const [here, there] = [await server.signIn('romeo', 'montague'), await server.signIn('romeo', 'montague', 'there')];
    if (enable !== '') await here.ask(enable);
    const answer = await answerTo(here, set('<remove/>'));
    expect(answer).toMatch(/^<iq type="result" id="s" to="romeo@our\.example\/here"\/>.*<stream:error><not-authorized xmlns="urn:ietf:params:xml:ns:xmpp-streams"\/><\/stream:error><\/stream:stream>$/u);
    expect([here.isClosed, there.error]).toEqual([true, 'not-authorized']);
    expect([await isLetIn(server, 'romeo', 'montague'), await isLetIn(await server.afterCrash(), 'romeo', 'montague')]).toEqual([false, false]);
  });

  test('whoever has the name next sees nobody whom its first owner saw', async () => {
    const server = await open();
    const [romeo, juliet] = [await server.signIn('romeo', 'montague'), await server.signIn('juliet', 'capulet')];
    for (const line of [romeo, juliet]) await line.ask(`<iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq><presence/>`);
    for (const [line, peer, kind] of [[romeo, 'juliet', 'subscribe'], [juliet, 'romeo', 'subscribed'], [juliet, 'romeo', 'subscribe'], [romeo, 'juliet', 'subscribed']] as const) {
      await line.ask(`<presence to='${peer}@our.example' type='${kind}'/>`);
    }
    expect(server.server.store.get(`juliet@${DOMAIN}` as BareJid)!.roster.get(`romeo@${DOMAIN}` as BareJid)?.subscription).toBe('both');
    juliet.text = '';
    await answerTo(romeo, set('<remove/>'));
    const told = await juliet.heard();
    for (const type of ['unavailable', 'unsubscribe', 'unsubscribed']) expect(told).toContain(`type="${type}"`);
    expect(server.server.store.get(`juliet@${DOMAIN}` as BareJid)!.roster.get(`romeo@${DOMAIN}` as BareJid)?.subscription).toBe('none');
    await answerTo(await stranger(server), set(fields('romeo', 'another')));
    const next = await server.signIn('romeo', 'another');
    await next.ask(`<iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq><presence/>`);
    expect(next.all).not.toContain('juliet');
  });
});
