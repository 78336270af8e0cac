import { expect, it } from 'vitest';
import { ClientHarness, settle } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { err, ok } from '../../../lib/result.ts';
import { registrationFeature, type RegistrationApi } from './index.ts';

function start(session: object | null = {}): { harness: ClientHarness; api: RegistrationApi } {
  const harness = new ClientHarness([registrationFeature], session);
  return { harness, api: harness.client.api(registrationFeature) };
}

const REFUSED = "<error type='cancel'><not-allowed xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>";

it('asks the own server for another password, by the own name, and believes nobody else’s answer (§3.3)', async () => {
  const { harness, api } = start();
  let isOver = false;
  const change = api.changePassword('new <one> & more');
  void change.then(() => (isOver = true));
  const asked = await harness.oneSent();
  const id = asked.attrs['id']!;
  expect(asked).toEqual(xml`<iq type='set' id='${id}'><query xmlns='jabber:iq:register'><username>romeo</username><password>new &lt;one&gt; &amp; more</password></query></iq>`);
  for (const from of ['mal@evil.example/x', 'evil.example', 'romeo@example.net/other', 'juliet@example.net']) await harness.receive(xml`<iq type='result' id='${id}' from='${from}'/>`);
  await settle();
  expect(isOver).toBe(false);
  await harness.receive(xml`<iq type='result' id='${id}' from='romeo@example.net'/>`);
  expect(await change).toEqual(ok(undefined));
});

it('tells a refusal, and never asks for an empty password, nor without an account', async () => {
  const { harness, api } = start();
  const change = api.changePassword('x');
  await harness.receive(`<iq type='error' id='${(await harness.oneSent()).attrs['id']!}'>${REFUSED}</iq>`);
  expect(await change).toEqual(err({ condition: 'not-allowed', type: 'cancel' }));
  expect(await api.changePassword('')).toMatchObject(err({ condition: 'not-acceptable' }));
  expect(await harness.sent()).toEqual([]);
  expect(await start(null).api.changePassword('x')).toMatchObject(err({ condition: 'disconnected' }));
});

it('removes the account (§3.2)', async () => {
  const { harness, api } = start();
  const removal = api.unregister();
  const asked = await harness.oneSent();
  expect(asked).toEqual(xml`<iq type='set' id='${asked.attrs['id']!}'><query xmlns='jabber:iq:register'><remove/></query></iq>`);
  await harness.receive(xml`<iq type='result' id='${asked.attrs['id']!}'/>`);
  expect(await removal).toEqual(ok(undefined));
});

it.each([
  ["type='result'", "<query xmlns='jabber:iq:register'><registered/><username>romeo</username><password/></query>", ok(true)],
  ["type='result'", "<query xmlns='jabber:iq:register'><instructions>On our page</instructions></query>", ok(false)],
  ["type='result'", '', ok(false)],
  ["type='error'", REFUSED, ok(false)],
])('knows from the answer whether it is offered: %s %s', async (type, content, expected) => {
  const { harness, api } = start();
  const offered = api.isOffered();
  const asked = await harness.oneSent();
  expect(asked).toEqual(xml`<iq type='get' id='${asked.attrs['id']!}'><query xmlns='jabber:iq:register'/></iq>`);
  await harness.receive(`<iq ${type} id='${asked.attrs['id']!}'>${content}</iq>`);
  expect(await offered).toEqual(expected);
});

it('is not sure without an answer, and answers nobody itself', async () => {
  const { harness, api } = start();
  const offered = api.isOffered();
  await harness.sent();
  harness.clock.advance(600_000);
  expect(await offered).toMatchObject({ ok: false, error: { condition: 'timeout' } });
  for (const type of ['get', 'set']) {
    await harness.receive(`<iq type='${type}' id='q' from='mal@evil.example/x'><query xmlns='jabber:iq:register'><remove/></query></iq>`);
    expect((await harness.oneSent()).children[0]).toMatchObject({ name: 'error', children: [{ name: 'service-unavailable' }] });
  }
  harness.client.dispose();
  expect(await api.isOffered()).toMatchObject({ ok: false });
});
