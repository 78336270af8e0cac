import { expect, it } from 'vitest';
import { readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { el } from '../../kit/element.ts';
import { buildOob, parseOob } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value }) => {
  expect(parseOob(el('message', 'jabber:client', {}, element))).toEqual(value);
  expect(buildOob(value as string)).toEqual(element);
});

it('is none without an address, or in another namespace', () => {
  for (const inner of [xml`<x xmlns='jabber:x:oob'/>`, xml`<x xmlns='jabber:x:oob'><url> </url></x>`, xml`<x xmlns='urn:x'><url>http://h/</url></x>`]) expect(parseOob(el('message', 'jabber:client', {}, inner))).toBe(undefined);
});
