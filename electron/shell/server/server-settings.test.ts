import { expect, test } from 'vitest';
import { parseSettings } from './server-settings.ts';

test('settings go to where they belong', () => {
  expect(parseSettings('{"offlineMessages": 5, "sameResource": "refuse", "plain": true, "scram": ["SHA-1"], "stanzaBytes": 10000}', 'x')).toEqual({
    ok: true, value: { server: { offlineMessages: 5, sameResource: 'refuse' }, stream: { plain: true, scram: ['SHA-1'], stanzaBytes: 10_000 } },
  });
  expect(parseSettings('{}', 'x')).toEqual({ ok: true, value: { server: {}, stream: {} } });
});

test.each([
  ['', 'x is no JSON.'], ['[]', 'needs to be an object'], ['null', 'needs to be an object'], ['{"colour": 1}', 'there is no setting "colour"'], ['{"__proto__x": 1}', 'there is no setting'],
  ['{"toString": 1}', 'there is no setting "toString"'], ['{"requiresTls": false}', 'there is no setting "requiresTls"'], ['{"offlineMessages": "5"}', '"offlineMessages" needs a whole number, 0 or more'],
  ['{"stanzaBytes": -1}', 'needs a whole number'], ['{"stanzaBytes": 1.5}', 'needs a whole number'], ['{"plain": 1}', '"plain" needs true or false'], ['{"scram": []}', 'needs a list of SHA-1, SHA-256'],
  ['{"scram": ["MD5"]}', 'needs a list of SHA-1, SHA-256'], ['{"sameResource": "x"}', 'needs one of replace, refuse'], ['{"privacyReading": true}', 'needs one of rfc3921, xep-0016'],
])('%s is refused: %s', (text, sentence) => {
  const parsed = parseSettings(text, 'x');
  expect(parsed.ok ? '' : parsed.error).toContain(sentence);
});
