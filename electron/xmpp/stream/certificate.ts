import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import { certificateNames, isForDomain, signatureAlgorithm } from './certificate-names.ts';
import type { CertificateTrust } from './connect-fact.ts';
import type { CertificateProblem, ServerCertificate } from './stream-failure.ts';

export interface Judgement {
  readonly certificate: ServerCertificate;
  /** From it to the last that is known. */
  readonly chain: readonly ServerCertificate[];
  /** Undefined: the server is who it says it is. */
  readonly problem: CertificateProblem | undefined;
  /** Why it is believed, where it is. */
  readonly trust: CertificateTrust | undefined;
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
/** A chain that is longer is judged and shown so far. */
const LONGEST_CHAIN = 10;
const LEAST_RSA_BITS = 2_048;
const WEAK_CURVES: ReadonlySet<string> = new Set(['secp112r1', 'secp112r2', 'secp128r1', 'secp128r2', 'secp160k1', 'secp160r1', 'secp160r2', 'prime192v1', 'secp192k1']);

/**
 * Judges the certificate of a finished handshake, always for the account's domain and never for the host that was dialled
 * (RFC 6120 §13.7.2.1, hazard X8). A pinned certificate is accepted as it is. Where `expected` is the fingerprint of the one that has
 * to be there, no other is accepted unless it is pinned. Undefined when the server showed none.
 */
export function judgeCertificate(socket: TLSSocket, domain: string, pinned: readonly string[], expected?: string): Judgement | undefined {
  const chain = peerChain(socket);
  const [leaf] = chain;
  if (!leaf) return undefined;
  const certificate = describe(leaf);
  const judged = { certificate, chain: chain.map(describe) };
  if (certificate.fingerprint === expected) return { ...judged, problem: undefined, trust: 'local' };
  if (pinned.includes(certificate.fingerprint)) return { ...judged, problem: undefined, trust: 'pinned' };
  if (expected !== undefined) return { ...judged, problem: 'changed', trust: undefined };
  const problem = problemOf(socket, chain, domain);
  if (problem === undefined) return { ...judged, problem, trust: 'authority' };
  return { ...judged, problem: pinned.length > 0 ? 'changed' : problem, trust: undefined };
}

/**
 * The server's certificate and those above it, as far as they are known, an authority of this computer's included; a root that is its own
 * issuer ends it. The other way to ask, `getPeerX509Certificate`, leaves out what the server did not send and empties the socket's list.
 */
function peerChain(socket: TLSSocket): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  let next = socket.getPeerCertificate(true) as Partial<DetailedPeerCertificate> | null | undefined;
  for (; next?.raw && chain.length < LONGEST_CHAIN; next = next.issuerCertificate) {
    const certificate = new X509Certificate(next.raw);
    if (chain.some(({ fingerprint256 }) => fingerprint256 === certificate.fingerprint256)) break;
    chain.push(certificate);
  }
  return chain;
}

function problemOf(socket: TLSSocket, chain: readonly X509Certificate[], domain: string): CertificateProblem | undefined {
  if (!socket.authorized) {
    // The declaration says Error; what stands there is OpenSSL's code or an error with it.
    const verdict: unknown = socket.authorizationError;
    const code = typeof verdict === 'string' ? verdict : String((verdict as { code?: unknown } | null)?.code);
    // OpenSSL has no name of its own for what its security level refuses.
    return PROBLEMS.get(code) ?? (isChainWeak(chain) ? 'weak' : 'other');
  }
  if (!isForDomain(certificateNames(chain[0]!.raw), domain)) return 'wrong-host';
  return isChainWeak(chain) ? 'weak' : undefined;
}

/** A root vouches by being in the list, not by its signature. */
function isChainWeak(chain: readonly X509Certificate[]): boolean {
  return chain.some((certificate) => isKeyWeak(certificate) || (certificate.subject !== certificate.issuer && BROKEN_SIGNATURES.has(signatureAlgorithm(certificate.raw))));
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
