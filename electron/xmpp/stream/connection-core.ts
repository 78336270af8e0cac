/// <reference path="./xmpp-packages.d.ts" />
import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { Client, type HeaderElement } from '@xmpp/client-core';
import TcpTransport from '@xmpp/tcp/lib/Connection.js';
import type { XmlElement } from '../kit/element.ts';
import type { XmlViolation } from '../parser/stream-parser.ts';
import { ParserEvents } from './parser-events.ts';

export interface CoreListener {
  onHeader(header: XmlElement): void;
  onElement(element: XmlElement): void;
  /** The server closed its stream with `</stream:stream>`. */
  onEnd(): void;
  onViolation(condition: XmlViolation): void;
  onSocketClosed(): void;
  onBytes(): void;
}

/**
 * The core of @xmpp/client: ties a socket to a parser, writes stream headers, keeps the order of a stream's life.
 * Socket, parser, and whatever follows from an element are ours (hazards X1 to X24), so no middleware of @xmpp is attached.
 */
export class ConnectionCore extends Client {
  readonly #account: string;
  readonly #listener: CoreListener;
  #isSecure = false;
  parser: ParserEvents | null = null;

  constructor(
    account: string, domain: string, language: string, listener: CoreListener,
    isBig: (name: string, attrs: Readonly<Record<string, string>>) => boolean,
  ) {
    super({ domain, lang: language });
    this.#account = account;
    this.#listener = listener;
    this.timeout = 0;
    this.Transport = TcpTransport;
    this.Parser = class extends ParserEvents {
      constructor() {
        super(isBig);
      }
    };
    this.on('open', (header: XmlElement) => listener.onHeader(header));
    this.on('close', () => listener.onEnd());
    this.on('disconnect', () => listener.onSocketClosed());
    // Without a listener an 'error' event would end the process; 'disconnect' follows it.
    this.on('error', () => undefined);
  }

  attach(socket: Socket, isSecure: boolean): void {
    this.#isSecure = isSecure;
    this._attachSocket(socket);
  }

  detach(): void {
    this._detachParser();
    this._detachSocket();
  }

  /** RFC 6120 §4.7.1: the account is named only once TLS protects the stream. */
  override header(element: HeaderElement): string {
    if (this.#isSecure) element.attrs['from'] = this.#account;
    return super.header(element);
  }

  override _attachParser(parser: EventEmitter): void {
    super._attachParser(parser);
    parser.on('violation', (condition: XmlViolation) => this.#listener.onViolation(condition));
  }

  override _onData(data: Uint8Array): void {
    this.parser?.write(data);
    this.#listener.onBytes();
  }

  override _onElement(element: unknown): void {
    this.#listener.onElement(element as XmlElement);
  }
}
