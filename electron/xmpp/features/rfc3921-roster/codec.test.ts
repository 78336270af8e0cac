import { expect, it } from 'vitest';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import type { Jid } from '../../../lib/jid.ts';
import { el, type XmlElement } from '../../kit/element.ts';
import { buildGet, buildRemove, buildSet, parsePush, parseRoster, type Roster, type RosterChange, type RosterPush } from './codec.ts';

type Value =
  | { kind: 'get'; version?: string } | { kind: 'set'; change: RosterChange } | { kind: 'remove'; jid: Jid }
  | { kind: 'roster'; roster: Roster } | { kind: 'push'; push?: RosterPush };

it.each(readFixtures(import.meta.url))('$name', ({ element, value }) => {
  const fixture = value as Value;
  switch (fixture.kind) {
    case 'get':
      expect(parseRoster(element)).toEqual({ version: fixture.version, items: [] });
      return expect(buildGet(fixture.version)).toEqual(element);
    case 'set': {
      expect(buildSet(fixture.change)).toEqual(element);
      const { jid, name, groups } = parseRoster(element)!.items[0]!;
      return expect({ jid, name, groups }).toEqual(fixture.change);
    }
    case 'remove':
      expect(parsePush(element)?.change).toEqual({ kind: 'removed', jid: fixture.jid });
      return expect(buildRemove(fixture.jid)).toEqual(element);
    case 'roster': return expect(asJson(parseRoster(element))).toEqual(fixture.roster);
    case 'push': return expect(asJson({ kind: 'push', push: parsePush(element) })).toEqual(fixture);
  }
});

it('leaves empty and doubled groups out of a set (N08)', () => {
  expect(buildSet({ jid: 'a@b.example' as Jid, name: '', groups: ['x', '', 'x', 'X'] }))
    .toEqual(xml`<query xmlns='jabber:iq:roster'><item jid='a@b.example'><group>x</group><group>X</group></item></query>`);
});

it('is neither roster nor push in another namespace', () => {
  const foreign = xml`<query xmlns='urn:x'><item xmlns='jabber:iq:roster' jid='a@b.example'/></query>`;
  expect([parseRoster(foreign), parsePush(foreign), parsePush(xml`<query xmlns='jabber:iq:roster'/>`)]).toEqual([undefined, undefined, undefined]);
});

it('does no more than linear work on a large roster, hostile keys included (hazard C4)', () => {
  const items = Array.from({ length: 10_000 }, (_, index): XmlElement => el(
    'item', 'jabber:iq:roster', { jid: `user${index}@example.org`, name: '__proto__', subscription: 'both' },
    el('group', 'jabber:iq:roster', {}, 'constructor'), el('group', 'jabber:iq:roster', {}, `g${index % 10}`)));
  const roster = parseRoster(el('query', 'jabber:iq:roster', {}, ...items, ...items))!;
  expect(roster.items).toHaveLength(10_000);
  expect(roster.items[9_999]).toMatchObject({ jid: 'user9999@example.org', name: '__proto__', groups: ['constructor', 'g9'] });
});
