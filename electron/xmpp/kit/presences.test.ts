import { expect, it } from 'vitest';
import { ClientHarness } from '../../../test/kit/client-harness.ts';
import { xml } from '../../../test/kit/xml.ts';
import { defineFeature } from './define-feature.ts';
import { el } from './element.ts';
import { PRESENCE_TYPES, presenceType, type Presences } from './presences.ts';

const presencesFeature = defineFeature<Presences>({
  name: 'test-presences', disco: [], requires: [], attach: ({ presences }) => ({ api: presences, undo: () => undefined }),
});

it('reads the types of RFC 3921 §2.2.1 and no other (R047, R056)', () => {
  expect([undefined, 'unavailable', 'subscribe', 'subscribed', 'unsubscribe', 'unsubscribed', 'probe', 'error'].map(presenceType)).toEqual([...PRESENCE_TYPES]);
  expect(['available', 'foo', '', 'Unavailable', '__proto__'].map(presenceType)).toEqual(Array(5).fill(undefined));
});

it('routes by type, payload and sender', async () => {
  const harness = new ClientHarness([presencesFeature]);
  const presences = harness.client.api(presencesFeature);
  const seen: string[] = [];
  presences.handle({ types: ['available', 'unavailable'], from: 'anyone', handle: (_, type) => void seen.push(type) });
  presences.handle({ types: ['available'], payload: { name: 'c', ns: 'urn:caps' }, from: 'anyone', handle: () => void seen.push('caps') });
  const undo = presences.handle({ types: ['subscribe'], from: 'own-server', handle: () => Promise.resolve(void seen.push('subscribe')) });
  const seenAfter = async (stanza: Parameters<ClientHarness['receive']>[0]): Promise<string[]> => (await harness.receive(stanza), seen.splice(0));
  expect(await seenAfter(xml`<presence from='a@b.example/c'/>`)).toEqual(['available']);
  expect(await seenAfter(xml`<presence from='a@b.example/c'><c xmlns='urn:caps'/></presence>`)).toEqual(['available', 'caps']);
  expect(await seenAfter(xml`<presence from='a@b.example/c' type='unavailable'><c xmlns='urn:caps'/></presence>`)).toEqual(['unavailable']);
  expect(await seenAfter(xml`<presence from='a@b.example/c' type='foo'/>`)).toEqual([]);
  // A probe that strays to a client tells nobody anything (R054).
  expect(await seenAfter(xml`<presence from='a@b.example/c' type='probe'/>`)).toEqual([]);
  expect(await seenAfter(xml`<presence from='a@b.example' type='subscribe'/>`)).toEqual([]);
  expect(await seenAfter(xml`<presence from='example.net' type='subscribe'/>`)).toEqual(['subscribe']);
  undo();
  expect(await seenAfter(xml`<presence from='example.net' type='subscribe'/>`)).toEqual([]);
  expect(await harness.sent()).toEqual([]);
});

it('sends with what decorators add, and goes on after a handler that fails', async () => {
  const harness = new ClientHarness([presencesFeature]);
  const presences = harness.client.api(presencesFeature);
  presences.decorate(() => [el('c', 'urn:caps')]);
  void presences.send(xml`<presence><show>away</show></presence>`);
  expect(await harness.oneSent()).toEqual(xml`<presence><show>away</show><c xmlns='urn:caps'/></presence>`);
  presences.handle({ types: ['available'], from: 'anyone', handle: () => { throw new Error('bug'); } });
  let others = 0;
  presences.handle({ types: ['available'], from: 'anyone', handle: () => void (others += 1) });
  await harness.receive(xml`<presence from='a@b.example/c'/>`);
  expect(others).toBe(1);
  expect(harness.log.events()).toEqual(['presence.handler-failed']);
});
