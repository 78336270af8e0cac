import { describe, expect, it } from 'vitest';
import { linkOverSocket, type PageSocket } from './socket-link.ts';

class FakeSocket implements PageSocket {
  readonly sent: string[] = [];
  isClosed = false;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.isClosed = true;
  }
}

function setUp() {
  const sockets: FakeSocket[] = [];
  const waits: number[] = [];
  let next: (() => void) | undefined;
  const link = linkOverSocket({
    open() {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    after(ms, fn) {
      waits.push(ms);
      next = fn;
      return () => (next = undefined);
    },
  });
  const states: string[] = [];
  link.onState((state) => states.push(state));
  return { link, sockets, waits, states, wait: () => next?.(), isWaiting: () => next !== undefined };
}

describe('the link over a WebSocket', () => {
  it('sends calls as JSON texts and settles them by their replies', async () => {
    const { link, sockets } = setUp();
    sockets[0]!.onopen?.();
    const answer = link.call('settings.set', {});
    const call = JSON.parse(sockets[0]!.sent[0]!) as { id: number };
    expect(call).toMatchObject({ kind: 'call', name: 'settings.set', input: {} });
    sockets[0]!.onmessage?.({ data: JSON.stringify({ kind: 'reply', id: call.id, result: { ok: true, value: {} } }) });
    expect(await answer).toEqual({ ok: true, value: {} });
  });

  it('answers offline before the first wire and after the last', async () => {
    const { link, sockets } = setUp();
    expect(await link.call('settings.set', {})).toEqual({ ok: false, error: { code: 'offline' } });
    sockets[0]!.onopen?.();
    const open = link.call('settings.set', {});
    sockets[0]!.onclose?.();
    expect(await open).toEqual({ ok: false, error: { code: 'offline' } });
  });

  it('comes back with growing waits, and at once patient again after a success', () => {
    const { sockets, waits, states, wait } = setUp();
    for (let attempt = 0; attempt < 7; attempt += 1) {
      sockets.at(-1)!.onclose?.();
      wait();
    }
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
    sockets.at(-1)!.onopen?.();
    sockets.at(-1)!.onclose?.();
    expect(waits.at(-1)).toBe(250);
    expect(states).toEqual(['lost', 'open', 'lost']);
  });

  it('bears frames that are no JSON, no text or of no known shape', () => {
    const { link, sockets } = setUp();
    const heard: unknown[] = [];
    link.onEvent((name) => heard.push(name));
    sockets[0]!.onopen?.();
    for (const data of ['{', new ArrayBuffer(4), 'null', '[]', '{"kind":"event","seq":1,"name":"nonsense","data":{}}', '{"kind":"reply","id":9,"result":1}']) sockets[0]!.onmessage?.({ data });
    expect(heard).toEqual([]);
    sockets[0]!.onmessage?.({ data: '{"kind":"event","seq":1,"name":"account.removed","data":{"accountId":1}}' });
    expect(heard).toEqual(['account.removed']);
  });

  it('opens nothing more once it is closed', () => {
    const { link, sockets, isWaiting } = setUp();
    sockets[0]!.onclose?.();
    link.close();
    expect(isWaiting()).toBe(false);
    expect(sockets[0]!.isClosed).toBe(true);
  });
});
