import { expect, it } from 'vitest';
import { readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { buildDelimiter, parseDelimiter } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  expect(parseDelimiter(element)).toBe(value);
  if (isBothWays) expect(buildDelimiter(value as string)).toEqual(element);
});

it('is honoured as one sign, but as no single letter or digit; nothing, or too much, is none (§2)', () => {
  const of = (text: string): string | undefined => parseDelimiter(buildDelimiter(text));
  expect([of('/'), of(' '), of('ab')]).toEqual(['/', ' ', 'ab']);
  expect([of('e'), of('M'), of('7'), of(''), of('x'.repeat(33))]).toEqual(Array(5).fill(undefined));
  expect(parseDelimiter(xml`<roster xmlns='urn:x'>::</roster>`)).toBe(undefined);
});
