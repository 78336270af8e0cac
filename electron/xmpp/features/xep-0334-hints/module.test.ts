import { expect, it } from 'vitest';
import { ClientHarness } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { hintsFeature } from './index.ts';

it('builds what a server is asked to do', () => {
  const { client } = new ClientHarness([hintsFeature]);
  expect([client.api(hintsFeature).build('store'), client.api(hintsFeature).build('no-store')]).toEqual([xml`<store xmlns='urn:xmpp:hints'/>`, xml`<no-store xmlns='urn:xmpp:hints'/>`]);
});
