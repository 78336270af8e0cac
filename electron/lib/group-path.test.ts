import { expect, it } from 'vitest';
import { isDelimiter, isWithin, nestedName, pathOf, renamedGroup } from './group-path.ts';

it('takes a name apart, but not where a part would have no name', () => {
  expect([pathOf('Midsummer::Actors', '::'), pathOf('Midsummer::Actors', undefined), pathOf('::Old', '::'), pathOf('a::', '::'), pathOf('a::::b', '::'), pathOf('', '::')])
    .toEqual([['Midsummer', 'Actors'], ['Midsummer::Actors'], ['::Old'], ['a::'], ['a::::b'], ['']]);
});

it('knows what lies in a group, and not what only begins alike', () => {
  const within = (group: string): boolean => isWithin(group, 'Work', '/');
  expect([within('Work'), within('Work/Team'), within('Work/Team/Old'), within('Workshop'), within('Work/'), isWithin('Work/Team', 'Work', undefined)])
    .toEqual([true, true, true, false, false, false]);
});

it('renames a group with all that lies in it, and puts one into another or out again', () => {
  expect(['Work', 'Work::A', 'Work::A::B', 'Workshop', 'Friends'].map((group) => renamedGroup(group, 'Work', 'Office', '::'))).toEqual(['Office', 'Office::A', 'Office::A::B', 'Workshop', 'Friends']);
  expect([nestedName('Work::A', 'Friends', '::'), nestedName('Work::A', undefined, '::'), nestedName('Work', 'Friends', '::')]).toEqual(['Friends::A', 'A', 'Friends::Work']);
});

it('takes no single letter or digit for a delimiter (XEP-0083 §2)', () => {
  expect(['::', '/', '\\', 'ab', 'e', '7', '', 'x'.repeat(33)].map(isDelimiter)).toEqual([true, true, true, true, false, false, false, false]);
});
