import fc from 'fast-check';
import { afterAll, it } from 'vitest';
import { bareOf, domainOf, type Jid } from '../../../lib/jid.ts';
import { STANZA_KINDS, type PrivacyList, type PrivacyRule, type RuleScope } from './codec.ts';
import { evaluate, type JudgedStanza, type RosterView } from './evaluator.ts';

// A failing seed is tried again by writing it here.
const seed = Number(process.env['FC_SEED'] ?? Date.now() % 2_147_483_647);
const runs = { seed, numRuns: 2_000 };
afterAll(() => {
  console.info(`privacy evaluator: fast-check seed ${seed}, again with FC_SEED=${seed}`);
});

const jids = ['a@b.example/c', 'a@b.example', 'd@b.example/c', 'b.example/c', 'b.example', 'a@sub.b.example', 'x@y.example/z'] as Jid[];
const groups = ['Friends', 'friends', 'Enemies'];
const subscriptions = ['none', 'to', 'from', 'both'] as const;
const scope: fc.Arbitrary<RuleScope> = fc.oneof(
  fc.record({ type: fc.constant('jid' as const), value: fc.constantFrom(...jids) }),
  fc.record({ type: fc.constant('group' as const), value: fc.constantFrom(...groups) }),
  fc.record({ type: fc.constant('subscription' as const), value: fc.constantFrom(...subscriptions) }),
  fc.constant({ type: 'everybody' as const }),
);
const rule: fc.Arbitrary<PrivacyRule> = fc.record({
  scope, action: fc.constantFrom('allow' as const, 'deny' as const), order: fc.nat({ max: 200 }), kinds: fc.subarray([...STANZA_KINDS]),
});
const rules = fc.uniqueArray(rule, { selector: ({ order }) => order, maxLength: 12 });
const stanza: fc.Arbitrary<JudgedStanza> = fc.record({
  direction: fc.constantFrom('in' as const, 'out' as const), kind: fc.constantFrom('message' as const, 'iq' as const, 'notification' as const, 'other-presence' as const),
  peer: fc.constantFrom(...jids),
});
const rosters: fc.Arbitrary<RosterView> = fc.dictionary(fc.constantFrom(...jids),
  fc.record({ subscription: fc.constantFrom(...subscriptions), groups: fc.subarray(groups) })).map((items) => (jid) => items[jid]);
const reading = fc.constantFrom('rfc3921' as const, 'xep-0016' as const);
const listOf = (given: readonly PrivacyRule[]): PrivacyList => ({ name: 'x', rules: given, unreadable: 0 });
const show = (value: unknown): string => JSON.stringify(value);

/** The same question answered another way: sort, then ask each rule for the set of stanzas it is about. */
function plainly(given: readonly PrivacyRule[], judged: JudgedStanza, roster: RosterView, subdomains: boolean): string {
  const { peer } = judged;
  const item = roster(peer) ?? roster(bareOf(peer));
  const names = new Set<string>([peer, bareOf(peer), domainOf(peer)]);
  if (subdomains) domainOf(peer).split('.').forEach((_, index, parts) => names.add(parts.slice(index).join('.')));
  const child = `${judged.direction} ${judged.kind}`;
  const kind = { 'in message': 'message', 'in iq': 'iq', 'in notification': 'presence-in', 'out notification': 'presence-out' }[child];
  const found = [...given].sort((a, b) => a.order - b.order).find((each) => {
    if (each.kinds.length > 0 && !each.kinds.some((one) => one === kind)) return false;
    if (each.scope.type === 'everybody') return true;
    if (each.scope.type === 'jid') return names.has(each.scope.value);
    return each.scope.type === 'group' ? item?.groups.includes(each.scope.value) === true : (item ? item.subscription : 'none') === each.scope.value;
  });
  return found ? `${found.action} ${found.order}` : 'allow fall-through';
}

const spoken = ({ action, by }: ReturnType<typeof evaluate>): string => `${action} ${typeof by === 'string' ? by : by.order}`;

it('agrees with a plain reading of §10 (R298, R308, R320–R322)', () => {
  fc.assert(fc.property(rules, stanza, rosters, reading, (given, judged, roster, how) => {
    const mine = spoken(evaluate(listOf(given), judged, roster, { reading: how }));
    const plain = plainly(given, judged, roster, how === 'rfc3921');
    if (mine !== plain) throw new Error(`${show(given)} on ${show(judged)}: ${mine}, plainly ${plain}`);
  }), runs);
});

it('does not depend on the sequence of the items, only on their orders (R320)', () => {
  fc.assert(fc.property(rules.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))), stanza, rosters,
    ([given, shuffled], judged, roster) => spoken(evaluate(listOf(given), judged, roster)) === spoken(evaluate(listOf(shuffled), judged, roster))), runs);
});

it('stops at the rule that decides: later ones change nothing, its own action everything (R321)', () => {
  fc.assert(fc.property(rules, rule, stanza, rosters, (given, added, judged, roster) => {
    const { by } = evaluate(listOf(given), judged, roster);
    if (typeof by === 'string') return;
    const later = { ...added, order: by.order + 1_000 };
    if (evaluate(listOf([later, ...given]), judged, roster).by !== by) throw new Error('a later rule counted');
    const turned = given.map((each) => (each === by ? { ...each, action: each.action === 'allow' ? 'deny' as const : 'allow' as const } : each));
    if (evaluate(listOf(turned), judged, roster).action === by.action) throw new Error('its action did not count');
    if (evaluate(listOf(given.filter((each) => each !== by)), judged, roster).by === by) throw new Error('a removed rule counted');
  }), runs);
});

it('without a deny that applies allows, and an allow of everybody put first allows everything (R322)', () => {
  fc.assert(fc.property(rules, stanza, rosters, (given, judged, roster) => {
    const gentle = given.map((each) => ({ ...each, action: 'allow' as const }));
    const first: PrivacyRule = { scope: { type: 'everybody' }, action: 'allow', order: -1, kinds: [] };
    return evaluate(listOf(gentle), judged, roster).action === 'allow' && evaluate(listOf([...given, first]), judged, roster).by === first;
  }), runs);
});

it('differs between the readings only where a rule for a domain meets its subdomain (N02)', () => {
  fc.assert(fc.property(rules, stanza, rosters, (given, judged, roster) => {
    const old = evaluate(listOf(given), judged, roster, { reading: 'rfc3921' });
    if (spoken(old) === spoken(evaluate(listOf(given), judged, roster, { reading: 'xep-0016' }))) return;
    const isDomainRule = typeof old.by !== 'string' && old.by.scope.type === 'jid' && domainOf(judged.peer).endsWith(`.${old.by.scope.value}`);
    if (!isDomainRule) throw new Error(`${show(given)} on ${show(judged)}`);
  }), runs);
});
