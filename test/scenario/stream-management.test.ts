import { afterEach, describe, expect, test } from 'vitest';
import { CLIENT_NS, el, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { closeFixtures, honest, StreamFixture, type ServerConnection } from '../kit/scripted-server/index.ts';

afterEach(closeFixtures);

const SM = 'urn:xmpp:sm:3';
const REQUEST = `<r xmlns='${SM}'/>`;

function message(id: string): XmlElement {
  return el('message', CLIENT_NS, { to: 'ann@our.example', id }, el('body', CLIENT_NS, {}, 'words'));
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Cuts the line and lets the stream come back. */
async function reconnect(fixture: StreamFixture, connection: ServerConnection): Promise<ServerConnection> {
  const index = fixture.server.connections.indexOf(connection);
  connection.destroy();
  await fixture.until('waiting');
  fixture.clock.advance(1_000);
  await fixture.until('online');
  return fixture.server.connection(index + 1);
}

describe('X15: acknowledgements that cannot be', () => {
  test.each([
    ['more than were sent', '9', 'undefined-condition'],
    ['as many as can be', '4294967295', 'undefined-condition'],
    ['a negative number', '-1', 'bad-format'],
    ['no number', 'abc', 'bad-format'],
    ['beyond 32 bits', '4294967296', 'bad-format'],
    ['nothing', '', 'bad-format'],
  ])('%s', async (_name, h, condition) => {
    const fixture = await StreamFixture.online({ server: { steps: { request: () => `<a xmlns='${SM}' h='${h}'/>` } } });
    void fixture.stream.send(message('m1'));
    const connection = await fixture.server.connection();
    await connection.untilText('m1');
    fixture.clock.advance(250);
    expect(await fixture.failure()).toEqual({ kind: 'protocol', condition });
    await connection.untilClosed();
    if (condition === 'undefined-condition') {
      expect(connection.secure).toMatch(new RegExp(`<undefined-condition [^>]*/><handled-count-too-high xmlns="${SM}" h="${h}" send-count="1"/></stream:error></stream:stream>$`));
    }
  });

  test('less than before', async () => {
    const answers = ['2', '1'];
    const fixture = await StreamFixture.online({ server: { steps: { request: () => `<a xmlns='${SM}' h='${answers.shift()}'/>` } } });
    const sent = [fixture.stream.send(message('m1')), fixture.stream.send(message('m2'))];
    const connection = await fixture.server.connection();
    await connection.untilText('m2');
    fixture.clock.advance(250);
    await Promise.all(sent);
    void fixture.stream.send(message('m3'));
    await connection.untilText('m3');
    fixture.clock.advance(250);
    expect(await fixture.failure()).toEqual({ kind: 'protocol', condition: 'undefined-condition' });
  });
});

test('acknowledgements are asked for once for what is sent together, and every 50 stanzas', async () => {
  const fixture = await StreamFixture.online();
  const connection = await fixture.server.connection();
  const sent = Array.from({ length: 120 }, (_, index) => fixture.stream.send(message(`m${index}`)));
  await connection.untilText('id="m119"');
  expect(count(connection.secure, '<r xmlns')).toBe(2);
  fixture.clock.advance(250);
  expect(await Promise.all(sent)).toEqual(sent.map(() => 'acknowledged'));
  expect(count(connection.secure, '<r xmlns')).toBe(3);
});

describe('X16: only what is handled is acknowledged', () => {
  test('a stanza whose handler has not finished is not counted, and once it has the server is told unasked', async () => {
    const fixture = await StreamFixture.online();
    const connection = await fixture.server.connection();
    const finish = new Map<string, () => void>();
    fixture.stream.onStanza((stanza) => new Promise<void>((resolve) => void finish.set(stanza.attrs['id']!, resolve)));
    connection.sendStanza("<message id='a'/><message id='b'/><message id='c'/>");
    connection.write(REQUEST);
    await connection.untilText('h="0"');
    finish.get('b')!();
    finish.get('c')!();
    connection.write(REQUEST);
    await connection.until('answer again', ({ secure }) => count(secure, 'h="0"') === 2);
    finish.get('a')!();
    await connection.untilText('h="3"');
  });

  test('a stanza whose handler fails is not acknowledged, nor what follows it, and all of it comes again', async () => {
    const fixture = await StreamFixture.online();
    const connection = await fixture.server.connection();
    const handled: string[] = [];
    let isFull = true;
    fixture.stream.onStanza((stanza) => {
      const id = stanza.attrs['id']!;
      if (id === 'b' && isFull) return Promise.reject(new Error('disk full'));
      handled.push(id);
      return Promise.resolve();
    });
    for (const id of ['a', 'b', 'c']) connection.sendStanza(`<message id='${id}'/>`);
    connection.write(REQUEST);
    await connection.untilText('h="1"');
    isFull = false;
    const next = await reconnect(fixture, connection);
    expect(next.secure).toContain(`<resume xmlns="${SM}" h="1"`);
    await fixture.when('handle the rest', () => handled.join('') === 'acbc');
    next.write(REQUEST);
    await next.untilText('h="3"');
  });

  test('reading stops while too many are unhandled, and goes on after', async () => {
    const fixture = await StreamFixture.online();
    const connection = await fixture.server.connection();
    const finish: (() => void)[] = [];
    fixture.stream.onStanza(() => new Promise<void>((resolve) => void finish.push(resolve)));
    const body = 'x'.repeat(2_000);
    for (let index = 0; index < 8_000; index++) connection.sendStanza(`<message id='m${index}'><body>${body}</body></message>`);
    await fixture.when('take the first in', () => finish.length >= 2_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const taken = finish.length;
    expect(taken).toBeLessThan(2_500);
    // Silence of our own making is no sign of death.
    fixture.clock.advance(200_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(fixture.stream.state.phase).toBe('online');
    for (let done = 0; done < 8_000;) {
      while (done < finish.length) finish[done++]!();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    connection.write(REQUEST);
    await connection.untilText('h="8000"');
  });
});

describe('resumption (XEP-0198 §5)', () => {
  test('what the server has not seen is sent again in order, what it has is acknowledged, nothing is doubled', async () => {
    const fixture = await StreamFixture.online();
    const first = await fixture.server.connection();
    fixture.server.steps.request = () => undefined;
    const outcomes: string[] = [];
    for (const id of ['m1', 'm2', 'm3']) void fixture.stream.send(message(id)).then((outcome) => outcomes.push(`${id} ${outcome}`));
    await first.untilText('m3');
    // The server has handled one of the three when the line breaks.
    first.handled = 1;
    delete fixture.server.steps.request;
    const next = await reconnect(fixture, first);
    expect(fixture.stream.state).toMatchObject({ resumed: true, jid: 'me@our.example/desk', streamManagement: true });
    await next.untilText('m3');
    expect(next.secure).toMatch(/m2.*m3.*<r /s);
    expect(next.secure).not.toContain('id="m1"');
    expect(next.secure).not.toContain('xmpp-bind');
    await fixture.when('settle', () => outcomes.length === 3);
    expect(outcomes).toEqual(['m1 acknowledged', 'm2 acknowledged', 'm3 acknowledged']);
  });

  test('a server that took the session up again and hears nothing in it, whatever it says: a new session, where all of it is sent', async () => {
    const fixture = await StreamFixture.online();
    const first = await fixture.server.connection();
    fixture.server.steps.request = () => undefined;
    const outcome = fixture.stream.send(message('m1'));
    await first.untilText('id="m1"');
    first.handled = 0;
    const deaf = await reconnect(fixture, first);
    expect(fixture.stream.state).toMatchObject({ resumed: true });
    await deaf.untilText('id="m1"');
    fixture.clock.advance(9_000);
    deaf.sendStanza("<message id='talk'/>");
    await fixture.when('receive', () => fixture.stanzas.length === 1);
    fixture.clock.advance(1_000);
    expect(await fixture.until('waiting')).toMatchObject({ failure: { kind: 'timeout', step: 'alive' } });
    expect(await outcome).toBe('lost');
    fixture.clock.advance(2_000);
    expect(await fixture.until('online')).toMatchObject({ resumed: false, jid: 'me@our.example/desk' });
    expect((await fixture.server.connection(2)).secure).not.toContain('<resume');
  });

  test('what came and was acknowledged before the break does not come again; what was not does, once', async () => {
    const fixture = await StreamFixture.online();
    const first = await fixture.server.connection();
    for (let index = 0; index < 10; index++) first.sendStanza(`<iq type='result' id='r${index}'/>`);
    for (const id of ['a', 'b', 'c']) first.sendStanza(`<message id='${id}'/>`);
    await fixture.when('receive', () => fixture.stanzas.length === 13);
    const next = await reconnect(fixture, first);
    next.sendStanza("<message id='d'/>");
    await fixture.when('receive the next', () => fixture.stanzas.length >= 14);
    expect(fixture.stanzas.map(({ attrs }) => attrs['id']).slice(10)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('stanzas that the server sends behind <resumed/> in one segment are taken', async () => {
    const fixture = await StreamFixture.online();
    const first = await fixture.server.connection();
    first.unacknowledged.push("<message id='missed-1'/>", "<message id='missed-2'/>");
    await reconnect(fixture, first);
    await fixture.when('receive', () => fixture.stanzas.length === 2);
  });

  test('X17: when it fails, what the server still knew is acknowledged and the rest is lost', async () => {
    const fixture = await StreamFixture.online();
    const first = await fixture.server.connection();
    fixture.server.steps.request = () => undefined;
    const sent = ['m1', 'm2'].map((id) => fixture.stream.send(message(id)));
    await first.untilText('m2');
    fixture.server.steps.resume = () => `<failed xmlns='${SM}' h='1'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>`;
    const next = await reconnect(fixture, first);
    expect(await Promise.all(sent)).toEqual(['acknowledged', 'lost']);
    expect(fixture.stream.state).toMatchObject({ resumed: false });
    expect(next.secure).toContain('xmpp-bind');
    expect(next.secure).not.toContain('m2');
  });

  test('without stream management on the new stream everything unacknowledged is lost', async () => {
    const fixture = await StreamFixture.online();
    const first = await fixture.server.connection();
    fixture.server.steps.request = () => undefined;
    const sent = fixture.stream.send(message('m1'));
    await first.untilText('m1');
    fixture.server.steps.header = async (connection, element, server) => String(await honest.header(connection, element, server)).replace(/<sm [^>]*>/, '');
    await reconnect(fixture, first);
    await expect(sent).resolves.toBe('lost');
    expect(fixture.stream.state).toMatchObject({ resumed: false, streamManagement: false });
  });

  test('a session that cannot be resumed loses at once', async () => {
    const fixture = await StreamFixture.online({
      server: { steps: { request: () => undefined, enable: (connection) => { connection.isManaged = true; return `<enabled xmlns='${SM}'/>`; } } },
    });
    const sent = fixture.stream.send(message('m1'));
    const connection = await fixture.server.connection();
    await connection.untilText('m1');
    connection.destroy();
    await expect(sent).resolves.toBe('lost');
    await fixture.until('waiting');
    await expect(fixture.stream.send(message('m2'))).resolves.toBe('lost');
  });

  test('a location to resume at is not followed', async () => {
    const fixture = await StreamFixture.online({
      server: { steps: { enable: async (...step) => String(await honest.enable(...step)).replace('/>', " location='evil.example:1'/>") } },
    });
    const first = await fixture.server.connection();
    await reconnect(fixture, first);
    expect(fixture.stream.state).toMatchObject({ resumed: true, host: '127.0.0.1' });
  });

  test('a resumption that answers for another session, or counts more than was sent, ends the stream', async () => {
    for (const answer of [`<resumed xmlns='${SM}' h='0' previd='another'/>`, `<resumed xmlns='${SM}' h='5' previd='ID'/>`, `<resumed xmlns='${SM}' previd='ID'/>`]) {
      const fixture = await StreamFixture.online();
      const first = await fixture.server.connection();
      fixture.server.steps.resume = (_connection, element) => answer.replace('ID', element.attrs['previd']!);
      first.destroy();
      await fixture.until('waiting');
      fixture.clock.advance(1_000);
      expect(await fixture.failure()).toMatchObject({ kind: 'protocol' });
    }
  });

  test('a server that refuses stream management gets along without', async () => {
    const fixture = await StreamFixture.online({ server: { steps: { enable: () => `<failed xmlns='${SM}'><unexpected-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>` } } });
    expect(fixture.stream.state).toMatchObject({ streamManagement: false });
  });

  test('after a stop the next session is a new one', async () => {
    const fixture = await StreamFixture.online();
    await fixture.stream.stop();
    fixture.states.length = 0;
    fixture.stream.start();
    expect(await fixture.until('online')).toMatchObject({ resumed: false });
    expect(fixture.server.secure).not.toContain('<resume');
  });
});

describe('a line that breaks between binding and stream management', () => {
  test('what came over it is handed on: nobody counts it, so nobody would send it again (G1)', async () => {
    let tries = 0;
    const fixture = await StreamFixture.start({
      server: {
        steps: {
          enable: async (connection, element, server) => {
            if (++tries > 1) return honest.enable(connection, element, server);
            connection.write("<message from='ann@our.example/desk' id='early'><body>words</body></message>");
            connection.end();
            return undefined;
          },
        },
      },
    });
    await fixture.until('waiting');
    await fixture.when('hand on', () => fixture.stanzas.some(({ attrs }) => attrs['id'] === 'early'));
    fixture.clock.advance(2_000);
    await fixture.until('online');
    expect(fixture.stanzas.filter(({ attrs }) => attrs['id'] === 'early')).toHaveLength(1);
  });
});
