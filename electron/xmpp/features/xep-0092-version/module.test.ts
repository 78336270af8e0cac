import { expect, it } from 'vitest';
import { ClientHarness } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import type { Jid } from '../../../lib/jid.ts';
import { err, ok } from '../../../lib/result.ts';
import { versionFeature } from './index.ts';

it('tells contacts what they talk to, and strangers nothing (hazard A18)', async () => {
  const harness = new ClientHarness([versionFeature]);
  const undo = harness.client.disclosure.allow((from) => from === 'juliet@example.com/b');
  await harness.receive(xml`<iq type='get' id='1' from='juliet@example.com/b'><query xmlns='jabber:iq:version'/></iq>`);
  expect(await harness.oneSent()).toEqual(
    xml`<iq type='result' id='1' to='juliet@example.com/b'><query xmlns='jabber:iq:version'><name>Linnet</name><version>0.1.0</version></query></iq>`);
  undo();
  for (const from of ['juliet@example.com/b', 'mal@evil.example/x']) {
    await harness.receive(xml`<iq type='get' id='2' from='${from}'><query xmlns='jabber:iq:version'/></iq>`);
    expect((await harness.oneSent()).children).toEqual([xml`<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>`]);
  }
});

it('asks others', async () => {
  const harness = new ClientHarness([versionFeature]);
  const api = harness.client.api(versionFeature);
  const [known, odd] = [api.ask('example.net' as Jid), api.ask('example.net' as Jid)];
  const ids = (await harness.sent()).map(({ attrs }) => attrs['id']!);
  await harness.receive(xml`<iq type='result' id='${ids[0]!}' from='example.net'><query xmlns='jabber:iq:version'><name>Prosody</name><version>0.12</version></query></iq>`);
  await harness.receive(xml`<iq type='result' id='${ids[1]!}' from='example.net'/>`);
  expect([await known, await odd]).toEqual([ok({ name: 'Prosody', version: '0.12' }), err({ condition: 'undefined-condition', type: 'cancel' })]);
  harness.client.dispose();
  await harness.receive(xml`<iq type='get' id='3'><query xmlns='jabber:iq:version'/></iq>`);
  expect(await harness.sent()).toEqual([]);
});
