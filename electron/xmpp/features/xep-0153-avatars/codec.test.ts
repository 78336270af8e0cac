import { expect, it } from 'vitest';
import { readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { el } from '../../kit/element.ts';
import { buildUpdate, parseUpdate } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  expect(parseUpdate(el('presence', 'jabber:client', {}, element))).toBe(value);
  if (isBothWays) expect(buildUpdate(value as string)).toEqual(element);
});

it('says nothing where it is absent, not ready yet (§4.1), or no hash', () => {
  for (const presence of [xml`<presence/>`, xml`<presence><x xmlns='vcard-temp:x:update'/></presence>`,
    xml`<presence><x xmlns='vcard-temp:x:update'><photo>../../etc/passwd</photo></x></presence>`, xml`<presence><x xmlns='other'><photo/></x></presence>`]) {
    expect(parseUpdate(presence)).toBeUndefined();
  }
});
