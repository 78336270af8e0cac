/** The part of the @xmpp packages (0.14.0, written in JavaScript) that this folder uses. */
declare module '@xmpp/client-core' {
  import type { EventEmitter } from 'node:events';

  export interface HeaderElement {
    attrs: Record<string, string | undefined>;
  }

  export class Client extends EventEmitter {
    constructor(options: { domain: string; lang?: string });
    readonly options: { domain: string; lang?: string };
    Transport: unknown;
    Parser: new () => EventEmitter;
    socket: EventEmitter | null;
    /** Milliseconds; 0 leaves deadlines to the caller. */
    timeout: number;
    header(element: HeaderElement): string;
    open(options: { domain: string; lang?: string }): Promise<unknown>;
    restart(): Promise<unknown>;
    write(text: string): Promise<void>;
    _attachSocket(socket: EventEmitter): void;
    _detachSocket(): void;
    _attachParser(parser: EventEmitter): void;
    _detachParser(): void;
    _onData(data: Uint8Array): void;
    _onElement(element: unknown): void;
  }
}

declare module '@xmpp/tcp/lib/Connection.js' {
  const TcpTransport: unknown;
  export default TcpTransport;
}
