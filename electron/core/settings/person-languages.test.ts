import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../contract/models/settings.ts';
import { isSameLanguage, ownTag, PersonLanguages } from './person-languages.ts';

it('are that of the settings, then the system’s, then English, as they are when asked', () => {
  const settings = { current: { ...DEFAULT_SETTINGS } };
  let system = ['sv-SE', 'de'];
  const languages = new PersonLanguages(settings, () => system);
  expect([languages.own, languages.wishes]).toEqual(['sv-SE', ['sv-SE', 'de', 'en']]);
  settings.current = { ...DEFAULT_SETTINGS, language: 'de' };
  expect([languages.own, languages.wishes]).toEqual(['de', ['de', 'sv-SE', 'en']]);
  system = ['en', 'fr'];
  expect(languages.wishes).toEqual(['de', 'en', 'fr']);
  expect(new PersonLanguages({ current: DEFAULT_SETTINGS }).wishes).toEqual(['en']);
});

it('a text in one’s own language needs a tag where the stream is in another', () => {
  expect([ownTag({ own: 'de', stream: 'DE' }), ownTag({ own: 'de', stream: 'en' })]).toEqual([undefined, 'de']);
  expect([isSameLanguage('zh-Hans', 'zh-hans'), isSameLanguage('de', 'de-AT')]).toEqual([true, false]);
});
