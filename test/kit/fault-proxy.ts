import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { connect as connectTls, TLSSocket } from 'node:tls';
import type { TestCertificate } from './test-ca.ts';

/** Bytes held by a line that delays them; more stop the sender, as a full network buffer does. */
const HELD_LIMIT_BYTES = 1 << 20;

/** Where a proxy leads. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

export interface Line {
  /** Both directions are silent from now on, and neither side is told: a half-open connection. Bytes on their way are lost. */
  stall(): void;
  /** Both sides see an end without an error. */
  cut(): void;
  /** Both sides see a reset (TCP RST). */
  reset(): void;
}

/** A bad network between a client and a server on this machine: it delays, chops, silences and breaks what goes through it. */
export class FaultProxy {
  readonly host = '127.0.0.1';
  readonly port: number;
  /** Connections accepted so far, refused ones included. */
  accepted = 0;
  /** Milliseconds each chunk takes, one way. What is on its way when the line breaks is lost. */
  latencyMs = 0;
  /** Every byte is a segment of its own. */
  isOneByte = false;
  /** New connections are reset at once: nobody gets through. Lines that are up stay up. */
  isDown = false;
  /** New connections are accepted and never forwarded: silent after accept. */
  isMute = false;
  /** New lines lead there: a server that was replaced by another one. */
  target: Target;
  /** A line breaks once so many bytes of the client have passed. */
  cutAfterBytes = Infinity;
  /** What passes in place of each chunk: a network that repeats or changes. */
  rewrite: ((chunk: Buffer, from: 'client' | 'server') => Buffer) | undefined;
  readonly #certificate: TestCertificate | undefined;
  readonly #server: Server;
  readonly #lines = new Map<Socket, Line>();

  private constructor(server: Server, target: Target, certificate: TestCertificate | undefined) {
    this.#server = server;
    this.#certificate = certificate;
    this.target = target;
    this.port = (server.address() as AddressInfo).port;
    server.on('connection', (client) => this.#accept(client));
  }

  /** With a certificate it ends TLS itself and begins it anew to the target: it then sees, splits and rewrites what is said inside. */
  static start(target: Target, certificate?: TestCertificate): Promise<FaultProxy> {
    const server = createServer({ allowHalfOpen: true, noDelay: true });
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => { resolve(new FaultProxy(server, target, certificate)); });
    });
  }

  /** Lines that are up, oldest first. */
  get lines(): readonly Line[] {
    return [...this.#lines.values()];
  }

  stallAll(): void {
    for (const line of this.lines) line.stall();
  }

  cutAll(): void {
    for (const line of this.lines) line.cut();
  }

  resetAll(): void {
    for (const line of this.lines) line.reset();
  }

  async stop(): Promise<void> {
    this.resetAll();
    await new Promise((resolve) => { this.#server.close(resolve); });
  }

  #accept(client: Socket): void {
    this.accepted++;
    client.on('error', () => undefined);
    if (this.isDown) return void client.resetAndDestroy();
    const server = this.isMute ? undefined : connect({ host: this.target.host, port: this.target.port, noDelay: true, allowHalfOpen: true });
    let isStalled = false;
    const both = [client, ...(server ? [server] : [])];
    const end = (): void => void this.#lines.delete(client);
    this.#lines.set(client, {
      stall: () => { isStalled = true; },
      cut: () => { end(); for (const socket of both) socket.destroy(); },
      reset: () => { end(); for (const socket of both) socket.resetAndDestroy(); },
    });
    const isSilent = (): boolean => isStalled;
    client.once('close', () => { end(); if (!isStalled) server?.destroy(); });
    if (!server) return;
    server.on('error', () => undefined);
    server.once('close', () => { if (!isStalled) client.destroy(); });
    const [near, far] = this.#certificate ? secured(client, server, this.#certificate) : [client, server];
    let passed = 0;
    this.#forward(near, far, isSilent, (chunk) => {
      const left = this.cutAfterBytes - passed;
      passed += chunk.length;
      if (passed >= this.cutAfterBytes) setImmediate(() => { for (const socket of both) socket.resetAndDestroy(); });
      return this.#rewritten(chunk.subarray(0, Math.max(0, left)), 'client');
    });
    this.#forward(far, near, isSilent, (chunk) => this.#rewritten(chunk, 'server'));
  }

  #rewritten(chunk: Buffer, from: 'client' | 'server'): Buffer {
    return this.rewrite ? this.rewrite(chunk, from) : chunk;
  }

  #forward(from: Socket, to: Socket, isSilent: () => boolean, change: (chunk: Buffer) => Buffer): void {
    const late: Buffer[] = [];
    let held = 0;
    let singly: Promise<void> | undefined;
    const pass = (original: Buffer): void => {
      if (isSilent() || to.destroyed) return;
      const chunk = change(original);
      if (!this.isOneByte && !singly) return void to.write(chunk);
      // What is written before the last byte has gone would be joined with the next one.
      const done: Promise<void> = (singly ?? Promise.resolve()).then(() => writeSingly(to, chunk)).then(() => { if (singly === done) singly = undefined; });
      singly = done;
    };
    from.on('data', (chunk: Buffer) => {
      if (this.latencyMs === 0 && late.length === 0) return pass(chunk);
      late.push(chunk);
      held += chunk.length;
      if (held > HELD_LIMIT_BYTES) from.pause();
      // Whichever timer fires, the oldest chunk goes first: a latency that shrinks lets nothing overtake.
      setTimeout(() => {
        const next = late.shift()!;
        held -= next.length;
        if (held <= HELD_LIMIT_BYTES && from.isPaused()) from.resume();
        pass(next);
      }, this.latencyMs);
    });
    from.once('end', () => setTimeout(() => void (singly ?? Promise.resolve()).then(() => { if (!isSilent()) to.end(); }), this.latencyMs));
  }
}

async function writeSingly(to: Socket, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length && !to.destroyed; at += 1) await new Promise((resolve) => { to.write(chunk.subarray(at, at + 1), resolve); });
}

/** TLS on both sides, whoever the target is: only tests sit behind it. */
function secured(client: Socket, server: Socket, { certPem: cert, keyPem: key }: TestCertificate): [TLSSocket, TLSSocket] {
  const sides: [TLSSocket, TLSSocket] = [
    new TLSSocket(client, { isServer: true, cert, key, ALPNProtocols: ['xmpp-client'] }),
    connectTls({ socket: server, rejectUnauthorized: false, ALPNProtocols: ['xmpp-client'] }),
  ];
  for (const side of sides) side.on('error', () => undefined);
  return sides;
}
