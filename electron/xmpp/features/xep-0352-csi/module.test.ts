import { expect, it } from 'vitest';
import { ClientHarness, ME } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { csiFeature } from './index.ts';

const OFFER = xml`<csi xmlns='urn:xmpp:csi:0'/>`;
const start = (features = [OFFER]): { harness: ClientHarness; set: (isActive: boolean) => void; told: () => string[] } => {
  const harness = new ClientHarness([csiFeature], { features });
  return { harness, set: (isActive) => harness.client.api(csiFeature).set(isActive), told: () => harness.stream.told.splice(0).map(({ name }) => name) };
};

it('is told when it changes, and is no stanza', async () => {
  const { harness, set, told } = start();
  for (const isActive of [true, false, false, true]) set(isActive);
  expect([told(), await harness.sent()]).toEqual([['inactive', 'active'], []]);
});

it('is told again in a new session and in a resumed one, which has forgotten it (§5.1)', () => {
  const { harness, set, told } = start();
  set(false);
  told();
  harness.stream.drop();
  harness.stream.goOnline(ME, { resumed: true });
  expect(told()).toEqual(['inactive']);
  harness.stream.drop();
  set(true);
  set(false);
  expect(told()).toEqual([]);
  harness.stream.goOnline(ME, { features: [OFFER] });
  expect(told()).toEqual(['inactive']);
});

it('is not told to a server that has no use for it', () => {
  const { set, told } = start([]);
  set(false);
  expect(told()).toEqual([]);
});
