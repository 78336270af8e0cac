import { describe, expect, it } from 'vitest';
import { dateOnly, dayName, listTime, timeOfDay } from './dates.ts';
import { fileSize } from './file-size.ts';
import { createTexts } from './index.ts';
import { listWords } from './list-words.ts';
import { bareTag, numberLocale } from './locale.ts';

const at = new Date(2026, 4, 9, 14, 5).getTime();

describe('the tag to write in', () => {
  it('is that of the page, or what a pseudo language stands for', () => {
    expect(['de', 'zh-Hans', 'en-XA', 'ar-XB'].map(bareTag)).toEqual(['de', 'zh-Hans', 'en', 'ar']);
  });
});

describe('digits', () => {
  it('are the ones counted with, also in dates of languages and countries with digits of their own', () => {
    for (const locale of ['ar', 'ar-EG', 'fa-IR'].map(numberLocale)) expect(new Intl.NumberFormat(locale).format(35)).toBe('35');
    for (const text of [dateOnly('ar', at), timeOfDay('ar', at), listTime('ar', at, at + 20 * 86_400_000, 'أمس'), fileSize('ar', 1_500_000)]) {
      expect(text).toMatch(/\d/u);
      expect(text).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/u);
    }
  });

  it('leave the words to the language', () => {
    expect(dateOnly('ar', at)).toContain('مايو');
    expect(dateOnly('cs', at)).toBe('9. května 2026');
    expect(dateOnly('zh-Hans', at)).toBe('2026年5月9日');
    expect(dayName('cs', at, at + 5 * 86_400_000, { today: 'Dnes', yesterday: 'Včera' })).toBe('sobota 9. května');
  });
});

describe('words in one line', () => {
  const { t } = createTexts();

  it('are put apart one by one', () => {
    expect([listWords(t, []), listWords(t, ['a']), listWords(t, ['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b, c']);
  });
});
