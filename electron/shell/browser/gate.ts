import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const SECRET_BYTES = 32;

/**
 * Who may talk to the browser shell: whoever was given the address with the one-time token, and from then on that browser.
 * Every program and every web page of this computer can reach the port, so that every request is judged by its Host (a page that
 * rebinds its own name to 127.0.0.1 still sends its own name), its Origin and its cookie.
 */
export class Gate {
  /** `127.0.0.1:1234`, as browsers write it. */
  readonly host: string;
  readonly origin: string;
  readonly wireOrigin: string;
  readonly #cookieName: string;
  readonly #session = randomBytes(SECRET_BYTES).toString('base64url');
  #token: string | undefined = randomBytes(SECRET_BYTES).toString('base64url');

  constructor(port: number) {
    this.host = port === 80 ? '127.0.0.1' : `127.0.0.1:${port}`;
    this.origin = `http://${this.host}`;
    this.wireOrigin = `ws://${this.host}`;
    // Cookies know no ports: two shells on one computer must not overwrite each other's.
    this.#cookieName = `linnet-${port}`;
  }

  /** The address to open, once. */
  get url(): string {
    return `${this.origin}/?token=${this.#token ?? ''}`;
  }

  /** Why the request is not for us, whoever sent it; undefined when it is. A socket must say its Origin, a plain request may leave it out. */
  foreign(request: IncomingMessage, { needsOrigin }: { needsOrigin: boolean }): 'host' | 'origin' | undefined {
    if (!isSame(request.headers.host, this.host)) return 'host';
    const { origin } = request.headers;
    if (origin === undefined ? needsOrigin : !isSame(origin, this.origin)) return 'origin';
    return undefined;
  }

  hasCookie(request: IncomingMessage): boolean {
    for (const pair of (request.headers.cookie ?? '').split(';')) {
      const at = pair.indexOf('=');
      if (pair.slice(0, at).trim() === this.#cookieName && isSame(pair.slice(at + 1).trim(), this.#session)) return true;
    }
    return false;
  }

  /** The `Set-Cookie` for the right token; from then on there is no token any more. */
  exchange(token: string): string | undefined {
    if (this.#token === undefined || !isSame(token, this.#token)) return undefined;
    this.#token = undefined;
    return `${this.#cookieName}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
  }
}

/** In a time that tells nothing about where they differ. */
function isSame(given: string | undefined, expected: string): boolean {
  return given !== undefined && timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
