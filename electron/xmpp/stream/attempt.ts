import type { Ids } from '../../lib/ids.ts';
import { domainOf, localOf, resourceOf, type FullJid } from '../../lib/jid.ts';
import type { Log } from '../../lib/log.ts';
import { CLIENT_NS, childElements, childOf, type XmlElement } from '../kit/element.ts';
import type { EndpointSource } from './connect-fact.ts';
import type { Connection } from './connection.ts';
import { connectEndpoint, worseFailure, type Connector, type SecuredConnection } from './connector.ts';
import { within } from './deadline.ts';
import { findEndpoints, localEndpoint, type Endpoint } from './endpoints.ts';
import { bindSession, enableStreamManagement, resumeSession, type Enabled } from './establish.ts';
import type { Inbound } from './inbound.ts';
import { SM_NS } from '../kit/namespaces.ts';
import { authenticate, pickMechanism, readOffer } from './sasl/authenticate.ts';
import { EXPORTER } from './sasl/choose.ts';
import { failureOf, StreamFailed } from './stream-failed.ts';
import type { StreamFailure } from './stream-failure.ts';
import type { SecuredSession } from './xmpp-stream.ts';

/** How long a new session waits for stanzas of the former one that are still being handled, milliseconds. */
const SETTLE_MS = 10_000;

/** What is left of a session whose connection broke. */
export interface FormerSession {
  readonly jid: FullJid;
  readonly resumeId: string;
}

export interface Attempt extends Connector {
  readonly ids: Ids;
  readonly log: Log;
  readonly inbound: Inbound;
  readonly former: FormerSession | undefined;
  /** Where the server sent us (RFC 6120 §4.9.3.19). */
  readonly redirect: Endpoint | undefined;
}

export interface Established {
  readonly connection: Connection;
  readonly session: SecuredSession;
  /** Stanzas that came before stream management was on. */
  readonly early: readonly XmlElement[];
  readonly resumeId: string | undefined;
  /** How many of our stanzas the former session's server had, as far as it says so. */
  readonly formerHandled: number | undefined;
}

/** From an address to an established session. Rejects with StreamFailed; nothing is left open then. */
export async function attemptSession(attempt: Attempt): Promise<Established> {
  attempt.onStep('lookup');
  let worst: StreamFailure | undefined;
  for await (const endpoint of endpointsOf(attempt)) {
    let secured: SecuredConnection;
    try {
      secured = await connectEndpoint(attempt, endpoint);
    } catch (error) {
      if (attempt.signal.aborted) throw error;
      const failure = beforeTls(failureOf(error));
      attempt.log.info('stream.endpoint-failed', { host: endpoint.host, port: endpoint.port, tls: endpoint.tls, failure: failure.kind });
      attempt.note({ kind: 'endpoint-failed', host: endpoint.host, port: endpoint.port, failure });
      worst = worseFailure(worst, failure);
      // Nobody listens where this computer's own server was: it is gone. Whoever else is there is not it, and no reason to look further.
      if (endpoint.certificate !== undefined && failure.kind !== 'refused') break;
      continue;
    }
    return await logIn(attempt, secured, endpoint);
  }
  throw new StreamFailed(worst ?? { kind: 'host-not-found', host: attempt.domain });
}

/** Where to try, one after another; what comes later is looked up when it is needed. */
async function* endpointsOf(attempt: Attempt): AsyncGenerator<Endpoint> {
  const { server, localServer } = attempt.options;
  const note = (source: EndpointSource, { host, port, tls }: Endpoint): void => attempt.note({ kind: 'endpoints', source, endpoints: [{ host, port, tls }] });
  if (attempt.redirect) {
    note('redirect', attempt.redirect);
    return yield attempt.redirect;
  }
  const local = server || !localServer ? undefined : await within(attempt, 'lookup', localServer());
  if (local) {
    const endpoint = localEndpoint(local);
    note('local', endpoint);
    yield endpoint;
  }
  yield* await within(attempt, 'lookup', findEndpoints(attempt, attempt.domain, server));
}

/** A redirection that TLS does not vouch for leads nowhere (hazard X21), so its target is not even kept. */
function beforeTls(failure: StreamFailure): StreamFailure {
  return failure.kind === 'stream-error' && failure.condition === 'see-other-host' ? { kind: failure.kind, condition: failure.condition } : failure;
}

async function logIn(attempt: Attempt, secured: SecuredConnection, endpoint: Endpoint): Promise<Established> {
  const { connection, socket } = secured;
  const { options } = attempt;
  const giveUp = (): void => connection.end({ kind: 'closed' });
  attempt.signal.addEventListener('abort', giveUp);
  try {
    attempt.onStep('authenticate');
    const offered = await within(attempt, 'authenticate', connection.open());
    const offer = readOffer(offered);
    attempt.note({ kind: 'mechanisms', offered: offer.mechanisms, bindings: offer.bindings ?? [] });
    const chosen = pickMechanism(offer, socket, { allowPlain: options.allowPlain, strongestSeen: options.strongestMechanismSeen });
    attempt.note({ kind: 'mechanism', name: chosen.mechanism.name, binding: chosen.binding.flag === 'p' ? EXPORTER : undefined });
    // A person may be asked for it: only the connection's end limits the time.
    const password = await untilEnd(connection, options.password());
    const username = localOf(options.account) ?? options.account;
    await within(attempt, 'authenticate', authenticate(connection, chosen, { username, password }));
    attempt.note({ kind: 'authenticated' });
    attempt.onStep('bind');
    const outcome = await within(attempt, 'bind', establish(attempt, connection));
    attempt.note({ kind: 'session', jid: outcome.session.jid, streamManagement: outcome.session.streamManagement, isResumable: outcome.resumeId !== undefined });
    return {
      ...outcome,
      connection,
      session: {
        ...outcome.session,
        mechanism: chosen.mechanism.name,
        tlsVersion: socket.getProtocol() ?? 'unknown',
        host: endpoint.host,
        port: endpoint.port,
        certificate: secured.certificate,
        language: connection.language,
        isLocalServer: secured.certificate === endpoint.certificate,
      },
    };
  } catch (error) {
    connection.end({ kind: 'closed' });
    throw error;
  } finally {
    attempt.signal.removeEventListener('abort', giveUp);
  }
}

type SessionParts = Pick<SecuredSession, 'jid' | 'resumed' | 'features' | 'streamManagement'>;

async function establish(attempt: Attempt, connection: Connection): Promise<Omit<Established, 'connection' | 'session'> & { session: SessionParts }> {
  const { inbound, former, ids, options } = attempt;
  const features = await connection.open();
  const list = childElements(features);
  attempt.note({ kind: 'features', features: list.map(({ name, ns }) => ({ name, ns })) });
  // What still runs belongs to the former session: it ends before the count for the server is taken, if it ends at all.
  await settled(attempt);
  let formerHandled: number | undefined;
  if (former && childOf(features, 'sm', SM_NS)) {
    const resumption = await resumeSession(connection, former.resumeId, inbound.handled);
    formerHandled = resumption.h;
    attempt.note({ kind: 'resumption', isResumed: resumption.resumed });
    if (resumption.resumed) {
      inbound.rewind();
      const session: SessionParts = { jid: former.jid, resumed: true, features: list, streamManagement: true };
      return { session, early: [], resumeId: former.resumeId, formerHandled };
    }
  }
  inbound.reset();
  // The former session may live on at the server with messages we never saw: under its own name we take its place, and they come to us.
  const resource = former ? resourceOf(former.jid) : options.resource;
  const bound = await bindSession(connection, features, { ids, account: options.account, resource });
  const early = [...bound.early];
  let enabled: Enabled | undefined;
  try {
    enabled = await enableStreamManagement(connection, features, early);
  } catch (error) {
    // The line broke in between. What came is ours: nobody counts it, so nobody will send it again.
    for (const stanza of [...early, ...connection.takeWaiting().filter(({ ns }) => ns === CLIENT_NS)]) inbound.receive(stanza, false);
    throw error;
  }
  const session: SessionParts = { jid: bound.jid, resumed: false, features: list, streamManagement: enabled !== undefined };
  return { session, early, resumeId: enabled?.resumeId, formerHandled };
}

async function settled({ clock, inbound }: Attempt): Promise<void> {
  await new Promise<void>((resolve) => {
    const undo = clock.after(SETTLE_MS, resolve);
    void inbound.idle().then(() => {
      undo();
      resolve();
    });
  });
}

async function untilEnd(connection: Connection, work: Promise<string>): Promise<string> {
  const ended = connection.ended.then((failure): never => { throw new StreamFailed(failure); });
  ended.catch(() => undefined);
  // Without a password there is nothing to prove; the reason is the caller's and is not repeated here.
  return Promise.race([work.catch(() => { throw new StreamFailed({ kind: 'authentication', condition: 'credentials-missing' }); }), ended]);
}

/** The domain of an account's address: whose certificate the server has to show. */
export function serverDomain(options: Attempt['options']): string {
  return domainOf(options.account);
}
