import type { Endpoint } from './endpoints.ts';
import type { StreamFailure } from './stream-failure.ts';

/** Hazard X21: how often in a row a server may send us elsewhere. */
export const MOST_REDIRECTS = 3;

/** Where `see-other-host` (RFC 6120 §4.9.3.19) points: `host`, `host:port`, `[v6]:port`. STARTTLS, as the RFC knows nothing else. */
export function redirectOf(failure: StreamFailure): Endpoint | undefined {
  if (failure.kind !== 'stream-error' || failure.condition !== 'see-other-host') return undefined;
  const match = /^(?:\[([0-9A-Fa-f:.]{2,45})\]|([^\s:/[\]@]{1,253}))(?::([0-9]{1,5}))?$/.exec(failure.text?.trim() ?? '');
  const host = match?.[1] ?? match?.[2];
  const port = match?.[3] === undefined ? 5222 : Number(match[3]);
  return host !== undefined && port >= 1 && port <= 65_535 ? { host, port, tls: 'starttls' } : undefined;
}
