import { expect, test } from 'vitest';
import { closingLine, filesOf, judge } from './run-tests.ts';
import { suites } from './suites.ts';

test('the closing line sums all suites', () => {
  expect(closingLine([{ passed: 2, failed: 0, skipped: [] }, { passed: 40, failed: 1, skipped: [] }])).toBe('42 passed, 1 failed');
  expect(closingLine([{ passed: 1, failed: 0, skipped: [{ name: 'a', reason: 'b' }] }])).toBe('1 passed, 0 failed, 1 skipped');
});

test('a runner that crashes, or ends badly without a failed test, is a failure', () => {
  const sound = { passed: 3, failed: 0, skipped: [] };
  expect(judge(0, sound)).toBe(sound);
  expect(judge(1, undefined).failed).toBe(1);
  expect(judge(0, undefined).failed).toBe(1);
  expect(judge(1, sound)).toEqual({ ...sound, failed: 1 });
  expect(judge(1, { ...sound, failed: 2 }).failed).toBe(2);
});

test('a suite finds its own files', () => {
  const unit = suites.find(({ name }) => name === 'unit');
  expect(unit && filesOf(unit)).toContain('build/run-tests.test.ts');
  expect(unit && filesOf(unit).filter((path) => path.startsWith('test/kit/servers/'))).toEqual([]);
});
