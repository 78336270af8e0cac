import { expect, it } from 'vitest';
import { ClientHarness, ME } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { bareOf, type FullJid, type Jid } from '../../../lib/jid.ts';
import type { XmlElement } from '../../kit/element.ts';
import { readStanza, type InboundStanza } from '../../kit/inbound-stanza.ts';
import { messageFeature } from '../rfc3921-message/index.ts';
import { hintsFeature } from '../xep-0334-hints/index.ts';
import { receiptsFeature, type ReceiptsApi } from './index.ts';

const start = (): ClientHarness => new ClientHarness([receiptsFeature, messageFeature, hintsFeature]);
const read = (element: XmlElement): InboundStanza => readStanza(element, bareOf(ME as FullJid))!;
const api = (): ReceiptsApi => start().client.api(receiptsFeature);

it('is asked by what can be confirmed: a message of one person, with an id', () => {
  const asks = (attrs: Record<string, string>): boolean => api().isRequested(read({ ...xml`<message><body>x</body><request xmlns='urn:xmpp:receipts'/></message>`, attrs: { from: 'juliet@example.com/b', ...attrs } }));
  expect([{ id: 'm1' }, { id: 'm1', type: 'chat' }, {}, { id: '', type: 'chat' }, { id: 'm1', type: 'groupchat' }, { id: 'm1', type: 'error' }].map((attrs) => asks(attrs as Record<string, string>))).toEqual([true, true, false, false, false, false]);
});

it('is told of any kind of message but those of rooms and errors', () => {
  const told = (type: string): string | undefined => api().receivedIn(read(xml`<message from='juliet@example.com/b' type='${type}'><received xmlns='urn:xmpp:receipts' id='m1'/></message>`));
  expect(['chat', 'normal', 'headline', 'strange', 'groupchat', 'error'].map(told)).toEqual(['m1', 'm1', 'm1', 'm1', undefined, undefined]);
});

it('confirms with a message that servers keep, which asks for nothing, and whose coming back is nobody’s news', async () => {
  const harness = start();
  const errors: unknown[] = [];
  harness.client.api(messageFeature).onError((message) => void errors.push(message.id));
  void harness.client.api(receiptsFeature).confirm('juliet@example.com/b' as Jid, 'm1');
  const sent = await harness.oneSent();
  expect(sent).toMatchObject({ attrs: { to: 'juliet@example.com/b', type: 'chat' }, children: [xml`<received xmlns='urn:xmpp:receipts' id='m1'/>`, xml`<store xmlns='urn:xmpp:hints'/>`] });
  const comesBack = (id: string): Promise<void> => harness.receive(xml`<message xmlns='jabber:client' from='juliet@example.com/b' type='error' id='${id}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>`);
  await comesBack(sent.attrs['id']!);
  await comesBack('m2');
  expect(errors).toEqual(['m2']);
});
