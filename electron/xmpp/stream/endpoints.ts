import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import type { Ids } from '../../lib/ids.ts';
import type { Log } from '../../lib/log.ts';
import type { ConnectFact, EndpointSource } from './connect-fact.ts';
import type { Resolver, SrvRecord } from './resolver.ts';
import { StreamFailed } from './stream-failed.ts';
import type { LocalServerPlace, StreamOptions } from './xmpp-stream.ts';

/** One place where the account's server may answer. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly tls: 'direct' | 'starttls';
  /** The one certificate that is believed there, besides those the person pinned: no authority vouches for the place. */
  readonly certificate?: string | undefined;
}

const STARTTLS_PORT = 5222;
const DIRECT_TLS_PORT = 5223;
/** A domain with more records than this is not tried to the end (fault F11). */
const ENDPOINTS_TRIED = 16;

interface Lookup {
  readonly records: readonly SrvRecord[];
  /** The lookup itself failed: nobody knows whether there are records (hazard X22). */
  readonly failed: boolean;
}

export interface EndpointSearch {
  readonly resolver: Resolver;
  readonly ids: Ids;
  readonly log: Log;
  readonly note: (fact: ConnectFact) => void;
}

/**
 * Where to try, in this order. A typed-in server is taken as it is. Otherwise the SRV records of direct TLS and STARTTLS
 * together (XEP-0368 §3, RFC 2782), or without any the domain's own address. Rejects with StreamFailed `no-service`.
 */
export async function findEndpoints(search: EndpointSearch, domain: string, server: StreamOptions['server']): Promise<readonly Endpoint[]> {
  if (server) return noted(search, 'typed', typedEndpoints(server));
  const { resolver, ids, log, note } = search;
  const host = domainToASCII(domain) || domain;
  const own: readonly Endpoint[] = [
    { host: bare(host), port: STARTTLS_PORT, tls: 'starttls' },
    { host: bare(host), port: DIRECT_TLS_PORT, tls: 'direct' },
  ];
  if (isIP(bare(host))) return noted(search, 'own-address', own);
  const find = async (service: string): Promise<Lookup> => {
    const name = `${service}._tcp.${host}`;
    try {
      const records = await resolver.srv(name);
      note({ kind: 'srv', name, records });
      return { records, failed: false };
    } catch (error) {
      const code = String((error as { code?: unknown }).code);
      const failed = code !== 'ENODATA' && code !== 'ENOTFOUND';
      if (failed) log.warn('stream.srv-lookup-failed', { domain, service, code });
      note({ kind: 'srv', name, records: [], problem: failed ? code : undefined });
      return { records: [], failed };
    }
  };
  const [direct, starttls] = await Promise.all([find('_xmpps-client'), find('_xmpp-client')]);
  const found = [
    ...direct.records.filter(isTarget).map((record) => ({ record, tls: 'direct' as const })),
    ...starttls.records.filter(isTarget).map((record) => ({ record, tls: 'starttls' as const })),
  ];
  if (found.length > 0) {
    return noted(search, 'srv', orderRecords(found, () => ids.random()).slice(0, ENDPOINTS_TRIED)
      .map(({ record, tls }) => ({ host: record.name.replace(/\.$/, ''), port: record.port, tls })));
  }
  // RFC 2782: a lone "." says that the service is decidedly not available, so the domain's own address is not tried either.
  if (starttls.records.length > 0) throw new StreamFailed({ kind: 'no-service', host: domain });
  return noted(search, 'own-address', direct.records.length > 0 ? own.slice(0, 1) : own);
}

function noted({ note }: EndpointSearch, source: EndpointSource, endpoints: readonly Endpoint[]): readonly Endpoint[] {
  note({ kind: 'endpoints', source, endpoints: endpoints.map(({ host, port, tls }) => ({ host, port, tls })) });
  return endpoints;
}

/** This computer's own server takes TLS from the first byte, so that nothing at all is said to another who has its port. */
export function localEndpoint({ host, port, certificate }: LocalServerPlace): Endpoint {
  return { host, port, tls: 'direct', certificate };
}

function typedEndpoints({ host, port, tls }: NonNullable<StreamOptions['server']>): readonly Endpoint[] {
  const name = bare(domainToASCII(host) || host);
  const isDirect = tls === 'direct' || (tls === undefined && port === DIRECT_TLS_PORT);
  const first: Endpoint = { host: name, port: port ?? (isDirect ? DIRECT_TLS_PORT : STARTTLS_PORT), tls: isDirect ? 'direct' : 'starttls' };
  return port === undefined && tls === undefined ? [first, { host: name, port: DIRECT_TLS_PORT, tls: 'direct' }] : [first];
}

function isTarget({ name }: SrvRecord): boolean {
  return name !== '' && name !== '.';
}

/** An IPv6 literal without its brackets. */
function bare(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}

/** RFC 2782: lowest priority first; within one, drawn at random by weight, those of weight 0 with a very small chance. */
export function orderRecords<T extends { readonly record: SrvRecord }>(found: readonly T[], random: () => number): readonly T[] {
  const ordered: T[] = [];
  for (const priority of [...new Set(found.map(({ record }) => record.priority))].sort((one, other) => one - other)) {
    const left = found.filter(({ record }) => record.priority === priority).sort((one, other) => Number(one.record.weight > 0) - Number(other.record.weight > 0));
    while (left.length > 0) {
      const total = left.reduce((sum, { record }) => sum + record.weight, 0);
      const drawn = Math.floor(random() * (total + 1));
      let running = 0;
      const index = left.findIndex(({ record }) => (running += record.weight) >= drawn);
      ordered.push(...left.splice(index, 1));
    }
  }
  return ordered;
}
