import type { StreamFailure } from '../stream-failure.ts';
import type { ScramHash } from './scram.ts';

export type Mechanism =
  | { readonly name: string; readonly kind: 'scram'; readonly hash: ScramHash; readonly plus: boolean }
  | { readonly name: 'PLAIN'; readonly kind: 'plain' };

const HASHES: readonly (readonly [string, ScramHash])[] = [
  ['SCRAM-SHA-512', { name: 'sha512', bytes: 64 }],
  ['SCRAM-SHA-256', { name: 'sha256', bytes: 32 }],
  ['SCRAM-SHA-1', { name: 'sha1', bytes: 20 }],
];

/** Strongest first: bound to the TLS channel before not, by hash then, PLAIN last. */
export const MECHANISMS: readonly Mechanism[] = [
  ...HASHES.map(([name, hash]): Mechanism => ({ name: `${name}-PLUS`, kind: 'scram', hash, plus: true })),
  ...HASHES.map(([name, hash]): Mechanism => ({ name, kind: 'scram', hash, plus: false })),
  { name: 'PLAIN', kind: 'plain' },
];

export interface Offer {
  readonly mechanisms: readonly string[];
  /** Channel binding types (XEP-0440); undefined when the server does not tell. */
  readonly bindings: readonly string[] | undefined;
}

export interface Acceptable {
  /** Whether this connection can be bound by `tls-exporter` (RFC 9266: TLS 1.3). */
  readonly canExport: boolean;
  readonly allowPlain: boolean;
  readonly strongestSeen: string | undefined;
}

export type Choice =
  | { readonly ok: true; readonly mechanism: Mechanism; readonly flag: 'p' | 'y' | 'n' }
  | { readonly ok: false; readonly failure: StreamFailure };

export const EXPORTER = 'tls-exporter';

/**
 * The strongest mechanism that both sides can do, never one weaker than this account has used before
 * (hazards X24, D5, D6), and PLAIN only with the person's consent.
 */
export function chooseMechanism(offer: Offer, { canExport, allowPlain, strongestSeen }: Acceptable): Choice {
  // Some servers list -PLUS without saying for which binding, and then refuse ours: XEP-0440 decides.
  const canBind = canExport && offer.bindings?.includes(EXPORTER) === true;
  const offered = [...offer.mechanisms];
  const best = MECHANISMS.findIndex((mechanism) => offered.includes(mechanism.name) && (canBind || mechanism.kind === 'plain' || !mechanism.plus));
  const mechanism = MECHANISMS[best];
  if (!mechanism) return { ok: false, failure: { kind: 'no-mechanism', offered } };
  const seen = MECHANISMS.findIndex(({ name }) => name === strongestSeen);
  if (seen >= 0 && best > seen) return { ok: false, failure: { kind: 'mechanism-downgrade', expected: strongestSeen!, offered } };
  if (mechanism.kind === 'plain' && !allowPlain) return { ok: false, failure: { kind: 'plain-needs-consent' } };
  return { ok: true, mechanism, flag: flagFor(mechanism, offer, canExport) };
}

/** RFC 5802 §6: `y` tells a server that does offer -PLUS that somebody took the offer away. */
function flagFor(mechanism: Mechanism, offer: Offer, canExport: boolean): 'p' | 'y' | 'n' {
  if (mechanism.kind === 'scram' && mechanism.plus) return 'p';
  return canExport && !offer.mechanisms.some((name) => name.endsWith('-PLUS')) ? 'y' : 'n';
}
