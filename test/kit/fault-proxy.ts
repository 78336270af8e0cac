import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Bytes held by a line that delays them; more stop the sender, as a full network buffer does. */
const HELD_LIMIT_BYTES = 1 << 20;

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
  readonly #server: Server;
  readonly #lines = new Map<Socket, Line>();

  private constructor(server: Server, target: { readonly host: string; readonly port: number }) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
    server.on('connection', (client) => this.#accept(client, target));
  }

  static start(target: { readonly host: string; readonly port: number }): Promise<FaultProxy> {
    const server = createServer({ allowHalfOpen: true, noDelay: true });
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => { resolve(new FaultProxy(server, target)); });
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

  #accept(client: Socket, target: { readonly host: string; readonly port: number }): void {
    this.accepted++;
    client.on('error', () => undefined);
    if (this.isDown) return void client.resetAndDestroy();
    const server = this.isMute ? undefined : connect({ ...target, noDelay: true, allowHalfOpen: true });
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
    this.#forward(client, server, isSilent);
    this.#forward(server, client, isSilent);
  }

  #forward(from: Socket, to: Socket, isSilent: () => boolean): void {
    const late: Buffer[] = [];
    let held = 0;
    const pass = (chunk: Buffer): void => {
      if (isSilent() || to.destroyed) return;
      if (!this.isOneByte) return void to.write(chunk);
      for (let at = 0; at < chunk.length; at++) to.write(chunk.subarray(at, at + 1));
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
    from.once('end', () => setTimeout(() => { if (!isSilent()) to.end(); }, this.latencyMs));
  }
}
