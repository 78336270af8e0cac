/** What the streams of the server need from outside: a line to the client, and hashes. */

export type HashName = 'SHA-1' | 'SHA-256';

/** One client's line: a socket, or a program in this process. Nothing here throws; a line that is gone takes what is written and drops it. */
export interface Transport {
  /** Where the client is, such as `192.0.2.7`; empty for a program in this process. */
  readonly remoteAddress: string;
  /** Whether nobody else can read or change what goes over it: TLS is up, or it never leaves this process. */
  readonly isSecure: boolean;
  readonly canStartTls: boolean;
  /** Bytes written that have not left yet: the client does not read them. */
  readonly unsent: number;
  write(text: string): void;
  /** Begins TLS as the server, after what was written; what comes from here on is inside it. */
  startTls(): void;
  /** The channel's binding for `tls-exporter` (RFC 9266), 32 bytes; undefined where there is none: before TLS 1.3. */
  channelBinding(): Uint8Array | undefined;
  /** Nothing is to be read until `resume`. */
  pause(): void;
  resume(): void;
  /** Closes after what was written. */
  close(): void;
}

/** The server's end of a line: told what comes over it. */
export interface LineEnd {
  receive(bytes: Uint8Array): void;
  /** The line is gone, however that came. Telling twice does nothing more. */
  lost(): void;
}

export interface ServerCrypto {
  hash(name: HashName, data: Uint8Array): Uint8Array;
  hmac(name: HashName, key: Uint8Array, data: Uint8Array): Uint8Array;
  /** PBKDF2 with HMAC (RFC 8018 §5.2), as long as the hash. */
  pbkdf2(name: HashName, password: Uint8Array, salt: Uint8Array, iterations: number): Promise<Uint8Array>;
  /** Nobody can guess them. */
  randomBytes(count: number): Uint8Array;
  /** In the same time wherever they differ. */
  equal(one: Uint8Array, other: Uint8Array): boolean;
}
