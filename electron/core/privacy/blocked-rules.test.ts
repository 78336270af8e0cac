import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BareJid, Jid } from '../../lib/jid.ts';
import { evaluate, renumber, type PrivacyRule, type RuleScope, type StanzaKind } from '../../xmpp/features/rfc3921-privacy/index.ts';
import { coveringValues, type Block } from './block.ts';
import { blockedBy, withBlocked, withoutBlocked } from './blocked-rules.ts';

const TYBALT = 'tybalt@example.com' as BareJid;
const WHOLLY: Block = { scope: 'jid', value: TYBALT, kinds: [] };

function rule(scope: RuleScope, action: PrivacyRule['action'], order: number, kinds: readonly StanzaKind[] = []): PrivacyRule {
  return { scope, action, order, kinds };
}

const jid = (value: string): RuleScope => ({ type: 'jid', value: value as Jid });
const EVERYBODY: RuleScope = { type: 'everybody' };

const scopes = fc.oneof(
  fc.constantFrom(TYBALT, 'example.com', 'paris@example.com', 'tybalt@example.com/sword').map(jid),
  fc.constantFrom('Enemies', 'Friends').map((value): RuleScope => ({ type: 'group', value })),
  fc.constant(EVERYBODY),
);
const lists = fc.array(fc.record({
  scope: scopes, action: fc.constantFrom('allow' as const, 'deny' as const), kinds: fc.subarray(['iq', 'message', 'presence-in', 'presence-out'] as StanzaKind[]),
}), { maxLength: 8 }).map((rules) => rules.map((each, index): PrivacyRule => ({ ...each, order: index * 3 })));

describe('blocking somebody in a list', () => {
  it('stands before every other rule, and leaves those as they are', () => {
    const others = [rule(jid('paris@example.com'), 'allow', 3), rule(EVERYBODY, 'deny', 7, ['iq'])];
    const blocked = withBlocked(others, WHOLLY);
    expect(blocked).toEqual([rule(jid(TYBALT), 'deny', 2), ...others]);
    expect(renumber(blocked)).toBe(blocked);
  });

  it('numbers all anew where there is no number left before the first (R305)', () => {
    const blocked = renumber(withBlocked([rule(EVERYBODY, 'allow', 0)], WHOLLY));
    expect(blocked.map(({ order }) => order)).toEqual([10, 20]);
    expect(blocked.map(({ scope }) => scope.type)).toEqual(['jid', 'everybody']);
  });

  it('is in force whatever the list says, and once only; unblocking gives the list back (200 lists)', () => {
    fc.assert(fc.property(lists, (rules) => {
      const blocked = renumber(withBlocked(rules, WHOLLY));
      for (const direction of ['in', 'out'] as const) {
        for (const kind of ['message', 'iq', 'notification', 'other-presence'] as const) {
          expect(evaluate({ rules: blocked }, { direction, kind, peer: `${TYBALT}/sword` as Jid }, () => undefined).action).toBe('deny');
        }
      }
      expect(blockedBy(blocked).filter(({ value }) => value === TYBALT)).toEqual([{ scope: 'jid', value: TYBALT, kinds: [] }]);
      expect(withBlocked(blocked, WHOLLY)).toHaveLength(blocked.length);
      const without = withoutBlocked(blocked, WHOLLY);
      expect(blockedBy(without).some(({ scope, value }) => scope === 'jid' && value === TYBALT)).toBe(false);
      expect(without.length).toBeGreaterThan(0);
    }), { numRuns: 200 });
  });
});

describe('blocking more than an address, or less than everything', () => {
  it('takes a group, a subscription and some kinds as one rule each (R299, R300, R355–R358)', () => {
    expect(withBlocked([], { scope: 'group', value: 'Enemies', kinds: ['presence-out'] })).toEqual([rule({ type: 'group', value: 'Enemies' }, 'deny', 1000, ['presence-out'])]);
    expect(withBlocked([], { scope: 'subscription', value: 'none', kinds: ['message'] })).toEqual([rule({ type: 'subscription', value: 'none' }, 'deny', 1000, ['message'])]);
    expect(withBlocked([], { scope: 'subscription', value: 'friends', kinds: [] })).toEqual([]);
  });

  it('says nothing twice: the wider rule takes the place of the narrower (R367)', () => {
    const narrow = withBlocked([], { ...WHOLLY, kinds: ['message'] });
    expect(withBlocked(narrow, { ...WHOLLY, kinds: ['message', 'iq'] })).toEqual([rule(jid(TYBALT), 'deny', 1000, ['message', 'iq'])]);
    expect(withBlocked(narrow, WHOLLY)).toHaveLength(1);
    expect(withBlocked(narrow, { ...WHOLLY, kinds: ['presence-out'] })).toHaveLength(2);
  });
});

describe('what a list blocks', () => {
  it('is told once for each, with the kinds of all rules that reach it', () => {
    expect(blockedBy([
      rule(jid(TYBALT), 'deny', 1, ['message']), rule({ type: 'group', value: 'Enemies' }, 'deny', 2), rule(jid(TYBALT), 'deny', 3, ['iq', 'message']),
    ])).toEqual([{ scope: 'jid', value: TYBALT, kinds: ['message', 'iq'] }, { scope: 'group', value: 'Enemies', kinds: [] }]);
  });

  it('leaves out what stands behind an allowance of the same, or of everybody', () => {
    expect(blockedBy([rule(jid(TYBALT), 'allow', 1), rule(jid(TYBALT), 'deny', 2)])).toEqual([]);
    expect(blockedBy([rule(EVERYBODY, 'allow', 1), rule(jid(TYBALT), 'deny', 2)])).toEqual([]);
    expect(blockedBy([rule(EVERYBODY, 'deny', 1, ['presence-out']), rule(jid(TYBALT), 'deny', 2)])).toHaveLength(1);
  });
});

it('an address is covered by its four forms', () => {
  expect(coveringValues('tybalt@example.com/sword' as Jid)).toEqual(['tybalt@example.com/sword', 'tybalt@example.com', 'example.com/sword', 'example.com']);
  expect(coveringValues('example.com' as Jid)).toEqual(['example.com']);
});
