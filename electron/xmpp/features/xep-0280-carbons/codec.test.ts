import { expect, it } from 'vitest';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { childElements, CLIENT_NS, el } from '../../kit/element.ts';
import { buildCarbon, buildEnable, parseCarbon } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  const carbon = parseCarbon(element);
  const told = carbon && {
    direction: carbon.direction, stamp: carbon.stamp, from: carbon.message.attrs['from'], to: carbon.message.attrs['to'], children: childElements(carbon.message).map(({ name }) => name),
  };
  expect(asJson(told ?? {})).toEqual(value);
  if (isBothWays) expect(el('message', CLIENT_NS, element.attrs, buildCarbon(carbon!.direction, carbon!.message))).toEqual(element);
});

it('asks for copies with nothing in it (§4, example 3)', () => {
  expect(buildEnable()).toEqual(xml`<enable xmlns='urn:xmpp:carbons:2'/>`);
});
