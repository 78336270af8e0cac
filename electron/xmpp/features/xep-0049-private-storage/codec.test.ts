import { expect, it } from 'vitest';
import { readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { childElements, textOf } from '../../kit/element.ts';
import { buildPrivate, parsePrivate } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  const found = parsePrivate(element)!;
  const text = childElements(found).map(textOf).join('') || textOf(found);
  expect({ name: found.name, ns: found.ns, text }).toEqual(value);
  if (isBothWays) expect(buildPrivate(found)).toEqual(element);
});

it('is nothing where it is empty, or something else', () => {
  expect([parsePrivate(xml`<query xmlns='jabber:iq:private'/>`), parsePrivate(xml`<query xmlns='urn:x'><a xmlns='urn:a'/></query>`)]).toEqual([undefined, undefined]);
});
