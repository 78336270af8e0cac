import { expect, it } from 'vitest';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { parseXml, xml } from '../../../../test/kit/xml.ts';
import { stanzaError } from '../../kit/stanza-error.ts';
import { buildConfigure, buildItemsRequest, buildPublish, isPreconditionNotMet, parseEvent, parseItems } from './codec.ts';

it.each(readFixtures(import.meta.url))('$name', ({ element, value }) => {
  expect(asJson((element.name === 'message' ? parseEvent(element) : parseItems(element)) ?? null)).toEqual(value);
});

const form = (type: string, isList = true): string => `<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#${type}</value></field>`
  + [['persist_items', 'true'], ['access_model', 'whitelist'], ...(isList ? [['max_items', 'max'], ['send_last_published_item', 'never']] : [])].map(([name, value]) => `<field var='pubsub#${name}'><value>${value}</value></field>`).join('') + '</x>';

it('asks for a node, publishes for the owner alone (XEP-0490, example 1), and makes a node private', () => {
  expect(buildItemsRequest('n')).toEqual(xml`<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='n'/></pubsub>`);
  for (const isList of [true, false]) expect(buildPublish('n', { id: 'a', payload: xml`<x xmlns='urn:x'/>` }, isList)).toEqual(parseXml(`<pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='n'><item id='a'><x xmlns='urn:x'/></item></publish><publish-options>${form('publish-options', isList)}</publish-options></pubsub>`));
  expect(buildConfigure('n')).toEqual(parseXml(`<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='n'>${form('node_config')}</configure></pubsub>`));
});

it('knows one refusal from others', () => {
  const specific = xml`<precondition-not-met xmlns='http://jabber.org/protocol/pubsub#errors'/>`;
  expect([{ ...stanzaError('conflict'), specific }, stanzaError('conflict'), { ...stanzaError('conflict'), specific: { ...specific, ns: 'urn:x' } }, { condition: 'timeout', type: 'wait' } as const].map(isPreconditionNotMet)).toEqual([true, false, false, false]);
});
