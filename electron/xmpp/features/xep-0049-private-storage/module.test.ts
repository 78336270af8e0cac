import { expect, it } from 'vitest';
import { ClientHarness } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { err, ok } from '../../../lib/result.ts';
import { privateStorageFeature } from './index.ts';

it('reads and writes what the own server keeps, and nobody else’s answer counts (examples 1 and 2)', async () => {
  const harness = new ClientHarness([privateStorageFeature]);
  const api = harness.client.api(privateStorageFeature);
  const read = api.read('exodus', 'exodus:prefs');
  const asked = await harness.oneSent();
  expect(asked).toEqual(xml`<iq type='get' id='${asked.attrs['id']!}'><query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'/></query></iq>`);
  await harness.receive(xml`<iq type='result' id='${asked.attrs['id']!}' from='mal@evil.example'><query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'>Mal</exodus></query></iq>`);
  await harness.receive(xml`<iq type='result' id='${asked.attrs['id']!}' from='romeo@example.net'><query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'>Hamlet</exodus></query></iq>`);
  expect(await read).toEqual(ok(xml`<exodus xmlns='exodus:prefs'>Hamlet</exodus>`));
  const write = api.write(xml`<exodus xmlns='exodus:prefs'>Romeo</exodus>`);
  const set = await harness.oneSent();
  expect(set).toEqual(xml`<iq type='set' id='${set.attrs['id']!}'><query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'>Romeo</exodus></query></iq>`);
  await harness.receive(xml`<iq type='error' id='${set.attrs['id']!}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`);
  expect(await write).toEqual(err({ condition: 'service-unavailable', type: 'cancel' }));
});

it('takes an answer about something else for none', async () => {
  const harness = new ClientHarness([privateStorageFeature]);
  for (const inner of [`<query xmlns='jabber:iq:private'><other xmlns='urn:x'>z</other></query>`, `<query xmlns='jabber:iq:private'/>`, '']) {
    const read = harness.client.api(privateStorageFeature).read('exodus', 'exodus:prefs');
    await harness.receive(`<iq type='result' id='${(await harness.oneSent()).attrs['id']!}'>${inner}</iq>`);
    expect(await read).toEqual(ok(xml`<exodus xmlns='exodus:prefs'/>`));
  }
});
