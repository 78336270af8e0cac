import { expect, it } from 'vitest';
import { ClientHarness } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import type { BareJid } from '../../../lib/jid.ts';
import { err, ok } from '../../../lib/result.ts';
import { vcardFeature, type VcardApi } from './index.ts';

const JULIET = 'juliet@example.com' as BareJid;
const CARD = xml`<vCard xmlns='vcard-temp'><FN>Juliet</FN><X-OWN/></vCard>`;

function start(): { harness: ClientHarness; api: VcardApi } {
  const harness = new ClientHarness([vcardFeature]);
  return { harness, api: harness.client.api(vcardFeature) };
}

it('asks for the own card and sets it without an address, for another one at the bare address (R382, R416, R417)', async () => {
  const { harness, api } = start();
  const done = [api.get(), api.get(JULIET), api.set(CARD)];
  const sent = await harness.sent();
  const [own, theirs, set] = sent.map(({ attrs }) => attrs['id']!);
  expect(sent).toEqual([
    xml`<iq type='get' id='${own!}'><vCard xmlns='vcard-temp'/></iq>`,
    xml`<iq type='get' id='${theirs!}' to='juliet@example.com'><vCard xmlns='vcard-temp'/></iq>`,
    xml`<iq type='set' id='${set!}'><vCard xmlns='vcard-temp'><FN>Juliet</FN><X-OWN/></vCard></iq>`,
  ]);
  await harness.receive(xml`<iq type='result' id='${own!}'><vCard xmlns='vcard-temp'><FN>Romeo</FN></vCard></iq>`);
  await harness.receive(xml`<iq type='result' id='${theirs!}' from='mal@evil.example'><vCard xmlns='vcard-temp'><FN>Not Juliet</FN></vCard></iq>`);
  await harness.receive(xml`<iq type='result' id='${theirs!}' from='juliet@example.com'><vCard xmlns='vcard-temp'><FN>Juliet</FN><X-OWN/></vCard></iq>`);
  await harness.receive(xml`<iq type='result' id='${set!}'/>`);
  expect(await Promise.all(done)).toEqual([ok(xml`<vCard xmlns='vcard-temp'><FN>Romeo</FN></vCard>`), ok(CARD), ok(undefined)]);
});

it.each([
  ['item-not-found', "<error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>"],
  ['service-unavailable', "<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>"],
  ['an empty card', "<vCard xmlns='vcard-temp'/>"],
  ['an empty result', ''],
])('%s says that there is none (R418)', async (_, content) => {
  const { harness, api } = start();
  const done = api.get(JULIET);
  const { attrs } = await harness.oneSent();
  await harness.receive(`<iq type='${content.startsWith('<error') ? 'error' : 'result'}' id='${attrs['id']!}' from='juliet@example.com'>${content}</iq>`);
  expect(await done).toEqual(ok(undefined));
});

it.each([
  ['forbidden', "type='error'", "<error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>", 'forbidden'],
  ['what is no card', "type='result'", "<vcard xmlns='vcard-temp'/>", 'undefined-condition'],
])('%s is a refusal', async (_, type, content, condition) => {
  const { harness, api } = start();
  const done = api.get(JULIET);
  const { attrs } = await harness.oneSent();
  await harness.receive(`<iq ${type} id='${attrs['id']!}' from='juliet@example.com'>${content}</iq>`);
  expect(await done).toMatchObject(err({ condition }));
});

it('answers nobody: cards are the server\'s', async () => {
  const { harness } = start();
  await harness.receive("<iq type='get' id='1' from='juliet@example.com/b'><vCard xmlns='vcard-temp'/></iq>");
  expect((await harness.oneSent()).children[0]).toMatchObject({ name: 'error', children: [{ name: 'service-unavailable' }] });
});
