import { describe, expect, it } from 'vitest';
import type { ListRule } from '../../../electron/contract/models/privacy-list.ts';
import { drafted, dropped, isSame, judgeTheirs, moved, rulesOf, STARTS } from './list-draft.ts';

const rule = (value: string): ListRule => ({ scope: 'group', value, action: 'deny', kinds: [] });
const A = rule('a');
const B = rule('b');
const C = rule('c');
const values = (rules: readonly ListRule[]): string => rules.map(({ value }) => value).join('');

describe('the order of rules', () => {
  const draft = drafted([A, B, C]);
  const ids = draft.map(({ id }) => id);

  it('is changed one step at a time, and never beyond the ends', () => {
    expect(values(moved(draft, ids[2]!, 1))).toBe('acb');
    expect(values(moved(draft, ids[0]!, 2))).toBe('bca');
    expect(values(moved(draft, ids[0]!, -1))).toBe('abc');
    expect(values(moved(draft, ids[2]!, 9))).toBe('abc');
    expect(moved(draft, 'none', 1)).toBe(draft);
  });

  it('is changed by dropping some before or after another', () => {
    expect(values(dropped(draft, new Set([ids[2]!]), ids[0]!, 'before'))).toBe('cab');
    expect(values(dropped(draft, new Set([ids[0]!, ids[1]!]), ids[2]!, 'after'))).toBe('cab');
    expect(dropped(draft, new Set([ids[0]!]), ids[0]!, 'after')).toBe(draft);
  });
});

it('rows that say the same are told apart, and are the same to a reader', () => {
  const [one, other] = [drafted([A]), drafted([A])];
  expect(one[0]?.id).not.toBe(other[0]?.id);
  expect(isSame(one, other)).toBe(true);
  expect(rulesOf(one)).toEqual([A]);
  expect(isSame([A, B], [B, A])).toBe(false);
});

it('what a list begins with is one rule, the simplest that says it (R367)', () => {
  expect(STARTS.strangers).toEqual([{ scope: 'subscription', value: 'none', action: 'deny', kinds: [] }]);
  expect(Object.values(STARTS).every((rules) => rules.length <= 1)).toBe(true);
});

it('the server\'s rules are taken where nothing was changed, and never over what was (R348)', () => {
  expect(judgeTheirs([], undefined, [A])).toBe('take');
  expect(judgeTheirs([A], [A], [A])).toBe('same');
  expect(judgeTheirs([A], [A], undefined)).toBe('same');
  expect(judgeTheirs([A], [A], [B])).toBe('take');
  expect(judgeTheirs([A, B], [A], [A])).toBe('same');
  expect(judgeTheirs([A, B], [A], [A, B])).toBe('take');
  expect(judgeTheirs([A, B], [A], [C])).toBe('conflict');
});
