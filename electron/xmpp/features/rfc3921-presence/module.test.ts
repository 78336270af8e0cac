import { expect, it } from 'vitest';
import { ClientHarness } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import type { Jid } from '../../../lib/jid.ts';
import { presenceFeature } from './index.ts';

it('broadcasts without a recipient and leaves in order (R124, R127–R129, R152)', async () => {
  const harness = new ClientHarness([presenceFeature]);
  const api = harness.client.api(presenceFeature);
  void api.broadcast({ show: 'online' });
  void api.broadcast({ show: 'dnd', statuses: [{ text: 'Wooing' }], priority: 1 });
  void api.broadcastUnavailable([{ text: 'bye' }]);
  expect(await harness.sent()).toEqual([
    xml`<presence/>`, xml`<presence><show>dnd</show><status>Wooing</status><priority>1</priority></presence>`,
    xml`<presence type='unavailable'><status>bye</status></presence>`,
  ]);
});

it('directs presence to one address (R146)', async () => {
  const harness = new ClientHarness([presenceFeature]);
  const api = harness.client.api(presenceFeature);
  void api.direct('nurse@example.com/room' as Jid, { show: 'away' });
  void api.directUnavailable('nurse@example.com/room' as Jid);
  expect(await harness.sent()).toEqual([
    xml`<presence to='nurse@example.com/room'><show>away</show></presence>`, xml`<presence to='nurse@example.com/room' type='unavailable'/>`,
  ]);
});

it('tells availability and errors, and nothing of subscriptions, probes and undefined types (R048, R054–R056, R168)', async () => {
  const harness = new ClientHarness([presenceFeature]);
  const seen: string[] = [];
  const undo = harness.client.api(presenceFeature).onPresence((presence) =>
    void seen.push(`${presence.kind} ${presence.from}${presence.kind === 'available' ? ` ${presence.show} ${presence.priority}` : ''}`));
  for (const stanza of [
    xml`<presence from='juliet@example.com/balcony'><show>away</show><priority>-1</priority></presence>`,
    xml`<presence from='juliet@example.com/chamber' to='romeo@example.net'/>`,
    xml`<presence from='juliet@example.com/balcony' type='unavailable'/>`,
    xml`<presence from='mercutio@example.org' type='error'><error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></presence>`,
    xml`<presence from='mal@evil.example' type='subscribe'/>`, xml`<presence from='mal@evil.example' type='probe'/>`, xml`<presence from='juliet@example.com/x' type='foo'/>`,
    xml`<presence/>`,
  ]) await harness.receive(stanza);
  expect(seen).toEqual([
    'available juliet@example.com/balcony away -1', 'available juliet@example.com/chamber online 0', 'unavailable juliet@example.com/balcony',
    'error mercutio@example.org', 'available romeo@example.net online 0',
  ]);
  undo();
  await harness.receive(xml`<presence from='juliet@example.com/balcony'/>`);
  expect([seen.length, await harness.sent()]).toEqual([5, []]);
});

it('is quiet once detached', async () => {
  const harness = new ClientHarness([presenceFeature]);
  const seen: unknown[] = [];
  harness.client.api(presenceFeature).onPresence((presence) => void seen.push(presence));
  harness.client.dispose();
  await harness.receive(xml`<presence from='juliet@example.com/balcony'/>`);
  expect(seen).toEqual([]);
});
