import { LiveStream } from './live-stream.ts';
import { systemResolver, type Resolver } from './resolver.ts';
import type { StreamOptions, StreamPorts, XmppStream } from './xmpp-stream.ts';

export type { CertificateTrust, ConnectFact, EndpointSource } from './connect-fact.ts';
export type { CertificateProblem, ServerCertificate, StreamFailure } from './stream-failure.ts';
export type {
  ConnectStep, SecuredSession, SendOutcome, StanzaHandler, StreamEvents, StreamOptions, StreamPorts, Streams, StreamState, XmppStream,
} from './xmpp-stream.ts';
export type { HostAddress, Resolver, SrvRecord } from './resolver.ts';

/** Makes one account's stream; it connects on `start`. `resolver` takes the place of DNS, for tests. */
export function createXmppStream(options: StreamOptions, ports: StreamPorts & { readonly resolver?: Resolver | undefined }): XmppStream {
  return new LiveStream(options, { ...ports, resolver: ports.resolver ?? systemResolver });
}
