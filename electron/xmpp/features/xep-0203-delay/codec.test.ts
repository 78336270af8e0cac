import { expect, it } from 'vitest';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { el } from '../../kit/element.ts';
import { buildDelay, parseDelays, type Delay } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  expect(asJson(parseDelays(element))).toEqual(value);
  if (isBothWays) expect(el('message', 'jabber:client', {}, ...(value as Delay[]).map(buildDelay))).toEqual(element);
});
