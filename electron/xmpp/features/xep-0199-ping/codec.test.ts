import { expect, it } from 'vitest';
import { readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { buildPing, parsePing } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  expect(parsePing(element)).toBe(value);
  if (isBothWays) expect(buildPing()).toEqual(element);
});

it('is none under another name or in another namespace', () => {
  expect([parsePing(xml`<ping xmlns='urn:x'/>`), parsePing(xml`<pong xmlns='urn:xmpp:ping'/>`)]).toEqual([undefined, undefined]);
});
