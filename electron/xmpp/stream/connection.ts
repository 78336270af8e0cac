import type { Socket } from 'node:net';
import type { Clock } from '../../lib/clock.ts';
import { childElements, is, textOf, type XmlElement } from '../kit/element.ts';
import { ConnectionCore } from './connection-core.ts';
import { STREAM_ERROR_NS, STREAM_NS } from '../kit/namespaces.ts';
import { StreamFailed } from './stream-failed.ts';
import type { StreamFailure } from './stream-failure.ts';
import type { XmlViolation } from '../parser/stream-parser.ts';

/** How long a closing stream may keep its socket, milliseconds. */
const LINGER_MS = 1_000;
/** Elements that may wait while the stream is negotiated; a resumed session brings many at once. */
const MOST_WAITING = 10_000;

export interface ConnectionOptions {
  readonly clock: Clock;
  readonly account: string;
  readonly domain: string;
  readonly language: string;
}

/**
 * One stream over one socket. While the stream is negotiated its elements are taken one by one with `next`;
 * from `goOnline` on each is told at once. Whatever ends it, `ended` says why, once.
 */
export class Connection {
  /** Why the connection ended. Never rejects. */
  readonly ended: Promise<StreamFailure>;
  /** Stanza ids whose results may be as large as a roster. */
  readonly bigResults = new Set<string>();
  readonly #clock: Clock;
  readonly #core: ConnectionCore;
  readonly #settle: (failure: StreamFailure) => void;
  #socket: Socket | undefined;
  #failure: StreamFailure | undefined;
  #header: XmlElement | undefined;
  #queue: XmlElement[] = [];
  #reader: { resolve(element: XmlElement): void; reject(error: Error): void; alone: boolean } | undefined;
  #onElement: ((element: XmlElement) => void) | undefined;
  #onBytes: (() => void) | undefined;
  #outgoing = '';
  #isOpened = false;
  #isClosing = false;

  /** BCP 47: `xml:lang` of our streams on it. */
  readonly language: string;

  constructor({ clock, account, domain, language }: ConnectionOptions) {
    this.language = language;
    this.#clock = clock;
    let settle: (failure: StreamFailure) => void;
    this.ended = new Promise((resolve) => (settle = resolve));
    this.#settle = settle!;
    this.#core = new ConnectionCore(account, domain, language, {
      onHeader: (header) => this.#headerArrived(header),
      onElement: (element) => this.#elementArrived(element),
      onEnd: () => this.end({ kind: 'closed' }),
      onViolation: (condition) => this.#violated(condition),
      onSocketClosed: () => this.#over({ kind: 'closed' }),
      onBytes: () => this.#onBytes?.(),
    }, (name, attrs) => name === 'iq' && attrs['type'] === 'result' && attrs['id'] !== undefined && this.bigResults.has(attrs['id']));
  }

  get socket(): Socket {
    return this.#socket!;
  }

  /** Fulfilled when the socket is gone, at the latest a second after the end. */
  async closed(): Promise<void> {
    await this.ended;
    const socket = this.#socket;
    if (socket && !socket.destroyed) await new Promise<void>((resolve) => socket.once('close', () => resolve()));
  }

  get isOver(): boolean {
    return this.#failure !== undefined;
  }

  get progress(): { readonly written: number; readonly delivered: number } {
    const { bytesWritten, writableLength } = this.socket;
    return { written: bytesWritten, delivered: bytesWritten - writableLength };
  }

  /** Whether the server has begun a stanza and not ended it. */
  get isInsideStanza(): boolean {
    return this.#core.parser?.stream.isInside ?? false;
  }

  /** How many stanzas of the server have ended on this stream. */
  get endedStanzas(): number {
    return this.#core.parser?.stream.ended ?? 0;
  }

  attach(socket: Socket, isSecure: boolean): void {
    this.#socket = socket;
    this.#core.attach(socket, isSecure);
    if (socket.destroyed) this.#over({ kind: 'closed' });
  }

  /** Lets go of the socket for the TLS handshake. What the server sent ahead of it is not ours to read (hazard X2). */
  release(): Socket {
    const hasRest = this.#core.parser?.stream.hasRest === true || this.socket.readableLength > 0;
    if (hasRest) throw this.violation('policy-violation');
    this.#core.detach();
    return this.socket;
  }

  /** Opens the stream, anew after TLS and SASL (RFC 6120 §4.3.3), and answers the server's features. */
  async open(): Promise<XmlElement> {
    // What stands behind the last answer of the stream that ends here was said to nobody (hazard X2).
    if (this.#queue.length > 0) throw this.violation('policy-violation');
    this.#header = undefined;
    this.#flush();
    this.#isOpened = true;
    // Settles only through the events that this class listens to itself.
    this.#core.restart().catch(() => undefined);
    const features = await this.next();
    if (!is(features, 'features', STREAM_NS)) throw this.violation('unsupported-stanza-type');
    return features;
  }

  /** The next element. Rejects with StreamFailed when the connection ends first. */
  next(): Promise<XmlElement> {
    return this.#take(false);
  }

  /** The next element, as the answer to what is sent after this call: one that was there before the question is refused. */
  async nextAnswer(): Promise<XmlElement> {
    if (this.#queue.length > 0) throw this.violation('policy-violation');
    return this.next();
  }

  /** Like `nextAnswer`; nothing is read after it. `release` refuses to go on when there was anything. */
  async nextAlone(): Promise<XmlElement> {
    if (this.#queue.length > 0) throw this.violation('policy-violation');
    return this.#take(true);
  }

  /** What has come and was not asked for, oldest first; afterwards nothing waits. */
  takeWaiting(): readonly XmlElement[] {
    return this.#queue.splice(0).map((element) => this.#inLanguage(element));
  }

  /** From here on each element is told as it comes, those already waiting first. */
  goOnline(onElement: (element: XmlElement) => void): void {
    this.#onElement = onElement;
    for (const element of this.takeWaiting()) onElement(element);
  }

  /** Told after each piece that came from the server, elements in it included. */
  onBytes(listener: () => void): void {
    this.#onBytes = listener;
  }

  /** Sends text after what was sent before it; texts of one turn go out as one packet. */
  write(xml: string): void {
    if (this.isOver || this.#isClosing) return;
    if (this.#outgoing === '') queueMicrotask(() => this.#flush());
    this.#outgoing += xml;
  }

  /** What the server did wrong, told to it as a stream error (RFC 6120 §4.9); `detail` is an application-specific element. */
  violation(condition: string, detail = ''): StreamFailed {
    const failure: StreamFailure = { kind: 'protocol', condition };
    this.end(failure, `<stream:error><${condition} xmlns="${STREAM_ERROR_NS}"/>${detail}</stream:error>`);
    return new StreamFailed(failure);
  }

  /** Ends the stream in order: the last words, `</stream:stream>`, then the socket, even when the server does not follow. */
  end(failure: StreamFailure, lastWords = ''): void {
    if (this.isOver) return;
    this.write(lastWords + (this.#isOpened ? '</stream:stream>' : ''));
    this.#isClosing = true;
    this.#flush();
    this.#core._detachParser();
    this.#over(failure);
  }

  pause(): void {
    this.#socket?.pause();
  }

  resume(): void {
    this.#socket?.resume();
  }

  #over(failure: StreamFailure): void {
    if (this.isOver) return;
    this.#failure = failure;
    this.#linger();
    this.#reader?.reject(new StreamFailed(failure));
    this.#reader = undefined;
    this.#settle(failure);
  }

  /** Keeps reading, so that unread bytes do not reset the connection before our last words are delivered. */
  #linger(): void {
    const socket = this.#socket;
    if (!socket || socket.destroyed) return;
    socket.on('error', () => undefined);
    socket.end();
    socket.resume();
    const undo = this.#clock.after(LINGER_MS, () => socket.destroy());
    socket.once('close', undo);
  }

  #flush(): void {
    const text = this.#outgoing;
    this.#outgoing = '';
    // A socket that cannot be written to tells so by its 'close'.
    if (text !== '' && this.#core.socket) this.#core.write(text).catch(() => undefined);
  }

  #take(alone: boolean): Promise<XmlElement> {
    if (this.#failure) return Promise.reject(new StreamFailed(this.#failure));
    const waiting = this.#queue.shift();
    if (waiting) return Promise.resolve(waiting);
    return new Promise((resolve, reject) => (this.#reader = { resolve, reject, alone }));
  }

  #headerArrived(header: XmlElement): void {
    this.#header = header;
    if (header.name !== 'stream' || header.ns !== STREAM_NS) {
      if (header.name === 'stream') this.violation('invalid-namespace');
      else this.end({ kind: 'not-xmpp' });
    } else if (!/^[1-9][0-9]{0,4}\./.test(header.attrs['version'] ?? '')) {
      // RFC 6120 §4.7.5: a server before 1.0 can neither secure nor authenticate the stream as we need it.
      this.violation('unsupported-version');
    }
  }

  #elementArrived(element: XmlElement): void {
    if (is(element, 'error', STREAM_NS)) return this.end(streamErrorOf(element));
    if (this.#onElement) return this.#onElement(this.#inLanguage(element));
    const reader = this.#reader;
    if (!reader) {
      if (this.#queue.push(element) > MOST_WAITING) this.violation('policy-violation');
      return;
    }
    this.#reader = undefined;
    if (reader.alone) this.#core.parser?.stream.stop();
    reader.resolve(element);
  }

  /** RFC 3920 §9.1.5 (R395): a stanza that names no language is in that of the server's stream. */
  #inLanguage(element: XmlElement): XmlElement {
    const language = this.#header?.attrs['xml:lang'];
    if (language === undefined || element.attrs['xml:lang'] !== undefined) return element;
    const { name, ns, attrs, children } = element;
    return { name, ns, attrs: Object.assign(Object.create(null), attrs, { 'xml:lang': language }) as XmlElement['attrs'], children };
  }

  #violated(condition: XmlViolation): void {
    if (this.#header || this.#core.parser?.stream.hasRoot) this.violation(condition);
    else this.end({ kind: 'not-xmpp' });
  }
}

/** RFC 6120 §4.9.2: one defined condition, perhaps a text; `see-other-host` carries its address in the failure's text. */
function streamErrorOf(element: XmlElement): StreamFailure {
  const children = childElements(element).filter((child) => child.ns === STREAM_ERROR_NS);
  const condition = children.find((child) => child.name !== 'text');
  const text = children.find((child) => child.name === 'text');
  const words = condition?.name === 'see-other-host' ? textOf(condition) : text && textOf(text);
  return { kind: 'stream-error', condition: condition?.name ?? 'undefined-condition', text: words?.slice(0, 1_000) };
}
