import { expect, it } from 'vitest';
import { asJson, readFixtures } from '../../../../test/kit/fixtures.ts';
import { parseXml, xml } from '../../../../test/kit/xml.ts';
import { parseJid, type Jid } from '../../../lib/jid.ts';
import { readStanza } from '../../kit/inbound-stanza.ts';
import { buildDecline, buildEntry, buildInstantRoom, buildPrivateMark, parseMediatedInvitation, parseMucUser, type Entry } from './codec.ts';

const HAG = parseJid('hag66@shakespeare.lit') as Parameters<typeof readStanza>[1];

interface Value {
  readonly kind: 'user' | 'no-user' | 'entry' | 'invitation' | 'decline' | 'instant-room';
  readonly value?: unknown;
}

it.each(readFixtures(import.meta.url))('$name', ({ element, value: fixture }) => {
  const { kind, value } = fixture as Value;
  switch (kind) {
    case 'user': return expect(asJson(parseMucUser(element))).toEqual(value);
    case 'no-user': return expect(parseMucUser(element)).toBeUndefined();
    case 'entry': return expect(buildEntry(value as Entry)).toEqual(element);
    case 'invitation': return expect(parseMediatedInvitation(element, readStanza(element, HAG)!.from)).toEqual(value);
    case 'decline': return expect(buildDecline(value as Jid)).toEqual(element);
    case 'instant-room': return expect(buildInstantRoom()).toEqual(element);
  }
});

it('an invitation means nothing from an occupant, without an inviter, or in another namespace', () => {
  const of = (inner: string, from = 'coven@chat.shakespeare.lit'): unknown =>
    parseMediatedInvitation(parseXml(`<message>${inner}</message>`), parseJid(from)!);
  const whole = "<x xmlns='http://jabber.org/protocol/muc#user'><invite from='a@b.example'/></x>";
  expect(of(whole)).toEqual({ inviter: 'a@b.example', reason: '' });
  expect([of(whole, 'coven@chat.shakespeare.lit/mal'), of("<x xmlns='http://jabber.org/protocol/muc#user'><invite/></x>"), of("<x xmlns='urn:x'><invite from='a@b.example'/></x>")])
    .toEqual([undefined, undefined, undefined]);
});

it('a reason of any length is cut', () => {
  const user = parseMucUser(xml`<presence><x xmlns='http://jabber.org/protocol/muc#user'><item><reason>${'a'.repeat(100_000)}</reason></item></x></presence>`);
  expect(user?.reason).toHaveLength(1024);
});

it('a private message is marked by an empty child (§7.5)', () => {
  expect(buildPrivateMark()).toEqual(xml`<x xmlns='http://jabber.org/protocol/muc#user'/>`);
});
