import { beforeAll, expect, it } from 'vitest';
import { childElements, childrenOf, type XmlElement } from '../../electron/xmpp/kit/element.ts';
import { Room, ROOM } from '../kit/scripted-room.ts';
import { childTextOf, JULIET, receive, ROMEO } from './people.ts';

const NURSE = 'nurse@example.com';
const INVITED = 'heath@chat.shakespeare.lit';

let sent: readonly XmlElement[];
const every = (name: string): XmlElement[] => sent.filter((stanza) => stanza.name === name);
/** What RFC 3921 itself puts into each kind of stanza. */
const OWN_CHILDREN: Readonly<Record<string, readonly string[]>> = {
  message: ['subject', 'body', 'thread', 'error'], presence: ['show', 'status', 'priority', 'error'], iq: ['error'],
};

/** One person does whatever can be done, and others ask for whatever they can: everything that goes out. */
beforeAll(async () => {
  const room = await Room.joined();
  const { core, accountId } = room;
  const all: XmlElement[] = [];
  core.stream.onSent((stanza) => void all.push(stanza));
  core.roster = `<query xmlns='jabber:iq:roster'><item jid='${JULIET}' subscription='both'><group>Friends</group></item><item jid='tybalt@example.com' subscription='to'/></query>`;
  core.stream.drop();
  core.stream.goOnline(`${ROMEO}/again`);
  await core.frame();
  await room.letIn();
  const to = { accountId, address: JULIET };

  await core.call('message.send', { ...to, body: 'Good morrow', language: 'en', versions: [{ language: 'cs', body: 'Dobré jitro' }] });
  await core.call('message.send', { accountId, address: ROOM, body: 'When again' });
  await core.call('message.send', { accountId, address: `${ROOM}/firstwitch`, body: 'psst' });
  await core.call('single.send', { ...to, subject: 'Tonight', body: 'Come', language: 'en', versions: [{ language: 'cs', subject: 'Dnes', body: 'Přijď' }] });
  void core.call('room.setSubject', { accountId, address: ROOM, subject: 'Fire Burn' });
  await core.frame();
  await receive(core, `<message from='${INVITED}'><x xmlns='http://jabber.org/protocol/muc#user'><invite from='crone1@shakespeare.lit'/></x></message>`);
  await core.call('room.decline', { accountId, address: INVITED });
  void core.call('room.changeNick', { accountId, address: ROOM, nick: 'firstofall' });

  for (const show of ['away', 'chat', 'dnd', 'xa', 'online'] as const) {
    await core.call('presence.set', { accountId, presence: { show, status: 'Wooing', translations: [{ language: 'cs', text: 'Dvořím se' }, { language: 'CS', text: 'Znovu' }], priority: 5 } });
  }
  await core.call('presence.direct', { accountId, addresses: [JULIET], presence: { show: 'away', status: 'for thee' } });
  await core.call('presence.takeBack', { accountId, addresses: [JULIET] });
  await core.call('presence.direct', { accountId, addresses: ['tybalt@example.com'] });

  await core.call('contact.add', { accountId, address: NURSE, name: 'Nurse', groups: ['Servants'], note: 'It is I' });
  await core.call('contact.update', { ...to, name: 'Juliet', groups: [] });
  await core.call('subscription.request', { accountId, address: NURSE, note: 'please' });
  await core.call('subscription.cancel', to);
  await core.call('subscription.deny', to);
  await receive(core, `<presence from='${NURSE}' type='subscribe'/>`);
  await core.call('subscription.approve', { accountId, address: NURSE, add: true });
  await core.call('contact.remove', { accountId, address: 'tybalt@example.com' });
  await core.call('vcard.fetch', to);
  await core.call('privacy.refresh', { accountId });

  for (const asked of ['jabber:iq:version', 'http://jabber.org/protocol/disco#info', 'urn:unknown']) {
    for (const from of [`${JULIET}/balcony`, 'mal@evil.example/x']) await receive(core, `<iq type='get' id='${asked}' from='${from}'><query xmlns='${asked}'/></iq>`);
  }
  await receive(core, `<iq type='get' id='empty' from='${JULIET}/balcony'/>`);
  await receive(core, `<presence from='${JULIET}/balcony' type='probe'/>`);
  await receive(core, `<message from='${JULIET}/balcony' type='error'/>`);
  await core.call('room.leave', { accountId, address: ROOM });
  await core.call('presence.set', { accountId, presence: { show: 'offline', status: 'Good night', priority: 5 } });
  await core.frame();
  sent = all;
});

it('holds something of everything, or what follows would say nothing', () => {
  const kinds = new Set(sent.map(({ name, attrs }) => `${name} ${attrs['type'] ?? 'available'}`));
  expect([...kinds].sort()).toEqual([
    'iq error', 'iq get', 'iq result', 'iq set', 'message chat', 'message groupchat', 'message normal',
    'presence available', 'presence subscribe', 'presence subscribed', 'presence unavailable', 'presence unsubscribe', 'presence unsubscribed',
  ]);
});

it('every message is chat, normal or groupchat, and says so (R007, R008, R019)', () => {
  for (const { attrs } of every('message')) expect(['chat', 'groupchat', 'normal']).toContain(attrs['type']);
});

it('every text is in a language of its own, and says nothing but which (R027, R028, R032, R033, R072, R073)', () => {
  for (const stanza of [...every('message'), ...every('presence')]) {
    for (const name of ['subject', 'body', 'status']) {
      const texts = childrenOf(stanza, name, 'jabber:client');
      for (const { attrs, children } of texts) expect([Object.keys(attrs).filter((key) => key !== 'xml:lang'), children.map((child) => typeof child)]).toEqual([[], ['string']]);
      const languages = texts.map(({ attrs }) => attrs['xml:lang']?.toLowerCase());
      expect(new Set(languages).size).toBe(languages.length);
    }
    expect(childrenOf(stanza, 'thread', 'jabber:client').length).toBeLessThan(2);
  }
});

it('every presence is of a type that is defined, and no client probes (R047, R053)', () => {
  for (const { attrs } of every('presence')) expect([undefined, 'unavailable', 'subscribe', 'subscribed', 'unsubscribe', 'unsubscribed']).toContain(attrs['type']);
});

it('show and priority stand in available presence only, at most once, without attributes; status in three kinds (R059, R061, R062, R077, R078)', () => {
  for (const stanza of every('presence')) {
    const type = stanza.attrs['type'];
    const [shows, priorities, statuses] = ['show', 'priority', 'status'].map((name) => childrenOf(stanza, name, 'jabber:client'));
    for (const few of [shows!, priorities!]) {
      expect(few.length).toBeLessThan(type === undefined ? 2 : 1);
      for (const { attrs, children } of few) expect([Object.keys(attrs), children.map((child) => typeof child)]).toEqual([[], ['string']]);
    }
    if (![undefined, 'unavailable', 'subscribe'].includes(type)) expect(statuses).toEqual([]);
  }
  expect(every('presence').filter(({ attrs }) => attrs['type'] === 'subscribe').map((stanza) => childTextOf(stanza, 'status'))).toEqual(['It is I', 'please', undefined]);
  expect(every('presence').filter(({ attrs }) => attrs['type'] === 'unavailable').map((stanza) => childTextOf(stanza, 'status'))).toContain('Good night');
});

it('every request has an id of its own and one child, every answer at most one; an error says which (R023, R082, R087)', () => {
  const requests = every('iq').filter(({ attrs }) => attrs['type'] === 'get' || attrs['type'] === 'set');
  expect(new Set(requests.map(({ attrs }) => attrs['id'])).size).toBe(requests.length);
  for (const stanza of every('iq')) {
    const { type, id } = stanza.attrs;
    expect(id).toMatch(/./u);
    const children = childElements(stanza);
    expect(children.length).toBeLessThan(2);
    if (type !== 'result') expect(children).toHaveLength(1);
    if (type === 'error') expect(childElements(children[0]!)[0]).toMatchObject({ ns: 'urn:ietf:params:xml:ns:xmpp-stanzas' });
  }
});

it('whatever RFC 3921 does not itself define is in a namespace of its own, none of them a stream\'s (R089)', () => {
  const extensions = sent.flatMap((stanza) => childElements(stanza).filter(({ name, ns }) => ns !== 'jabber:client' || !OWN_CHILDREN[stanza.name]!.includes(name)));
  expect(new Set(extensions.map(({ ns }) => ns)).size).toBeGreaterThan(5);
  for (const { ns } of extensions) expect(ns).not.toMatch(/^$|^jabber:client$|^jabber:server$|etherx/u);
});
