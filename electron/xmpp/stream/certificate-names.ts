import { BlockList, isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { DER, derValues, isOid } from './der.ts';

/** Whom a certificate is for, from its subjectAltName alone: a common name says nothing (RFC 6125 §6.4.4, D3). */
export interface CertificateNames {
  readonly dns: readonly string[];
  /** SRVName of the XMPP client service (RFC 6120 §13.7.1.2.1), such as `_xmpp-client.our.example`. */
  readonly srv: readonly string[];
  readonly ip: readonly string[];
}

const SUBJECT_ALT_NAME = '551d11';
const ID_ON_DNS_SRV = '2b06010505070807';

/** Reads the names from the certificate's DER form, not from a printed one, whose separators a name may hold itself. */
export function certificateNames(der: Uint8Array): CertificateNames {
  const dns: string[] = [];
  const srv: string[] = [];
  const ip: string[] = [];
  for (const name of generalNames(der)) {
    if (name.tag === 0x82) dns.push(ascii(name.content));
    else if (name.tag === 0x87) ip.push(address(name.content));
    else if (name.tag === 0xa0) {
      const [type, wrapped] = derValues(name.content);
      const value = wrapped && derValues(wrapped.content)[0];
      if (isOid(type, ID_ON_DNS_SRV) && value?.tag === 0x16) srv.push(ascii(value.content));
    }
  }
  return { dns, srv, ip: ip.filter((text) => text !== '') };
}

function generalNames(der: Uint8Array) {
  const certificate = derValues(der)[0];
  const tbs = certificate && derValues(certificate.content)[0];
  const extensions = tbs && derValues(tbs.content).find((value) => value.tag === DER.context3);
  const list = extensions && derValues(extensions.content)[0];
  for (const extension of list ? derValues(list.content) : []) {
    const parts = derValues(extension.content);
    const value = parts.at(-1);
    if (!isOid(parts[0], SUBJECT_ALT_NAME) || value?.tag !== DER.octets) continue;
    const names = derValues(value.content)[0];
    return names?.tag === DER.sequence ? derValues(names.content) : [];
  }
  return [];
}

/** The signature algorithm's object identifier, as hex of its content octets. */
export function signatureAlgorithm(der: Uint8Array): string {
  const certificate = derValues(der)[0];
  const algorithm = certificate && derValues(certificate.content)[1];
  const oid = algorithm && derValues(algorithm.content)[0];
  return oid ? Buffer.from(oid.content).toString('hex') : '';
}

/**
 * Whether the certificate is for this domain (RFC 6120 §13.7.2, RFC 6125 §6): a DNS name, one wildcard standing for the
 * whole first label, the domain's SRVName, or for an address literal the address itself.
 */
export function isForDomain(names: CertificateNames, domain: string): boolean {
  const literal = domain.replace(/^\[(.*)\]$/, '$1');
  if (isIP(literal)) return names.ip.some((ip) => isSameAddress(ip, literal));
  const wanted = domainToASCII(domain).toLowerCase();
  if (wanted === '') return false;
  const rest = wanted.slice(wanted.indexOf('.') + 1);
  return names.srv.some((name) => name.toLowerCase() === `_xmpp-client.${wanted}`)
    || names.dns.some((name) => {
      const offered = name.toLowerCase();
      return offered === wanted || (offered.startsWith('*.') && wanted.includes('.') && rest.includes('.') && offered.slice(2) === rest);
    });
}

function isSameAddress(one: string, other: string): boolean {
  if (isIP(one) !== isIP(other)) return false;
  const list = new BlockList();
  const family = isIP(one) === 6 ? 'ipv6' : 'ipv4';
  list.addAddress(one, family);
  return list.check(other, family);
}

/** IA5String content; any other byte makes a name that nothing equals. */
function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function address(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return '';
  const groups: string[] = [];
  for (let index = 0; index < 16; index += 2) groups.push((bytes[index]! * 256 + bytes[index + 1]!).toString(16));
  return groups.join(':');
}
