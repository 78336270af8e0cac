import { expect, it } from 'vitest';
import { rulesWithoutAccount } from './kept-rules.ts';

const never = { level: 'never' as const, until: 0 };
const rules = { keywords: ['roof'], quietHours: [], conversations: { '1/anna@example.org': never, '11/anna@example.org': never }, groups: { '1/Family': 'always' as const, '11/Family': 'never' as const } };

it('the rules of an account go with it, and only these', () => {
  expect(rulesWithoutAccount(rules, 1)).toEqual({ ...rules, conversations: { '11/anna@example.org': never }, groups: { '11/Family': 'never' } });
  expect(rulesWithoutAccount(rules, 2)).toBeUndefined();
});
