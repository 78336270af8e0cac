import { expect, it } from 'vitest';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { childElements } from '../../kit/element.ts';
import { buildDisplayed, parseDisplayed, type DisplayedState } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  const item = { id: element.attrs['id']!, payload: childElements(element)[0]! };
  expect(asJson(parseDisplayed(item) ?? null)).toEqual(value);
  if (isBothWays) expect(buildDisplayed(value as DisplayedState)).toEqual(item);
});
