import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

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
const OID = {
  commonName: '550403', basicConstraints: '551d13', subjectAltName: '551d11', dnsSrv: '2b06010505070807',
  ecSha256: '2a8648ce3d040302', ecSha1: '2a8648ce3d0401', rsaSha256: '2a864886f70d01010b', rsaSha1: '2a864886f70d010105',
} as const;

/** A certificate authority that lives as long as the test process; made of nothing but node:crypto. */
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
  const hash = options.hash ?? 'sha256';
  const isEc = issuerKey.asymmetricKeyType === 'ec';
  const algorithm = isEc ? sequence(oid(hash === 'sha1' ? OID.ecSha1 : OID.ecSha256))
    : sequence(oid(hash === 'sha1' ? OID.rsaSha1 : OID.rsaSha256), tlv(0x05));
  const from = options.notBefore ?? new Date(Date.now() - DAY_MS);
  const to = options.notAfter ?? new Date(Date.now() + 30 * DAY_MS);
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.concat([Buffer.from([1]), randomBytes(12)])),
    algorithm,
    nameOf(issuer),
    sequence(time(from), time(to)),
    nameOf(options.commonName),
    publicKey.export({ type: 'spki', format: 'der' }),
    ...extensionsOf(options),
  );
  const der = sequence(body, algorithm, tlv(0x03, Buffer.from([0]), sign(hash, body, issuerKey)));
  return {
    certPem: `-----BEGIN CERTIFICATE-----\n${der.toString('base64').match(/.{1,64}/g)!.join('\n')}\n-----END CERTIFICATE-----\n`,
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    fingerprint: createHash('sha256').update(der).digest('hex'),
  };
}

function extensionsOf({ isCa, dns = [], srv = [], ip = [] }: IssueOptions): Buffer[] {
  const extensions: Buffer[] = [];
  if (isCa) extensions.push(sequence(oid(OID.basicConstraints), tlv(0x01, Buffer.from([0xff])), tlv(0x04, sequence(tlv(0x01, Buffer.from([0xff]))))));
  const names = [
    ...dns.map((name) => tlv(0x82, Buffer.from(name, 'latin1'))),
    ...srv.map((name) => tlv(0xa0, oid(OID.dnsSrv), tlv(0xa0, tlv(0x16, Buffer.from(name, 'latin1'))))),
    ...ip.map((octets) => tlv(0x87, Buffer.from(octets))),
  ];
  if (names.length > 0) extensions.push(sequence(oid(OID.subjectAltName), tlv(0x04, sequence(...names))));
  return extensions.length > 0 ? [tlv(0xa3, sequence(...extensions))] : [];
}

function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tlv(0x30, ...parts);
}

function oid(hex: string): Buffer {
  return tlv(0x06, Buffer.from(hex, 'hex'));
}

function nameOf(commonName: string): Buffer {
  return sequence(tlv(0x31, sequence(oid(OID.commonName), tlv(0x0c, Buffer.from(commonName)))));
}

/** UTCTime, as certificates write it until 2049. */
function time(date: Date): Buffer {
  return tlv(0x17, Buffer.from(`${date.toISOString().replace(/\.\d+Z$/, 'Z').replace(/[-:T]/g, '').slice(2)}`));
}
