import { expect, it } from 'vitest';
import { BrowserLanguages, parseAcceptLanguage } from './browser-languages.ts';

it('reads the languages of a browser, best first (RFC 9110 §12.5.4)', () => {
  expect(parseAcceptLanguage('cs')).toEqual(['cs']);
  expect(parseAcceptLanguage('en;q=0.5, de-AT, de;q=0.9')).toEqual(['de-AT', 'de', 'en']);
  expect(parseAcceptLanguage('*, fr;q=0, es ; Q=0.3, , not a tag, zh-Hans;q=x')).toEqual(['es']);
});

it('has those of the computer until a browser says otherwise', () => {
  const browser = new BrowserLanguages();
  const [first, ...others] = browser.languages;
  expect([first, others]).toEqual([expect.stringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u), []]);
  browser.accept(undefined);
  browser.accept('*');
  expect(browser.languages).toEqual([first]);
  browser.accept('de, en;q=0.8');
  expect(browser.languages).toEqual(['de', 'en']);
});
