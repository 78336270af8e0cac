import { expect, it } from 'vitest';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { el } from '../../kit/element.ts';
import { buildHint, parseHints, type Hint } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  expect(asJson(parseHints(element))).toEqual(value);
  if (isBothWays) expect(el('message', 'jabber:client', {}, ...(value as Hint[]).map(buildHint))).toEqual(element);
});
