import { connect as tcpConnect, type Socket } from 'node:net';
import { connect as tlsConnect, type TLSSocket } from 'node:tls';
import type { LookupFunction } from 'node:net';
import { childElements, childOf, is } from '../kit/element.ts';
import { judgeCertificate } from './certificate.ts';
import type { ConnectFact } from './connect-fact.ts';
import { Connection } from './connection.ts';
import { within, type Limits } from './deadline.ts';
import type { Endpoint } from './endpoints.ts';
import { TLS_NS } from '../kit/namespaces.ts';
import type { HostAddress, Resolver } from './resolver.ts';
import { StreamFailed } from './stream-failed.ts';
import type { StreamFailure } from './stream-failure.ts';
import { tlsOptions, useSystemAuthorities } from './tls-options.ts';
import type { ConnectStep, StreamOptions } from './xmpp-stream.ts';

const KEEPALIVE_MS = 60_000;
/** How long one of several addresses is given before the next is tried (fault F12), milliseconds. */
const NEXT_ADDRESS_MS = 1_000;

export interface Connector extends Limits {
  readonly resolver: Resolver;
  readonly options: StreamOptions;
  /** The account's domain: what every certificate is checked against, whatever host is dialled. */
  readonly domain: string;
  readonly onStep: (step: ConnectStep) => void;
  readonly note: (fact: ConnectFact) => void;
}

/** A connection whose server has proven by TLS to be the account's. */
export interface SecuredConnection {
  readonly connection: Connection;
  readonly socket: TLSSocket;
  /** SHA-256 fingerprint of its certificate. */
  readonly certificate: string;
}

/** Dials one endpoint and secures it. Rejects with StreamFailed; nothing is left open then. */
export async function connectEndpoint(connector: Connector, endpoint: Endpoint): Promise<SecuredConnection> {
  try {
    return await connectOnce(connector, endpoint);
  } catch (error) {
    const isUnknownIssuer = error instanceof StreamFailed && error.failure.kind === 'certificate' && error.failure.problem === 'untrusted-issuer';
    if (!isUnknownIssuer || !useSystemAuthorities()) throw error;
    connector.note({ kind: 'system-authorities' });
    return connectOnce(connector, endpoint);
  }
}

async function connectOnce(connector: Connector, endpoint: Endpoint): Promise<SecuredConnection> {
  const { clock, options, domain, onStep, note } = connector;
  onStep('connect');
  note({ kind: 'dialled', host: endpoint.host, port: endpoint.port, tls: endpoint.tls });
  const plain = await dial(connector, endpoint);
  const connection = new Connection({ clock, account: options.account, domain, language: options.language() });
  try {
    onStep('tls');
    return await within(connector, 'tls', secure(connector, endpoint, plain, connection));
  } catch (error) {
    connection.end({ kind: 'closed' });
    plain.destroy();
    throw error;
  }
}

async function dial(connector: Connector, { host, port }: Endpoint): Promise<Socket> {
  const addresses = await findAddresses(connector, host);
  connector.note({ kind: 'addresses', host, addresses: addresses.map(({ address }) => address) });
  // The addresses are known already; Node tries them in turn, v6 and v4 staggered (RFC 8305).
  const lookup: LookupFunction = (_name, { all }, answer) => {
    if (all) answer(null, [...addresses]);
    else answer(null, addresses[0]!.address, addresses[0]!.family);
  };
  const socket = tcpConnect({
    host, port, lookup, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
    noDelay: true, keepAlive: true, keepAliveInitialDelay: KEEPALIVE_MS,
  });
  socket.on('error', () => undefined);
  try {
    await within(connector, 'connect', new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', (error) => reject(new StreamFailed(dialFailure(error, host, port))));
    }));
    connector.note({ kind: 'connected', address: socket.remoteAddress ?? host, port });
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

async function findAddresses(connector: Connector, host: string): Promise<readonly HostAddress[]> {
  let addresses: readonly HostAddress[];
  try {
    addresses = await within(connector, 'lookup', connector.resolver.addresses(host));
  } catch (error) {
    if (error instanceof StreamFailed) throw error;
    const code = codeOf(error);
    throw new StreamFailed({ kind: code === 'ENOTFOUND' || code === 'ENODATA' ? 'host-not-found' : 'lookup-failed', host });
  }
  if (addresses.length === 0) throw new StreamFailed({ kind: 'host-not-found', host });
  return addresses;
}

function dialFailure(error: unknown, host: string, port: number): StreamFailure {
  const codes = error instanceof AggregateError ? error.errors.map(codeOf) : [codeOf(error)];
  if (codes.includes('ECONNREFUSED')) return { kind: 'refused', host, port };
  if (codes.includes('ETIMEDOUT')) return { kind: 'timeout', step: 'connect' };
  return { kind: 'unreachable', host, port };
}

async function secure(connector: Connector, endpoint: Endpoint, plain: Socket, connection: Connection): Promise<SecuredConnection> {
  if (endpoint.tls === 'starttls') {
    connection.attach(plain, false);
    await startTls(connection, connector);
  }
  const { options, domain } = connector;
  const tls = tlsOptions(plain, domain, options.trustedCas);
  const socket = tlsConnect(tls);
  socket.on('error', () => undefined);
  try {
    await handshake(socket, plain);
    const judgement = judgeCertificate(socket, domain, options.pinnedCertificates, endpoint.certificate);
    connector.note({
      kind: 'secured', version: socket.getProtocol() ?? 'unknown', cipher: socket.getCipher()?.name ?? 'unknown', protocol: socket.alpnProtocol || undefined,
      serverName: tls.servername, chain: judgement?.chain ?? [], trust: judgement?.trust,
    });
    if (!judgement) throw new StreamFailed({ kind: 'tls', detail: 'no certificate' });
    if (judgement.problem) throw new StreamFailed({ kind: 'certificate', problem: judgement.problem, host: domain, certificate: judgement.certificate });
    connection.attach(socket, true);
    return { connection, socket, certificate: judgement.certificate.fingerprint };
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** RFC 6120 §5: TLS or nothing (hazard X1). Only the stream header and `<starttls/>` are ever sent in clear. */
async function startTls(connection: Connection, { note }: Connector): Promise<void> {
  const features = await connection.open();
  note({ kind: 'clear-features', features: childElements(features).map(({ name }) => name) });
  if (!childOf(features, 'starttls', TLS_NS)) {
    connection.end({ kind: 'encryption-missing' });
    throw new StreamFailed({ kind: 'encryption-missing' });
  }
  const answer = connection.nextAlone();
  connection.write(`<starttls xmlns="${TLS_NS}"/>`);
  const element = await answer;
  if (is(element, 'failure', TLS_NS)) {
    connection.end({ kind: 'encryption-missing' });
    throw new StreamFailed({ kind: 'encryption-missing' });
  }
  if (!is(element, 'proceed', TLS_NS)) throw connection.violation('unsupported-stanza-type');
  connection.release();
}

function handshake(socket: TLSSocket, plain: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('secureConnect', resolve);
    socket.once('error', (error) => reject(new StreamFailed({ kind: 'tls', detail: codeOf(error) })));
    const closed = (): void => reject(new StreamFailed({ kind: 'tls', detail: 'closed' }));
    socket.once('close', closed);
    plain.once('close', closed);
  });
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'unknown';
}

/** What is worth telling a person when no endpoint worked: the failure that came nearest to a connection (hazard X9). */
const SEVERITY: Partial<Record<StreamFailure['kind'], number>> = {
  'host-not-found': 1, 'lookup-failed': 2, unreachable: 3, timeout: 4, refused: 5, closed: 6, 'not-xmpp': 7,
  protocol: 8, tls: 9, 'stream-error': 10, 'encryption-missing': 11, certificate: 12,
};

export function worseFailure(one: StreamFailure | undefined, other: StreamFailure): StreamFailure {
  return one === undefined || (SEVERITY[other.kind] ?? 20) > (SEVERITY[one.kind] ?? 20) ? other : one;
}
