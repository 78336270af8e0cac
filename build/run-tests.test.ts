import { expect, test } from 'vitest';
import { closingLine, filesOf, judge, worthASecondTry } from './run-tests.ts';
import { suites } from './suites.ts';

const noted = [{ name: 'a', reason: 'b' }];

test('the closing line sums all files, and tells what passed only at the second try', () => {
  const clean = { file: 'x', passed: 2, failed: [], skipped: [] };
  expect(closingLine([clean, { file: 'y', passed: 40, failed: noted, skipped: [] }])).toBe('42 passed, 1 failed');
  expect(closingLine([{ ...clean, skipped: noted }])).toBe('2 passed, 0 failed, 1 skipped');
  expect(closingLine([clean], 1)).toBe('2 passed, 0 failed, 1 of the passed only at the second try');
});

test('a runner that crashes, or ends badly without a failed test, is a failure', () => {
  const sound = [{ file: 'x', passed: 3, failed: [], skipped: [] }];
  expect(judge('unit', 0, sound)).toBe(sound);
  expect(judge('unit', 1, []).flatMap(({ failed }) => failed)).toEqual([{ name: 'unit', reason: 'the suite ended with 1' }]);
  expect(judge('unit', 0, []).flatMap(({ failed }) => failed)).toHaveLength(1);
  expect(judge('unit', 1, sound).flatMap(({ failed }) => failed)).toHaveLength(1);
  const failing = [{ file: 'x', passed: 3, failed: noted, skipped: [] }];
  expect(judge('unit', 1, failing)).toBe(failing);
});

test('a few files that failed get a second try, not many, and not what belongs to no file', () => {
  const sound = { file: 'sound', passed: 1, failed: [], skipped: [] };
  const failing = (...files: string[]): Parameters<typeof worthASecondTry>[0] => files.map((file) => ({ file, passed: 1, failed: noted, skipped: [] }));
  expect(worthASecondTry([sound, ...failing('a', 'b')])).toEqual(['a', 'b']);
  expect(worthASecondTry([sound])).toEqual([]);
  expect(worthASecondTry(failing('a', 'b', 'c', 'd'))).toEqual([]);
  expect(worthASecondTry(failing('a', ''))).toEqual([]);
});

test('a suite finds its own files', () => {
  const unit = suites.find(({ name }) => name === 'unit');
  expect(unit && filesOf(unit)).toContain('build/run-tests.test.ts');
  expect(unit && filesOf(unit).filter((path) => path.startsWith('test/kit/servers/'))).toEqual([]);
});
