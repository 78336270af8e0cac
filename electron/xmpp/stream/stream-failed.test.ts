import { expect, test } from 'vitest';
import { failureOf, StreamFailed } from './stream-failed.ts';

test('a failure is what it says', () => {
  expect(failureOf(new StreamFailed({ kind: 'not-xmpp' }))).toEqual({ kind: 'not-xmpp' });
});

test('any other error is a bug, told by where it happened and never by its words', () => {
  const failure = failureOf(new TypeError('cannot read "the password" of undefined'));
  expect(failure).toMatchObject({ kind: 'bug' });
  expect(JSON.stringify(failure)).toMatch(/TypeError .*stream-failed\.test\.ts/);
  expect(JSON.stringify(failure)).not.toContain('password');
  expect(failureOf('the password')).toEqual({ kind: 'bug', detail: 'string' });
});
