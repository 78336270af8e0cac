/** A server certificate as a person can judge it. */
export interface ServerCertificate {
  readonly subject: string;
  readonly issuer: string;
  /** DNS names (and `_xmpp-client` SRV names) of the certificate. */
  readonly names: readonly string[];
  /** Epoch milliseconds. */
  readonly validFrom: number;
  readonly validTo: number;
  /** SHA-256 over the DER form, lower-case hex, 64 digits. */
  readonly fingerprint: string;
}

export type CertificateProblem =
  | 'expired' | 'not-yet-valid' | 'wrong-host' | 'self-signed' | 'untrusted-issuer' | 'revoked' | 'weak' | 'changed' | 'other';

/**
 * Why a connection was not made or ended. `fatal` failures are not retried: waiting does not mend them.
 * The page has a sentence for each; `text` is the server's own words, only ever shown as text.
 */
export type StreamFailure =
  | { readonly kind: 'host-not-found'; readonly host: string }
  | { readonly kind: 'lookup-failed'; readonly host: string }
  /** The domain's SRV record says "." (RFC 2782): it decidedly has no such service. */
  | { readonly kind: 'no-service'; readonly host: string }
  | { readonly kind: 'refused'; readonly host: string; readonly port: number }
  | { readonly kind: 'unreachable'; readonly host: string; readonly port: number }
  | { readonly kind: 'timeout'; readonly step: 'lookup' | 'connect' | 'tls' | 'authenticate' | 'bind' | 'alive' }
  /** The server offers no TLS, or something on the way removed the offer (hazard X1). */
  | { readonly kind: 'encryption-missing' }
  | { readonly kind: 'tls'; readonly detail: string }
  | { readonly kind: 'certificate'; readonly problem: CertificateProblem; readonly host: string; readonly certificate: ServerCertificate }
  | { readonly kind: 'not-xmpp' }
  /** Bad XML or a broken rule of RFC 6120 from the server; `condition` is what we told it. */
  | { readonly kind: 'protocol'; readonly condition: string }
  /** A stream error from the server (RFC 6120 §4.9.3), `conflict` and `see-other-host` included. */
  | { readonly kind: 'stream-error'; readonly condition: string; readonly text?: string | undefined }
  /** SASL failure (RFC 6120 §6.5): `not-authorized`, `account-disabled`, … */
  | { readonly kind: 'authentication'; readonly condition: string; readonly text?: string | undefined }
  | { readonly kind: 'no-mechanism'; readonly offered: readonly string[] }
  /** Only PLAIN is left and the person has not agreed to it. */
  | { readonly kind: 'plain-needs-consent' }
  /** The server now offers less than what this account has used before (hazards D5, D6). */
  | { readonly kind: 'mechanism-downgrade'; readonly expected: string; readonly offered: readonly string[] }
  /** The server could not prove that it knows the password, or broke SCRAM's rules (hazards X3, X4). */
  | { readonly kind: 'server-not-proven'; readonly detail: string }
  | { readonly kind: 'bind'; readonly condition: string }
  | { readonly kind: 'session'; readonly condition: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'bug'; readonly detail: string };
