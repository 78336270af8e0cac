import { lookup } from 'node:dns/promises';
import { Resolver as DnsResolver } from 'node:dns/promises';

export interface SrvRecord {
  /** The target host; empty for the root (RFC 2782: there is decidedly no such service). */
  readonly name: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
}

export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Looks names up. Both reject with an error whose `code` is Node's (`ENOTFOUND`, `ENODATA`, `ESERVFAIL`, …). */
export interface Resolver {
  /** SRV records of such a name as `_xmpp-client._tcp.our.example`. */
  srv(name: string): Promise<readonly SrvRecord[]>;
  /** Addresses of a host, as the system would order them. */
  addresses(host: string): Promise<readonly HostAddress[]>;
}

/** The system's own: DNS servers for SRV, hosts file and whatever else the system asks for addresses. */
export const systemResolver: Resolver = {
  // A resolver for each question: one that is made anew knows the network of now, not that of the program's start.
  srv: (name) => new DnsResolver({ timeout: 2_500, tries: 3 }).resolveSrv(name),
  addresses: async (host) => (await lookup(host, { all: true, order: 'verbatim' }))
    .map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 })),
};
