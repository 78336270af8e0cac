import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testCa } from '../../../../test/kit/test-ca.ts';
import type { LineEnd, Transport } from '../../../server/stream/ports.ts';
import { listen, type Listener } from './listener.ts';

/** What the server's end saw of one client. */
class Seen implements LineEnd {
  text = '';
  losses = 0;
  readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  receive(bytes: Uint8Array): void {
    this.text += Buffer.from(bytes).toString();
  }

  lost(): void {
    this.losses += 1;
  }
}

const certificate = testCa().certificateOf('valid', 'home.local');
let listener: Listener;
let seen: Seen[];
let sockets: Socket[];

async function open(withTls = true): Promise<void> {
  listener = await listen({ host: '127.0.0.1', port: 0, certificate: withTls ? certificate : undefined, accept: (transport) => {
    seen.push(new Seen(transport));
    return seen.at(-1)!;
  } });
}

beforeEach(() => {
  [seen, sockets] = [[], []];
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await listener.close();
});

function plain(): Socket {
  const socket = connectPlain(listener.port, '127.0.0.1');
  sockets.push(socket);
  return socket;
}

function secure(over?: Socket, maxVersion: 'TLSv1.2' | 'TLSv1.3' = 'TLSv1.3'): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connectTls({ ...(over ? { socket: over } : { host: '127.0.0.1', port: listener.port }), servername: 'home.local', ca: testCa().pem, ALPNProtocols: ['xmpp-client'], maxVersion });
    sockets.push(socket);
    socket.once('error', reject).once('secureConnect', () => resolve(socket));
  });
}

function text(socket: Socket): () => string {
  let all = '';
  socket.on('data', (chunk: Buffer) => void (all += chunk.toString()));
  return () => all;
}

test('in clear, then TLS on the same line', async () => {
  await open();
  const socket = plain();
  const heard = text(socket);
  socket.write('hello');
  await expect.poll(() => seen[0]?.text).toBe('hello');
  const { transport } = seen[0]!;
  expect([transport.isSecure, transport.canStartTls, transport.remoteAddress, transport.channelBinding()]).toEqual([false, true, '127.0.0.1', undefined]);
  transport.write('proceed');
  transport.startTls();
  await expect.poll(heard).toBe('proceed');
  socket.removeAllListeners('data');
  const tls = await secure(socket);
  const heardInside = text(tls);
  tls.write(' again');
  await expect.poll(() => seen[0]!.text).toBe('hello again');
  expect([transport.isSecure, transport.canStartTls]).toEqual([true, false]);
  transport.write('inside');
  await expect.poll(heardInside).toBe('inside');
  expect(Buffer.from(transport.channelBinding()!).equals(tls.exportKeyingMaterial(32, 'EXPORTER-Channel-Binding', Buffer.alloc(0)))).toBe(true);
});

test('TLS from the first byte, on the same port (XEP-0368); before TLS 1.3 there is no binding', async () => {
  await open();
  for (const version of ['TLSv1.3', 'TLSv1.2'] as const) {
    const tls = await secure(undefined, version);
    expect(tls.alpnProtocol).toBe('xmpp-client');
    tls.write(version);
    await expect.poll(() => seen.at(-1)!.text).toBe(version);
    expect(seen.at(-1)!.transport.isSecure).toBe(true);
    expect(seen.at(-1)!.transport.channelBinding() !== undefined).toBe(version === 'TLSv1.3');
  }
});

test('without a certificate there is no TLS', async () => {
  await open(false);
  const socket = plain();
  socket.write('hello');
  await expect.poll(() => seen[0]?.text).toBe('hello');
  expect(seen[0]!.transport.canStartTls).toBe(false);
});

test('what is written before the end arrives, then the line is closed', async () => {
  await open();
  const socket = plain();
  const heard = text(socket);
  socket.write('x');
  await expect.poll(() => seen.length).toBe(1);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  seen[0]!.transport.write('last ');
  seen[0]!.transport.write('words');
  seen[0]!.transport.close();
  seen[0]!.transport.write('more');
  await closed;
  expect(heard()).toBe('last words');
});

test('a line that ends or breaks is told; one that never says a word, too', async () => {
  await open();
  const [ending, breaking, silent] = [plain(), plain(), plain()];
  ending.write('x');
  breaking.write('x');
  await expect.poll(() => seen.filter(({ text: heard }) => heard === 'x').length).toBe(2);
  await expect.poll(() => seen.length).toBe(3);
  ending.end();
  breaking.resetAndDestroy();
  silent.end();
  await expect.poll(() => seen.filter(({ losses }) => losses > 0).length).toBe(3);
});

test('a client that shakes hands badly is told to nobody but itself', async () => {
  await open();
  const socket = plain();
  socket.write(Buffer.from([0x16, 3, 1, 0, 5, 1, 2, 3, 4, 5, 6]));
  await new Promise((resolve) => socket.resume().once('close', resolve));
  await expect.poll(() => seen[0]!.losses).toBeGreaterThan(0);
  expect(seen[0]!.text).toBe('');
  const again = plain();
  again.write('hello');
  await expect.poll(() => seen[1]?.text).toBe('hello');
});

test('while it is paused nothing is read, and afterwards all of it', async () => {
  await open();
  const tls = await secure();
  tls.write('one');
  await expect.poll(() => seen[0]!.text).toBe('one');
  seen[0]!.transport.pause();
  tls.write(' two');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(seen[0]!.text).toBe('one');
  seen[0]!.transport.resume();
  await expect.poll(() => seen[0]!.text).toBe('one two');
});

test('what a client does not read is known', async () => {
  await open();
  const socket = plain();
  socket.write('x');
  await expect.poll(() => seen.length).toBe(1);
  socket.pause();
  for (let part = 0; part < 64; part += 1) seen[0]!.transport.write('x'.repeat(1024 * 1024));
  expect(seen[0]!.transport.unsent).toBeGreaterThan(32 * 1024 * 1024);
});

test('a port in use is a refusal', async () => {
  await open();
  await expect(listen({ host: '127.0.0.1', port: listener.port, accept: (transport) => new Seen(transport) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
