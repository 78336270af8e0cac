import { expect, it } from 'vitest';
import { ClientHarness, ME } from '../../../../test/kit/client-harness.ts';
import { xml } from '../../../../test/kit/xml.ts';
import { bareOf, type FullJid, type Jid } from '../../../lib/jid.ts';
import { readStanza } from '../../kit/inbound-stanza.ts';
import { messageFeature } from '../rfc3921-message/index.ts';
import { hintsFeature } from '../xep-0334-hints/index.ts';
import { chatStatesFeature } from './index.ts';

const start = (): ClientHarness => new ClientHarness([chatStatesFeature, messageFeature, hintsFeature]);

it('is told by itself in its thread, kept by no server, and in a room to all', async () => {
  const harness = start();
  const api = harness.client.api(chatStatesFeature);
  api.tell('juliet@example.com' as Jid, 'composing', { thread: 't1' });
  expect(await harness.oneSent()).toMatchObject({ attrs: { to: 'juliet@example.com', type: 'chat' }, children: [xml`<composing xmlns='http://jabber.org/protocol/chatstates'/>`, xml`<thread>t1</thread>`, xml`<no-store xmlns='urn:xmpp:hints'/>`] });
  api.tell('coven@chat.example' as Jid, 'active', { isRoom: true });
  expect(await harness.oneSent()).toMatchObject({ attrs: { to: 'coven@chat.example', type: 'groupchat' }, children: [api.active(), xml`<no-store xmlns='urn:xmpp:hints'/>`] });
});

it('is not read from what came back', () => {
  const read = (type: string): string | undefined => start().client.api(chatStatesFeature).stateIn(readStanza(xml`<message from='juliet@example.com/b' type='${type}'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>`, bareOf(ME as FullJid))!);
  expect([read('chat'), read('groupchat'), read('error')]).toEqual(['composing', 'composing', undefined]);
});
