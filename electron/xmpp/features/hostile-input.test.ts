import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ClientHarness, settle } from '../../../test/kit/client-harness.ts';
import { el, type XmlElement } from '../kit/element.ts';
import { blockingFeature } from './xep-0191-blocking/index.ts';
import { carbonsFeature } from './xep-0280-carbons/index.ts';
import { delayFeature } from './xep-0203-delay/index.ts';
import { features } from './index.ts';
import { idsFeature } from './xep-0359-ids/index.ts';
import { messageFeature } from './rfc3921-message/index.ts';
import { nickFeature } from './xep-0172-nick/index.ts';
import { presenceFeature } from './rfc3921-presence/index.ts';
import { privacyFeature } from './rfc3921-privacy/index.ts';
import { rosterFeature } from './rfc3921-roster/index.ts';
import { subscriptionFeature } from './rfc3921-subscription/index.ts';

const namespaces = ['jabber:client', 'jabber:iq:roster', 'jabber:iq:privacy', 'urn:xmpp:blocking', 'urn:xmpp:ping', 'jabber:iq:version', 'urn:xmpp:delay', 'jabber:x:delay', 'urn:xmpp:sid:0', 'urn:xmpp:carbons:2', 'urn:xmpp:forward:0',
  'http://jabber.org/protocol/disco#info', 'http://jabber.org/protocol/disco#items', 'http://jabber.org/protocol/nick', 'urn:ietf:params:xml:ns:xmpp-stanzas', 'urn:x'];
const names = ['query', 'item', 'group', 'body', 'subject', 'thread', 'show', 'status', 'priority', 'ping', 'delay', 'x', 'error', 'text', 'gone', 'conflict',
  'list', 'active', 'default', 'block', 'unblock', 'blocklist', 'stanza-id', 'origin-id', 'nick', 'identity', 'feature', 'received', 'sent', 'forwarded', 'message', '__proto__', 'constructor'];
const jids = ['mal@evil.example/x', 'romeo@example.net', 'romeo@example.net/orchard', 'example.net', 'a@b@c', '', '\0', 'İ@x', 'user@[::1]/ü', '__proto__'];
const texts = fc.oneof(fc.constantFrom('', '-1', '9999-12-31T23:59:59Z', '1970-01-01T00:00:00Z', '128', 'subscribe', 'both', 'remove', 'true', ...jids),
  fc.string({ unit: 'binary', maxLength: 20 }));
const attributes = fc.dictionary(fc.constantFrom('jid', 'name', 'subscription', 'ask', 'ver', 'stamp', 'from', 'by', 'id', 'node', 'var', 'type', 'xml:lang', 'parent', 'action', 'order', 'value', 'toString'),
  texts, { maxKeys: 5 });
const { element } = fc.letrec<{ element: XmlElement }>((tie) => ({
  element: fc.tuple(fc.constantFrom(...names), fc.constantFrom(...namespaces), attributes, fc.array(fc.oneof({ maxDepth: 3 }, texts, tie('element')), { maxLength: 4 }))
    .map(([name, ns, attrs, children]) => el(name, ns, attrs, ...children)),
}));
const types = [undefined, 'get', 'set', 'result', 'error', 'chat', 'groupchat', 'headline', 'subscribe', 'subscribed', 'unsubscribe', 'unsubscribed', 'unavailable', 'probe', 'foo'];
const stanza = fc.tuple(fc.constantFrom('iq', 'message', 'presence'), fc.constantFrom(...types), fc.option(fc.constantFrom(...jids), { nil: undefined }),
  fc.option(texts, { nil: undefined }), attributes, fc.array(element, { maxLength: 3 }))
  .map(([name, type, from, id, attrs, children]) => el(name, 'jabber:client', { ...attrs, type, from, id }, ...children));

it('throws at nothing, answers each request at most once and replies to no reply (hazard gate G5)', async () => {
  const harness = new ClientHarness(features);
  const { client } = harness;
  const told: unknown[] = [];
  const [delay, ids, nick] = [client.api(delayFeature), client.api(idsFeature), client.api(nickFeature)];
  client.api(messageFeature).onMessage((message) => void told.push(message, delay.of(message.stanza), ids.stanzaIdOf(message.stanza), ids.originIdOf(message.stanza)));
  client.api(messageFeature).onError((message) => void told.push(message));
  client.api(presenceFeature).onPresence((presence) => void told.push(presence, delay.of(presence.stanza)));
  client.api(subscriptionFeature).onSubscription((subscription) => void told.push(subscription, nick.of(subscription.stanza)));
  client.api(rosterFeature).onPush((push) => void told.push(push));
  client.api(privacyFeature).onPush((push) => void told.push(push));
  client.api(blockingFeature).onPush((push) => void told.push(push));
  client.api(carbonsFeature).onCarbon(({ stanza }) => void told.push(stanza, delay.of(stanza)));
  await harness.sent();

  for (const given of fc.sample(stanza, { numRuns: 5000, seed: 3921 })) {
    await harness.receive(given);
    const answers = harness.stream.takeSent();
    const isRequest = given.name === 'iq' && given.attrs['type'] !== 'result' && given.attrs['type'] !== 'error';
    expect(answers.length).toBeLessThanOrEqual(isRequest ? 1 : 0);
    for (const { attrs } of answers) {
      expect(attrs['id']).toBe(given.attrs['id']);
      expect(['result', 'error']).toContain(attrs['type']);
    }
  }
  await settle();
  expect(told.length).toBeGreaterThan(1000);
  expect(harness.log.entries.filter(({ level }) => level === 'error')).toEqual([]);
  expect(({} as Record<string, unknown>)['jid']).toBeUndefined();
});
