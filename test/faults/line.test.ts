import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { CLIENT_NS, el } from '../../electron/xmpp/kit/element.ts';
import type { HostAddress, Resolver, SrvRecord } from '../../electron/xmpp/stream/index.ts';
import { openBlackHole } from '../kit/black-hole.ts';
import { FaultProxy } from '../kit/fault-proxy.ts';
import { closeFixtures, featuresXml, headerXml, honest, ScriptedServer, StreamFixture } from '../kit/scripted-server/index.ts';
import { noteFigure, seconds } from './figure.ts';

afterEach(closeFixtures);

/** Lets what goes over sockets arrive; the clock of the stream stands meanwhile. */
const breathe = (ms = 5): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** A domain with these places in this order, all of them STARTTLS. */
function resolverOf(places: readonly { readonly host: string; readonly port: number }[]): Resolver {
  const records: SrvRecord[] = places.map(({ port }, index) => ({ name: `place${index}.our.example`, port, priority: index, weight: 1 }));
  return {
    srv: async (name) => (name.startsWith('_xmpp-client') ? records : []),
    addresses: async (host) => [{ address: places[Number(/\d/.exec(host)![0])]!.host, family: 4 }],
  };
}

test.skipIf(process.platform !== 'linux')('F6: where nobody answers the first packet the next place is tried after 15 s', async () => {
  const hole = await openBlackHole('127.0.0.1');
  const server = await ScriptedServer.start();
  onTestFinished(() => server.close());
  const fixture = await StreamFixture.start({ stream: { server: undefined }, resolver: resolverOf([hole, server]) });
  await fixture.when('dial the dead place', () => fixture.facts.some((fact) => fact.kind === 'dialled' && fact.port === hole.port));
  await breathe();
  const begun = fixture.clock.now();
  while (fixture.stream.state.phase !== 'online' && fixture.clock.now() - begun < 60_000) {
    const isDialling = fixture.facts.at(-1)?.kind === 'addresses';
    if (isDialling && fixture.facts.filter(({ kind }) => kind === 'dialled').length === 1) fixture.clock.advance(500);
    await breathe();
  }
  const waited = fixture.clock.now() - begun;
  expect(fixture.stream.state).toMatchObject({ phase: 'online', port: server.port });
  expect(fixture.facts).toContainEqual(expect.objectContaining({ kind: 'endpoint-failed', failure: { kind: 'timeout', step: 'connect' } }));
  expect(waited).toBe(15_000);
  noteFigure('F6', `next place after ${seconds(waited)}`);
});

test('F8: a server that says its features one byte a second, inside TLS, has 30 s', async () => {
  const processor = process.cpuUsage();
  const fixture = await StreamFixture.start({
    server: { steps: { header: async (connection, ...step) => (connection.tls ? undefined : honest.header(connection, ...step)) } },
  });
  const connection = await fixture.server.connection();
  await connection.untilText('from="me@our.example"');
  const text = headerXml('our.example') + featuresXml('<mechanisms/>'.repeat(100));
  const begun = fixture.clock.now();
  for (let index = 0; fixture.stream.state.phase !== 'waiting' && index < 200; index += 1) {
    await connection.drip(text.slice(index, index + 1));
    await breathe(1);
    fixture.clock.advance(1_000);
    await breathe(1);
  }
  const used = process.cpuUsage(processor);
  expect(fixture.stream.state).toMatchObject({ phase: 'waiting', failure: { kind: 'timeout', step: 'authenticate' } });
  expect(fixture.clock.now() - begun).toBeLessThanOrEqual(31_000);
  await connection.untilClosed();
  noteFigure('F8', `given up after ${seconds(fixture.clock.now() - begun)}, ${Math.round((used.user + used.system) / 1000)} ms of processor for server and client together`);
});

test('F10: a link that is up for 2 s and down for 2 s, five minutes long: no storm, one resource, nothing lost or twice', async () => {
  const server = await ScriptedServer.start();
  onTestFinished(() => server.close());
  const proxy = await FaultProxy.start(server);
  onTestFinished(() => proxy.stop());
  const fixture = await StreamFixture.start({ stream: { server: { host: proxy.host, port: proxy.port, tls: 'starttls' } } });
  await fixture.until('online');
  const sent: string[] = [];
  const waiting: string[] = [];
  const flush = (): void => {
    for (const id of waiting.splice(0)) {
      void fixture.stream.send(el('message', CLIENT_NS, { to: 'ann@our.example', id }, el('body', CLIENT_NS, {}, id))).then((outcome) => { if (outcome === 'lost') waiting.push(id); });
    }
  };
  let toUs = 0;
  for (let cycle = 0; cycle < 75; cycle += 1) {
    for (const isUp of [true, false]) {
      proxy.isDown = !isUp;
      if (!isUp) proxy.resetAll();
      for (let step = 0; step < 4; step += 1) {
        fixture.clock.advance(500);
        await breathe(2);
        // What was begun comes to its end before more time passes: on a busy machine it would else look slow.
        await fixture.when('come to an end', () => fixture.stream.state.phase !== 'connecting');
      }
      if (fixture.stream.state.phase !== 'online') continue;
      waiting.push(`ours-${sent.push('')}`);
      flush();
      server.connections.at(-1)!.sendStanza(`<message from='ann@our.example/x' id='theirs-${toUs += 1}'/>`);
      await breathe(2);
    }
  }
  proxy.isDown = false;
  for (let step = 0; step < 700 && (waiting.length > 0 || fixture.stream.state.phase !== 'online'); step += 1) {
    fixture.clock.advance(500);
    await breathe(2);
    if (fixture.stream.state.phase === 'online') flush();
  }
  const seen = (): string[] => server.connections.flatMap(({ elements }) => elements).filter(({ name }) => name === 'message').map(({ attrs }) => attrs['id']!);
  await expect.poll(() => new Set(seen()).size).toBe(sent.length);
  await expect.poll(() => new Set(fixture.stanzas.map(({ attrs }) => attrs['id'])).size).toBe(toUs);
  const logins = server.connections.filter(({ isAuthenticated }) => isAuthenticated);
  expect(fixture.stanzas).toHaveLength(toUs);
  expect(new Set(logins.map(({ jid }) => jid).filter((jid) => jid !== ''))).toEqual(new Set(['me@our.example/desk']));
  expect(logins.length).toBeLessThanOrEqual(20);
  expect(toUs).toBeGreaterThan(0);
  noteFigure('F10', `${proxy.accepted} attempts and ${logins.length} sign-ins in 5 min; of ${sent.length} out and ${toUs} in: lost 0, doubled ${seen().length - sent.length} out (same id) and 0 in`);
}, 120_000);

describe('addresses that lead nowhere', () => {
  test.skipIf(process.platform !== 'linux')('F12: IPv6 that swallows everything costs about a second, then IPv4 serves', async (context) => {
    const server = await ScriptedServer.start();
    onTestFinished(() => server.close());
    const hole = await openBlackHole('::1', server.port).catch(() => undefined);
    if (!hole) return context.skip('this machine has no IPv6 loopback');
    const addresses: readonly HostAddress[] = [{ address: '::1', family: 6 }, { address: '127.0.0.1', family: 4 }];
    const resolver: Resolver = { srv: async () => [], addresses: async () => addresses };
    const begun = performance.now();
    const fixture = await StreamFixture.start({ stream: { server: { host: 'both.our.example', port: server.port, tls: 'starttls' } }, resolver });
    await fixture.until('online');
    const took = performance.now() - begun;
    expect(fixture.facts).toContainEqual({ kind: 'connected', address: '127.0.0.1', port: server.port });
    // One second of patience with IPv6; the rest is for a busy machine.
    expect(took).toBeGreaterThan(900);
    expect(took).toBeLessThan(5_000);
    noteFigure('F12', `online after ${seconds(took)}, of which 1 s is the patience with IPv6`);
  });
});
