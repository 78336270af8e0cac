import type { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { certificateNames, isForDomain, signatureAlgorithm } from './certificate-names.ts';
import type { CertificateProblem, ServerCertificate } from './stream-failure.ts';

export interface Judgement {
  readonly certificate: ServerCertificate;
  /** Undefined: the server is who it says it is. */
  readonly problem: CertificateProblem | undefined;
}

/** OpenSSL's verdicts (BoringSSL has the same names) in our words; any other one is `other`. */
const PROBLEMS: ReadonlyMap<string, CertificateProblem> = new Map(Object.entries<CertificateProblem>({
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'untrusted-issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'untrusted-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'untrusted-issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'untrusted-issuer',
  CERT_UNTRUSTED: 'untrusted-issuer',
  CERT_REVOKED: 'revoked',
  EE_KEY_TOO_SMALL: 'weak',
  CA_KEY_TOO_SMALL: 'weak',
  CA_MD_TOO_WEAK: 'weak',
}));

/** MD2, MD4, MD5, SHA-1 with RSA; SHA-1 with DSA and ECDSA; SHA-1 with RSA by its old name. */
const BROKEN_SIGNATURES: ReadonlySet<string> = new Set([
  '2a864886f70d010102', '2a864886f70d010103', '2a864886f70d010104', '2a864886f70d010105',
  '2a8648ce380403', '2a8648ce3d0401', '2b0e03021d',
]);
const LEAST_RSA_BITS = 2_048;
const WEAK_CURVES: ReadonlySet<string> = new Set(['secp112r1', 'secp112r2', 'secp128r1', 'secp128r2', 'secp160k1', 'secp160r1', 'secp160r2', 'prime192v1', 'secp192k1']);

/**
 * Judges the certificate of a finished handshake, always for the account's domain and never for the host that was dialled
 * (RFC 6120 §13.7.2.1, hazard X8). A pinned certificate is accepted as it is. Where `expected` is the fingerprint of the one that has
 * to be there, no other is accepted unless it is pinned. Undefined when the server showed none.
 */
export function judgeCertificate(socket: TLSSocket, domain: string, pinned: readonly string[], expected?: string): Judgement | undefined {
  const leaf = socket.getPeerX509Certificate();
  if (!leaf) return undefined;
  const certificate = describe(leaf);
  if (pinned.includes(certificate.fingerprint) || certificate.fingerprint === expected) return { certificate, problem: undefined };
  if (expected !== undefined) return { certificate, problem: 'changed' };
  const problem = problemOf(socket, leaf, domain);
  return { certificate, problem: problem !== undefined && pinned.length > 0 ? 'changed' : problem };
}

function problemOf(socket: TLSSocket, leaf: X509Certificate, domain: string): CertificateProblem | undefined {
  if (!socket.authorized) {
    // The declaration says Error; what stands there is OpenSSL's code or an error with it.
    const verdict: unknown = socket.authorizationError;
    const code = typeof verdict === 'string' ? verdict : String((verdict as { code?: unknown } | null)?.code);
    // OpenSSL has no name of its own for what its security level refuses.
    return PROBLEMS.get(code) ?? (isChainWeak(leaf) ? 'weak' : 'other');
  }
  if (!isForDomain(certificateNames(leaf.raw), domain)) return 'wrong-host';
  return isChainWeak(leaf) ? 'weak' : undefined;
}

/** A root vouches by being in the list, not by its signature. */
function isChainWeak(leaf: X509Certificate): boolean {
  let certificate: X509Certificate | undefined = leaf;
  for (let depth = 0; certificate && depth < 10; depth++) {
    const isRoot = certificate.subject === certificate.issuer;
    if (isKeyWeak(certificate) || (!isRoot && BROKEN_SIGNATURES.has(signatureAlgorithm(certificate.raw)))) return true;
    if (isRoot) return false;
    certificate = certificate.issuerCertificate;
  }
  return false;
}

function isKeyWeak({ publicKey }: X509Certificate): boolean {
  const details = publicKey.asymmetricKeyDetails;
  if (details?.modulusLength !== undefined) return details.modulusLength < LEAST_RSA_BITS;
  return details?.namedCurve !== undefined && WEAK_CURVES.has(details.namedCurve);
}

function describe(leaf: X509Certificate): ServerCertificate {
  const names = certificateNames(leaf.raw);
  return {
    subject: commonName(leaf.subject),
    issuer: commonName(leaf.issuer),
    names: [...names.dns, ...names.srv, ...names.ip],
    validFrom: Date.parse(leaf.validFrom),
    validTo: Date.parse(leaf.validTo),
    fingerprint: leaf.fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}

/** `CN=…` where there is one, else the whole name in one line. */
function commonName(name: string | undefined): string {
  const lines = (name ?? '').split('\n');
  return lines.find((line) => line.startsWith('CN='))?.slice(3) ?? lines.join(', ');
}
