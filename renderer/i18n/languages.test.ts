import { describe, expect, it } from 'vitest';
import { languageChoices, languageName } from './languages.ts';

describe('languageName', () => {
  it('is in the language of the page', () => {
    expect(languageName('en', 'cs')).toBe('Czech');
    expect(languageName('en-XA', 'pt-BR')).toBe('Brazilian Portuguese');
  });

  it('is the tag where that is no language, whatever it is', () => {
    for (const tag of ['x-klingon', 'i-default', '???', 'q'.repeat(64)]) expect(languageName('en', tag)).toBe(tag);
  });
});

describe('languageChoices', () => {
  it('are sorted by name, each once, with what is used already', () => {
    const choices = languageChoices('en', ['cs', 'tlh']);
    const names = choices.map(({ name }) => name);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'en')));
    expect(choices.filter(({ tag }) => tag === 'cs')).toHaveLength(1);
    expect(choices.some(({ tag }) => tag === 'tlh')).toBe(true);
  });
});
