import { expect, it } from 'vitest';
import { ClientHarness } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import type { Jid } from '../../../lib/jid.ts';
import { err, ok } from '../../../lib/result.ts';
import { features } from '../index.ts';
import { discoFeature } from './index.ts';

const INFO = 'http://jabber.org/protocol/disco#info';
const service = 'conference.example.net' as Jid;

it('says what the client is and can do: exactly what its features announce', async () => {
  const harness = new ClientHarness(features);
  await harness.sent();
  await harness.receive(xml`<iq type='get' id='d' from='example.net'><query xmlns='${INFO}'/></iq>`);
  const answer = await harness.oneSent();
  const announced = [...new Set(features.flatMap(({ disco }) => disco))].sort();
  expect(announced).toContain('urn:xmpp:ping');
  expect(answer.attrs).toMatchObject({ type: 'result', id: 'd', to: 'example.net' });
  const query = answer.children[0] as typeof answer;
  expect(query.children[0]).toEqual(xml`<identity xmlns='${INFO}' category='client' type='pc' name='Linnet'/>`);
  expect(query.children.slice(1)).toEqual(announced.map((feature) => xml`<feature xmlns='${INFO}' var='${feature}'/>`));
  expect(harness.client.api(discoFeature).own().features).toEqual(new Set(announced));
});

it('tells strangers nothing and contacts what they ask (hazard A18)', async () => {
  const harness = new ClientHarness([discoFeature]);
  const ask = async (from: string, ns: string): Promise<string | undefined> => {
    await harness.receive(xml`<iq type='get' id='d' from='${from}'><query xmlns='${ns}'/></iq>`);
    return (await harness.oneSent()).attrs['type'];
  };
  expect([await ask('juliet@example.com/b', INFO), await ask('juliet@example.com/b', 'http://jabber.org/protocol/disco#items')]).toEqual(['error', 'error']);
  harness.client.disclosure.allow((from) => from === 'juliet@example.com/b');
  expect([await ask('juliet@example.com/b', INFO), await ask('juliet@example.com/b', 'http://jabber.org/protocol/disco#items')]).toEqual(['result', 'result']);
  expect(await ask('mal@evil.example/x', INFO)).toBe('error');
});

it('knows no nodes', async () => {
  const harness = new ClientHarness([discoFeature]);
  for (const ns of [INFO, 'http://jabber.org/protocol/disco#items']) {
    await harness.receive(xml`<iq type='get' id='d'><query xmlns='${ns}' node='x'/></iq>`);
    expect((await harness.oneSent()).children[0]).toMatchObject({ children: [{ name: 'item-not-found' }] });
  }
});

it('asks others', async () => {
  const harness = new ClientHarness([discoFeature]);
  const api = harness.client.api(discoFeature);
  const info = api.info(service, 'n');
  const items = api.items(service);
  const nonsense = api.info(service);
  const [one, two, three] = await harness.sent();
  expect(one).toEqual(xml`<iq type='get' id='${one!.attrs['id']!}' to='conference.example.net'><query xmlns='${INFO}' node='n'/></iq>`);
  await harness.receive(xml`<iq type='result' id='${one!.attrs['id']!}' from='${service}'><query xmlns='${INFO}'><identity category='conference' type='text'/><feature var='urn:a'/></query></iq>`);
  await harness.receive(xml`<iq type='result' id='${two!.attrs['id']!}' from='${service}'><query xmlns='http://jabber.org/protocol/disco#items'><item jid='a@${service}'/></query></iq>`);
  await harness.receive(xml`<iq type='result' id='${three!.attrs['id']!}' from='${service}'><query xmlns='urn:x'/></iq>`);
  expect(await info).toEqual(ok({ identities: [{ category: 'conference', type: 'text' }], features: new Set(['urn:a']) }));
  expect(await items).toEqual(ok([{ jid: 'a@conference.example.net' }]));
  expect(await nonsense).toEqual(err({ condition: 'undefined-condition', type: 'cancel' }));
});

it('answers nothing once detached', async () => {
  const harness = new ClientHarness([discoFeature]);
  harness.client.dispose();
  await harness.receive(xml`<iq type='get' id='d'><query xmlns='${INFO}'/></iq>`);
  expect(await harness.sent()).toEqual([]);
});
