import { afterEach, describe, expect, test } from 'vitest';
import type { Resolver, SrvRecord } from '../../electron/xmpp/stream/index.ts';
import type { LocalServerPlace } from '../../electron/xmpp/stream/xmpp-stream.ts';
import { closeFixtures, featuresXml, headerXml, ScriptedServer, StreamFixture } from '../kit/scripted-server/index.ts';
import { testCa, type CertificateKind } from '../kit/test-ca.ts';

afterEach(closeFixtures);

/** Gate G6: nothing that is worth something is sent in clear. */
function leakedNothing(server: ScriptedServer): void {
  expect(server.clear).not.toMatch(/<auth|<response|<iq|<message|<presence|me@|secret|from=/);
}

/** DNS as a test tells it; every host is this machine. */
function dns(records: { readonly xmpps?: readonly SrvRecord[]; readonly xmpp?: readonly SrvRecord[] }): Resolver {
  const none = (): never => { throw Object.assign(new Error('none'), { code: 'ENODATA' }); };
  return {
    srv: async (name) => (name.startsWith('_xmpps-client._tcp.') ? records.xmpps : records.xmpp) ?? none(),
    addresses: async () => [{ address: '127.0.0.1', family: 4 }],
  };
}

function record(port: number, name = 'node7.hosting.example', priority = 0): SrvRecord {
  return { name, port, priority, weight: 1 };
}

describe('X1, D1: no TLS, no sign-in', () => {
  test('a server that offers only mechanisms', async () => {
    const fixture = await StreamFixture.start({
      server: { steps: { header: () => headerXml('our.example') + featuresXml("<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-1</mechanism><mechanism>PLAIN</mechanism></mechanisms>") } },
      stream: { allowPlain: true },
    });
    expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'encryption-missing' } });
    await fixture.server.connections[0]!.untilClosed();
    leakedNothing(fixture.server);
    expect(fixture.server.clear).toMatch(/<stream:stream [^>]*><\/stream:stream>$/);
  });

  test('TLS refused with <failure/>', async () => {
    const fixture = await StreamFixture.start({ server: { steps: { starttls: () => "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>" } } });
    expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'encryption-missing' } });
    leakedNothing(fixture.server);
  });

  test('a feature without <required/> is taken all the same', async () => {
    const starttls = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
    const mechanisms = "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms>";
    const fixture = await StreamFixture.start({
      server: { steps: { header: (connection, _header, server) => headerXml('our.example') + featuresXml(connection.tls ? '' : starttls + mechanisms) + (server.port ? '' : '') } },
    });
    expect(await fixture.failure()).toEqual({ kind: 'no-mechanism', offered: [] });
    leakedNothing(fixture.server);
  });
});

describe('X2, D2: nothing from before TLS or before the session counts', () => {
  const injected = "<message from='ann@our.example' to='me@our.example'><body>injected</body></message>";

  test.each([
    ['a stanza in the same segment as <proceed/>', injected],
    ['the beginning of one', "<message from='ann@our.example'>"],
    ['a mere space', ' '],
  ])('%s', async (_name, rest) => {
    const fixture = await StreamFixture.start({ server: { steps: { starttls: () => `<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>${rest}` } } });
    expect(await fixture.failure()).toEqual({ kind: 'protocol', condition: 'policy-violation' });
    await fixture.server.connections[0]!.untilClosed();
    expect(fixture.stanzas).toEqual([]);
    leakedNothing(fixture.server);
  });

  test('<proceed/> before it was asked for', async () => {
    const fixture = await StreamFixture.start({
      server: { steps: { header: () => `${headerXml('our.example')}${featuresXml("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")}<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>` } },
    });
    expect(await fixture.failure()).toEqual({ kind: 'protocol', condition: 'policy-violation' });
    leakedNothing(fixture.server);
  });

  test('a stanza in place of the features, inside TLS', async () => {
    const fixture = await StreamFixture.start({ server: { tls: 'direct', steps: { header: () => headerXml('our.example') + injected } } });
    expect(await fixture.failure()).toEqual({ kind: 'protocol', condition: 'unsupported-stanza-type' });
    expect(fixture.stanzas).toEqual([]);
    expect(fixture.server.secure).not.toContain('<auth');
  });

  test('a stanza in place of a SASL challenge', async () => {
    const fixture = await StreamFixture.start({ server: { steps: { auth: () => injected } } });
    expect(await fixture.failure()).toEqual({ kind: 'protocol', condition: 'unsupported-stanza-type' });
    expect(fixture.stanzas).toEqual([]);
  });

  test('a stanza before the resource is bound', async () => {
    const fixture = await StreamFixture.start({ server: { steps: { bind: () => injected } } });
    expect(await fixture.failure()).toEqual({ kind: 'protocol', condition: 'unsupported-stanza-type' });
    expect(fixture.stanzas).toEqual([]);
  });

  test('after binding a stanza belongs to the session, and is not counted before stream management is on', async () => {
    const fixture = await StreamFixture.online({
      server: { steps: { enable: (connection) => { connection.isManaged = true; return `${injected}<enabled xmlns='urn:xmpp:sm:3'/><r xmlns='urn:xmpp:sm:3'/>`; } } },
    });
    await fixture.when('receive', () => fixture.stanzas.length === 1);
    await (await fixture.server.connection()).untilText('<a xmlns="urn:xmpp:sm:3" h="0"/>');
  });
});

describe('D3: certificates', () => {
  const problems: readonly (readonly [CertificateKind, string])[] = [
    ['expired', 'expired'], ['not-yet-valid', 'not-yet-valid'], ['wrong-host', 'wrong-host'], ['self-signed', 'self-signed'],
    ['other-ca', 'untrusted-issuer'], ['cn-only', 'wrong-host'], ['deep-wildcard', 'wrong-host'], ['weak-key', 'weak'], ['sha1', 'weak'],
  ];
  for (const tls of ['starttls', 'direct'] as const) {
    test.each(problems)(`%s is refused as %s, by ${tls}`, async (kind, problem) => {
      const certificate = testCa().certificateOf(kind, 'our.example');
      const fixture = await StreamFixture.start({ server: { tls, certificate } });
      const { failure } = await fixture.until('offline');
      expect(failure).toMatchObject({ kind: 'certificate', problem, host: 'our.example', certificate: { fingerprint: certificate.fingerprint } });
      await fixture.server.connections[0]!.untilClosed();
      leakedNothing(fixture.server);
      expect(fixture.server.secure).toBe('');
    });
  }

  test('what a person needs to judge it is told', async () => {
    const certificate = testCa().issue({ commonName: 'Some Host', dns: ['elsewhere.example', 'www.elsewhere.example'], srv: ['_xmpp-client.elsewhere.example'], notAfter: new Date('2049-01-02T03:04:05Z') });
    const { failure } = await (await StreamFixture.start({ server: { certificate } })).until('offline');
    expect(failure).toMatchObject({
      certificate: {
        subject: 'Some Host', issuer: 'Linnet test authority', validTo: Date.UTC(2049, 0, 2, 3, 4, 5),
        names: ['elsewhere.example', 'www.elsewhere.example', '_xmpp-client.elsewhere.example'],
      },
    });
  });

  test('a pinned certificate is accepted, another one in its place is "changed"', async () => {
    const certificate = testCa().certificateOf('self-signed', 'our.example');
    await StreamFixture.online({ server: { certificate }, stream: { pinnedCertificates: [certificate.fingerprint] } });
    const other = await StreamFixture.start({ server: { certificate: testCa().certificateOf('expired', 'our.example') }, stream: { pinnedCertificates: [certificate.fingerprint] } });
    expect(await other.failure()).toMatchObject({ kind: 'certificate', problem: 'changed' });
  });

  test('a certificate with the SRVName of the domain is its own', async () => {
    await StreamFixture.online({ server: { certificate: testCa().certificateOf('srv-name', 'our.example') } });
  });

  test('without the authority the test certificate is not believed', async () => {
    const fixture = await StreamFixture.start({ stream: { trustedCas: [] } });
    expect(await fixture.failure()).toMatchObject({ kind: 'certificate', problem: 'untrusted-issuer' });
  });

  test('TLS 1.2 is the least', async () => {
    const { stream } = await StreamFixture.online({ server: { maxTlsVersion: 'TLSv1.2' } });
    expect(stream.state).toMatchObject({ tlsVersion: 'TLSv1.2' });
  });
});

test('X8: direct TLS by SRV, checked against the domain and not the host that was dialled', async () => {
  const server = await ScriptedServer.start({ tls: 'direct' });
  const fixture = await StreamFixture.online({ stream: { server: undefined }, resolver: dns({ xmpps: [record(server.port)] }) });
  expect(fixture.stream.state).toMatchObject({ host: 'node7.hosting.example', port: server.port });
  expect(server.connections[0]!.sni).toBe('our.example');
  await fixture.stream.stop();
  await server.close();
});

describe('this computer’s own server', () => {
  const looked: string[] = [];
  const noLookup: Resolver = {
    srv: async (name) => {
      looked.push(name);
      return [];
    },
    addresses: async (host) => [{ address: host, family: 4 }],
  };
  const certificate = testCa().certificateOf('self-signed', 'our.example');
  const place = ({ host, port }: ScriptedServer, fingerprint = certificate.fingerprint): LocalServerPlace => ({ host, port, certificate: fingerprint });

  test('is dialled where it is now, at each attempt, and believed by its certificate alone', async () => {
    const servers = await Promise.all([1, 2].map(() => ScriptedServer.start({ tls: 'direct', certificate, streamManagement: false })));
    let asked = 0;
    const fixture = await StreamFixture.online({ stream: { server: undefined, localServer: async () => place(servers[asked++]!) }, resolver: noLookup });
    expect(fixture.stream.state).toMatchObject({ host: servers[0]!.host, port: servers[0]!.port, certificate: certificate.fingerprint, isLocalServer: true });
    servers[0]!.connections[0]!.destroy();
    await fixture.until('waiting');
    fixture.stream.connectNow();
    expect(await fixture.until('online')).toMatchObject({ port: servers[1]!.port, isLocalServer: true });
    await fixture.stream.stop();
    await Promise.all(servers.map((server) => server.close()));
  });

  test('another certificate in its place is refused, even one that an authority vouches for, and nothing is said to it', async () => {
    const server = await ScriptedServer.start({ tls: 'direct' });
    const fixture = await StreamFixture.start({ stream: { server: undefined, localServer: async () => place(server) }, resolver: noLookup });
    expect((await fixture.until('offline')).failure).toMatchObject({ kind: 'certificate', problem: 'changed', host: 'our.example' });
    await server.connections[0]!.untilClosed();
    expect([server.clear + server.secure, looked]).toEqual(['', []]);
    await server.close();
  });

  test('its certificate is believed nowhere else, and a server that is typed in comes first', async () => {
    let asked = 0;
    const fixture = await StreamFixture.start({ server: { certificate }, stream: { localServer: async () => {
      asked += 1;
      return place(fixture.server);
    } } });
    expect(await fixture.failure()).toMatchObject({ kind: 'certificate', problem: 'self-signed' });
    expect(asked).toBe(0);
  });

  test('where it was and nobody listens any more, the domain is looked up, and its server judged as ever', async () => {
    const gone = await ScriptedServer.start({ tls: 'direct' });
    const left = place(gone);
    await gone.close();
    const server = await ScriptedServer.start({ tls: 'direct' });
    const options = { stream: { server: undefined, localServer: async () => left }, resolver: dns({ xmpps: [record(server.port)] }) };
    expect((await StreamFixture.online(options)).stream.state).toMatchObject({ port: server.port, isLocalServer: false });
    const untrusted = await StreamFixture.start({ ...options, stream: { ...options.stream, trustedCas: [] } });
    expect(await untrusted.failure()).toMatchObject({ kind: 'certificate', problem: 'untrusted-issuer' });
    await closeFixtures();
    await server.close();
  });

  test('where none runs the domain is looked up', async () => {
    const server = await ScriptedServer.start({ tls: 'direct' });
    const fixture = await StreamFixture.online({ stream: { server: undefined, localServer: async () => undefined }, resolver: dns({ xmpps: [record(server.port)] }) });
    expect(fixture.stream.state).toMatchObject({ host: 'node7.hosting.example', isLocalServer: false });
    await fixture.stream.stop();
    await server.close();
  });
});

test('D4: a certificate for the SRV target alone is refused', async () => {
  const server = await ScriptedServer.start({ tls: 'direct', certificate: testCa().issue({ commonName: 'evil.example', dns: ['evil.example'] }) });
  const fixture = await StreamFixture.start({ stream: { server: undefined }, resolver: dns({ xmpps: [record(server.port, 'evil.example')] }) });
  expect(await fixture.failure()).toMatchObject({ kind: 'certificate', problem: 'wrong-host', host: 'our.example' });
  expect(server.secure).toBe('');
  await server.close();
});

test('X9: of several endpoints that fail the worst failure is told, here the expired certificate', async () => {
  const server = await ScriptedServer.start({ certificate: testCa().certificateOf('expired', 'our.example') });
  const closed = await ScriptedServer.start();
  const { port } = closed;
  await closed.close();
  const resolver = dns({ xmpp: [record(port, 'a.example', 0), record(server.port, 'b.example', 1), record(port, 'c.example', 2)] });
  const fixture = await StreamFixture.start({ stream: { server: undefined }, resolver });
  expect(await fixture.failure()).toMatchObject({ kind: 'certificate', problem: 'expired' });
  await server.close();
});

test('the next endpoint is tried when one is refused', async () => {
  const closed = await ScriptedServer.start();
  const { port } = closed;
  await closed.close();
  const server = await ScriptedServer.start();
  const fixture = await StreamFixture.online({ stream: { server: undefined }, resolver: dns({ xmpp: [record(port, 'a.example', 0), record(server.port, 'b.example', 1)] }) });
  expect(fixture.stream.state).toMatchObject({ host: 'b.example' });
  await fixture.stream.stop();
  await server.close();
});

test('F13: something else that answers on the port is not XMPP', async () => {
  for (const answer of ['HTTP/1.1 400 Bad Request\r\n\r\n<html></html>', "<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", 'SSH-2.0-OpenSSH_9\r\n']) {
    const fixture = await StreamFixture.start({ server: { onConnection: (connection) => connection.write(answer) } });
    expect(await fixture.failure()).toEqual({ kind: 'not-xmpp' });
  }
});

test('something else than TLS where TLS should be', async () => {
  const fixture = await StreamFixture.start({ server: { tls: 'direct', onConnection: (connection) => connection.write('HTTP/1.1 400 Bad Request\r\n\r\n') } });
  expect(await fixture.failure()).toMatchObject({ kind: 'tls' });
});
