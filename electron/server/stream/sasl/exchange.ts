import { parseBareJid, type BareJid } from '../../../lib/jid.ts';
import type { HashName, ServerCrypto } from '../ports.ts';
import { keysOfNobody, readCredentials, type StoredKeys } from './credentials.ts';

/** RFC 6120 §6.5. */
export type SaslFailure =
  | 'aborted' | 'encryption-required' | 'incorrect-encoding' | 'invalid-authzid' | 'invalid-mechanism' | 'malformed-request'
  | 'not-authorized' | 'temporary-auth-failure';

export type SaslStep =
  | { readonly kind: 'challenge'; readonly data: string }
  | { readonly kind: 'success'; readonly account: BareJid; readonly data?: string | undefined }
  | { readonly kind: 'failure'; readonly condition: SaslFailure };

/** One try to sign in by one mechanism. */
export interface SaslExchange {
  /** What the client said; undefined where it said nothing at all. */
  step(data: string | undefined): SaslStep | Promise<SaslStep>;
}

/** Who may sign in, and how it is checked. */
export interface SaslContext {
  readonly domain: BareJid;
  readonly crypto: ServerCrypto;
  /** Of this server alone, and the same after a restart. */
  readonly secret: Uint8Array;
  credentialsOf(account: BareJid): string | undefined;
}

export interface Claimed {
  /** Undefined: nobody here has that name. */
  readonly account: BareJid | undefined;
  readonly keys: StoredKeys;
}

/** Whoever signs in as `username`, prepared by SASLprep; always with keys to check against. */
export function claimedBy(username: string, hash: HashName, { domain, crypto, secret, credentialsOf }: SaslContext): Claimed {
  const address = parseBareJid(`${username}@${domain}`);
  const credentials = address && credentialsOf(address);
  const keys = credentials === undefined ? undefined : readCredentials(credentials, hash);
  return keys ? { account: address, keys } : { account: undefined, keys: keysOfNobody(address ?? username, hash, secret, crypto) };
}

/** Nobody may act for somebody else (RFC 6120 §6.5.6). */
export function isOwnAuthzid(authzid: string, account: BareJid): boolean {
  return authzid === '' || parseBareJid(authzid) === account;
}

export function failure(condition: SaslFailure): SaslStep {
  return { kind: 'failure', condition };
}
