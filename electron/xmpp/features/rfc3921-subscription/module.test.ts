import { expect, it } from 'vitest';
import { ClientHarness } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import type { BareJid } from '../../../lib/jid.ts';
import { el } from '../../kit/element.ts';
import { presenceFeature } from '../rfc3921-presence/index.ts';
import { subscriptionFeature, type InboundSubscription } from './index.ts';

const juliet = 'juliet@example.com' as BareJid;
const start = (session = {}): ClientHarness => new ClientHarness([subscriptionFeature, presenceFeature], session);

it('asks, approves, refuses and cancels, each with a fresh id to a bare address (R173–R177, R227, N12)', async () => {
  const harness = start();
  const api = harness.client.api(subscriptionFeature);
  const sent = [
    api.request(juliet, { statuses: [{ text: 'We met' }], extensions: [el('nick', 'http://jabber.org/protocol/nick', {}, 'Romeo')] }),
    api.approve(juliet), api.deny(juliet), api.cancel(juliet),
  ];
  expect(await harness.sent()).toEqual([
    xml`<presence to='juliet@example.com' id='${sent[0]!.id}' type='subscribe'><status>We met</status><nick xmlns='http://jabber.org/protocol/nick'>Romeo</nick></presence>`,
    xml`<presence to='juliet@example.com' id='${sent[1]!.id}' type='subscribed'/>`, xml`<presence to='juliet@example.com' id='${sent[2]!.id}' type='unsubscribed'/>`,
    xml`<presence to='juliet@example.com' id='${sent[3]!.id}' type='unsubscribe'/>`,
  ]);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(4);
  expect(await Promise.all(sent.map(({ outcome }) => outcome))).toEqual(Array(4).fill('acknowledged'));
});

it('tells the four kinds, from bare addresses, and answers none by itself (R049–R052, R158)', async () => {
  const harness = start();
  const api = harness.client.api(subscriptionFeature);
  const seen: InboundSubscription[] = [];
  const undo = api.onSubscription((subscription) => void seen.push(subscription));
  for (const type of ['subscribe', 'subscribed', 'unsubscribe', 'unsubscribed', 'unavailable', 'foo']) {
    await harness.receive(xml`<presence from='Juliet@example.com/balcony' type='${type}' id='x'/>`);
  }
  await harness.receive(xml`<presence from='juliet@example.com/balcony'/>`);
  expect(seen.map(({ kind, from }) => `${kind} ${from}`)).toEqual(['subscribe', 'subscribed', 'unsubscribe', 'unsubscribed'].map((kind) => `${kind} juliet@example.com`));
  expect(await harness.sent()).toEqual([]);
  undo();
  await harness.receive(xml`<presence from='juliet@example.com' type='subscribe'/>`);
  expect(seen).toHaveLength(4);
  // R240, R243: what affirms each; a request is a person's to answer.
  expect(seen.map((subscription) => api.affirm(subscription) === undefined)).toEqual([true, false, false, false]);
  expect((await harness.sent()).map(({ attrs }) => `${attrs['type']} ${attrs['to']} ${attrs['id'] === 'x'}`))
    .toEqual(['subscribe juliet@example.com false', 'unsubscribed juliet@example.com false', 'unsubscribe juliet@example.com false']);
});

it('knows whether the server takes approvals in advance (N05)', () => {
  expect(start().client.api(subscriptionFeature).canPreApprove).toBe(false);
  expect(start({ features: [xml`<sub xmlns='urn:xmpp:features:pre-approval'/>`] }).client.api(subscriptionFeature).canPreApprove).toBe(true);
});

it('is quiet once detached', async () => {
  const harness = start();
  const seen: unknown[] = [];
  harness.client.api(subscriptionFeature).onSubscription((subscription) => void seen.push(subscription));
  harness.client.dispose();
  await harness.receive(xml`<presence from='juliet@example.com' type='subscribe'/>`);
  expect(seen).toEqual([]);
});
