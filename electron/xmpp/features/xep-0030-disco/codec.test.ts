import { expect, it } from 'vitest';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { buildInfo, buildItems, DISCO_INFO_NS, parseInfo, parseItems, type DiscoInfo, type DiscoItem } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  const isInfo = element.ns === DISCO_INFO_NS;
  expect(asJson(isInfo ? parseInfo(element) : parseItems(element))).toEqual(value);
  if (!isBothWays) return;
  const info = value as DiscoInfo & { features: string[] };
  expect(isInfo ? buildInfo({ ...info, features: new Set(info.features) }) : buildItems(value as DiscoItem[])).toEqual(element);
});

it('is nothing in another namespace', () => {
  expect([parseInfo(xml`<query xmlns='urn:x'/>`), parseItems(xml`<query xmlns='urn:x'/>`), parseInfo(xml`<x xmlns='${DISCO_INFO_NS}'/>`)]).toEqual([undefined, undefined, undefined]);
});
