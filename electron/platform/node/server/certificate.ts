import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isIPv4 } from 'node:net';
import { join } from 'node:path';
import { domainToASCII } from 'node:url';
import type { Clock } from '../../../lib/clock.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { writeAtomically } from '../atomic-write.ts';
import { assembleCertificate, certificatePem } from './x509.ts';

const DAY_MS = 86_400_000;
/** Whoever has pinned it would have to be asked again. */
const LIFE_DAYS = 3_650;
/** An end that is this near is as good as come. */
const RENEW_DAYS = 30;

export interface ServerCertificateFiles {
  readonly keyPem: string;
  readonly certPem: string;
  /** Where the certificate lies, for whoever is to trust it. */
  readonly certFile: string;
}

/** `unreadable`: one of the files is none of what it should be; `wrong-key`: they do not belong together. Nothing is changed then. */
export type CertificateProblem = { readonly problem: 'unreadable' | 'wrong-key'; readonly file: string };

/**
 * The server's key and certificate in its folder: `server-key.pem` and `server-certificate.pem`, both 0600. What is missing is made, signed
 * by itself, for the domain; one of our own that runs out is made anew for the same key. A certificate that somebody else issued stays.
 */
export async function openServerCertificate(directory: string, domain: string, clock: Pick<Clock, 'now'>): Promise<Result<ServerCertificateFiles, CertificateProblem>> {
  const keyFile = join(directory, 'server-key.pem');
  const certFile = join(directory, 'server-certificate.pem');
  const keyPem = await readOr(keyFile, async () => {
    const pem = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await writeAtomically(keyFile, pem);
    return pem;
  });
  const key = parsed(() => createPrivateKey(keyPem));
  if (!key) return err({ problem: 'unreadable', file: keyFile });
  const make = async (): Promise<string> => {
    const pem = selfSigned(domain, key, clock.now());
    await writeAtomically(certFile, pem);
    return pem;
  };
  const certPem = await readOr(certFile, make);
  const certificate = parsed(() => new X509Certificate(certPem));
  if (!certificate) return err({ problem: 'unreadable', file: certFile });
  if (!certificate.checkPrivateKey(key)) return err({ problem: 'wrong-key', file: certFile });
  const isOurs = certificate.issuer === certificate.subject;
  const isFit = certificate.validToDate.getTime() - clock.now() > RENEW_DAYS * DAY_MS && isFor(certificate, domain);
  return ok({ keyPem, certPem: isOurs && !isFit ? await make() : certPem, certFile });
}

function selfSigned(domain: string, key: KeyObject, now: number): string {
  const name = asciiOf(domain);
  return certificatePem(assembleCertificate({
    commonName: name, issuer: name, issuerKey: key, publicKey: createPublicKey(key),
    ...(isIPv4(name) ? { ip: [name.split('.').map(Number)] } : { dns: [name], srv: [`_xmpp-client.${name}`] }),
    from: new Date(now - DAY_MS), to: new Date(now + LIFE_DAYS * DAY_MS),
  }));
}

function isFor(certificate: X509Certificate, domain: string): boolean {
  const name = asciiOf(domain);
  return (isIPv4(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;
}

/** As certificates write it (RFC 5280 §7.2). */
function asciiOf(domain: string): string {
  return domainToASCII(domain) || domain;
}

async function readOr(file: string, make: () => Promise<string>): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return make();
  }
}

function parsed<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
