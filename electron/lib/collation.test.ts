import { expect, it } from 'vitest';
import { comparisonIn } from './collation.ts';

it('sorts as people of the language do', () => {
  const sorted = (language: string, ...texts: string[]): string[] => texts.toSorted(comparisonIn(language));
  expect(sorted('cs', 'Ivan', 'Chalupa', 'Čapek', 'Cyril', 'Hana', 'Dana')).toEqual(['Cyril', 'Čapek', 'Dana', 'Hana', 'Chalupa', 'Ivan']);
  expect(sorted('en', 'Ivan', 'Chalupa', 'Čapek', 'Cyril', 'Hana')).toEqual(['Čapek', 'Chalupa', 'Cyril', 'Hana', 'Ivan']);
  expect(sorted('es', 'ñandú', 'nube', 'ola')).toEqual(['nube', 'ñandú', 'ola']);
  expect(sorted('de', 'Zoe', 'Ärzte', 'Apfel', 'Ast')).toEqual(['Apfel', 'Ärzte', 'Ast', 'Zoe']);
  // By pinyin: chén, lǐ, zhāng; in Arabic, Arabic script comes before Latin.
  expect(sorted('zh-Hans', '张伟', '李娜', '陈静')).toEqual(['陈静', '李娜', '张伟']);
  expect(sorted('ar', 'Anna', 'ياسر', 'أحمد')).toEqual(['أحمد', 'ياسر', 'Anna']);
});

it('counts numbers, and takes only the same for the same', () => {
  const compare = comparisonIn('en');
  expect([compare('Room 9', 'Room 10') < 0, compare('a', 'A') !== 0, compare('a', 'A') === -compare('A', 'a'), compare('a', 'a')]).toEqual([true, true, true, 0]);
});
