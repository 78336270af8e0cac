import { expect, it } from 'vitest';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { el } from '../../kit/element.ts';
import { buildDisplayed, buildMarkable, parseMarker, type Marker } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  expect(asJson(parseMarker(element))).toEqual(value);
  if (!isBothWays) return;
  const { isMarkable, displayed } = value as Marker;
  expect(el('message', 'jabber:client', {}, isMarkable ? buildMarkable() : buildDisplayed(displayed!))).toEqual(element);
});

it('takes no id of unreasonable length', () => {
  expect(parseMarker(xml`<message><displayed xmlns='urn:xmpp:chat-markers:0' id='${'x'.repeat(1025)}'/></message>`)).toEqual({ isMarkable: false });
});
