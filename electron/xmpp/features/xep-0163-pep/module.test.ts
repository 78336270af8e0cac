import { expect, it } from 'vitest';
import { ClientHarness, ME, settle } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { err, ok } from '../../../lib/result.ts';
import { childElements, type XmlElement } from '../../kit/element.ts';
import { serialise } from '../../kit/serialise.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import { buildConfigure, buildItemsRequest, buildPublish, type PepItem } from './codec.ts';
import { pepFeature, type PepApi } from './index.ts';

const OWN = 'romeo@example.net';
const ITEM: PepItem = { id: 'a', payload: xml`<x xmlns='urn:x'/>` };
const BASE = "<identity category='pubsub' type='pep'/><feature var='http://jabber.org/protocol/pubsub#publish-options'/>";
const PEP = `${BASE}<feature var='http://jabber.org/protocol/pubsub#config-node-max'/>`;
const NOT_MET = "<error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/></error>";

function start(): { harness: ClientHarness; pep: PepApi; answer: (content: string, type?: 'result' | 'error', from?: string) => Promise<XmlElement> } {
  const harness = new ClientHarness([pepFeature, discoFeature]);
  return {
    harness, pep: harness.client.api(pepFeature),
    /** Answers the one request under way, and says what it was. */
    async answer(content, type = 'result', from = '') {
      const asked = await harness.oneSent();
      const sender = from || asked.attrs['to'];
      await harness.receive(`<iq xmlns='jabber:client' type='${type}' id='${asked.attrs['id']}'${sender ? ` from='${sender}'` : ''}>${content}</iq>`);
      await settle();
      return childElements(asked)[0]!;
    },
  };
}
const info = (content: string): string => `<query xmlns='http://jabber.org/protocol/disco#info'>${content}</query>`;

it.each([
  [PEP, true], ["<feature var='http://jabber.org/protocol/pubsub#publish-options'/>", false], ["<identity category='pubsub' type='pep'/>", false],
  ["<identity category='pubsub' type='service'/><feature var='http://jabber.org/protocol/pubsub#publish-options'/>", false], ['', false],
])('is offered by a server that does what a publication asks for: %s %s (hazard A12)', async (content, isOffered) => {
  const { harness, pep, answer } = start();
  const offered = pep.isOffered();
  expect(await answer(info(content))).toMatchObject({ ns: 'http://jabber.org/protocol/disco#info' });
  expect(await offered).toBe(isOffered);
  const published = pep.publish('n', ITEM);
  if (isOffered) expect(await answer('')).toEqual(buildPublish('n', ITEM, true));
  expect([(await published).ok, await harness.sent()]).toEqual([isOffered, []]);
});

it('asks whether it is once a session, and again whoever did not answer', async () => {
  const { harness, pep, answer } = start();
  const offered = pep.isOffered();
  harness.clock.advance(30_000);
  expect([await offered, (await harness.sent()).length]).toEqual([false, 1]);
  const again = pep.isOffered();
  await answer(info(PEP));
  expect([await again, await pep.isOffered(), await harness.sent()]).toEqual([true, true, []]);
  harness.stream.drop();
  harness.stream.goOnline(ME);
  void pep.isOffered();
  await answer(info(''));
});

it('makes a node private that is not, once, and tells whoever publishes of any other refusal', async () => {
  const { harness, pep, answer } = start();
  void pep.isOffered();
  await answer(info(PEP));
  const published = pep.publish('n', ITEM);
  expect(await answer(NOT_MET, 'error')).toEqual(buildPublish('n', ITEM, true));
  expect(await answer('')).toEqual(buildConfigure('n'));
  expect(await answer('')).toEqual(buildPublish('n', ITEM, true));
  expect(await published).toEqual(ok(undefined));
  const refused = pep.publish('n', ITEM);
  for (const content of [NOT_MET, '']) await answer(content, content ? 'error' : 'result');
  await answer(NOT_MET, 'error');
  expect([(await refused).ok, await harness.sent()]).toEqual([false, []]);
  const forbidden = pep.publish('n', ITEM);
  await answer("<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>", 'error');
  expect(await forbidden).toMatchObject(err({ condition: 'forbidden' }));
});

it('gives a server what options it knows with a publication, and the others once the node is there, once a session', async () => {
  const { harness, pep, answer } = start();
  void pep.isOffered();
  await answer(info(BASE));
  const published = pep.publish('n', ITEM);
  expect(await answer('')).toEqual(buildPublish('n', ITEM, false));
  expect(await answer('', 'error')).toEqual(buildConfigure('n'));
  expect(await published).toEqual(ok(undefined));
  const again = pep.publish('n', ITEM);
  expect(await answer('')).toEqual(buildPublish('n', ITEM, false));
  expect([await again, await harness.sent()]).toEqual([ok(undefined), []]);
});

it('reads a node: what it has, nothing where it is not there, and of no other node', async () => {
  const { pep, answer } = start();
  const ask = async (content: string, type?: 'error'): Promise<unknown> => {
    const items = pep.items('n');
    expect(await answer(content, type, OWN)).toEqual(buildItemsRequest('n'));
    return items;
  };
  const items = (node: string): string => `<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='${node}'><item id='a'>${serialise(ITEM.payload)}</item></items></pubsub>`;
  expect(await ask(items('n'))).toEqual(ok([ITEM]));
  expect(await ask("<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>", 'error')).toEqual(ok([]));
  for (const content of [items('other'), '', '<x/>']) expect(await ask(content)).toMatchObject({ ok: false });
});

it('believes events of the own bare address alone (hazard A11)', async () => {
  const { harness, pep } = start();
  const told: (readonly PepItem[])[] = [];
  const undo = pep.onItems('n', (items) => void told.push(items));
  const event = (from: string, node = 'n', type = 'headline'): Promise<void> => harness.receive(`<message xmlns='jabber:client'${from && ` from='${from}'`} type='${type}'><event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${node}'><item id='a'><x xmlns='urn:x'/></item></items></event></message>`);
  for (const from of ['mal@evil.example', 'mal@evil.example/x', 'example.net', 'juliet@example.com', ME, `${OWN}/other`, `${OWN}.evil.example`, 'pubsub.example.net']) await event(from);
  await event(OWN, 'other');
  await event(OWN, 'n', 'error');
  expect(told).toEqual([]);
  await event(OWN);
  await event('ROMEO@example.net', 'n', 'normal');
  await event('');
  expect(told).toEqual([[ITEM], [ITEM], [ITEM]]);
  undo();
  await event(OWN);
  harness.client.dispose();
  expect(told).toHaveLength(3);
});
