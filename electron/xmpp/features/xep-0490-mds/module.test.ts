import { expect, it } from 'vitest';
import { ClientHarness, settle } from '../../../../test/kit/client-harness.ts';
import { ok } from '../../../lib/result.ts';
import type { BareJid } from '../../../lib/jid.ts';
import { childElements, childOf, type XmlElement } from '../../kit/element.ts';
import { features } from '../index.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import { mdsFeature, MDS_NS, type DisplayedState } from './index.ts';

const STATE: DisplayedState = { peer: 'juliet@example.com' as BareJid, stanzaId: 's1', by: 'romeo@example.net' as BareJid };
const item = (peer: string, id: string): string => `<item id='${peer}'><displayed xmlns='${MDS_NS}'><stanza-id xmlns='urn:xmpp:sid:0' by='romeo@example.net' id='${id}'/></displayed></item>`;

async function start(): Promise<{ harness: ClientHarness; sent: (ns: string) => Promise<XmlElement> }> {
  const harness = new ClientHarness(features);
  await harness.sent();
  return { harness, sent: async (ns) => (await harness.sent()).find((stanza) => childElements(stanza)[0]?.ns === ns)! };
}

it('wants to be told, reads all there is, leaves out what says nothing, and publishes', async () => {
  const { harness, sent } = await start();
  const mds = harness.client.api(mdsFeature);
  expect(harness.client.api(discoFeature).own().features).toContain(`${MDS_NS}+notify`);
  const all = mds.all();
  const asked = await sent('http://jabber.org/protocol/pubsub');
  const garbage = "<item id='x@example.com'><displayed xmlns='urn:x'/></item><item id='@@'/>";
  await harness.receive(`<iq xmlns='jabber:client' type='result' id='${asked.attrs['id']}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='${MDS_NS}'>${item('juliet@example.com', 's1')}${garbage}</items></pubsub></iq>`);
  expect(await all).toEqual(ok([STATE]));
  const published = mds.publish(STATE);
  const question = await sent('http://jabber.org/protocol/disco#info');
  await harness.receive(`<iq xmlns='jabber:client' type='result' id='${question.attrs['id']}' from='romeo@example.net'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='pubsub' type='pep'/><feature var='http://jabber.org/protocol/pubsub#publish-options'/><feature var='http://jabber.org/protocol/pubsub#config-node-max'/></query></iq>`);
  await settle();
  const publication = await sent('http://jabber.org/protocol/pubsub');
  expect(childOf(childElements(publication)[0]!, 'publish', 'http://jabber.org/protocol/pubsub')).toMatchObject({ attrs: { node: MDS_NS }, children: [{ attrs: { id: 'juliet@example.com' } }] });
  await harness.receive(`<iq xmlns='jabber:client' type='result' id='${publication.attrs['id']}'/>`);
  expect(await published).toEqual(ok(undefined));
});

it('is told by the own bare address, and by nobody else', async () => {
  const { harness } = await start();
  const told: DisplayedState[] = [];
  harness.client.api(mdsFeature).onDisplayed((states) => void told.push(...states));
  for (const from of ['juliet@example.com', 'romeo@example.net/other', 'example.net', 'romeo@example.net']) {
    await harness.receive(`<message xmlns='jabber:client' from='${from}' type='headline'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${MDS_NS}'>${item('juliet@example.com', 's1')}</items></event></message>`);
  }
  expect(told).toEqual([STATE]);
});
