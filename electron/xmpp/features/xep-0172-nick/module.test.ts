import { expect, it } from 'vitest';
import { ClientHarness } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { presenceFeature } from '../rfc3921-presence/index.ts';
import { subscriptionFeature } from '../rfc3921-subscription/index.ts';
import { nickFeature } from './index.ts';

it('reads what somebody who asks calls themself, beside their address (hazard A16)', async () => {
  const harness = new ClientHarness([presenceFeature, subscriptionFeature, nickFeature]);
  const nick = harness.client.api(nickFeature);
  const seen: unknown[] = [];
  harness.client.api(subscriptionFeature).onSubscription(({ from, stanza }) => void seen.push([from, nick.of(stanza)]));
  await harness.receive(xml`<presence from='mal@evil.example/x' type='subscribe'><nick xmlns='http://jabber.org/protocol/nick'>Ann</nick></presence>`);
  await harness.receive(xml`<presence from='mal@evil.example/x' type='subscribe'/>`);
  expect(seen).toEqual([['mal@evil.example', 'Ann'], ['mal@evil.example', undefined]]);
  expect(nick.build('Romeo')).toEqual(xml`<nick xmlns='http://jabber.org/protocol/nick'>Romeo</nick>`);
});
