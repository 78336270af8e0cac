import { expect, it } from 'vitest';
import { readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { el } from '../../kit/element.ts';
import { buildNick, parseNick } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  expect(parseNick(el('presence', 'jabber:client', {}, element))).toBe(value);
  if (isBothWays) expect(buildNick(value as string)).toEqual(element);
});

it('is nothing where it is absent, empty, blank or of another namespace', () => {
  for (const inner of [xml`<presence/>`, xml`<presence><nick xmlns='http://jabber.org/protocol/nick'/></presence>`,
    xml`<presence><nick xmlns='http://jabber.org/protocol/nick'> 	</nick></presence>`, xml`<presence><nick>Ann</nick></presence>`]) {
    expect(parseNick(inner)).toBeUndefined();
  }
});

it('is cut at 256 UTF-16 units, never through a character', () => {
  const of = (nick: string): string | undefined => parseNick(el('presence', 'jabber:client', {}, buildNick(nick)));
  expect(of('a'.repeat(1_000_000))).toBe('a'.repeat(256));
  expect(of('a'.repeat(255) + '🌹')).toBe('a'.repeat(255));
  expect(of('a'.repeat(254) + '🌹b')).toBe('a'.repeat(254) + '🌹');
});
