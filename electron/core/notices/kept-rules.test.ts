import { expect, it } from 'vitest';
import { rulesWithGroupRenamed, rulesWithoutAccount } from './kept-rules.ts';

const never = { level: 'never' as const, until: 0 };
const rules = { keywords: ['roof'], quietHours: [], conversations: { '1/anna@example.org': never, '11/anna@example.org': never }, groups: { '1/Family': 'always' as const, '11/Family': 'never' as const } };

it('the rules of an account go with it, and only these', () => {
  expect(rulesWithoutAccount(rules, 1)).toEqual({ ...rules, conversations: { '11/anna@example.org': never }, groups: { '11/Family': 'never' } });
  expect(rulesWithoutAccount(rules, 2)).toBeUndefined();
});

it('the rule of a group follows it to its other name', () => {
  expect(rulesWithGroupRenamed(rules, 1, 'Family', 'Home')?.groups).toEqual({ '1/Home': 'always', '11/Family': 'never' });
  expect(rulesWithGroupRenamed(rules, 1, 'Friends', 'Home')).toBeUndefined();
  const nested = { ...rules, groups: { '1/Work': 'never' as const, '1/Work::Near': 'always' as const, '1/Workshop': 'never' as const, '1/Job': 'always' as const } };
  expect(rulesWithGroupRenamed(nested, 1, 'Work', 'Job', '::')?.groups).toEqual({ '1/Job': 'always', '1/Job::Near': 'always', '1/Workshop': 'never' });
});
