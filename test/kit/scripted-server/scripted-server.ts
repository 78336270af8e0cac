import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import { childElements, type XmlElement } from '../../../electron/xmpp/kit/element.ts';
import { testCa, type TestCertificate } from '../test-ca.ts';
import { honest, type Step, type StepName } from './honest.ts';
import { ServerConnection } from './server-connection.ts';

export interface ScriptedServerOptions {
  readonly domain: string;
  /** Passwords by user name. */
  readonly users: Readonly<Record<string, string>>;
  readonly tls: 'starttls' | 'direct';
  readonly certificate: TestCertificate;
  readonly maxTlsVersion: 'TLSv1.2' | 'TLSv1.3';
  readonly mechanisms: readonly string[];
  /** Channel binding types told by XEP-0440; undefined: not told. */
  readonly bindings: readonly string[] | undefined;
  /** SCRAM iterations, and what else stands in the server's first message. */
  readonly iterations: number;
  readonly scramExtra: string;
  /** Sends the server's signature as a challenge of its own instead of with the success. */
  readonly finalAsChallenge: boolean;
  readonly session: 'none' | 'optional' | 'required';
  readonly streamManagement: boolean;
  readonly extraFeatures: string;
  /** `<item/>`s of the roster. */
  readonly roster: string;
  /** What the server does otherwise than an honest one. */
  readonly steps: Partial<Readonly<Record<StepName, Step>>>;
  /** Takes the place of everything else: the bytes of a socket are the test's. */
  readonly onConnection?: ((connection: ServerConnection) => void) | undefined;
}

const DEFAULTS = {
  domain: 'our.example', users: { me: 'secret' }, tls: 'starttls', maxTlsVersion: 'TLSv1.3',
  mechanisms: ['SCRAM-SHA-256', 'SCRAM-SHA-1'], bindings: undefined, iterations: 4_096, scramExtra: '', finalAsChallenge: false,
  session: 'optional', streamManagement: true, extraFeatures: '', roster: '', steps: {},
} as const;

/** An XMPP server for clients that does a whole honest login, or at any step whatever a test makes it do. */
export class ScriptedServer {
  readonly options: ScriptedServerOptions;
  readonly connections: ServerConnection[] = [];
  /** Sessions that can be resumed, by their id. */
  readonly sessions = new Map<string, ServerConnection>();
  readonly secureContext: SecureContext;
  /** Replaced at any time: the next element is met by these. */
  steps: Partial<Record<StepName, Step>>;
  readonly #server: Server;
  readonly #watchers = new Set<() => void>();

  private constructor(options: ScriptedServerOptions) {
    this.options = options;
    this.steps = { ...options.steps };
    const { certPem, keyPem } = options.certificate;
    // A test may want a key or signature that Node would not serve of itself.
    this.secureContext = createSecureContext({ cert: certPem, key: keyPem, ciphers: 'DEFAULT:@SECLEVEL=0', maxVersion: options.maxTlsVersion });
    this.#server = createServer({ noDelay: true }, (socket) => this.#accept(socket));
  }

  /** Listens on a free loopback port. */
  static async start(options: Partial<ScriptedServerOptions> = {}): Promise<ScriptedServer> {
    const domain = options.domain ?? DEFAULTS.domain;
    const server = new ScriptedServer({ ...DEFAULTS, certificate: testCa().certificateOf('valid', domain), ...options });
    await new Promise<void>((resolve) => server.#server.listen(0, server.host, resolve));
    return server;
  }

  get host(): string {
    return '127.0.0.1';
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get tlsOptions(): { readonly maxVersion: 'TLSv1.2' | 'TLSv1.3' } {
    return { maxVersion: this.options.maxTlsVersion };
  }

  /** Every byte that any client sent outside TLS. */
  get clear(): string {
    return this.connections.map(({ clear }) => clear).join('');
  }

  /** Every byte that any client sent inside TLS. */
  get secure(): string {
    return this.connections.map(({ secure }) => secure).join('');
  }

  /** The connection with this number, counted from 0, as soon as it is there. */
  async connection(index = 0): Promise<ServerConnection> {
    while (!this.connections[index]) await new Promise<void>((resolve) => this.#watchers.add(resolve));
    return this.connections[index];
  }

  /** The client says that it has handled `h` stanzas. */
  acknowledge(connection: ServerConnection, h: number): void {
    connection.unacknowledged.splice(0, h - (connection.lastAcknowledged ?? 0));
    connection.lastAcknowledged = h;
  }

  async close(): Promise<void> {
    for (const connection of this.connections) connection.socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #accept(socket: Socket): void {
    const connection = new ServerConnection(socket, {
      onElement: (from, element, isHeader) => this.#received(from, element, isHeader),
      onEnd: (from) => void this.#run('end', from, { name: 'stream', ns: '', attrs: {}, children: [] }),
    });
    this.connections.push(connection);
    if (this.options.onConnection) this.options.onConnection(connection);
    else if (this.options.tls === 'direct') void connection.startTls(this.secureContext, this.tlsOptions);
    for (const watcher of [...this.#watchers]) watcher();
    this.#watchers.clear();
  }

  #received(connection: ServerConnection, element: XmlElement, isHeader: boolean): void {
    if (this.options.onConnection) return;
    const isStanza = element.ns === 'jabber:client';
    if (connection.isManaged && isStanza) connection.handled++;
    const name = isHeader ? 'header' : stepFor(element);
    if (name) void this.#run(name, connection, element);
  }

  async #run(name: StepName, connection: ServerConnection, element: XmlElement): Promise<void> {
    const answer = await (this.steps[name] ?? honest[name])(connection, element, this);
    if (typeof answer === 'string') connection.write(answer);
  }
}

function stepFor(element: XmlElement): StepName | undefined {
  switch (element.name) {
    case 'starttls': case 'auth': case 'response': case 'enable': case 'resume': case 'message': case 'presence': return element.name;
    case 'r': return 'request';
    case 'a': return 'acknowledgement';
    case 'iq': return iqStep(element);
    default: return undefined;
  }
}

function iqStep(element: XmlElement): StepName {
  const payload = childElements(element)[0];
  switch (payload?.ns) {
    case 'urn:ietf:params:xml:ns:xmpp-bind': return 'bind';
    case 'urn:ietf:params:xml:ns:xmpp-session': return 'session';
    case 'jabber:iq:roster': return element.attrs['type'] === 'get' ? 'roster' : 'iq';
    case 'urn:xmpp:ping': return element.attrs['type'] === 'get' ? 'ping' : 'iq';
    default: return 'iq';
  }
}
