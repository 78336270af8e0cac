import { connect, type TLSSocket } from 'node:tls';
import { ScramClient } from '../scram-client.ts';
import type { TestServer } from './test-server.ts';

const SASL = `xmlns='urn:ietf:params:xml:ns:xmpp-sasl'`;

/**
 * A session made of plain text on a TLS socket: enough to prove a server, to play a contact, or to look at what the server
 * says. It knows nothing of Linnet's own client, so that it can bear witness about it.
 */
export class RawSession {
  readonly domain: string;
  readonly #socket: TLSSocket;
  #received = '';
  #isClosed = false;
  #wake: (() => void) | undefined;

  private constructor(socket: TLSSocket, domain: string) {
    this.domain = domain;
    this.#socket = socket;
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => { this.#received += text; this.#wake?.(); });
    socket.on('close', () => { this.#isClosed = true; this.#wake?.(); });
    socket.on('error', () => undefined);
  }

  /** Opens direct TLS, verified against the server's own authority. */
  static open(server: Pick<TestServer, 'host' | 'tlsPort' | 'domain' | 'caPem'>): Promise<RawSession> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: server.host, port: server.tlsPort, servername: server.domain, ca: server.caPem, ALPNProtocols: ['xmpp-client'] });
      socket.once('error', reject);
      socket.once('secureConnect', () => { resolve(new RawSession(socket, server.domain)); });
    });
  }

  /** Signs in, binds `resource`, and answers a session that is ready for stanzas. Rejects when the server refuses. */
  static async signIn(server: TestServer, user: string, password: string, resource: string): Promise<RawSession> {
    const session = await RawSession.open(server);
    const features = await session.openStream(server.domain);
    await (features.includes('>PLAIN<') ? session.#plain(user, password) : session.#scram(user, password));
    await session.openStream(server.domain);
    session.send(`<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>${resource}</resource></bind></iq>`);
    await session.take(/<iq[^>]*id=['"]bind['"].*?<\/iq>/su);
    return session;
  }

  async #plain(user: string, password: string): Promise<void> {
    await this.#authenticated(user, `<auth ${SASL} mechanism='PLAIN'>${base64(`\0${user}\0${password}`)}</auth>`);
  }

  async #scram(user: string, password: string): Promise<void> {
    const scram = new ScramClient('SCRAM-SHA-1', user, password);
    this.send(`<auth ${SASL} mechanism='SCRAM-SHA-1'>${base64(scram.first)}</auth>`);
    const [, challenge = ''] = /<challenge[^>]*>([^<]*)</u.exec(await this.take(/<challenge.*?<\/challenge>/su))!;
    await this.#authenticated(user, `<response ${SASL}>${base64(scram.final(Buffer.from(challenge, 'base64').toString()))}</response>`);
  }

  async #authenticated(user: string, request: string): Promise<void> {
    this.send(request);
    const answer = await this.take(/<success[^>]*>(?:[^<]*<\/success>)?|<failure.*?<\/failure>/su);
    if (answer.startsWith('<failure')) throw new Error(`The server refused ${user}: ${answer}`);
  }

  /** Sends a stream header and answers the features the server offers. */
  async openStream(domain: string): Promise<string> {
    this.send(`<?xml version='1.0'?><stream:stream to='${domain}' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>`);
    return this.take(/<stream:features.*?<\/stream:features>/su);
  }

  send(xml: string): void {
    this.#socket.write(xml);
  }

  /** Waits for text that matches, takes it and all before it out of what was received, and answers the match. */
  async take(pattern: RegExp, timeoutMs = 15_000): Promise<string> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const found = pattern.exec(this.#received);
      if (found) {
        this.#received = this.#received.slice(found.index + found[0].length);
        return found[0];
      }
      const left = deadline - Date.now();
      if (this.#isClosed || left <= 0) {
        throw new Error(`${this.#isClosed ? 'The server closed the connection' : 'Nothing came'} that matches ${String(pattern)}; received: ${this.#received.slice(-2000)}`);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => { clearTimeout(timer); resolve(); };
      });
    }
  }

  /** Ends the stream, and waits for the server to end its own: it does so when it has told whom the end concerns. */
  async end(): Promise<void> {
    this.send('</stream:stream>');
    await this.take(/<\/stream:stream>/u);
    this.close();
  }

  /** From here on each piece that comes is given away and nothing is gathered: for sessions by the thousand. */
  listen(listener: (text: string) => void): void {
    this.#socket.removeAllListeners('data');
    this.#socket.on('data', listener);
  }

  close(): void {
    this.#socket.destroy();
  }
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
