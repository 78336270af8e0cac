import { randomBytes, sign, type KeyObject } from 'node:crypto';

const OID = {
  commonName: '550403', basicConstraints: '551d13', subjectAltName: '551d11', dnsSrv: '2b06010505070807',
  ecSha256: '2a8648ce3d040302', ecSha1: '2a8648ce3d0401', rsaSha256: '2a864886f70d01010b', rsaSha1: '2a864886f70d010105',
} as const;

export interface CertificateOptions {
  readonly commonName: string;
  /** DNS names of the subjectAltName, in ASCII; without any names there is no such extension. */
  readonly dns?: readonly string[] | undefined;
  /** SRVNames (RFC 4985), such as `_xmpp-client.our.example`. */
  readonly srv?: readonly string[] | undefined;
  /** Four octets each, or sixteen. */
  readonly ip?: readonly (readonly number[])[] | undefined;
  readonly from: Date;
  readonly to: Date;
  readonly hash?: 'sha256' | 'sha1' | undefined;
  /** It may sign others. */
  readonly isCa?: boolean | undefined;
  readonly publicKey: KeyObject;
  /** Whose key signs it; the same name and key make it self-signed. */
  readonly issuer: string;
  readonly issuerKey: KeyObject;
}

/** A certificate (X.509 version 3, RFC 5280 §4.1) in DER: as much of it as a server of one's own needs, which is little. */
export function assembleCertificate(options: CertificateOptions): Buffer {
  const { commonName, issuer, issuerKey, publicKey, from, to } = options;
  const hash = options.hash ?? 'sha256';
  const isEc = issuerKey.asymmetricKeyType === 'ec';
  const algorithm = isEc ? sequence(oid(hash === 'sha1' ? OID.ecSha1 : OID.ecSha256))
    : sequence(oid(hash === 'sha1' ? OID.rsaSha1 : OID.rsaSha256), tlv(0x05));
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.concat([Buffer.from([1]), randomBytes(12)])),
    algorithm,
    nameOf(issuer),
    sequence(time(from), time(to)),
    nameOf(commonName),
    publicKey.export({ type: 'spki', format: 'der' }),
    ...extensionsOf(options),
  );
  return sequence(body, algorithm, tlv(0x03, Buffer.from([0]), sign(hash, body, issuerKey)));
}

/** RFC 7468 §5. */
export function certificatePem(der: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${der.toString('base64').match(/.{1,64}/g)!.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function extensionsOf({ isCa, dns = [], srv = [], ip = [] }: CertificateOptions): Buffer[] {
  const extensions: Buffer[] = [];
  if (isCa === true) extensions.push(sequence(oid(OID.basicConstraints), tlv(0x01, Buffer.from([0xff])), tlv(0x04, sequence(tlv(0x01, Buffer.from([0xff]))))));
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

/** RFC 5280 §4.1.2.5: UTCTime through 2049, GeneralizedTime after it. */
function time(date: Date): Buffer {
  const text = date.toISOString().replace(/\.\d+Z$/, 'Z').replace(/[-:T]/g, '');
  return date.getUTCFullYear() < 2050 ? tlv(0x17, Buffer.from(text.slice(2))) : tlv(0x18, Buffer.from(text));
}
