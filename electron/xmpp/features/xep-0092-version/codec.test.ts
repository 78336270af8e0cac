import { expect, it } from 'vitest';
import { readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { buildVersion, parseVersion, type SoftwareVersion } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  expect(parseVersion(element)).toEqual(value);
  if (isBothWays) expect(buildVersion(value as SoftwareVersion)).toEqual(element);
});

it('is nothing in another namespace', () => {
  expect(parseVersion(xml`<query xmlns='urn:x'><name>x</name></query>`)).toBeUndefined();
});
