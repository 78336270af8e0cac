import { expect, test } from 'vitest';
import { redirectOf } from './redirect.ts';

test.each([
  ['other.example', { host: 'other.example', port: 5222 }],
  [' other.example:9222 ', { host: 'other.example', port: 9222 }],
  ['192.0.2.1:5222', { host: '192.0.2.1', port: 5222 }],
  ['[2001:db8::1]:5223', { host: '2001:db8::1', port: 5223 }],
  ['[2001:db8::1]', { host: '2001:db8::1', port: 5222 }],
  ['', undefined], ['other.example:0', undefined], ['other.example:65536', undefined], ['a b', undefined], ['me@other.example', undefined],
  ['http://other.example/', undefined], [`${'x'.repeat(300)}`, undefined], [undefined, undefined],
])('see-other-host %j leads to %j', (text, endpoint) => {
  expect(redirectOf({ kind: 'stream-error', condition: 'see-other-host', text })).toEqual(endpoint && { ...endpoint, tls: 'starttls' });
});

test('no other failure leads anywhere', () => {
  expect(redirectOf({ kind: 'stream-error', condition: 'host-gone', text: 'other.example' })).toBeUndefined();
  expect(redirectOf({ kind: 'closed' })).toBeUndefined();
});
