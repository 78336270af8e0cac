import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testCa } from '../../../test/kit/test-ca.ts';
import { certificateNames, isForDomain, signatureAlgorithm } from './certificate-names.ts';

function derOf(options: Parameters<ReturnType<typeof testCa>['issue']>[0]): Buffer {
  return new X509Certificate(testCa().issue(options).certPem).raw;
}

test('DNS names, SRVNames and addresses are read, the common name is not', () => {
  expect(certificateNames(derOf({ commonName: 'cn.example', dns: ['a.example', '*.b.example'], srv: ['_xmpp-client.c.example'], ip: [[192, 0, 2, 1], [...new Array<number>(15).fill(0), 1]] })))
    .toEqual({ dns: ['a.example', '*.b.example'], srv: ['_xmpp-client.c.example'], ip: ['192.0.2.1', '0:0:0:0:0:0:0:1'] });
  expect(certificateNames(derOf({ commonName: 'cn.example' }))).toEqual({ dns: [], srv: [], ip: [] });
});

test('a name that looks like several is one name, and equals none of them', () => {
  const names = certificateNames(derOf({ commonName: 'x', dns: ['evil.example, DNS:our.example', 'our.example\u0000.evil.example'] }));
  expect(names.dns).toHaveLength(2);
  expect(isForDomain(names, 'our.example')).toBe(false);
});

describe('whom a certificate is for', () => {
  const isFor = (domain: string, dns: readonly string[], srv: readonly string[] = [], ip: readonly string[] = []): boolean => isForDomain({ dns, srv, ip }, domain);

  test.each<readonly [boolean, string, readonly string[]]>([
    [true, 'our.example', ['our.example']],
    [true, 'OUR.example', ['our.EXAMPLE']],
    [true, 'chat.our.example', ['*.our.example']],
    [false, 'our.example', ['*.our.example']],
    [false, 'a.chat.our.example', ['*.our.example']],
    [false, 'our.example', ['*.example']],
    [false, 'our.example', ['*']],
    [false, 'chat.our.example', ['c*.our.example']],
    [false, 'chat.our.example', ['*.*.example']],
    [false, 'our.example', ['our.example.']],
    [false, 'our.example', ['xour.example']],
    [true, 'm\u00FCller.example', ['xn--mller-kva.example']],
    [false, 'm\u00FCller.example', ['m\u00FCller.example']],
    [false, '192.0.2.1', ['192.0.2.1']],
  ])('%s: %s by %j', (expected, domain, dns) => {
    expect(isFor(domain, dns)).toBe(expected);
  });

  test('SRVName: that service of that domain only', () => {
    expect(isFor('our.example', [], ['_xmpp-client.our.example'])).toBe(true);
    expect(isFor('our.example', [], ['_xmpp-server.our.example'])).toBe(false);
    expect(isFor('our.example', [], ['_xmpp-client.chat.our.example'])).toBe(false);
  });

  test('an address literal: the address', () => {
    expect(isFor('192.0.2.1', [], [], ['192.0.2.1'])).toBe(true);
    expect(isFor('[2001:db8::1]', [], [], ['2001:db8:0:0:0:0:0:1'])).toBe(true);
    expect(isFor('192.0.2.2', [], [], ['192.0.2.1'])).toBe(false);
  });
});

test('a certificate made of anything is read without throwing', () => {
  const der = derOf({ commonName: 'our.example', dns: ['our.example'], srv: ['_xmpp-client.our.example'] });
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(der.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), fc.nat(der.length), (changes, length) => {
    const broken = Buffer.from(der);
    for (const [at, byte] of changes) broken[at] = byte;
    certificateNames(broken.subarray(0, length));
    signatureAlgorithm(broken.subarray(0, length));
  }), { numRuns: 2_000 });
});
