import { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { testCa, type CertificateKind } from '../../../test/kit/test-ca.ts';
import { judgeCertificate } from './certificate.ts';

/** The end of a handshake whose chain the TLS library accepted, or refused with this verdict. */
function handshake(kind: CertificateKind, verdict?: unknown): TLSSocket {
  const leaf = new X509Certificate(testCa().certificateOf(kind, 'our.example').certPem);
  return { authorized: verdict === undefined, authorizationError: verdict ?? null, getPeerCertificate: () => ({ raw: leaf.raw }) } as unknown as TLSSocket;
}

describe('a TLS library with a laxer taste than ours (BoringSSL has no security levels)', () => {
  test.each([['valid', undefined], ['weak-key', 'weak'], ['sha1', 'weak'], ['wrong-host', 'wrong-host'], ['cn-only', 'wrong-host']] as const)('%s: %s', (kind, problem) => {
    expect(judgeCertificate(handshake(kind), 'our.example', [])?.problem).toBe(problem);
  });
});

test.each([
  ['CERT_HAS_EXPIRED', 'expired'], ['CERT_NOT_YET_VALID', 'not-yet-valid'], ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'untrusted-issuer'], ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'untrusted-issuer'], ['CERT_REVOKED', 'revoked'],
  ['SOMETHING_NEW', 'other'], ['toString', 'other'], [Object.assign(new Error('x'), { code: 'CERT_HAS_EXPIRED' }), 'expired'],
])('the verdict %s is told as %s', (verdict, problem) => {
  expect(judgeCertificate(handshake('valid', verdict), 'our.example', [])?.problem).toBe(problem);
});

test('a pin stands for one certificate, whatever is wrong with it, and for no other', () => {
  const { fingerprint } = testCa().certificateOf('expired', 'our.example');
  expect(judgeCertificate(handshake('expired', 'CERT_HAS_EXPIRED'), 'our.example', [fingerprint])?.problem).toBeUndefined();
  expect(judgeCertificate(handshake('self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'), 'our.example', [fingerprint])?.problem).toBe('changed');
  // What needs no pin is accepted without one.
  expect(judgeCertificate(handshake('valid'), 'our.example', [fingerprint])?.problem).toBeUndefined();
});

test('where one certificate is expected no other does, were it the best, unless the person pinned it', () => {
  const { fingerprint } = testCa().certificateOf('self-signed', 'our.example');
  const expected = 'ab'.repeat(32);
  expect(judgeCertificate(handshake('self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'), 'our.example', [], fingerprint)?.problem).toBeUndefined();
  expect(judgeCertificate(handshake('self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'), 'our.example', [], expected)?.problem).toBe('changed');
  expect(judgeCertificate(handshake('valid'), 'our.example', [], expected)?.problem).toBe('changed');
  expect(judgeCertificate(handshake('self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'), 'our.example', [fingerprint], expected)?.problem).toBeUndefined();
});

test('no certificate, no judgement', () => {
  expect(judgeCertificate({ getPeerCertificate: () => ({}) } as unknown as TLSSocket, 'our.example', [])).toBeUndefined();
});
