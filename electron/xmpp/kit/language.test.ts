import { describe, expect, it } from 'vitest';
import { xml } from '../../../test/kit/xml.ts';
import { distinctLanguages, languageTag, pickLanguage, readLanguageTexts } from './language.ts';

describe('readLanguageTexts', () => {
  it('gives a text without a language the stanza\'s (R120, N30)', () => {
    const message = xml`<message xml:lang='en'><body>hello</body><body xml:lang='cs'>ahoj</body></message>`;
    expect(readLanguageTexts(message, 'body')).toEqual([{ text: 'hello', language: 'en' }, { text: 'ahoj', language: 'cs' }]);
  });

  it('lets the first of one language count, whatever its case (R033)', () => {
    const message = xml`<message xml:lang='en'><body>one</body><body xml:lang='EN'>two</body><body xml:lang='en-GB'>three</body></message>`;
    expect(readLanguageTexts(message, 'body').map(({ text }) => text)).toEqual(['one', 'three']);
  });

  it('reads no texts of foreign namespaces and survives broken tags', () => {
    const message = xml`<message xml:lang='!!'><body xmlns='urn:x'>no</body><body xml:lang='${'x'.repeat(99)}'>yes</body></message>`;
    expect(readLanguageTexts(message, 'body')).toEqual([{ text: 'yes' }]);
  });

  it('stops at 32 of a flood', () => {
    const flood = Array.from({ length: 500 }, (_, index) => ({ name: 'body', ns: 'jabber:client', attrs: { 'xml:lang': `x-${index}` }, children: ['t'] }));
    expect(readLanguageTexts({ name: 'message', ns: 'jabber:client', attrs: {}, children: flood }, 'body')).toHaveLength(32);
  });
});

it('tells tags from nonsense', () => {
  expect(['en', 'zh-Hant-TW', 'x-klingon', 'de-1996'].map(languageTag)).toEqual(['en', 'zh-Hant-TW', 'x-klingon', 'de-1996']);
  expect(['', '1', 'en_GB', 'en-', 'en-toolongsubtag', '<b>', undefined].map(languageTag)).toEqual(Array(7).fill(undefined));
});

it('keeps one text per language for sending (R028, R073)', () => {
  expect(distinctLanguages([{ text: 'a', language: 'en' }, { text: 'b' }, { text: 'c', language: 'EN' }, { text: 'd' }]).map(({ text }) => text)).toEqual(['a', 'b']);
});

describe('pickLanguage (RFC 4647 lookup)', () => {
  const texts = [{ text: 'Hallo', language: 'de-CH' }, { text: 'hello', language: 'en' }, { text: '你好', language: 'zh-Hant' }, { text: 'ahoj', language: 'cs' }];
  const pick = (wishes: string[], stanza?: string): string | undefined => pickLanguage(texts, wishes, stanza)?.text;

  it.each([
    [['cs'], 'ahoj', 'exact'],
    [['CS-cz'], 'ahoj', 'range cut from the end, any case'],
    [['zh-Hant-TW'], '你好', 'two cuts'],
    [['en-a-bbb-x-a-ccc'], 'hello', 'a single letter goes with what it introduced'],
    [['fr', 'cs'], 'ahoj', 'the second wish'],
    [['de'], 'Hallo', 'a variety of the language asked for'],
    [['de-DE'], 'Hallo', 'another variety of it'],
    [['de-DE', 'en'], 'Hallo', 'still before the next wish'],
  ])('%j gives %s: %s', (wishes, expected) => {
    expect(pick(wishes)).toBe(expected);
  });

  it('falls back to the stanza\'s language, then to the unmarked, then to the first (R029)', () => {
    expect(pick(['fr'], 'en')).toBe('hello');
    expect(pick(['fr'])).toBe('Hallo');
    expect(pickLanguage([{ text: 'a', language: 'en' }, { text: 'b' }], ['fr'])?.text).toBe('b');
    expect(pickLanguage([], ['fr'])).toBeUndefined();
    // The RFC's own slip: cz is no language, and nobody crashes over it.
    expect(pickLanguage([{ text: 'a', language: 'cz' }], ['cs'])?.text).toBe('a');
  });
});
