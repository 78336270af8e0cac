import type { Clock } from '../../lib/clock.ts';
import { parseJid, type BareJid } from '../../lib/jid.ts';
import { CLIENT_NS, el, type XmlElement } from '../../xmpp/kit/element.ts';
import { STREAM_ERROR_NS, STREAM_NS } from '../../xmpp/kit/namespaces.ts';
import { serialise } from '../../xmpp/kit/serialise.ts';
import { StreamParser, type XmlViolation } from '../../xmpp/parser/stream-parser.ts';
import type { Transport } from './ports.ts';
import { Rate } from './rate.ts';
import type { StreamSettings } from './settings.ts';
import { StreamWatch } from './stream-watch.ts';

/** Conditions of RFC 6120 §4.9.3 that this server has a use for; those for XML it does not accept come from the parser. */
export type StreamCondition =
  | XmlViolation | 'bad-namespace-prefix' | 'conflict' | 'connection-timeout' | 'host-unknown' | 'internal-server-error' | 'invalid-from' | 'not-authorized'
  | 'resource-constraint' | 'system-shutdown' | 'undefined-condition' | 'unsupported-stanza-type' | 'unsupported-version';

/** Why a stream is over: closed by the client in order, its line gone, or an error told to the client. */
export type StreamEnd = 'closed' | 'lost' | StreamCondition;

export interface XmlStreamHandler {
  /** The client opened a stream that will do; answers what it is offered. */
  opened(header: XmlElement): readonly XmlElement[];
  element(element: XmlElement): void;
  /** Nothing was heard for a while: to be asked something that every client answers. */
  silent(): void;
  /** Once. Nothing more is read or written. */
  ended(end: StreamEnd): void;
}

export interface XmlStreamOptions {
  readonly domain: BareJid;
  readonly transport: Transport;
  readonly settings: StreamSettings;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Elements that may wait while one before them is looked into. */
const MOST_HELD = 1_000;

/** The server's side of one XML stream (RFC 6120 §4): headers, features, errors and closing. It knows nothing of what is said in it. */
export class XmlStream {
  readonly #options: XmlStreamOptions;
  readonly #handler: XmlStreamHandler;
  readonly #watch: StreamWatch;
  readonly #rate: Rate;
  #parser: StreamParser;
  #header: XmlElement | undefined;
  #stanzaBytes: number;
  #isOpened = false;
  #isUpgrading = false;
  #isOver = false;
  #held: XmlElement[] | undefined;
  #elements = 0;
  #pauses = 0;

  constructor(options: XmlStreamOptions, handler: XmlStreamHandler) {
    const { clock, settings } = options;
    this.#options = options;
    this.#handler = handler;
    this.#stanzaBytes = settings.strangerStanzaBytes;
    this.#rate = new Rate(settings, clock.monotonic());
    this.#watch = new StreamWatch(clock, settings, { onSilence: () => handler.silent(), onDeadline: (condition) => this.fail(condition) });
    this.#parser = this.#newParser();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  receive(bytes: Uint8Array): void {
    if (this.#isOver) return;
    this.#elements = 0;
    this.#parser.write(bytes);
    if (this.#isUpgrading) this.#upgrade();
    if (this.#isOver) return;
    this.#watch.heard(this.#parser.isUnfinished, this.#elements > 0);
    this.#throttle(bytes.length);
  }

  /** The line is gone. */
  lost(): void {
    this.#end('lost');
  }

  send(element: XmlElement): void {
    this.write(serialise(element));
  }

  write(text: string): void {
    if (this.#isOver) return;
    const { transport, settings } = this.#options;
    transport.write(text);
    // A client that does not read must not fill our memory (hazard B4).
    if (transport.unsent > settings.unreadBytes) this.fail('policy-violation');
  }

  /** Elements wait until `release`. */
  hold(): void {
    if (this.#held) return;
    this.#held = [];
    this.#pause();
  }

  release(): void {
    const held = this.#held ?? [];
    if (this.#held) this.#unpause();
    this.#held = undefined;
    for (const element of held) this.#element(element);
  }

  /** The client is to begin its stream anew (RFC 6120 §4.3.3). What it said behind the last element was said to nobody. */
  restart(): void {
    if (this.#held) this.#unpause();
    this.#held = undefined;
    this.#parser.stop();
    this.#isOpened = false;
    this.#header = undefined;
    this.#stanzaBytes = this.#options.settings.stanzaBytes;
    this.#parser = this.#newParser();
  }

  /** Begins TLS as soon as the chunk is read that asked for it. */
  startTls(): void {
    this.#isUpgrading = true;
    this.#parser.stop();
  }

  /** The client has a session: from here on only silence ends its stream. */
  signedIn(): void {
    this.#watch.signedIn();
  }

  /** Ends the stream with an error (RFC 6120 §4.9). `detail`: an application-specific condition. */
  fail(condition: StreamCondition, detail?: XmlElement): void {
    if (this.#isOver) return;
    if (!this.#isOpened) this.#open();
    const error = el(condition, STREAM_ERROR_NS);
    this.#options.transport.write(`<stream:error>${serialise(error)}${detail ? serialise(detail) : ''}</stream:error></stream:stream>`);
    this.#end(condition);
  }

  /** Ends the stream in order. */
  close(): void {
    if (this.#isOver) return;
    if (this.#isOpened) this.#options.transport.write('</stream:stream>');
    this.#end('closed');
  }

  #end(end: StreamEnd): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#parser.stop();
    this.#watch.stop();
    this.#options.transport.close();
    this.#handler.ended(end);
  }

  #newParser(): StreamParser {
    const parser = new StreamParser(() => false, this.#stanzaBytes);
    parser.on('start', (header) => this.#headerCame(header, parser.contentNs));
    parser.on('element', (element) => this.#arrived(element));
    parser.on('end', () => this.close());
    parser.on('violation', (condition) => this.fail(condition));
    return parser;
  }

  #headerCame(header: XmlElement, contentNs: string | undefined): void {
    this.#header = header;
    const problem = this.#problemOf(header, contentNs);
    if (problem) return this.fail(problem);
    this.#open();
    // Before this an answer could stand ahead of the features.
    const features = this.#handler.opened(header);
    if (!this.#isOver) this.write(`<stream:features>${features.map((feature) => serialise(feature)).join('')}</stream:features>`);
  }

  #problemOf({ name, ns, attrs }: XmlElement, contentNs: string | undefined): StreamCondition | undefined {
    if (ns !== STREAM_NS) return 'invalid-namespace';
    if (name !== 'stream') return 'bad-format';
    if (contentNs !== undefined && contentNs !== CLIENT_NS) return 'invalid-namespace';
    if (parseJid(attrs['to'] ?? '') !== this.#options.domain) return 'host-unknown';
    // RFC 6120 §4.7.5: before 1.0 there are no features, and so neither TLS nor SASL.
    if (!/^[1-9][0-9]{0,4}\.[0-9]{1,5}$/u.test(attrs['version'] ?? '')) return 'unsupported-version';
    return undefined;
  }

  /** Our header, also where it is only to carry an error (RFC 6120 §4.9.1.2). */
  #open(): void {
    this.#isOpened = true;
    const { domain, newId, transport } = this.#options;
    const to = parseJid(this.#header?.attrs['from'] ?? '');
    const header = el('stream:stream', CLIENT_NS, { xmlns: CLIENT_NS, 'xmlns:stream': STREAM_NS, from: domain, to, id: newId(), version: '1.0', 'xml:lang': 'en' });
    transport.write(`<?xml version='1.0'?>${serialise(header).replace(/\/>$/u, '>')}`);
  }

  #arrived(element: XmlElement): void {
    this.#elements += 1;
    this.#element(element);
  }

  #element(element: XmlElement): void {
    if (this.#isOver) return;
    if (!this.#held) return this.#handler.element(this.#inLanguage(element));
    if (this.#held.push(element) > MOST_HELD) this.fail('policy-violation');
  }

  /** RFC 3920 §9.1.5 (R395): a stanza that names no language is in that of its stream, and others are to be told so. */
  #inLanguage(element: XmlElement): XmlElement {
    const language = this.#header?.attrs['xml:lang'];
    if (language === undefined || language === '' || element.ns !== CLIENT_NS || element.attrs['xml:lang'] !== undefined) return element;
    return el(element.name, element.ns, { ...element.attrs, 'xml:lang': language }, ...element.children);
  }

  #upgrade(): void {
    this.#isUpgrading = false;
    // What came in clear behind the request could be anybody's (hazard X2).
    if (this.#parser.hasRest) return this.fail('policy-violation');
    this.write('<proceed xmlns="urn:ietf:params:xml:ns:xmpp-tls"/>');
    this.#options.transport.startTls();
    this.#isOpened = false;
    this.#header = undefined;
    this.#parser = this.#newParser();
  }

  #throttle(bytes: number): void {
    const { clock } = this.#options;
    const wait = this.#rate.spend(bytes, this.#elements, clock.monotonic());
    if (wait === 0) return;
    this.#pause();
    clock.after(wait, () => this.#unpause());
  }

  #pause(): void {
    this.#pauses += 1;
    if (this.#pauses === 1) this.#options.transport.pause();
  }

  #unpause(): void {
    this.#pauses -= 1;
    if (this.#pauses === 0 && !this.#isOver) this.#options.transport.resume();
  }
}
