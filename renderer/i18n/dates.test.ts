import { expect, it } from 'vitest';
import { timeOfDay, weekDays, weekdayName } from './dates.ts';

it('a week begins as it does where the language is spoken', () => {
  expect(weekDays('de')).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(weekDays('en')).toEqual([7, 1, 2, 3, 4, 5, 6]);
  expect(weekDays('ar')).toEqual([6, 7, 1, 2, 3, 4, 5]);
  expect(weekDays('ar-XB').toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it('days and times are in the language’s words and digits that the rest of the page counts with', () => {
  expect([weekdayName('cs', 1, 'long'), weekdayName('zh-Hans', 7, 'long')]).toEqual(['pondělí', '星期日']);
  const at = new Date(2026, 4, 4, 14, 5).getTime();
  expect([timeOfDay('de', at), timeOfDay('zh-Hans', at), timeOfDay('ar', at)]).toEqual(['14:05', '14:05', expect.stringMatching(/^2:05\s?م$/u)]);
});
