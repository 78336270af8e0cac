import { afterEach, describe, expect, test } from 'vitest';
import type { Resolver } from '../../electron/xmpp/stream/index.ts';
import { closeFixtures, honest, iqError, ScriptedServer, StreamFixture, streamError } from '../kit/scripted-server/index.ts';
import { testCa } from '../kit/test-ca.ts';

afterEach(closeFixtures);

function refusing(code: string): Resolver {
  return {
    srv: () => Promise.reject(Object.assign(new Error(code), { code })),
    addresses: () => Promise.reject(Object.assign(new Error(code), { code })),
  };
}

describe('X21: see-other-host', () => {
  test('is followed after TLS, and the other host has to be the account\'s as well', async () => {
    const other = await ScriptedServer.start();
    const fixture = await StreamFixture.start({ server: { steps: { bind: () => streamError('see-other-host', `127.0.0.1:${other.port}`) } } });
    await fixture.until('online');
    expect(other.connections[0]!.sni).toBe('our.example');
    expect(fixture.stream.state).toMatchObject({ port: other.port });
    await fixture.stream.stop();
    await other.close();
  });

  test('is not followed to a host with another certificate', async () => {
    const other = await ScriptedServer.start({ certificate: testCa().certificateOf('wrong-host', 'our.example') });
    const fixture = await StreamFixture.start({ server: { steps: { bind: () => streamError('see-other-host', `127.0.0.1:${other.port}`) } } });
    expect(await fixture.failure()).toMatchObject({ kind: 'certificate', problem: 'wrong-host' });
    expect(other.secure).toBe('');
    await other.close();
  });

  test('is not followed before TLS', async () => {
    const other = await ScriptedServer.start();
    const fixture = await StreamFixture.start({
      server: { steps: { header: async (...step) => String(await honest.header(...step)).replace(/<stream:features>.*/, streamError('see-other-host', `127.0.0.1:${other.port}`)) } },
    });
    expect(await fixture.until('waiting')).toMatchObject({ failure: { kind: 'stream-error', condition: 'see-other-host' } });
    expect(other.connections).toHaveLength(0);
    await other.close();
  });

  test('F33: is followed three times at most', async () => {
    const fixture = await StreamFixture.start({ server: { steps: { bind: (_connection, _iq, server) => streamError('see-other-host', `127.0.0.1:${server.port}`) } } });
    expect(await fixture.until('waiting')).toMatchObject({ failure: { kind: 'stream-error', condition: 'see-other-host' } });
    expect(fixture.server.connections).toHaveLength(4);
  });
});

describe('X22, F11: lookups', () => {
  test('an SRV lookup that fails leaves the domain\'s own address', async () => {
    const asked: string[] = [];
    const fixture = await StreamFixture.start({
      stream: { server: undefined },
      resolver: { ...refusing('ESERVFAIL'), addresses: async (host) => { asked.push(host); throw Object.assign(new Error('none'), { code: 'ENOTFOUND' }); } },
    });
    expect(await fixture.failure()).toEqual({ kind: 'host-not-found', host: 'our.example' });
    expect(asked).toEqual(['our.example', 'our.example']);
  });

  test.each([
    ['ENOTFOUND', 'host-not-found'], ['ESERVFAIL', 'lookup-failed'], ['EAI_AGAIN', 'lookup-failed'], ['ETIMEOUT', 'lookup-failed'],
  ])('%s is told as %s', async (code, kind) => {
    const fixture = await StreamFixture.start({ stream: { server: undefined }, resolver: refusing(code) });
    expect(await fixture.until('waiting')).toMatchObject({ failure: { kind, host: 'our.example' } });
  });

  test('a domain that decidedly has no such service', async () => {
    const fixture = await StreamFixture.start({
      stream: { server: undefined },
      resolver: { ...refusing('ENOTFOUND'), srv: async () => [{ name: '', port: 0, priority: 0, weight: 0 }] },
    });
    expect(await fixture.until('waiting')).toMatchObject({ failure: { kind: 'no-service', host: 'our.example' } });
  });
});

describe('stream errors', () => {
  async function ended(condition: string): Promise<StreamFixture> {
    const fixture = await StreamFixture.online();
    (await fixture.server.connection()).write(streamError(condition));
    return fixture;
  }

  test('F24, F25: another client took the place: back once, under another resource, and no going back and forth', async () => {
    const fixture = await StreamFixture.online({ stream: { resource: 'desk' } });
    const first = await fixture.server.connection();
    expect(first.secure).toContain('<resource>desk</resource>');
    first.write(streamError('conflict'));
    expect(await fixture.until('waiting')).toMatchObject({ failure: { kind: 'stream-error', condition: 'conflict', text: 'In other words.' } });
    fixture.clock.advance(1_000);
    await fixture.until('online');
    const second = await fixture.server.connection(1);
    expect(second.secure).not.toMatch(/<resume|desk<\/resource>/);
    second.write(streamError('conflict'));
    expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'stream-error', condition: 'conflict' } });
    fixture.clock.advance(600_000);
    expect(fixture.server.connections).toHaveLength(2);
  });

  test.each(['system-shutdown', 'reset', 'internal-server-error', 'resource-constraint', 'connection-timeout', 'policy-violation'])('F26, F28: %s is waited out', async (condition) => {
    const fixture = await ended(condition);
    expect(await fixture.until('waiting')).toMatchObject({ failure: { kind: 'stream-error', condition }, attempt: 1 });
    fixture.clock.advance(1_000);
    await fixture.until('online');
  });

  test.each(['host-gone', 'host-unknown'])('F27: %s is waited out long', async (condition) => {
    const fixture = await ended(condition);
    const { retryAt } = await fixture.until('waiting');
    expect(retryAt - fixture.clock.now()).toBeGreaterThanOrEqual(60_000);
  });

  test('F29: a server that finds our XML bad is asked three times', async () => {
    const fixture = await StreamFixture.start({ server: { steps: { bind: () => streamError('not-well-formed') } } });
    for (const attempt of [1, 2]) {
      expect(await fixture.until('waiting')).toMatchObject({ attempt });
      fixture.clock.advance(10_000);
    }
    expect(await fixture.until('offline')).toMatchObject({ failure: { kind: 'stream-error', condition: 'not-well-formed' } });
  });

  test('F30: binding refused for want of resources is waited out', async () => {
    const fixture = await StreamFixture.start({ server: { steps: { bind: (_connection, iq) => iqError(iq, 'wait', 'resource-constraint') } } });
    expect(await fixture.until('waiting')).toMatchObject({ failure: { kind: 'bind', condition: 'resource-constraint' } });
  });
});
