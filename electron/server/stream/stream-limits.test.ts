import { expect, test } from 'vitest';
import { DOMAIN, HEADER, LineServer, ServerLine } from '../../../test/kit/server-line.ts';
import { Rate } from './rate.ts';

const USERS = { romeo: 'montague', juliet: 'capulet' };

test('a stanza may have so many bytes; of a stranger, fewer (RFC 6120 §13.12)', async () => {
  const server = await LineServer.open(USERS, { stream: { stanzaBytes: 50_000, strangerStanzaBytes: 5_000 } });
  const stranger = server.connect();
  await stranger.ask(HEADER);
  await stranger.ask(`<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-1'>${'A'.repeat(5_000)}`);
  expect(stranger.error).toBe('policy-violation');
  const romeo = await server.signIn('romeo', 'montague');
  await romeo.ask(`<message to='juliet@our.example'><body>${'x'.repeat(40_000)}</body></message>`);
  expect(romeo.isClosed).toBe(false);
  await romeo.ask(`<message to='juliet@our.example'><body>${'x'.repeat(50_000)}`);
  expect(romeo.error).toBe('policy-violation');
});

test('whoever does not sign in within a minute is let go', async () => {
  const server = await LineServer.open(USERS);
  const [silent, signedIn, bound] = [server.connect(), await server.signIn('romeo', 'montague', false), await server.signIn('juliet', 'capulet')];
  server.clock.advance(55_000);
  expect([silent.isClosed, signedIn.isClosed]).toEqual([false, false]);
  server.clock.advance(10_000);
  expect([silent.error, signedIn.error, bound.error]).toEqual(['connection-timeout', 'connection-timeout', undefined]);
});

test('a stanza that is begun must be finished within a minute, however it drips (hazard B4)', async () => {
  const server = await LineServer.open(USERS);
  const romeo = await server.signIn('romeo', 'montague');
  romeo.say('<message>');
  for (let second = 0; second < 12; second += 1) {
    server.clock.advance(5_000);
    romeo.say('x');
  }
  server.clock.advance(5_000);
  expect(romeo.error).toBe('policy-violation');
});

test.each(['<message to="', '<message><body', '<mess', '&#', '<message/><'])('begun with %s, too', async (text) => {
  const server = await LineServer.open(USERS);
  const romeo = await server.signIn('romeo', 'montague');
  romeo.say(text);
  for (let second = 0; second < 12; second += 1) {
    server.clock.advance(5_000);
    romeo.say(text === '&#' ? '1' : 'x');
  }
  server.clock.advance(5_000);
  expect(romeo.error).toBe('policy-violation');
});

test('white space between stanzas is nothing begun', async () => {
  const server = await LineServer.open(USERS);
  const romeo = await server.signIn('romeo', 'montague');
  for (let second = 0; second < 60; second += 1) {
    romeo.say(second === 0 ? '<presence/> \n' : ' ');
    server.clock.advance(5_000);
  }
  expect(romeo.error).toBeUndefined();
});

test('a client that always sends is not one that drips', async () => {
  const server = await LineServer.open(USERS);
  const romeo = await server.signIn('romeo', 'montague');
  romeo.say('<presence/><pres');
  for (let second = 0; second < 40; second += 1) {
    server.clock.advance(5_000);
    romeo.say('ence/><pres');
  }
  expect(romeo.error).toBeUndefined();
});

test('a client without stream management is pinged when it is silent; any word of it will do', async () => {
  const server = await LineServer.open(USERS, { stream: { idleSeconds: 180, answerSeconds: 60 } });
  const romeo = await server.signIn('romeo', 'montague');
  server.clock.advance(185_000);
  expect(await romeo.heard()).toMatch(/<iq type="get" id="[0-9a-f]{32}" from="our.example" to="romeo@our.example\/here"><ping xmlns="urn:xmpp:ping"\/><\/iq>/u);
  romeo.say(' ');
  server.clock.advance(120_000);
  expect(romeo.isClosed).toBe(false);
  server.clock.advance(180_000);
  expect(romeo.error).toBe('connection-timeout');
  expect(server.server.store.get(`romeo@${DOMAIN}` as never)!.sessions.size).toBe(0);
});

test('so many connections from one address, so many in all', async () => {
  const server = await LineServer.open(USERS, { stream: { connectionsPerAddress: 2, connections: 4 } });
  const from = (remoteAddress: string): ServerLine => server.connect(Object.assign(new ServerLine(), { remoteAddress }));
  const first = [from('192.0.2.1'), from('192.0.2.1')];
  const third = from('192.0.2.1');
  expect([third.error, third.isClosed]).toEqual(['policy-violation', true]);
  first[0]!.stream!.lost();
  expect(from('192.0.2.1').error).toBeUndefined();
  const others = [from('192.0.2.2'), from('192.0.2.3')];
  expect(others.map(({ error }) => error)).toEqual([undefined, undefined]);
  expect(from('192.0.2.4').error).toBe('resource-constraint');
  expect(server.streams.size).toBe(4);
});

test('whoever guesses passwords is not listened to for a while, on whatever connection; others are', async () => {
  const server = await LineServer.open(USERS, { stream: { refusalsPerAddress: 3, signInTries: 2 } });
  const from = (remoteAddress: string): ServerLine => server.connect(Object.assign(new ServerLine(), { remoteAddress }));
  for (let guess = 0; guess < 3; guess += 1) expect(await from('2001:db8::1').authenticate('romeo', `guess${guess}`)).toContain('<not-authorized/>');
  const line = from('2001:db8::2');
  await line.ask(HEADER);
  expect(await line.ask(`<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='SCRAM-SHA-1'>biwsbj1yb21lbyxyPXg=</auth>`)).toContain('<temporary-auth-failure/>');
  expect(await from('2001:db8:0:1::1').authenticate('romeo', 'montague')).toContain('<success');
  server.clock.advance(201_000);
  expect(await from('2001:db8::3').authenticate('romeo', 'montague')).toContain('<success');
});

test('programs in this process have no limit', async () => {
  const server = await LineServer.open(USERS, { stream: { connectionsPerAddress: 1 } });
  const lines = [1, 2, 3].map(() => server.connect(Object.assign(new ServerLine(), { remoteAddress: '' })));
  expect(lines.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
});

test('a client that does not read is let go before it fills our memory', async () => {
  const server = await LineServer.open(USERS, { stream: { unreadBytes: 1_000 } });
  const juliet = await server.signIn('juliet', 'capulet');
  await juliet.ask('<presence/>');
  juliet.unsent = 1_001;
  const romeo = await server.signIn('romeo', 'montague');
  await romeo.ask(`<message to='juliet@our.example'><body>x</body></message>`);
  expect([juliet.error, romeo.error]).toEqual(['policy-violation', undefined]);
});

test('a client that sends too fast waits, and loses nothing', async () => {
  const server = await LineServer.open(USERS, { stream: { stanzasPerSecond: 10 } });
  const juliet = await server.signIn('juliet', 'capulet');
  await juliet.ask('<presence/>');
  const romeo = await server.signIn('romeo', 'montague');
  romeo.say(`<message to='juliet@our.example'><body>x</body></message>`.repeat(100));
  expect(romeo.isPaused).toBe(true);
  expect((await juliet.heard()).match(/<body>/gu)).toHaveLength(100);
  server.clock.advance(4_000);
  expect(romeo.isPaused).toBe(true);
  server.clock.advance(7_000);
  expect(romeo.isPaused).toBe(false);
});

test('the rate: a burst of five seconds, then as many as agreed', () => {
  const rate = new Rate({ bytesPerSecond: 100, stanzasPerSecond: 10 }, 0);
  expect(rate.spend(500, 1, 0)).toBe(0);
  expect(rate.spend(100, 1, 0)).toBe(1_000);
  expect(rate.spend(0, 0, 1_000)).toBe(0);
  expect(rate.spend(0, 52, 1_000)).toBe(200);
  expect(rate.spend(0, 0, 60_000)).toBe(0);
  expect(rate.spend(500, 50, 60_000)).toBe(0);
});
