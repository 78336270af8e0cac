import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { MemoryLog } from '../../../test/kit/memory-log.ts';
import { serveWire } from '../../contract/server.ts';
import type { Handlers } from '../../contract/commands.ts';
import type { EventSource } from '../../contract/events.ts';
import { DEFAULT_SETTINGS } from '../../contract/models/settings.ts';
import type { Wire } from '../../contract/wire.ts';
import { ok } from '../../lib/result.ts';
import { servePage, type PageServer } from './http.ts';
import { serveSockets } from './socket.ts';

type Listener = Parameters<EventSource['onAny']>[0];
const file = { contentType: 'text/html', isImmutable: false, read: () => Promise.resolve(Buffer.from('')) };

let log: MemoryLog;
let page: PageServer;
let close: () => void;
let listeners: Set<Listener>;
let seq: number;
let opened: WebSocket[];

/** One event of core, as every window hears it. */
function tell(): void {
  seq += 1;
  for (const listener of listeners) listener('settings.changed', { settings: DEFAULT_SETTINGS }, seq);
}

async function begin(maxUnreadBytes?: number, serve?: (wire: Wire) => () => void): Promise<void> {
  page = await servePage(0, new Map([['/', file]]), log);
  const handlers = { 'account.connect': () => Promise.resolve(ok({})) } as unknown as Handlers;
  const events: EventSource = {
    onAny(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  close = serveSockets({ server: page.server, gate: page.gate, log, maxUnreadBytes, serve: serve ?? ((wire) => serveWire(wire, handlers, events, log)) });
  cookie = page.gate.exchange(new URL(page.gate.url).searchParams.get('token')!)!.split(';')[0]!;
}
let cookie: string;

beforeEach(() => {
  log = new MemoryLog();
  listeners = new Set();
  opened = [];
  seq = 0;
});
afterEach(() => {
  for (const socket of opened) socket.terminate();
  close();
  page.server.closeAllConnections();
  page.server.close();
});

interface Dialling {
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly isSilentOnOrigin?: boolean;
}

function dial({ path = '/wire', headers = {}, isSilentOnOrigin = false }: Dialling = {}): WebSocket {
  const { port } = page.server.address() as AddressInfo;
  const origin = isSilentOnOrigin ? {} : { origin: page.gate.origin };
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers: { cookie, ...origin, ...headers } });
  opened.push(socket);
  return socket;
}

async function open(): Promise<{ socket: WebSocket; heard: { kind: string; seq?: number; id?: number; result?: unknown }[] }> {
  const socket = dial();
  const heard: { kind: string; seq?: number }[] = [];
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString()) as { kind: string; seq?: number }));
  await once(socket, 'open');
  await vi.waitFor(() => expect(listeners.size).toBeGreaterThan(0));
  return { socket, heard };
}

/** The status a refused upgrade is answered with. */
function refusedStatus(socket: WebSocket): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode));
    socket.on('open', () => reject(new Error('was let in')));
    socket.on('error', () => undefined);
  });
}

describe('who is let in', () => {
  test.each<[string, Dialling]>([
    ['no cookie', { headers: { cookie: '' } }],
    ['a wrong cookie', { headers: { cookie: 'linnet-1=AAAA' } }],
    ['another origin', { headers: { origin: 'http://evil.example' } }],
    ['an origin of another port', { headers: { origin: 'http://127.0.0.1:1' } }],
    ['no origin', { isSilentOnOrigin: true }],
    ['an empty origin', { headers: { origin: '' } }],
    ['another host', { headers: { host: 'evil.example' } }],
    ['another path', { path: '/wire/' }],
    ['a path with a query', { path: '/wire?x' }],
  ])('not %s', async (_, options) => {
    await begin();
    expect(await refusedStatus(dial(options))).toBe(403);
    expect(log.events()).toEqual(['socket.refused']);
    expect(listeners.size).toBe(0);
  });

  test('not another protocol than WebSocket', async () => {
    await begin();
    const { port } = page.server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/wire`, { headers: { cookie } });
    expect(answer.status).toBe(404);
  });

  test('several windows at once, each with the same events', async () => {
    await begin();
    const [one, two] = [await open(), await open()];
    await vi.waitFor(() => expect(listeners.size).toBe(2));
    tell();
    tell();
    await vi.waitFor(() => expect([one.heard.length, two.heard.length]).toEqual([2, 2]));
    expect(one.heard.map((frame) => frame.seq)).toEqual([1, 2]);
    expect(two.heard).toEqual(one.heard);
  });
});

describe('what a window says', () => {
  test('is answered to that window only', async () => {
    await begin();
    const [one, two] = [await open(), await open()];
    one.socket.send(JSON.stringify({ kind: 'call', id: 5, name: 'account.connect', input: { accountId: 1 } }));
    await vi.waitFor(() => expect(one.heard).toEqual([{ kind: 'reply', id: 5, result: { ok: true, value: {} } }]));
    expect(two.heard).toEqual([]);
  });

  test.each(['', 'hello', '{', 'null', '[]', '{"kind":"event"}', '\u0000', '{"kind":"call","id":1}'])('junk %j is refused and logged, and the window stays', async (junk) => {
    await begin();
    const { socket, heard } = await open();
    socket.send(junk);
    socket.send(JSON.stringify({ kind: 'call', id: 1, name: 'account.connect', input: { accountId: 1 } }));
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(log.events()).toEqual(['wire.refused']);
  });

  test('bytes that are no UTF-8 end this window', async () => {
    await begin();
    const { socket } = await open();
    const closed = once(socket, 'close');
    socket.send(Buffer.from([0x22, 0xff, 0x22]), { binary: false });
    expect((await closed)[0]).toBe(1007);
    await vi.waitFor(() => expect(log.events()).toEqual(['socket.broken']));
  });

  test('a binary frame ends this window, and only this one', async () => {
    await begin();
    const [one, two] = [await open(), await open()];
    const closed = once(one.socket, 'close');
    one.socket.send(Buffer.from('{}'));
    expect((await closed)[0]).toBe(1003);
    expect(log.events()).toEqual(['socket.refused']);
    await vi.waitFor(() => expect(listeners.size).toBe(1));
    tell();
    await vi.waitFor(() => expect(two.heard).toHaveLength(1));
  });

  test('a frame beyond 1 MiB ends the window before it is read', async () => {
    await begin();
    const { socket } = await open();
    const closed = once(socket, 'close');
    socket.send(`"${'x'.repeat(1024 * 1024)}"`);
    expect((await closed)[0]).toBe(1009);
    await vi.waitFor(() => expect(listeners.size).toBe(0));
    expect(log.events()).toEqual(['socket.broken']);
  });

  test('the longest message a person can send fits, whatever it is made of', async () => {
    await begin();
    const { socket, heard } = await open();
    const input = { accountId: 1, address: 'ann@example.org', body: '\u0001'.repeat(100_000) };
    socket.send(JSON.stringify({ kind: 'call', id: 1, name: 'message.send', input }));
    await vi.waitFor(() => expect(heard[0]).toMatchObject({ kind: 'reply', id: 1 }));
    expect(log.events()).not.toContain('wire.refused');
  });
});

describe('what a window hears', () => {
  test('a burst arrives whole, in order, in few writes', async () => {
    await begin();
    const { socket, heard } = await open();
    const raw = (socket as unknown as { _socket: Socket })._socket;
    let reads = 0;
    raw.on('data', () => (reads += 1));
    for (let count = 0; count < 500; count += 1) tell();
    await vi.waitFor(() => expect(heard).toHaveLength(500));
    expect(heard.map((frame) => frame.seq)).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
    expect(reads).toBeLessThan(50);
  });

  test('one that reads nothing is dropped, the others go on', async () => {
    await begin(1024 * 1024);
    const [slow, quick] = [await open(), await open()];
    await vi.waitFor(() => expect(listeners.size).toBe(2));
    slow.socket.pause();
    await vi.waitFor(() => {
      for (let count = 0; count < 1000; count += 1) tell();
      expect(listeners.size).toBe(1);
    }, { timeout: 15_000, interval: 20 });
    expect(log.events()).toContain('socket.dropped');
    await vi.waitFor(() => expect(quick.heard.at(-1)?.seq).toBe(seq), { timeout: 15_000 });
    expect(quick.heard.map((frame) => frame.seq)).toEqual(Array.from({ length: seq }, (_, index) => index + 1));
  });

  test('a single answer may be larger than what may stay unread', async () => {
    let wire: Wire | undefined;
    await begin(1024, (given) => {
      wire = given;
      return () => undefined;
    });
    const socket = dial();
    const received = once(socket, 'message');
    await once(socket, 'open');
    await vi.waitFor(() => expect(wire).toBeDefined());
    wire!.send({ kind: 'reply', id: 1, result: 'x'.repeat(5_000_000) });
    expect(((await received)[0] as Buffer).length).toBeGreaterThan(5_000_000);
  });

  test('the end of the program is said as going away; a new window is not let in', async () => {
    await begin();
    const { socket } = await open();
    const closed = once(socket, 'close');
    close();
    expect((await closed)[0]).toBe(1001);
    await vi.waitFor(() => expect(listeners.size).toBe(0));
    tell();
    expect(log.events()).toEqual([]);
  });
});
