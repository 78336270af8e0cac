import { afterEach, describe, expect, test } from 'vitest';
import type { ConnectFact } from '../../electron/xmpp/stream/index.ts';
import { closeFixtures, StreamFixture } from '../kit/scripted-server/index.ts';
import { testCa } from '../kit/test-ca.ts';

afterEach(closeFixtures);

type Fact<Kind extends ConnectFact['kind']> = Extract<ConnectFact, { readonly kind: Kind }>;

function factOf<Kind extends ConnectFact['kind']>(fixture: StreamFixture, kind: Kind): Fact<Kind> {
  const fact = fixture.facts.find((one): one is Fact<Kind> => one.kind === kind);
  if (!fact) throw new Error(`no ${kind} among ${fixture.facts.map((one) => one.kind).join(', ')}`);
  return fact;
}

const kinds = ({ facts }: StreamFixture): string[] => facts.map(({ kind }) => kind);

describe('a stream tells what it does', () => {
  test('from the lookup to the session, each thing once and in order', async () => {
    const fixture = await StreamFixture.online();
    expect(kinds(fixture)).toEqual([
      'attempt', 'endpoints', 'dialled', 'addresses', 'connected', 'clear-features', 'secured', 'mechanisms', 'mechanism', 'authenticated', 'features', 'session',
    ]);
    const { port } = fixture.server;
    expect(factOf(fixture, 'endpoints')).toMatchObject({ source: 'typed', endpoints: [{ port, tls: 'starttls' }] });
    expect(factOf(fixture, 'connected')).toMatchObject({ address: '127.0.0.1', port });
    expect(factOf(fixture, 'clear-features').features).toContain('starttls');
    const secured = factOf(fixture, 'secured');
    expect(secured).toMatchObject({ version: 'TLSv1.3', trust: 'authority', serverName: 'our.example' });
    expect(secured.cipher).toMatch(/^TLS_/u);
    expect(secured.chain.map(({ issuer }) => issuer)).toEqual(['Linnet test authority', 'Linnet test authority']);
    expect(secured.chain[0]).toMatchObject({ names: ['our.example'] });
    expect(factOf(fixture, 'mechanism').name).toMatch(/^SCRAM-/u);
    expect(factOf(fixture, 'features').features.length).toBeGreaterThan(0);
    expect(factOf(fixture, 'session')).toMatchObject({ streamManagement: true });
    // No password, and nothing by which the session could be taken.
    expect(JSON.stringify(fixture.facts)).not.toMatch(/secret|previd/u);
  });

  test('a certificate that is not believed is told with its chain, and that nothing followed', async () => {
    const fixture = await StreamFixture.start({ server: { certificate: testCa().certificateOf('expired', 'our.example') } });
    await fixture.until('offline');
    expect(factOf(fixture, 'secured').trust).toBeUndefined();
    expect(factOf(fixture, 'secured').chain.length).toBeGreaterThan(0);
    expect(kinds(fixture).slice(-3)).toEqual(['secured', 'endpoint-failed', 'failed']);
    expect(factOf(fixture, 'failed')).not.toHaveProperty('retryInMs');
    expect(factOf(fixture, 'failed')).toMatchObject({ failure: { kind: 'certificate', problem: 'expired' } });
  });

  test('one the person pinned is told as that', async () => {
    const certificate = testCa().certificateOf('self-signed', 'our.example');
    const fixture = await StreamFixture.online({ server: { certificate, tls: 'direct' }, stream: { pinnedCertificates: [certificate.fingerprint] } });
    expect(factOf(fixture, 'secured')).toMatchObject({ trust: 'pinned', protocol: 'xmpp-client' });
    expect(kinds(fixture)).not.toContain('clear-features');
  });

  test('places that do not answer are told one by one, with the DNS records that named them, and when the next attempt is', async () => {
    const none = Object.assign(new Error('none'), { code: 'ENODATA' });
    const fixture = await StreamFixture.start({
      stream: { server: undefined },
      resolver: {
        srv: async (name) => { if (name.startsWith('_xmpps')) throw none; return [{ name: 'a.example', port: 1, priority: 5, weight: 0 }, { name: 'b.example', port: 2, priority: 1, weight: 0 }]; },
        addresses: async () => [{ address: '127.0.0.1', family: 4 }],
      },
    });
    await fixture.until('waiting');
    const byName = (name: string) => fixture.facts.find((fact) => fact.kind === 'srv' && fact.name.startsWith(name));
    expect(byName('_xmpps-client')).toMatchObject({ records: [], problem: undefined });
    expect(byName('_xmpp-client')).toMatchObject({ records: [{ name: 'a.example' }, { name: 'b.example' }] });
    expect(factOf(fixture, 'endpoints')).toMatchObject({ source: 'srv', endpoints: [{ host: 'b.example', port: 2 }, { host: 'a.example', port: 1 }] });
    expect(fixture.facts.filter(({ kind }) => kind === 'endpoint-failed')).toMatchObject([
      { host: 'b.example', failure: { kind: 'refused' } }, { host: 'a.example', failure: { kind: 'refused' } },
    ]);
    expect(factOf(fixture, 'failed').retryInMs).toBeGreaterThan(0);
  });

  test('a wrong password, and what was offered before it', async () => {
    const fixture = await StreamFixture.start({ stream: { password: () => Promise.resolve('other') } });
    await fixture.until('offline');
    expect(factOf(fixture, 'mechanisms').offered.length).toBeGreaterThan(0);
    expect(fixture.facts.at(-1)).toMatchObject({ kind: 'failed', failure: { kind: 'authentication' } });
    expect(JSON.stringify(fixture.facts)).not.toContain('other"');
  });

  test('going offline', async () => {
    const fixture = await StreamFixture.online();
    await fixture.close();
    expect(fixture.facts.at(-1)).toEqual({ kind: 'stopped' });
  });
});
