import { afterEach, describe, expect, test } from 'vitest';
import { CLIENT_NS, el } from '../../electron/xmpp/kit/element.ts';
import { closeFixtures, honest, ScriptedServer, StreamFixture, streamError } from '../kit/scripted-server/index.ts';

afterEach(closeFixtures);

describe('X18: reconnecting', () => {
  test('F9: at most 12 attempts in ten minutes, ever further apart, and "connect now" skips the wait', async () => {
    const closed = await ScriptedServer.start();
    const server = { host: closed.host, port: closed.port };
    await closed.close();
    const fixture = await StreamFixture.start({ stream: { server } });
    const begun = fixture.clock.now();
    let attempts = 0;
    let last = 0;
    for (;;) {
      const { failure, retryAt, attempt } = await fixture.until('waiting');
      expect(failure).toEqual({ kind: 'refused', ...server });
      expect(attempt).toBe(++attempts);
      const wait = retryAt - fixture.clock.now();
      expect(wait).toBeGreaterThanOrEqual(last);
      expect(wait).toBeLessThanOrEqual(300_000);
      last = wait;
      if (retryAt - begun > 600_000) break;
      fixture.clock.advance(wait);
    }
    expect(attempts).toBeLessThanOrEqual(12);
    fixture.stream.connectNow();
    // Asked for by a person, it begins anew.
    expect(await fixture.until('waiting')).toMatchObject({ attempt: 1 });
  });

  test('a lost line is made anew, and a sound session starts counting anew', async () => {
    const fixture = await StreamFixture.online();
    for (let round = 0; round < 4; round++) {
      const connection = await fixture.server.connection(round);
      // What follows the answer to the question of a resumed session says that it has come.
      if (round > 0) await connection.untilText('<r ');
      connection.sendStanza(`<message id='${round}'/>`);
      await fixture.when('receive', () => fixture.stanzas.some(({ attrs }) => attrs['id'] === String(round)));
      fixture.clock.advance(31_000);
      connection.destroy();
      expect(await fixture.until('waiting')).toMatchObject({ failure: { kind: 'closed' }, attempt: 1 });
      fixture.clock.advance(1_000);
      await fixture.until('online');
    }
  });

  test('a new connection speaks the language that was chosen meanwhile, and says which it is (R394, R397)', async () => {
    let language = 'en';
    const fixture = await StreamFixture.start({ stream: { language: () => language } });
    expect(await fixture.until('online')).toMatchObject({ language: 'en' });
    language = 'zh-Hans';
    const former = fixture.server.secure.length;
    (await fixture.server.connection()).destroy();
    await fixture.until('waiting');
    fixture.clock.advance(1_000);
    expect(await fixture.until('online')).toMatchObject({ language: 'zh-Hans' });
    const headers = fixture.server.secure.slice(former).match(/<stream:stream [^>]*>/gu) ?? [];
    expect(headers).toHaveLength(2);
    for (const header of headers) expect(header).toContain('xml:lang="zh-Hans"');
  });

  test('sessions that end at once keep the distance growing', async () => {
    const fixture = await StreamFixture.start({ server: { streamManagement: false, steps: { presence: () => streamError('reset') } } });
    for (let attempt = 1; attempt <= 4; attempt++) {
      await fixture.until('online');
      void fixture.stream.send(el('presence', CLIENT_NS));
      expect(await fixture.until('waiting')).toMatchObject({ attempt });
      fixture.clock.advance(10_000);
    }
  });

  test('a bad line does not make the first complaint about our XML the last word (F10, F29)', async () => {
    const fixture = await StreamFixture.online();
    for (let round = 0; round < 4; round++) {
      (await fixture.server.connection(round)).destroy();
      await fixture.until('waiting');
      fixture.clock.advance(20_000);
      await fixture.until('online');
    }
    (await fixture.server.connection(4)).write(streamError('not-well-formed'));
    expect(await fixture.until('waiting')).toMatchObject({ failure: { kind: 'stream-error', condition: 'not-well-formed' } });
  });

  test('stop while waiting, while connecting, and before the start', async () => {
    const waiting = await StreamFixture.start({ server: { onConnection: (connection) => connection.destroy() } });
    await waiting.until('waiting');
    await waiting.stream.stop();
    expect(waiting.stream.state).toEqual({ phase: 'offline' });
    waiting.clock.advance(600_000);
    expect(waiting.server.connections).toHaveLength(1);

    const connecting = await StreamFixture.start({ server: { steps: { header: () => undefined } } });
    const connection = await connecting.server.connection();
    await connection.until('speak', ({ clear }) => clear !== '');
    await connecting.stream.stop();
    expect(connecting.stream.state).toEqual({ phase: 'offline' });
    await connection.untilClosed();
    await connecting.stream.stop();
  });
});

describe('X19: every step has its time', () => {
  test('F7: a server that accepts and is silent', async () => {
    const fixture = await StreamFixture.start({ server: { onConnection: () => undefined } });
    await (await fixture.server.connection()).until('speak', ({ clear }) => clear !== '');
    fixture.clock.advance(15_000);
    expect(await fixture.failure()).toEqual({ kind: 'timeout', step: 'tls' });
    await fixture.server.connections[0]!.untilClosed();
  });

  test('F8: a server that sends its features by drips', async () => {
    const fixture = await StreamFixture.start({ server: { steps: { header: (connection) => void connection.drip("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'><stream:features>") } } });
    const connection = await fixture.server.connection();
    await connection.until('speak', ({ clear }) => clear !== '');
    fixture.clock.advance(15_000);
    expect(await fixture.failure()).toEqual({ kind: 'timeout', step: 'tls' });
  });

  test('a TLS handshake that does not come to an end', async () => {
    const fixture = await StreamFixture.start({ server: { tls: 'direct', onConnection: () => undefined } });
    await (await fixture.server.connection()).until('speak', ({ clear }) => clear !== '');
    fixture.clock.advance(15_000);
    expect(await fixture.failure()).toEqual({ kind: 'timeout', step: 'tls' });
  });

  test('features without anything in them', async () => {
    const fixture = await StreamFixture.start({ server: { steps: { header: async (...step) => String(await honest.header(...step)).replace(/<mechanisms.*<\/mechanisms>/, '') } } });
    expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'no-mechanism', offered: [] } });
  });

  test('a server that does not answer the sign-in', async () => {
    const fixture = await StreamFixture.start({ server: { steps: { response: () => undefined } } });
    await (await fixture.server.connection()).untilText('<response');
    fixture.clock.advance(30_000);
    expect(await fixture.failure()).toEqual({ kind: 'timeout', step: 'authenticate' });
  });

  test('F32: a server that does not answer the binding', async () => {
    const fixture = await StreamFixture.start({ server: { steps: { bind: () => undefined } } });
    await (await fixture.server.connection()).untilText('xmpp-bind');
    fixture.clock.advance(30_000);
    expect(await fixture.failure()).toEqual({ kind: 'timeout', step: 'bind' });
  });

  test('a lookup that does not come to an end', async () => {
    const never = (): Promise<never> => new Promise(() => undefined);
    const fixture = await StreamFixture.start({ stream: { server: undefined }, resolver: { srv: never, addresses: never } });
    await new Promise((resolve) => setImmediate(resolve));
    fixture.clock.advance(10_000);
    expect(await fixture.failure()).toEqual({ kind: 'timeout', step: 'lookup' });
  });
});

describe('X20: a server that is gone', () => {
  test.each([true, false])('F5: a half-open line is found after 75 s of silence (stream management: %s)', async (streamManagement) => {
    const fixture = await StreamFixture.online({ server: { streamManagement, steps: { request: () => undefined, ping: () => undefined } } });
    fixture.clock.advance(60_000);
    const connection = await fixture.server.connection();
    await connection.untilText(streamManagement ? '<r ' : 'urn:xmpp:ping');
    fixture.clock.advance(14_000);
    expect(fixture.stream.state.phase).toBe('online');
    fixture.clock.advance(1_000);
    expect(await fixture.failure()).toEqual({ kind: 'timeout', step: 'alive' });
  });

  test('"connect now" asks at once: 15 s after waking up', async () => {
    const fixture = await StreamFixture.online({ server: { steps: { request: () => undefined } } });
    fixture.stream.connectNow();
    await (await fixture.server.connection()).untilText('<r ');
    fixture.clock.advance(15_000);
    expect(await fixture.failure()).toEqual({ kind: 'timeout', step: 'alive' });
  });

  test('an answer, or anything else, keeps it alive', async () => {
    const fixture = await StreamFixture.online();
    const connection = await fixture.server.connection();
    for (let round = 1; round <= 3; round++) {
      fixture.clock.advance(60_000);
      await connection.until('ask', ({ secure }) => secure.split('<r ').length > round);
      connection.sendStanza(`<message id='alive-${round}'/>`);
      await fixture.when('receive', () => fixture.stanzas.length === round);
    }
    expect(fixture.stream.state.phase).toBe('online');
  });

  test('a reset, a closed line, a closed stream: each is noticed', async () => {
    for (const close of [
      (connection: { destroy(): void }) => connection.destroy(),
      (connection: { end(): void }) => connection.end(),
      (connection: { write(text: string): void }) => connection.write('</stream:stream>'),
    ]) {
      const fixture = await StreamFixture.online();
      const connection = await fixture.server.connection();
      close(connection);
      expect(await fixture.failure()).toEqual({ kind: 'closed' });
      await connection.untilClosed();
    }
  });
});

test('X6: ids of our own requests are random UUIDs', async () => {
  const fixture = await StreamFixture.online({ server: { session: 'required', streamManagement: false } });
  void fixture.stream.send(el('presence', CLIENT_NS));
  const connection = await fixture.server.connection();
  await connection.untilText('<presence/>');
  fixture.clock.advance(250);
  await connection.untilText('urn:xmpp:ping');
  const ids = [...connection.secure.matchAll(/<iq [^>]*id="([^"]*)"/g)].map((match) => match[1]!);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('a listener that throws does not break the connection', async () => {
  const fixture = await StreamFixture.start();
  fixture.stream.events.on('state', () => { throw new Error('secret'); });
  await fixture.until('online');
  expect(fixture.log.events()).toContain('stream.listener-failed');
  expect(fixture.log.text()).not.toContain('secret');
});
