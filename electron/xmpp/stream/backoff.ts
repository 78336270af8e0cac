import type { StreamFailure } from './stream-failure.ts';

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 300_000;
/** For what only an administrator can mend: trying often is of no use to anybody. */
const SLOW_DELAY_MS = 120_000;

/**
 * Milliseconds before the next attempt (RFC 6120 §3.3, hazard X18): doubles with each failure in a row up to five minutes,
 * and is spread over its upper half so that the clients of a restarted server do not come back all at once.
 * `failures` counts from 1; `random` is uniform in [0, 1).
 */
export function backoffDelayMs(failures: number, failure: StreamFailure, random: number): number {
  const doubled = FIRST_DELAY_MS * 2 ** Math.min(failures - 1, 20);
  const base = Math.min(Math.max(doubled, isSlow(failure) ? SLOW_DELAY_MS : 0), LONGEST_DELAY_MS);
  return Math.round(base * (0.5 + random / 2));
}

function isSlow(failure: StreamFailure): boolean {
  return failure.kind === 'no-service' || (failure.kind === 'stream-error' && SLOW_STREAM_ERRORS.has(failure.condition));
}

const SLOW_STREAM_ERRORS: ReadonlySet<string> = new Set(['host-unknown', 'host-gone', 'unsupported-version']);

/** Bind and session errors (RFC 6120 §7.7, RFC 3921 §3) that trying again cannot mend. */
const FINAL_REFUSALS: ReadonlySet<string> = new Set(['not-allowed', 'forbidden', 'not-authorized', 'address-changed']);

/** What the server says about our XML: sending the same again gives the same answer (fault F29). */
const OUR_XML_IS_BAD: ReadonlySet<string> = new Set([
  'bad-format', 'bad-namespace-prefix', 'invalid-namespace', 'invalid-xml', 'not-well-formed', 'restricted-xml',
  'unsupported-encoding', 'unsupported-stanza-type',
]);
const BAD_XML_LIMIT = 3;

/** Whether waiting can mend this. `repeats` is how many times in a row, without a sound session between, just this has happened. */
export function isFatal(failure: StreamFailure, repeats: number): boolean {
  switch (failure.kind) {
    case 'certificate':
    case 'encryption-missing':
    case 'no-mechanism':
    case 'plain-needs-consent':
    case 'mechanism-downgrade':
    case 'server-not-proven':
      return true;
    case 'authentication':
      // RFC 6120 §6.5.9: the only one that says "try again later".
      return failure.condition !== 'temporary-auth-failure';
    case 'bind':
    case 'session':
      return FINAL_REFUSALS.has(failure.condition);
    case 'stream-error':
      // RFC 6120 §4.9.3.3: another session took our place. We come back under another resource, so that neither throws the other out; once.
      if (failure.condition === 'conflict') return repeats > 1;
      return OUR_XML_IS_BAD.has(failure.condition) && repeats >= BAD_XML_LIMIT;
    default:
      return false;
  }
}
