import { expect, it } from 'vitest';
import { ClientHarness, settle } from '../../../../test/kit/client-harness.ts';
import type { Jid } from '../../../lib/jid.ts';
import { ok } from '../../../lib/result.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import { uploadFeature } from './index.ts';

const SERVER = 'example.net' as Jid;
const SERVICE = 'upload.example.net' as Jid;
const INFO = 'http://jabber.org/protocol/disco#info';

/** A server that answers each request so; undefined: an error. */
function start(answer: (to: string | undefined, name: string, ns: string) => string | undefined): ClientHarness {
  const harness = new ClientHarness([discoFeature, uploadFeature]);
  harness.stream.onSent((sent) => {
    const payload = sent.children[0];
    if (sent.name !== 'iq' || typeof payload !== 'object') return;
    const content = answer(sent.attrs['to'], payload.name, payload.ns);
    const error = "<error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>";
    void harness.receive(`<iq xmlns='jabber:client' type='${content === undefined ? 'error' : 'result'}' id='${sent.attrs['id']}' from='${sent.attrs['to']}'>${content ?? error}</iq>`);
  });
  return harness;
}

const service = (limit: number): string => `<query xmlns='${INFO}'><feature var='urn:xmpp:http:upload:0'/><x type='result' xmlns='jabber:x:data'><field var='FORM_TYPE'><value>urn:xmpp:http:upload:0</value></field><field var='max-file-size'><value>${limit}</value></field></x></query>`;
const items = "<query xmlns='http://jabber.org/protocol/disco#items'><item jid='small.example.net'/><item jid='upload.example.net'/><item jid='rooms.example.net'/></query>";

it('finds the service of the server that takes the largest files (examples 1 to 4)', async () => {
  const harness = start((to, _name, ns) => (ns !== INFO ? items : to === 'small.example.net' ? service(10) : to === SERVICE ? service(5000) : undefined));
  expect(await harness.client.api(uploadFeature).service(SERVER)).toEqual(ok({ jid: SERVICE, limit: 5000 }));
});

it('a server without one has none; whether it has is not known without an answer', async () => {
  expect(await start((_to, _name, ns) => (ns === INFO ? undefined : items)).client.api(uploadFeature).service(SERVER)).toEqual(ok(undefined));
  const harness = new ClientHarness([discoFeature, uploadFeature]);
  const asked = harness.client.api(uploadFeature).service(SERVER);
  await harness.sent();
  harness.clock.advance(600_000);
  expect(await asked).toMatchObject({ ok: false, error: { condition: 'timeout' } });
});

it('believes nobody but the service for a slot (A2), and tells a limit it is refused with', async () => {
  const harness = new ClientHarness([discoFeature, uploadFeature]);
  const slot = (host: string): string => `<slot xmlns='urn:xmpp:http:upload:0'><put url='https://${host}/put'/><get url='https://${host}/get'/></slot>`;
  const asked = harness.client.api(uploadFeature).slot(SERVICE, { name: 'a', size: 1, type: 'text/plain' });
  const { id } = (await harness.oneSent()).attrs;
  let isOver = false;
  void asked.then(() => (isOver = true));
  for (const from of ['mal@evil.example/x', 'example.net', 'romeo@example.net']) await harness.receive(`<iq type='result' id='${id}' from='${from}'>${slot('evil.example')}</iq>`);
  await settle();
  expect(isOver).toBe(false);
  await harness.receive(`<iq type='result' id='${id}' from='${SERVICE}'>${slot('files.example')}</iq>`);
  expect(await asked).toEqual(ok({ put: 'https://files.example/put', get: 'https://files.example/get', headers: [] }));

  const large = harness.client.api(uploadFeature).slot(SERVICE, { name: 'a', size: 1, type: 'text/plain' });
  await harness.receive(`<iq type='error' id='${(await harness.oneSent()).attrs['id']}' from='${SERVICE}'><error type='modify'><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><file-too-large xmlns='urn:xmpp:http:upload:0'><max-file-size>9</max-file-size></file-too-large></error></iq>`);
  expect(await large).toEqual({ ok: false, error: { kind: 'too-large', limit: 9 } });
});
