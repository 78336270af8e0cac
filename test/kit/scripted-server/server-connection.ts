import type { Socket } from 'node:net';
import { TLSSocket, type SecureContext } from 'node:tls';
import type { XmlElement } from '../../../electron/xmpp/kit/element.ts';
import { StreamParser } from '../../../electron/xmpp/parser/stream-parser.ts';

/** How long a test waits for what the client is to do. */
const PATIENCE_MS = 10_000;

export interface ConnectionHandlers {
  onElement(connection: ServerConnection, element: XmlElement, isHeader: boolean): void;
  onEnd(connection: ServerConnection): void;
}

/** One client as the server sees it: every byte it sent is kept, in clear and inside TLS apart. */
export class ServerConnection {
  /** What came before TLS, as text. */
  clear = '';
  /** What came inside TLS, as text. */
  secure = '';
  /** Top-level elements in order, stream headers included. */
  readonly elements: XmlElement[] = [];
  /** What the ClientHello asked for. */
  sni: string | undefined;
  alpn: string | undefined;
  isAuthenticated = false;
  isClosed = false;
  username = '';
  jid = '';
  /** Stanzas of the client since stream management is on. */
  handled = 0;
  /** Stanzas to the client since then, not yet acknowledged. */
  unacknowledged: string[] = [];
  resumeId: string | undefined;
  isManaged = false;
  /** The last `h` the client told. */
  lastAcknowledged: number | undefined;
  #socket: Socket;
  #parser: StreamParser | undefined;
  readonly #handlers: ConnectionHandlers;
  readonly #watchers = new Set<() => void>();

  constructor(socket: Socket, handlers: ConnectionHandlers) {
    this.#socket = socket;
    this.#handlers = handlers;
    this.#listen(socket);
    this.newStream();
  }

  get socket(): Socket {
    return this.#socket;
  }

  get tls(): TLSSocket | undefined {
    return this.#socket instanceof TLSSocket ? this.#socket : undefined;
  }

  /** Raw bytes or text, as they are. */
  write(data: string | Uint8Array): void {
    if (!this.#socket.destroyed) this.#socket.write(data);
  }

  /** A stanza that stream management counts and sends again after a resumption. */
  sendStanza(xml: string): void {
    if (this.isManaged) this.unacknowledged.push(xml);
    this.write(xml);
  }

  /** One byte per packet, as far as the system can be made to do so. */
  async drip(data: string | Uint8Array): Promise<void> {
    const bytes = Buffer.from(data as string);
    for (let index = 0; index < bytes.length && !this.#socket.destroyed; index++) {
      await new Promise((resolve) => this.#socket.write(bytes.subarray(index, index + 1), resolve));
    }
  }

  /** Reads what follows as a new stream (RFC 6120 §4.3.3). */
  newStream(): void {
    this.#parser?.stop();
    const parser = new StreamParser();
    this.#parser = parser;
    parser.on('start', (header) => this.#tell(header, true));
    parser.on('element', (element) => this.#tell(element, false));
    parser.on('end', () => this.#handlers.onEnd(this));
  }

  /** Begins TLS as the server; what the client sends until it is up is part of it. */
  startTls(secureContext: SecureContext, options: { readonly maxVersion?: 'TLSv1.2' | 'TLSv1.3' } = {}): Promise<void> {
    const plain = this.#socket;
    plain.removeAllListeners('data');
    const secure = new TLSSocket(plain, {
      isServer: true, secureContext, ALPNProtocols: ['xmpp-client'], ...options,
      SNICallback: (name, answer) => {
        this.sni = name;
        answer(null, undefined);
      },
    });
    this.#socket = secure;
    this.newStream();
    this.#listen(secure);
    return new Promise((resolve) => {
      secure.once('secure', () => {
        this.alpn = secure.alpnProtocol === false ? undefined : secure.alpnProtocol ?? undefined;
        resolve();
      });
      secure.once('close', () => resolve());
    });
  }

  /** Closes in order. */
  end(): void {
    this.#socket.end();
  }

  /** Cuts the line. */
  destroy(): void {
    if (this.#socket instanceof TLSSocket) this.#socket.destroy();
    else this.#socket.resetAndDestroy();
  }

  /** Waits until `find` answers something, looking again after every byte and element. */
  async until<T>(what: string, find: (connection: this) => T | undefined | false | null): Promise<T> {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = find(this);
      if (found !== undefined && found !== false && found !== null) return found;
      const left = end - performance.now();
      if (left <= 0) throw new Error(`the client did not: ${what}; inside TLS it sent: ${this.secure.slice(-500)}`);
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          this.#watchers.delete(done);
          resolve();
        };
        const timer = setTimeout(done, left);
        this.#watchers.add(done);
      });
    }
  }

  /** Waits for text inside TLS. */
  async untilText(text: string | RegExp): Promise<void> {
    await this.until(`send ${text}`, () => (typeof text === 'string' ? this.secure.includes(text) : text.test(this.secure)));
  }

  async untilClosed(): Promise<void> {
    await this.until('close', () => this.isClosed);
  }

  #listen(socket: Socket): void {
    const isSecure = socket instanceof TLSSocket;
    socket.on('error', () => undefined);
    socket.on('data', (data: Buffer) => {
      if (isSecure) this.secure += data.toString('latin1');
      else this.clear += data.toString('latin1');
      this.#parser?.write(data);
      this.#changed();
    });
    socket.on('close', () => {
      this.isClosed = true;
      this.#changed();
    });
  }

  #tell(element: XmlElement, isHeader: boolean): void {
    this.elements.push(element);
    this.#handlers.onElement(this, element, isHeader);
  }

  #changed(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
