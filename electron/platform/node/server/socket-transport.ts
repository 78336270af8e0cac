import type { Socket } from 'node:net';
import { TLSSocket, type SecureContext } from 'node:tls';
import type { LineEnd, Transport } from '../../../server/stream/ports.ts';

/** How long a closing line may take to send its last words, milliseconds. */
const LINGER_MS = 2_000;
/** TLS records begin with it when they shake hands (RFC 8446 §5.1); XML never does. */
const HANDSHAKE = 0x16;

/** A client's socket: in clear until it asks for TLS, or with TLS from its first byte (XEP-0368), on the same port. */
export class SocketTransport implements Transport {
  readonly remoteAddress: string;
  readonly #plain: Socket;
  readonly #context: SecureContext | undefined;
  #tls: TLSSocket | undefined;
  #end: LineEnd | undefined;
  #outgoing = '';
  #isClosing = false;

  constructor(socket: Socket, context: SecureContext | undefined) {
    this.#plain = socket;
    this.#context = context;
    // One person's addresses of either kind count together.
    this.remoteAddress = (socket.remoteAddress ?? 'unknown').replace(/^::ffff:/u, '');
  }

  /** Reads from here on, and tells `end`. */
  attach(end: LineEnd): void {
    this.#end = end;
    const socket = this.#plain;
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => end.lost());
    socket.once('readable', () => this.#begin());
  }

  get isSecure(): boolean {
    return this.#tls !== undefined;
  }

  get canStartTls(): boolean {
    return this.#context !== undefined && this.#tls === undefined;
  }

  get unsent(): number {
    return this.#outgoing.length + this.#socket.writableLength;
  }

  /** What is written in one turn goes out as one packet. */
  write(text: string): void {
    if (this.#isClosing) return;
    if (this.#outgoing === '') queueMicrotask(() => this.#flush());
    this.#outgoing += text;
  }

  startTls(): void {
    this.#flush();
    const plain = this.#plain;
    plain.removeAllListeners('data');
    const secure = new TLSSocket(plain, { isServer: true, ...(this.#context ? { secureContext: this.#context } : {}), ALPNProtocols: ['xmpp-client'], minVersion: 'TLSv1.2' });
    this.#tls = secure;
    secure.on('error', () => undefined);
    secure.on('close', () => this.#end?.lost());
    this.#read(secure);
  }

  channelBinding(): Uint8Array | undefined {
    const tls = this.#tls;
    // RFC 9266 §2: label and length; no context.
    return tls?.getProtocol() === 'TLSv1.3' ? tls.exportKeyingMaterial(32, 'EXPORTER-Channel-Binding', Buffer.alloc(0)) : undefined;
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  /** What the client still sends is read and dropped, so that it gets our last words and no reset. */
  close(): void {
    if (this.#isClosing) return;
    this.#flush();
    this.#isClosing = true;
    this.#socket.end();
    this.#socket.resume();
    setTimeout(() => this.#plain.destroy(), LINGER_MS).unref();
  }

  get #socket(): Socket {
    return this.#tls ?? this.#plain;
  }

  #begin(): void {
    const socket = this.#plain;
    const chunk = socket.read() as Buffer | null;
    if (chunk === null) return void (socket.readableEnded ? this.#end?.lost() : socket.once('readable', () => this.#begin()));
    socket.unshift(chunk);
    if (chunk[0] === HANDSHAKE && this.#context) return this.startTls();
    this.#read(socket);
    socket.resume();
  }

  #read(socket: Socket): void {
    socket.on('data', (bytes: Buffer) => this.#end?.receive(bytes));
    // A client that only closes its half is gone all the same.
    socket.on('end', () => this.#end?.lost());
  }

  #flush(): void {
    const text = this.#outgoing;
    this.#outgoing = '';
    if (text !== '' && !this.#socket.destroyed) this.#socket.write(text);
  }
}
