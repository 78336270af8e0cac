import { expect, it } from 'vitest';
import { ClientHarness } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import type { Jid } from '../../../lib/jid.ts';
import { messageFeature, type MessageApi } from './index.ts';

function start(): { harness: ClientHarness; api: MessageApi } {
  const harness = new ClientHarness([messageFeature]);
  return { harness, api: harness.client.api(messageFeature) };
}

it('tells every message but errors, of each type, in order (R016, R123)', async () => {
  const { harness, api } = start();
  const seen: string[] = [];
  const undo = api.onMessage(({ from, type, bodies }) => void seen.push(`${from} ${type} ${bodies[0]?.text}`));
  for (const type of ['chat', 'normal', 'headline', 'groupchat', 'foo']) await harness.receive(xml`<message from='Juliet@example.com/b' type='${type}'><body>${type}</body></message>`);
  await harness.receive(xml`<message from='juliet@example.com/b' type='error' id='m1'><error type='cancel'/></message>`);
  expect(seen).toEqual(['chat', 'normal', 'headline', 'groupchat'].map((type) => `juliet@example.com/b ${type} ${type}`).concat('juliet@example.com/b normal foo'));
  undo();
  await harness.receive(xml`<message from='a@b.example'><body>x</body></message>`);
  expect(seen).toHaveLength(5);
});

it('acknowledges a message only when it is stored (hazard X16)', async () => {
  const { harness, api } = start();
  let store = (): void => undefined;
  api.onMessage(() => new Promise((resolve) => void (store = resolve)));
  let isHandled = false;
  const handled = harness.receive(xml`<message from='a@b.example'><body>x</body></message>`).then(() => void (isHandled = true));
  expect([await harness.sent(), isHandled]).toEqual([[], false]);
  store();
  await handled;
  expect(isHandled).toBe(true);
});

it('tells errors apart, with whom and which message they concern (R010, R025)', async () => {
  const { harness, api } = start();
  const errors: unknown[] = [];
  const messages: unknown[] = [];
  api.onError(({ from, id, error }) => void errors.push([from, id, error.condition]));
  api.onMessage((message) => void messages.push(message));
  await harness.receive(xml`<message from='juliet@example.com' type='error' id='m1'><body>echo</body><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>`);
  await harness.receive(xml`<message from='juliet@example.com' type='error' id='m2'/>`);
  expect([errors, messages]).toEqual([[['juliet@example.com', 'm1', 'item-not-found'], ['juliet@example.com', 'm2', 'undefined-condition']], []]);
});

it('sends, and tells what became of it', async () => {
  const { harness, api } = start();
  harness.stream.acknowledges = false;
  const message = { to: 'juliet@example.com' as Jid, id: 'm1', type: 'chat', bodies: [{ text: 'x' }] } as const;
  const outcome = api.send(message);
  expect(harness.stream.sent.map(({ element }) => element)).toEqual([xml`<message to='juliet@example.com' id='m1' type='chat'><body>x</body></message>`]);
  harness.stream.loseAll();
  expect(await outcome).toBe('lost');
  harness.stream.goOffline();
  expect(await api.send(message)).toBe('lost');
});

it('is quiet once detached', async () => {
  const { harness, api } = start();
  const seen: unknown[] = [];
  api.onMessage((message) => void seen.push(message));
  harness.client.dispose();
  await harness.receive(xml`<message from='a@b.example'><body>x</body></message>`);
  expect(seen).toEqual([]);
});
