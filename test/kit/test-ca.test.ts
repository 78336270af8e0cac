import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { testCa, type TestCa } from './test-ca.ts';

test('what it issues is signed by it, and readable by others', () => {
  const ca = new X509Certificate(testCa().pem);
  const valid = new X509Certificate(testCa().certificateOf('valid', 'our.example').certPem);
  expect(ca.ca).toBe(true);
  expect(valid.verify(ca.publicKey)).toBe(true);
  expect(valid.checkIssued(ca)).toBe(true);
  expect(valid.checkHost('our.example')).toBe('our.example');
  expect(valid.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(testCa().certificateOf('valid', 'our.example').fingerprint);
});

test('each wrong kind is wrong in its way', () => {
  const of = (kind: Parameters<TestCa['certificateOf']>[0]): X509Certificate => new X509Certificate(testCa().certificateOf(kind, 'our.example').certPem);
  expect(Date.parse(of('expired').validTo)).toBeLessThan(Date.now());
  expect(Date.parse(of('not-yet-valid').validFrom)).toBeGreaterThan(Date.now());
  expect(of('wrong-host').checkHost('our.example')).toBeUndefined();
  expect(of('cn-only').subjectAltName).toBeUndefined();
  expect(of('weak-key').publicKey.asymmetricKeyDetails?.modulusLength).toBe(1_024);
  expect(of('self-signed').verify(of('self-signed').publicKey)).toBe(true);
  expect(of('other-ca').verify(new X509Certificate(testCa().pem).publicKey)).toBe(false);
});
