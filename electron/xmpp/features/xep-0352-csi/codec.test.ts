import { expect, it } from 'vitest';
import { readFixtures } from '../../../../test/kit/fixtures.ts';
import { buildClientState, parseClientState } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  expect(parseClientState(element) ?? null).toEqual(value);
  if (isBothWays) expect(buildClientState(value as boolean)).toEqual(element);
});
