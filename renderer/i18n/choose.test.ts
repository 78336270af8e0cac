import { expect, it } from 'vitest';
import { directionOf, LANGUAGES, languageToSpeak, pickLanguage } from './choose.ts';

it('picks the first language there are words for, whatever the region', () => {
  for (const tag of Object.keys(LANGUAGES)) expect([pickLanguage([tag]), pickLanguage(['xx', tag.toUpperCase()])]).toEqual([tag, tag]);
  expect(pickLanguage(['xx', 'en-GB'])).toBe('en');
  expect(pickLanguage(['ar-XB'])).toBe('ar-XB');
  expect(pickLanguage([])).toBe('en');
});

it('passes over what is no tag, and a script it has no words in', () => {
  for (const tag of ['', '_', 'not a tag', '__proto__', 'zh-TW', 'zh-Hant', 'zh-HK']) expect(pickLanguage([tag])).toBe('en');
});

it('follows the choice of the person, else the system', () => {
  expect(languageToSpeak('system', ['ar-XB'])).toBe('ar-XB');
  expect(languageToSpeak('en', ['ar-XB'])).toBe('en');
  expect(languageToSpeak('tlh', ['ar-XB', 'en'])).toBe('ar-XB');
});

it('knows the direction of a language', () => {
  expect([directionOf('ar-XB'), directionOf('he'), directionOf('en')]).toEqual(['rtl', 'rtl', 'ltr']);
});
