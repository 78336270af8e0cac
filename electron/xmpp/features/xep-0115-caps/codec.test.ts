import { expect, it } from 'vitest';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { buildCapabilities, parseCapabilities, verificationOf, type Capabilities } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value, isBothWays }) => {
  expect(asJson(parseCapabilities(element) ?? null)).toEqual(value);
  if (isBothWays) expect(buildCapabilities(value as Capabilities)).toEqual(element);
});

const FEATURES = new Set(['http://jabber.org/protocol/muc', 'http://jabber.org/protocol/disco#items', 'http://jabber.org/protocol/caps', 'http://jabber.org/protocol/disco#info']);

it('is the verification string of the specification (§5.2)', () => {
  expect(verificationOf({ identities: [{ category: 'client', type: 'pc', name: 'Exodus 0.9.1' }], features: FEATURES })).toBe('QgayPKawpkPSDYmwT/WM94uAlu0=');
});
