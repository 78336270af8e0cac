import { describe, expect, it } from 'vitest';
import { ClientHarness, ME } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { bareOf, type FullJid, type Jid } from '../../../lib/jid.ts';
import type { XmlElement } from '../../kit/element.ts';
import { readStanza } from '../../kit/inbound-stanza.ts';
import { messageFeature } from '../rfc3921-message/index.ts';
import { discoFeature } from '../xep-0030-disco/index.ts';
import { idsFeature } from './index.ts';

const start = (): ClientHarness => new ClientHarness([idsFeature, discoFeature, messageFeature]);
const stanzaIdOf = (harness: ClientHarness, element: XmlElement): string | undefined =>
  harness.client.api(idsFeature).stanzaIdOf(readStanza(element, bareOf(ME as FullJid))!);
const given = (by: string, id = 's1'): XmlElement => xml`<message from='mal@evil.example/x'><stanza-id xmlns='urn:xmpp:sid:0' by='${by}' id='${id}'/></message>`;

/** Answers the question that a new session brings. */
async function announce(harness: ClientHarness, feature: string, from = 'romeo@example.net'): Promise<void> {
  const question = await harness.oneSent();
  expect(question).toMatchObject({ attrs: { type: 'get', to: 'romeo@example.net' }, children: [{ ns: 'http://jabber.org/protocol/disco#info' }] });
  await harness.receive(xml`<iq type='result' id='${question.attrs['id']!}' from='${from}'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='${feature}'/></query></iq>`);
  await harness.sent();
}

describe('stanza ids (hazard A14)', () => {
  it('are believed from the own account once its server says that it gives them', async () => {
    const harness = start();
    expect(stanzaIdOf(harness, given('romeo@example.net'))).toBeUndefined();
    await announce(harness, 'urn:xmpp:sid:0');
    expect(stanzaIdOf(harness, given('ROMEO@example.net'))).toBe('s1');
    for (const by of ['mal@evil.example', 'example.net', 'romeo@example.net/x']) expect(stanzaIdOf(harness, given(by))).toBeUndefined();
    expect(stanzaIdOf(harness, xml`<message><stanza-id xmlns='urn:xmpp:sid:0' by='mal@evil.example' id='forged'/><stanza-id xmlns='urn:xmpp:sid:0' by='romeo@example.net' id='real'/></message>`)).toBe('real');
    expect(stanzaIdOf(harness, xml`<message><stanza-id xmlns='urn:xmpp:sid:0' by='romeo@example.net' id='one'/><stanza-id xmlns='urn:xmpp:sid:0' by='romeo@example.net' id='two'/></message>`)).toBeUndefined();
  });

  it('are not believed when the server does not give them, or somebody else says it does', async () => {
    const harness = start();
    await announce(harness, 'urn:xmpp:mam:2');
    expect(stanzaIdOf(harness, given('romeo@example.net'))).toBeUndefined();
    const spoofed = start();
    await announce(spoofed, 'urn:xmpp:sid:0', 'mal@evil.example');
    expect(stanzaIdOf(spoofed, given('romeo@example.net'))).toBeUndefined();
  });

  it('are asked about again in a new session, not in a resumed one', async () => {
    const harness = start();
    await announce(harness, 'urn:xmpp:sid:0');
    harness.stream.drop();
    harness.stream.goOnline(ME, { resumed: true });
    expect([await harness.sent(), stanzaIdOf(harness, given('romeo@example.net'))]).toEqual([[], 's1']);
    harness.stream.drop();
    harness.stream.goOnline(ME);
    expect(stanzaIdOf(harness, given('romeo@example.net'))).toBeUndefined();
    await announce(harness, 'urn:xmpp:sid:0');
    expect(stanzaIdOf(harness, given('romeo@example.net'))).toBe('s1');
  });
});

describe('origin ids', () => {
  it('go out with every message and equal its id', async () => {
    const harness = start();
    await harness.sent();
    void harness.client.api(messageFeature).send({ to: 'juliet@example.com' as Jid, id: 'm1', type: 'chat', bodies: [{ text: 'x' }] });
    expect(await harness.oneSent()).toEqual(xml`<message to='juliet@example.com' id='m1' type='chat'><body>x</body><origin-id xmlns='urn:xmpp:sid:0' id='m1'/></message>`);
  });

  it('are read from anybody', () => {
    const stanza = readStanza(xml`<message from='juliet@example.com/b'><origin-id xmlns='urn:xmpp:sid:0' id='o1'/></message>`, bareOf(ME as FullJid))!;
    expect(start().client.api(idsFeature).originIdOf(stanza)).toBe('o1');
  });
});
