import { afterEach, expect, onTestFinished, test } from 'vitest';
import { childOf, CLIENT_NS, el, textOf, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { FaultProxy } from '../kit/fault-proxy.ts';
import { RealCore } from '../kit/real-core.ts';
import { closeFixtures, honest, ScriptedServer, StreamFixture } from '../kit/scripted-server/index.ts';
import { testCa } from '../kit/test-ca.ts';
import { HOSTILE_STREAMS } from './malformed.ts';
import { noteFigure, times } from './figure.ts';

afterEach(closeFixtures);

const bodyOf = (message: XmlElement): string => textOf(childOf(message, 'body', CLIENT_NS)!);

test('F35: 50 kinds of broken XML, one after the other: each ends its stream, none the program', async () => {
  expect(HOSTILE_STREAMS).toHaveLength(50);
  expect(new Set(HOSTILE_STREAMS).size).toBe(50);
  const fixture = await StreamFixture.online();
  for (const [index, bytes] of HOSTILE_STREAMS.entries()) {
    const connection = await fixture.server.connection(index);
    connection.write(typeof bytes === 'string' ? Buffer.from(`${bytes}<presence/>`) : Buffer.concat([bytes, Buffer.from('<presence/>')]));
    const { failure } = await fixture.until('waiting');
    expect(failure.kind, `kind ${index}: ${String(bytes).slice(0, 60)}`).toBe('protocol');
    await connection.untilClosed();
    fixture.clock.advance(300_000);
    await fixture.until('online');
  }
  expect(fixture.stanzas).toEqual([]);
  expect(fixture.log.events()).not.toContain('stream.listener-failed');
  noteFigure('F35', `crashes 0 of ${HOSTILE_STREAMS.length}`);
});

/** Text of many scripts, with joiners, marks, directions and characters of four bytes; `number` makes each another one. */
function textOfNumber(number: number): string {
  const samples = ['grüße & <b>', 'שלום עולם', '\u202Bمرحبا\u202C بالعالم', '你好，世界', '👩‍👩‍👧‍👦🏳️‍🌈🇨🇭', 'Z\u0351\u036B\u0343\u036A\u0302', '𝔘𝔫𝔦𝔠𝔬𝔡𝔢\u{10FFFD}', 'हिन्दी ไทย', ' \t leading, trailing \n ', 'e\u0301 \u00e9 ﬁ Å \u212B'];
  return `${samples[number % samples.length]!} ${number} ${samples[(number * 7 + 3) % samples.length]!}`;
}

test('F37: every text comes through bit for bit, both ways, when the network hands over one byte at a time inside TLS', async () => {
  const count = times(100, 10_000);
  const server = await ScriptedServer.start({ tls: 'direct', streamManagement: false, steps: { message: (connection, message) => connection.write(
    `<message from='ann@our.example/x' id='${message.attrs['id']}'><body>${bodyOf(message).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</body></message>`) } });
  onTestFinished(() => server.close());
  const proxy = await FaultProxy.start(server, testCa().certificateOf('valid', 'our.example'));
  onTestFinished(() => proxy.stop());
  const fixture = await StreamFixture.start({ stream: { server: { host: proxy.host, port: proxy.port, tls: 'direct' } } });
  await fixture.until('online');
  proxy.isOneByte = true;
  for (let from = 0; from < count; from += 100) {
    const end = Math.min(count, from + 100);
    for (let number = from; number < end; number += 1) {
      void fixture.stream.send(el('message', CLIENT_NS, { to: 'ann@our.example', id: String(number) }, el('body', CLIENT_NS, {}, textOfNumber(number))));
    }
    await expect.poll(() => fixture.stanzas.length, { interval: 5, timeout: 60_000 }).toBeGreaterThanOrEqual(end);
  }
  const atServer = server.connections[0]!.elements.filter(({ name }) => name === 'message').map(bodyOf);
  const back = fixture.stanzas.map(bodyOf);
  const wanted = Array.from({ length: count }, (_, number) => textOfNumber(number));
  expect(atServer).toEqual(wanted);
  expect(back).toEqual(wanted);
  noteFigure('F37', `${count} of ${count} bit for bit, there and back`);
}, 600_000);

/** What a person can paste and no XML can carry. */
const ILLEGAL = [
  ...Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).filter((sign) => !'\t\n\r'.includes(sign)),
  '\uFFFE', '\uFFFF', '\uD800', '\uDC00', '\uDFFF\uD800',
];

test('F36: what XML cannot carry is left out of what is sent, and the stream stays up', async () => {
  const got: string[] = [];
  const server = await ScriptedServer.start({ steps: { message: (_connection, message) => void got.push(bodyOf(message)), roster: honest.roster } });
  onTestFinished(() => server.close());
  const core = await RealCore.start({ host: server.host, port: server.port, domain: 'our.example', caPem: testCa().pem });
  onTestFinished(() => core.stop());
  const accountId = await core.signIn('me', 'secret');
  await core.until('a session', async () => (await core.snapshot()).accounts[0]?.connection.phase === 'online');
  for (const [index, sign] of ILLEGAL.entries()) await core.must('message.send', { accountId, address: 'ann@our.example', body: `${index} a${sign}b` });
  await expect.poll(() => got.length, { timeout: 30_000 }).toBe(ILLEGAL.length);
  expect(got).toEqual(ILLEGAL.map((_, index) => `${index} ab`));
  // What is shown is what was sent.
  const { messages } = await core.must('message.page', { accountId, address: 'ann@our.example', limit: 100 });
  expect(messages.map(({ body }) => body)).toEqual(got);
  expect(server.connections).toHaveLength(1);
  expect((await core.snapshot()).accounts[0]!.connection.phase).toBe('online');
  noteFigure('F36', `0 streams dropped by ${ILLEGAL.length} messages`);
});
