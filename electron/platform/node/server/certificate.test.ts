import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testCa } from '../../../../test/kit/test-ca.ts';
import { openServerCertificate, type ServerCertificateFiles } from './certificate.ts';

const YEAR_MS = 365 * 86_400_000;
const NOW = Date.now();
let folder: string;

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'linnet-certificate-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function open(domain = 'home.local', now = NOW): Promise<ServerCertificateFiles> {
  const opened = await openServerCertificate(folder, domain, { now: () => now });
  if (!opened.ok) throw new Error(opened.error.problem);
  return opened.value;
}

function file(name: string): string {
  return join(folder, name);
}

test('the first start makes a key and a certificate that only their owner can read, and later starts keep them', async () => {
  const made = await open();
  const certificate = new X509Certificate(made.certPem);
  expect(certificate.checkHost('home.local')).toBe('home.local');
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.subjectAltName).toContain('DNS:home.local');
  expect(certificate.validToDate.getTime() - NOW).toBeGreaterThan(9 * YEAR_MS);
  for (const name of ['server-key.pem', 'server-certificate.pem']) expect(statSync(file(name)).mode & 0o777).toBe(0o600);
  expect(await open()).toEqual(made);
});

test('domains in other scripts stand in it as DNS has them; an address as an address', async () => {
  expect(new X509Certificate((await open('büro.example')).certPem).checkHost('xn--bro-hoa.example')).toBe('xn--bro-hoa.example');
  expect(new X509Certificate((await open('192.0.2.1')).certPem).checkIP('192.0.2.1')).toBe('192.0.2.1');
});

test('one that runs out, or is for another domain, is made anew for the same key', async () => {
  const first = await open();
  const later = await open('home.local', NOW + 9.95 * YEAR_MS);
  expect(later.certPem).not.toBe(first.certPem);
  expect(later.keyPem).toBe(first.keyPem);
  expect(new X509Certificate(later.certPem).validToDate.getTime()).toBeGreaterThan(NOW + 18 * YEAR_MS);
  const other = await open('workshop.local');
  expect(new X509Certificate(other.certPem).checkHost('workshop.local')).toBe('workshop.local');
});

test('after 2049 as well (RFC 5280 §4.1.2.5)', async () => {
  const { certPem } = await open('home.local', Date.UTC(2048, 0, 1));
  expect(new X509Certificate(certPem).validToDate.getUTCFullYear()).toBe(2057);
});

test('a certificate that somebody else issued stays as it is', async () => {
  const { certPem, keyPem } = testCa().certificateOf('expired', 'home.local');
  writeFileSync(file('server-key.pem'), keyPem);
  writeFileSync(file('server-certificate.pem'), certPem);
  expect((await open()).certPem).toBe(certPem);
});

test('files that are none, or do not belong together, are refused and kept', async () => {
  await open();
  const { certPem } = testCa().certificateOf('valid', 'home.local');
  writeFileSync(file('server-certificate.pem'), certPem);
  const clock = { now: () => NOW };
  expect(await openServerCertificate(folder, 'home.local', clock)).toEqual({ ok: false, error: { problem: 'wrong-key', file: file('server-certificate.pem') } });
  expect(readFileSync(file('server-certificate.pem'), 'utf8')).toBe(certPem);
  writeFileSync(file('server-key.pem'), 'none');
  expect(await openServerCertificate(folder, 'home.local', clock)).toEqual({ ok: false, error: { problem: 'unreadable', file: file('server-key.pem') } });
  expect(readFileSync(file('server-key.pem'), 'utf8')).toBe('none');
});
