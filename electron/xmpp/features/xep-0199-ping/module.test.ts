import { expect, it } from 'vitest';
import { ClientHarness, settle } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import type { Jid } from '../../../lib/jid.ts';
import { err, ok } from '../../../lib/result.ts';
import { pingFeature } from './index.ts';

it('answers the own server and account, contacts when they may know, strangers never (hazard A18)', async () => {
  const harness = new ClientHarness([pingFeature]);
  const ping = async (from?: string): Promise<string | undefined> => {
    await harness.receive(from === undefined ? xml`<iq type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>` : xml`<iq type='get' id='p' from='${from}'><ping xmlns='urn:xmpp:ping'/></iq>`);
    return (await harness.oneSent()).attrs['type'];
  };
  expect([await ping(), await ping('example.net'), await ping('romeo@example.net'), await ping('romeo@example.net/phone')]).toEqual(Array(4).fill('result'));
  expect([await ping('juliet@example.com/b'), await ping('mal@evil.example/x')]).toEqual(['error', 'error']);
  harness.client.disclosure.allow((from) => from.startsWith('juliet@example.com/'));
  expect([await ping('juliet@example.com/b'), await ping('mal@evil.example/x')]).toEqual(['result', 'error']);
});

it('pings the server or anybody, and tells silence from refusal', async () => {
  const harness = new ClientHarness([pingFeature]);
  const api = harness.client.api(pingFeature);
  const [server, peer, silent] = [api.ping(), api.ping('juliet@example.com/b' as Jid), api.ping(undefined, 5000)];
  const sent = await harness.sent();
  expect(sent[0]).toEqual(xml`<iq type='get' id='${sent[0]!.attrs['id']!}'><ping xmlns='urn:xmpp:ping'/></iq>`);
  await harness.receive(xml`<iq type='result' id='${sent[0]!.attrs['id']!}' from='example.net'/>`);
  await harness.receive(xml`<iq type='error' id='${sent[1]!.attrs['id']!}' from='juliet@example.com/b'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`);
  await settle();
  harness.clock.advance(5000);
  expect([await server, await peer, await silent]).toEqual([
    ok(undefined), err({ condition: 'service-unavailable', type: 'cancel' }), err({ condition: 'timeout', type: 'wait' }),
  ]);
  harness.client.dispose();
  await harness.receive(xml`<iq type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>`);
  expect(await harness.sent()).toEqual([]);
});
