import { afterEach, expect, test } from 'vitest';
import { CLIENT_NS, el } from '../../electron/xmpp/kit/element.ts';
import { closeFixtures, honest, iqError, StreamFixture } from '../kit/scripted-server/index.ts';

afterEach(closeFixtures);

for (const tls of ['starttls', 'direct'] as const) {
  test(`an honest server by ${tls}: online, nothing but the start of TLS in clear`, async () => {
    const fixture = await StreamFixture.online({ server: { tls, extraFeatures: "<ver xmlns='urn:xmpp:features:rosterver'/>" } });
    const { stream, server } = fixture;
    expect(stream.state).toMatchObject({
      phase: 'online', jid: 'me@our.example/desk', resumed: false, mechanism: 'SCRAM-SHA-256', tlsVersion: 'TLSv1.3',
      host: '127.0.0.1', port: server.port, certificate: server.options.certificate.fingerprint, isLocalServer: false, streamManagement: true,
    });
    expect(stream.state.phase === 'online' && stream.state.features.map(({ name }) => name)).toContain('ver');
    const clear = tls === 'direct' ? /^\x16\x03/ : /^<\?xml version='1\.0'\?><stream:stream [^>]*><starttls xmlns="urn:ietf:params:xml:ns:xmpp-tls"\/>$/;
    expect(tls === 'direct' ? server.clear : server.clear.slice(0, server.clear.lastIndexOf('>') + 1)).toMatch(tls === 'direct' ? /^$/ : clear);
    // RFC 6120 §4.7.1: the account is named only inside TLS.
    expect(server.clear).not.toContain('me@');
    expect(server.secure).toContain('from="me@our.example"');
    expect(fixture.log.text()).not.toContain('secret');
  });
}

test('X7: the ClientHello names the domain of the account, and the application protocol', async () => {
  for (const tls of ['starttls', 'direct'] as const) {
    const { server } = await StreamFixture.online({ server: { tls } });
    expect(server.connections[0]).toMatchObject({ sni: 'our.example', alpn: 'xmpp-client' });
  }
});

test('stanzas go both ways, and what the server acknowledges is acknowledged', async () => {
  const fixture = await StreamFixture.online();
  const { stream, server, clock, stanzas } = fixture;
  const connection = await server.connection();
  const sent = stream.send(el('message', CLIENT_NS, { to: 'ann@our.example', id: 'm1' }, el('body', CLIENT_NS, {}, 'grüße')));
  connection.sendStanza("<message from='ann@our.example/x' id='in1'><body>hej € 😀</body></message>");
  await fixture.when('receive', () => stanzas.length === 1);
  expect(stanzas[0]!.attrs['id']).toBe('in1');
  await connection.untilText('m1');
  expect(connection.secure).not.toContain('<r ');
  clock.advance(250);
  await expect(sent).resolves.toBe('acknowledged');
});

test('R096, R097: the address is the one that the server binds', async () => {
  const { stream } = await StreamFixture.online({
    server: { steps: { bind: (_connection, iq) => `<iq type='result' id='${iq.attrs['id']}'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>me@our.example/desk-x1</jid></bind></iq>` } },
  });
  expect(stream.state).toMatchObject({ jid: 'me@our.example/desk-x1' });
});

test('an address of somebody else is refused', async () => {
  const fixture = await StreamFixture.start({
    server: { steps: { bind: (_connection, iq) => `<iq type='result' id='${iq.attrs['id']}'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>mal@our.example/desk</jid></bind></iq>` } },
  });
  expect(await fixture.failure()).toEqual({ kind: 'bind', condition: 'address-changed' });
});

test('R098: a taken resource is replaced by another one', async () => {
  const asked: string[] = [];
  const { stream } = await StreamFixture.online({
    server: {
      steps: {
        bind: (connection, iq, server) => {
          asked.push(JSON.stringify(iq.children));
          connection.jid = 'me@our.example/granted';
          if (asked.length < 3) return iqError(iq, 'cancel', 'conflict');
          expect(server.options.domain).toBe('our.example');
          return `<iq type='result' id='${iq.attrs['id']}'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>me@our.example/granted</jid></bind></iq>`;
        },
      },
    },
  });
  expect(stream.state).toMatchObject({ jid: 'me@our.example/granted' });
  expect(new Set(asked).size).toBe(3);
});

test('R098: a resource that the server cannot read is replaced by another one', async () => {
  const asked: string[] = [];
  const { stream } = await StreamFixture.online({
    server: {
      steps: {
        bind: (_connection, iq) => {
          asked.push(JSON.stringify(iq.children));
          return asked.length === 1 ? iqError(iq, 'modify', 'bad-request') : `<iq type='result' id='${iq.attrs['id']}'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>me@our.example/granted</jid></bind></iq>`;
        },
      },
    },
  });
  expect([stream.state, new Set(asked).size]).toMatchObject([{ jid: 'me@our.example/granted' }, 2]);
});

test('R098: "not allowed" ends the attempts', async () => {
  const fixture = await StreamFixture.start({ server: { steps: { bind: (_connection, iq) => iqError(iq, 'cancel', 'not-allowed') } } });
  expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'bind', condition: 'not-allowed' } });
  fixture.clock.advance(600_000);
  expect(fixture.server.connections).toHaveLength(1);
});

test('R099 to R103: the session is asked for where it is offered, after binding and before anything else', async () => {
  const { server } = await StreamFixture.online({ server: { session: 'required' } });
  const { secure } = server.connections[0]!;
  expect(secure).toMatch(/xmpp-bind.*<iq type="set" id="[^"]+"><session xmlns="urn:ietf:params:xml:ns:xmpp-session"\/><\/iq><enable/s);
});

test('R099: what is offered before authentication only is no offer of a session', async () => {
  const { server } = await StreamFixture.online({
    server: { session: 'none', steps: { header: async (...step) => String(await honest.header(...step)).replace('<mechanisms', "<session xmlns='urn:ietf:params:xml:ns:xmpp-session'/><mechanisms") } },
  });
  expect(server.secure).not.toContain('xmpp-session');
});

test('R103, R104: no session is asked for where it is optional or not offered', async () => {
  for (const session of ['optional', 'none'] as const) {
    const { server } = await StreamFixture.online({ server: { session } });
    expect(server.secure).not.toContain('xmpp-session');
  }
});

test('R105: trouble inside the server is waited out', async () => {
  const fixture = await StreamFixture.start({ server: { session: 'required', steps: { session: (_connection, iq) => iqError(iq, 'wait', 'internal-server-error') } } });
  expect(await fixture.until('waiting')).toMatchObject({ failure: { kind: 'session', condition: 'internal-server-error' }, attempt: 1 });
  fixture.clock.advance(10_000);
  expect(await fixture.until('waiting')).toMatchObject({ attempt: 2 });
});

test('R106: who may not have a session does not ask again', async () => {
  const fixture = await StreamFixture.start({ server: { session: 'required', steps: { session: (_connection, iq) => iqError(iq, 'auth', 'forbidden') } } });
  expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'session', condition: 'forbidden' } });
  fixture.clock.advance(600_000);
  expect(fixture.server.connections).toHaveLength(1);
});

test('R110: when the session conflicts, another resource is bound and the session asked for again', async () => {
  let asked = 0;
  const { stream, server } = await StreamFixture.online({
    server: { session: 'required', steps: { session: (_connection, iq) => (asked++ === 0 ? iqError(iq, 'cancel', 'conflict') : `<iq type='result' id='${iq.attrs['id']}'/>`) } },
  });
  expect(stream.state.phase === 'online' && stream.state.jid).not.toBe('me@our.example/desk');
  expect([asked, server.connections.length]).toEqual([2, 1]);
  expect(server.secure.match(/<bind xmlns|<session xmlns/gu)).toEqual(['<bind xmlns', '<session xmlns', '<bind xmlns', '<session xmlns']);
});

test('a server of RFC 3921 alone works: no stream management, acknowledged by a ping', async () => {
  const fixture = await StreamFixture.online({ server: { session: 'required', streamManagement: false } });
  const { stream, server, clock } = fixture;
  expect(stream.state).toMatchObject({ streamManagement: false });
  const sent = stream.send(el('presence', CLIENT_NS));
  await server.connections[0]!.untilText('<presence/>');
  clock.advance(250);
  await expect(sent).resolves.toBe('acknowledged');
  expect(server.secure).toContain('urn:xmpp:ping');
  expect(fixture.stanzas).toEqual([]);
});

test('a ping that is refused is answered as well', async () => {
  const fixture = await StreamFixture.online({ server: { streamManagement: false, steps: { ping: (_connection, iq) => iqError(iq, 'cancel', 'service-unavailable') } } });
  const sent = fixture.stream.send(el('presence', CLIENT_NS));
  await fixture.server.connections[0]!.untilText('<presence/>');
  fixture.clock.advance(250);
  await expect(sent).resolves.toBe('acknowledged');
});

test('X5: a stranger cannot answer the ping that acknowledges', async () => {
  const fixture = await StreamFixture.online({
    server: { streamManagement: false, steps: { ping: (_connection, iq) => `<iq type='result' from='mal@evil.example/x' id='${iq.attrs['id']}'/>` } },
  });
  let outcome: string | undefined;
  void fixture.stream.send(el('presence', CLIENT_NS)).then((value) => (outcome = value));
  const connection = await fixture.server.connection();
  await connection.untilText('<presence/>');
  fixture.clock.advance(250);
  await connection.untilText('urn:xmpp:ping');
  await fixture.when('hand the stranger on', () => fixture.stanzas.length === 1);
  expect(outcome).toBeUndefined();
  connection.write(`<iq type='result' from='our.example' id='${fixture.stanzas[0]!.attrs['id']}'/>`);
  await fixture.when('acknowledge', () => outcome === 'acknowledged');
});

test('X5: a stranger cannot answer the request that binds the resource', async () => {
  const fixture = await StreamFixture.start({
    server: { steps: { bind: (_connection, iq) => `<iq type='result' from='mal@evil.example' id='${iq.attrs['id']}'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>me@our.example/evil</jid></bind></iq>` } },
  });
  expect(await fixture.failure()).toEqual({ kind: 'protocol', condition: 'unsupported-stanza-type' });
});

test('stop says goodbye: what is handled, what is missing, the end of the stream', async () => {
  const fixture = await StreamFixture.online();
  const connection = await fixture.server.connection();
  connection.sendStanza("<message from='ann@our.example/x' id='in1'/>");
  await fixture.when('receive', () => fixture.stanzas.length === 1);
  const sent = fixture.stream.send(el('presence', CLIENT_NS, { type: 'unavailable' }));
  await fixture.stream.stop();
  await expect(sent).resolves.toBe('acknowledged');
  await connection.untilText(/<presence type="unavailable"\/><a xmlns="urn:xmpp:sm:3" h="1"\/><r xmlns="urn:xmpp:sm:3"\/><\/stream:stream>$/);
  expect(fixture.stream.state).toEqual({ phase: 'offline' });
  await expect(fixture.stream.send(el('presence', CLIENT_NS))).resolves.toBe('lost');
});

test('stop settles although the server does not answer', async () => {
  const fixture = await StreamFixture.online({ server: { steps: { request: () => undefined, end: () => undefined } } });
  const sent = fixture.stream.send(el('presence', CLIENT_NS));
  const stopped = fixture.stream.stop();
  for (let step = 0; step < 20; step++) {
    fixture.clock.advance(100);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await stopped;
  await expect(sent).resolves.toBe('lost');
});
