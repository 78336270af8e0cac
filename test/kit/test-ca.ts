import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { assembleCertificate, certificatePem } from '../../electron/platform/node/server/x509.ts';

/** One certificate with its key, as a TLS server takes them. */
export interface TestCertificate {
  readonly certPem: string;
  readonly keyPem: string;
  /** SHA-256 of the DER form, lower-case hex. */
  readonly fingerprint: string;
}

export interface IssueOptions {
  readonly commonName: string;
  /** DNS names of the subjectAltName; without any names there is no such extension. */
  readonly dns?: readonly string[];
  /** SRVNames (RFC 4985), such as `_xmpp-client.our.example`. */
  readonly srv?: readonly string[];
  /** Four octets each. */
  readonly ip?: readonly (readonly number[])[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly key?: 'ec' | 'rsa-2048' | 'rsa-1024';
  readonly hash?: 'sha256' | 'sha1';
  readonly isCa?: boolean;
}

/** The ways in which a server's certificate can be right or wrong for a domain. */
export type CertificateKind =
  | 'valid' | 'wildcard' | 'srv-name' | 'expired' | 'not-yet-valid' | 'wrong-host' | 'self-signed' | 'other-ca' | 'cn-only' | 'deep-wildcard' | 'weak-key' | 'sha1';

const DAY_MS = 86_400_000;

/** A certificate authority that lives as long as the test process; of the tests alone. */
export class TestCa {
  readonly certificate: TestCertificate;
  readonly #key: KeyObject;
  readonly #name: string;
  readonly #issued = new Map<string, TestCertificate>();

  constructor(name = 'Linnet test authority') {
    const { privateKey, publicKey } = makeKey('ec');
    this.#key = privateKey;
    this.#name = name;
    this.certificate = assemble({ commonName: name, isCa: true }, publicKey, privateKey, name, privateKey);
  }

  get pem(): string {
    return this.certificate.certPem;
  }

  issue(options: IssueOptions): TestCertificate {
    const { privateKey, publicKey } = makeKey(options.key ?? 'ec');
    return assemble(options, publicKey, privateKey, this.#name, this.#key);
  }

  /** A certificate for this domain of this kind; the same one each time it is asked for. */
  certificateOf(kind: CertificateKind, domain: string): TestCertificate {
    const key = `${kind} ${domain}`;
    let certificate = this.#issued.get(key);
    if (!certificate) this.#issued.set(key, (certificate = this.#make(kind, domain)));
    return certificate;
  }

  #make(kind: CertificateKind, domain: string): TestCertificate {
    const sound = { commonName: domain, dns: [domain] };
    switch (kind) {
      case 'valid': return this.issue(sound);
      case 'wildcard': return this.issue({ commonName: domain, dns: [`*.${domain.slice(domain.indexOf('.') + 1)}`] });
      case 'srv-name': return this.issue({ commonName: domain, srv: [`_xmpp-client.${domain}`] });
      case 'expired': return this.issue({ ...sound, notBefore: new Date(Date.now() - 60 * DAY_MS), notAfter: new Date(Date.now() - DAY_MS) });
      case 'not-yet-valid': return this.issue({ ...sound, notBefore: new Date(Date.now() + DAY_MS), notAfter: new Date(Date.now() + 60 * DAY_MS) });
      case 'wrong-host': return this.issue({ commonName: 'elsewhere.example', dns: ['elsewhere.example'] });
      case 'self-signed': return selfSigned(sound);
      case 'other-ca': return new TestCa('Another authority').issue(sound);
      case 'cn-only': return this.issue({ commonName: domain });
      case 'deep-wildcard': return this.issue({ commonName: domain, dns: [`*.${domain.split('.').slice(2).join('.') || 'example'}`, '*.*.example'] });
      case 'weak-key': return this.issue({ ...sound, key: 'rsa-1024' });
      case 'sha1': return this.issue({ ...sound, hash: 'sha1' });
    }
  }
}

function selfSigned(options: IssueOptions): TestCertificate {
  const { privateKey, publicKey } = makeKey(options.key ?? 'ec');
  return assemble(options, publicKey, privateKey, options.commonName, privateKey);
}

let shared: TestCa | undefined;

/** One authority for all tests of a process. */
export function testCa(): TestCa {
  return (shared ??= new TestCa());
}

function makeKey(kind: 'ec' | 'rsa-2048' | 'rsa-1024') {
  return kind === 'ec' ? generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
    : generateKeyPairSync('rsa', { modulusLength: kind === 'rsa-2048' ? 2_048 : 1_024 });
}

function assemble(options: IssueOptions, publicKey: KeyObject, privateKey: KeyObject, issuer: string, issuerKey: KeyObject): TestCertificate {
  const der = assembleCertificate({
    ...options, issuer, issuerKey, publicKey,
    from: options.notBefore ?? new Date(Date.now() - DAY_MS),
    to: options.notAfter ?? new Date(Date.now() + 30 * DAY_MS),
  });
  return {
    certPem: certificatePem(der),
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    fingerprint: createHash('sha256').update(der).digest('hex'),
  };
}
