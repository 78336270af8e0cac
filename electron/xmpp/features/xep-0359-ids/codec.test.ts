import { expect, it } from 'vitest';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { el } from '../../kit/element.ts';
import { buildOriginId, buildStanzaId, parseOriginId, parseStanzaIds, type StanzaIdClaim } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  expect(asJson({ stanzaIds: parseStanzaIds(element), originId: parseOriginId(element) })).toEqual(value);
  if (!isBothWays) return;
  const { stanzaIds, originId } = value as { stanzaIds: StanzaIdClaim[]; originId?: string };
  expect(el('message', 'jabber:client', {}, ...stanzaIds.map(buildStanzaId), originId === undefined ? undefined : buildOriginId(originId))).toEqual(element);
});

it('takes no id of unreasonable length', () => {
  expect(parseOriginId(xml`<message><origin-id xmlns='urn:xmpp:sid:0' id='${'x'.repeat(1025)}'/></message>`)).toBeUndefined();
});
