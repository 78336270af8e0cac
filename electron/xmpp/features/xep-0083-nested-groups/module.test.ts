import { expect, it } from 'vitest';
import { ClientHarness } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { err, ok } from '../../../lib/result.ts';
import { privateStorageFeature } from '../xep-0049-private-storage/index.ts';
import { nestedGroupsFeature } from './index.ts';

it('asks the own server for the delimiter, and stores one there (example 1)', async () => {
  const harness = new ClientHarness([privateStorageFeature, nestedGroupsFeature]);
  const api = harness.client.api(nestedGroupsFeature);
  const answer = async (inner: string) => {
    const asked = api.delimiter();
    const iq = await harness.oneSent();
    expect(iq).toEqual(xml`<iq type='get' id='${iq.attrs['id']!}'><query xmlns='jabber:iq:private'><roster xmlns='roster:delimiter'/></query></iq>`);
    await harness.receive(`<iq type='result' id='${iq.attrs['id']!}'><query xmlns='jabber:iq:private'>${inner}</query></iq>`);
    return asked;
  };
  expect(await answer(`<roster xmlns='roster:delimiter'>::</roster>`)).toEqual(ok('::'));
  expect(await answer(`<roster xmlns='roster:delimiter'/>`)).toEqual(ok(undefined));
  const stored = api.setDelimiter('::');
  const set = await harness.oneSent();
  expect(set.children).toEqual([xml`<query xmlns='jabber:iq:private'><roster xmlns='roster:delimiter'>::</roster></query>`]);
  await harness.receive(xml`<iq type='result' id='${set.attrs['id']!}'/>`);
  expect(await stored).toEqual(ok(undefined));
  const refused = api.delimiter();
  await harness.receive(xml`<iq type='error' id='${(await harness.oneSent()).attrs['id']!}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`);
  expect(await refused).toEqual(err({ condition: 'service-unavailable', type: 'cancel' }));
});
