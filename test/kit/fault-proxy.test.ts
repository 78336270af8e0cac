import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect as connectSecure, createServer as createSecureServer } from 'node:tls';
import { FaultProxy } from './fault-proxy.ts';
import { testCa } from './test-ca.ts';

describe('FaultProxy', () => {
  let server: Server;
  let seen: Socket[];
  let proxy: FaultProxy;

  beforeEach(async () => {
    seen = [];
    server = createServer({ noDelay: true }, (socket) => {
      seen.push(socket);
      socket.on('error', () => undefined);
      socket.on('data', (data) => socket.write(data));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    proxy = await FaultProxy.start({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
  });
  afterEach(async () => {
    await proxy.stop();
    for (const socket of seen) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  async function open(): Promise<Socket> {
    const socket = connect({ host: proxy.host, port: proxy.port, noDelay: true });
    await once(socket, 'connect');
    return socket;
  }

  async function echo(socket: Socket, text: string): Promise<{ text: string; chunks: number }> {
    let received = '';
    let chunks = 0;
    socket.write(text);
    while (received.length < text.length) {
      const [data] = await once(socket, 'data') as [Buffer];
      received += data.toString('latin1');
      chunks++;
    }
    return { text: received, chunks };
  }

  it('passes everything on, late and byte by byte where told, in order', async () => {
    const socket = await open();
    const text = Array.from({ length: 500 }, (_, number) => `${number};`).join('');
    expect((await echo(socket, text)).text).toBe(text);
    proxy.latencyMs = 30;
    const before = performance.now();
    expect((await echo(socket, text)).text).toBe(text);
    expect(performance.now() - before).toBeGreaterThanOrEqual(55);
    proxy.latencyMs = 0;
    proxy.isOneByte = true;
    expect((await echo(socket, text)).text).toBe(text);
    socket.destroy();
  });

  it('rewrites and repeats what passes, breaks after so many bytes, and leads elsewhere where told', async () => {
    const socket = await open();
    proxy.rewrite = (chunk, from) => (from === 'server' ? Buffer.concat([chunk, chunk]) : chunk);
    expect((await echo(socket, 'twice')).text).toMatch(/^twice/);
    proxy.rewrite = undefined;
    proxy.cutAfterBytes = 8;
    const cut = await open();
    let came = '';
    cut.on('error', () => undefined).on('data', (data) => { came += String(data); });
    cut.write('0123456789');
    await new Promise((resolve) => cut.once('close', resolve));
    expect('01234567'.startsWith(came)).toBe(true);
    proxy.cutAfterBytes = Infinity;
    const other = createServer((line) => line.on('error', () => undefined).end('other')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    proxy.target = { host: '127.0.0.1', port: (other.address() as AddressInfo).port };
    const elsewhere = await open();
    const [said] = await once(elsewhere, 'data') as [Buffer];
    expect(said.toString()).toBe('other');
    elsewhere.destroy();
    other.close();
    socket.destroy();
  });

  it('ends TLS itself where it has a certificate, and sees single bytes inside', async () => {
    const { certPem: cert, keyPem: key } = testCa().issue({ commonName: 'localhost', dns: ['localhost'] });
    const secure = createSecureServer({ cert, key }, (line) => line.on('error', () => undefined).on('data', (data) => line.write(data))).listen(0, '127.0.0.1');
    await once(secure, 'listening');
    const inside = await FaultProxy.start({ host: '127.0.0.1', port: (secure.address() as AddressInfo).port }, testCa().certificateOf('valid', 'our.example'));
    inside.isOneByte = true;
    const sizes = new Set<number>();
    inside.rewrite = (chunk, from) => { if (from === 'client') sizes.add(chunk.length); return chunk; };
    const socket = connectSecure({ host: inside.host, port: inside.port, ca: testCa().pem, servername: 'our.example' });
    await once(socket, 'secureConnect');
    let came = '';
    let chunks = 0;
    socket.on('data', (data: Buffer) => { came += data.toString(); chunks += 1; });
    socket.write('said inside');
    await expect.poll(() => came).toBe('said inside');
    expect(chunks).toBe('said inside'.length);
    expect([...sizes]).toEqual(['said inside'.length]);
    socket.destroy();
    await inside.stop();
    secure.close();
  });

  it('resets and cuts: both sides know', async () => {
    const first = await open();
    await echo(first, 'a');
    const error = once(first, 'error') as Promise<[NodeJS.ErrnoException]>;
    const lost = new Promise((resolve) => seen[0]!.once('close', resolve));
    proxy.resetAll();
    expect((await Promise.all([error, lost]))[0][0].code).toBe('ECONNRESET');
    const second = await open();
    await echo(second, 'b');
    const gone = [once(second, 'close'), once(seen[1]!, 'close')];
    proxy.cutAll();
    await Promise.all(gone);
    expect(proxy.lines).toHaveLength(0);
  });

  it('stalls: nothing comes and nobody is told; a new line works', async () => {
    const stalled = await open();
    await echo(stalled, 'a');
    let got = 0;
    stalled.on('data', () => got++);
    proxy.stallAll();
    stalled.write('lost');
    seen[0]!.write('lost as well');
    const next = await open();
    expect((await echo(next, 'c')).text).toBe('c');
    expect([got, stalled.destroyed, seen[0]!.destroyed]).toEqual([0, false, false]);
    stalled.destroy();
    next.destroy();
  });

  it('down: refuses; mute: accepts and says nothing', async () => {
    proxy.isDown = true;
    const refused = connect({ host: proxy.host, port: proxy.port });
    await once(refused, 'error');
    proxy.isDown = false;
    proxy.isMute = true;
    const mute = await open();
    mute.write('anybody?');
    expect(seen).toHaveLength(0);
    mute.destroy();
    expect(proxy.accepted).toBe(2);
  });
});
