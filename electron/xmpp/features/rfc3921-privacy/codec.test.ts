import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import type { Jid } from '../../../lib/jid.ts';
import { childElements, el } from '../../kit/element.ts';
import {
  buildListGet, buildListRemove, buildListSet, buildNamesGet, buildUse, parseList, parseNames, parsePush, renumber, STANZA_KINDS,
  type ListInUse, type PrivacyListNames, type PrivacyRule, type StanzaKind,
} from './codec.ts';

type Value =
  | { kind: 'names-get' } | { kind: 'names'; names: PrivacyListNames } | { kind: 'list-get' | 'remove'; name: string }
  | { kind: 'list'; name: string; rules: PrivacyRule[]; unreadable?: number } | { kind: 'use'; use: ListInUse; name?: string }
  | { kind: 'push'; name?: string };

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  const fixture = value as Value;
  switch (fixture.kind) {
    case 'names-get': return expect(buildNamesGet()).toEqual(element);
    case 'names': return expect(asJson(parseNames(element))).toEqual(fixture.names);
    case 'list-get': return expect(buildListGet(fixture.name)).toEqual(element);
    case 'remove': return expect(buildListRemove(fixture.name)).toEqual(element);
    case 'list':
      expect(parseList(element, fixture.name)).toEqual({ name: fixture.name, rules: fixture.rules, unreadable: fixture.unreadable ?? 0 });
      if (isBothWays) expect(buildListSet(fixture.name, fixture.rules)).toEqual(element);
      return undefined;
    case 'use': return expect(buildUse(fixture.use, fixture.name)).toEqual(element);
    case 'push': return expect(parsePush(element)).toBe(fixture.name);
  }
});

const subsets = (kinds: readonly StanzaKind[]): StanzaKind[][] =>
  kinds.reduce<StanzaKind[][]>((all, kind) => [...all, ...all.map((subset) => [...subset, kind])], [[]]);

describe('rules', () => {
  it('round-trip with none, any and all of the four kinds, to allow and to deny; all four are not none (R307, R309, R310)', () => {
    expect(subsets(STANZA_KINDS)).toHaveLength(16);
    const built = new Set<string>();
    for (const kinds of subsets(STANZA_KINDS)) {
      for (const action of ['allow', 'deny'] as const) {
        const rules: PrivacyRule[] = [{ scope: { type: 'everybody' }, action, order: 7, kinds }];
        const query = buildListSet('x', rules);
        built.add(JSON.stringify(query));
        expect(parseList(query, 'x')).toEqual({ name: 'x', rules, unreadable: 0 });
      }
    }
    expect(built.size).toBe(32);
  });

  it('name their kinds in the order of the schema, in whichever they were chosen (R427)', () => {
    const query = buildListSet('x', [{ scope: { type: 'everybody' }, action: 'deny', order: 1, kinds: ['presence-out', 'iq', 'presence-in', 'message'] }]);
    expect(query).toEqual(xml`<query xmlns='jabber:iq:privacy'><list name='x'><item action='deny' order='1'><iq/><message/><presence-in/><presence-out/></item></list></query>`);
  });

  it('round-trip whatever they hold (R296)', () => {
    const texts = fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 20 });
    const scope = fc.oneof(
      fc.record({ type: fc.constant('jid' as const), value: fc.constantFrom('a@b.example/c', 'a@b.example', 'b.example/c', 'b.example') as fc.Arbitrary<Jid> }),
      fc.record({ type: fc.constant('group' as const), value: texts }),
      fc.record({ type: fc.constant('subscription' as const), value: fc.constantFrom('none' as const, 'to' as const, 'from' as const, 'both' as const) }),
      fc.constant({ type: 'everybody' as const }),
    );
    const rule = fc.record({ scope, action: fc.constantFrom('allow' as const, 'deny' as const), kinds: fc.subarray([...STANZA_KINDS]) });
    fc.assert(fc.property(texts, fc.array(rule, { minLength: 1, maxLength: 20 }), (name, given) => {
      const rules = given.map((each, index) => ({ ...each, order: index * 3 }));
      expect(parseList(buildListSet(name, rules), name)).toEqual({ name, rules, unreadable: 0 });
    }));
  });

  it('are numbered anew where their sequence asks for it, and only then (R305, R345)', () => {
    const rule = (order: number): PrivacyRule => ({ scope: { type: 'everybody' }, action: 'deny', order, kinds: [] });
    const kept = [rule(0), rule(3), rule(4_294_967_295)];
    expect(renumber(kept)).toBe(kept);
    for (const orders of [[3, 3, 5], [3, 0, 0, 0, 0, 5], [5, 3], [-1, 2], [1.5, 2], [NaN], [1, 4_294_967_296]]) {
      const renumbered = renumber(orders.map(rule)).map(({ order }) => order);
      expect(renumbered).toEqual(orders.map((_, index) => (index + 1) * 10));
      // What goes out is numbered so, whatever was given.
      expect(childElements(childElements(buildListSet('x', orders.map(rule)))[0]!).map(({ attrs }) => attrs['order'])).toEqual(renumbered.map(String));
    }
  });

  it('make a list: without any it would be a removal, which is refused as a bug (R313, R314)', () => {
    expect(() => buildListSet('x', [])).toThrow('without rules');
    expect(buildListRemove('x').children).toEqual([el('list', 'jabber:iq:privacy', { name: 'x' })]);
  });

  it('without a type say nothing of a value (R303), and every one has action and order (R304)', () => {
    const query = buildListSet('x', [{ scope: { type: 'everybody' }, action: 'deny', order: 6, kinds: [] }]);
    expect(query).toEqual(xml`<query xmlns='jabber:iq:privacy'><list name='x'><item action='deny' order='6'/></list></query>`);
  });
});

it('reads no list of another name, of another namespace, or of several (hazard A20)', () => {
  const list = (name: string, ns = 'jabber:iq:privacy') => el('list', ns, { name });
  const query = (...children: Parameters<typeof el>[3][]) => el('query', 'jabber:iq:privacy', {}, ...children);
  expect(parseList(query(list('b')), 'a')).toBeUndefined();
  expect(parseList(query(list('a', 'urn:x')), 'a')).toBeUndefined();
  expect(parseList(query(list('a'), list('b')), 'a')).toBeUndefined();
  expect([parseNames(el('query', 'urn:x')), parseList(el('query', 'urn:x', {}, list('a')), 'a'), parsePush(el('query', 'urn:x', {}, list('a')))])
    .toEqual([undefined, undefined, undefined]);
  expect(parseNames(query(list('a'), list('a'), list('')))).toMatchObject({ lists: ['a'] });
  const use = (name: string, list?: string) => el(name, 'jabber:iq:privacy', { name: list });
  for (const none of [undefined, '']) expect(parseNames(query(use('active', none), use('default', none)))).toEqual({ active: undefined, default: undefined, lists: [] });
});

it('keeps each set to one child (R311)', () => {
  const rules: PrivacyRule[] = [{ scope: { type: 'everybody' }, action: 'deny', order: 1, kinds: [] }];
  for (const query of [buildListSet('a', rules), buildListRemove('a'), buildUse('active', 'a'), buildUse('default', undefined), buildListGet('a')]) {
    expect(query.children).toHaveLength(1);
  }
});
