import type { ConnectionNote } from '../../contract/models/connection-report.ts';
import type { ServerCertificate as ShownCertificate } from '../../contract/models/connection.ts';
import type { ConnectFact } from '../../xmpp/stream/connect-fact.ts';
import type { ServerCertificate } from '../../xmpp/stream/stream-failure.ts';
import { failureView } from '../accounts/connection-view.ts';

/** Servers name their features as they like: more than this of one list is not kept. */
const MOST_NAMED = 60;
const LONGEST_NAME = 300;

/** What a stream did, in the contract's words. What a server said is cut to what a person can read. */
export function noteOf(fact: ConnectFact, at: number): ConnectionNote {
  switch (fact.kind) {
    case 'srv':
      return { at, kind: 'srv', name: fact.name, records: fact.records.slice(0, MOST_NAMED).map(({ name, port, priority, weight }) => ({ name, port, priority, weight })), ...(fact.problem === undefined ? {} : { problem: fact.problem }) };
    case 'endpoints':
      return { at, kind: 'endpoints', source: fact.source, endpoints: fact.endpoints.map(({ host, port, tls }) => ({ host, port, tls })) };
    case 'addresses':
      return { at, kind: 'addresses', host: fact.host, addresses: fact.addresses.slice(0, MOST_NAMED) };
    case 'clear-features':
      return { at, kind: 'clear-features', features: names(fact.features) };
    case 'secured': {
      const { version, cipher, protocol, serverName, chain, trust } = fact;
      return { at, kind: 'secured', version, cipher, chain: chain.map(certificate), ...(protocol === undefined ? {} : { protocol }), ...(serverName === undefined ? {} : { serverName }), ...(trust === undefined ? {} : { trust }) };
    }
    case 'endpoint-failed':
      return { at, kind: 'endpoint-failed', host: fact.host, port: fact.port, failure: failureView(fact.failure) };
    case 'mechanisms':
      return { at, kind: 'mechanisms', offered: names(fact.offered), bindings: names(fact.bindings) };
    case 'mechanism':
      return { at, kind: 'mechanism', name: fact.name, ...(fact.binding === undefined ? {} : { binding: fact.binding }) };
    case 'features':
      return { at, kind: 'features', features: fact.features.slice(0, MOST_NAMED).map(({ name, ns }) => ({ name: name.slice(0, LONGEST_NAME), ns: ns.slice(0, LONGEST_NAME) })) };
    case 'failed':
      return { at, kind: 'failed', failure: failureView(fact.failure), ...(fact.retryInMs === undefined ? {} : { retryInMs: fact.retryInMs }) };
    case 'attempt':
    case 'dialled':
    case 'connected':
    case 'system-authorities':
    case 'authenticated':
    case 'resumption':
    case 'session':
    case 'redirected':
    case 'stopped':
      return { at, ...fact };
  }
}

function names(all: readonly string[]): string[] {
  return all.slice(0, MOST_NAMED).map((name) => name.slice(0, LONGEST_NAME));
}

function certificate(one: ServerCertificate): ShownCertificate {
  return { ...one, names: names(one.names) };
}
