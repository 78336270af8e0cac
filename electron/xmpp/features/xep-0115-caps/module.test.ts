import { expect, it } from 'vitest';
import { ClientHarness, settle } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import type { BareJid, Jid } from '../../../lib/jid.ts';
import { childElements, type XmlElement } from '../../kit/element.ts';
import { features } from '../index.ts';
import { presenceFeature } from '../rfc3921-presence/index.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import { parseCapabilities, verificationOf } from './codec.ts';
import { capsFeature } from './index.ts';

const INFO = 'http://jabber.org/protocol/disco#info';

async function said(harness: ClientHarness): Promise<readonly (XmlElement | undefined)[]> {
  return (await harness.sent()).filter(({ name }) => name === 'presence').map((presence) => childElements(presence).find(({ name }) => name === 'c'));
}

it('says with broadcast presence what disco#info answers, under that node too: one list for both', async () => {
  const harness = new ClientHarness(features);
  await harness.sent();
  void harness.client.api(presenceFeature).broadcast({ show: 'online' });
  const caps = parseCapabilities((await said(harness))[0]!)!;
  expect(caps).toEqual({ node: 'https://linnet.invalid/', version: verificationOf(harness.client.api(discoFeature).own()) });
  const ask = async (node: string, from = 'example.net'): Promise<XmlElement> => {
    await harness.receive(xml`<iq type='get' id='d' from='${from}'><query xmlns='${INFO}' node='${node}'/></iq>`);
    await settle();
    return (await harness.oneSent());
  };
  const answer = await ask(`${caps.node}#${caps.version}`);
  const query = childElements(answer)[0]!;
  expect(query.attrs).toEqual({ node: `${caps.node}#${caps.version}` });
  const told = childElements(query).filter(({ name }) => name === 'feature').map(({ attrs }) => attrs['var']);
  expect(new Set(told)).toEqual(harness.client.api(discoFeature).own().features);
  expect(told).toEqual(expect.arrayContaining(['http://jabber.org/protocol/caps', 'urn:xmpp:mds:displayed:0+notify']));
  for (const node of [caps.node, `${caps.node}#`, `${caps.node}#old`, caps.version]) expect(childElements(await ask(node))[0]).toMatchObject({ children: [{ name: 'item-not-found' }] });
  // Whoever may not know that we are here learns nothing (hazard A18).
  expect((await ask(`${caps.node}#${caps.version}`, 'mal@evil.example/x')).attrs['type']).toBe('error');
});

it('says nothing with presence for one alone, or on leaving, and nothing once it is detached', async () => {
  const harness = new ClientHarness([capsFeature, discoFeature, presenceFeature]);
  const presences = harness.client.api(presenceFeature);
  void presences.direct('juliet@example.com' as Jid, { show: 'online' });
  void presences.direct('coven@chat.example/nick' as Jid, { show: 'online' });
  void presences.broadcastUnavailable();
  void presences.directUnavailable('juliet@example.com' as BareJid);
  expect(await said(harness)).toEqual([undefined, undefined, undefined, undefined]);
  void presences.broadcast({ show: 'away' });
  expect(await said(harness)).toMatchObject([{ attrs: { hash: 'sha-1' } }]);
  harness.client.dispose();
  harness.stream.drop();
  expect(await said(harness)).toEqual([]);
});
