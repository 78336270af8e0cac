import { bareOf, localOf, parseJid, resourceOf, type BareJid, type Jid } from '../../lib/jid.ts';
import { buildInfo, buildItems, DISCO_INFO_NS, DISCO_ITEMS_NS } from '../../xmpp/features/xep-0030-disco/index.ts';
import { MUC_NS } from '../../xmpp/features/xep-0045-muc/index.ts';
import { childElements, is, type XmlElement } from '../../xmpp/kit/element.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Ids } from '../../lib/ids.ts';
import { senderOf } from '../domain.ts';
import { answered, isAnswerable, refused } from '../stanzas/stanza.ts';
import { Room } from './room.ts';

/**
 * A service of rooms under a domain of its own: the part of XEP-0045 that people talking with each other need. A room is there while somebody
 * is in it; whoever enters first owns it. Left out: members, moderation, passwords, configuration.
 */
export class Rooms {
  readonly domain: BareJid;
  readonly #rooms = new Map<BareJid, Room>();
  readonly #deliver: (stanza: XmlElement) => void;
  readonly #ports: { readonly clock: Clock; readonly ids: Ids };

  constructor(domain: BareJid, ports: { readonly clock: Clock; readonly ids: Ids }, deliver: (stanza: XmlElement) => void) {
    this.domain = domain;
    this.#ports = ports;
    this.#deliver = deliver;
  }

  receive(to: Jid, stanza: XmlElement): void {
    if (stanza.name === 'iq') return this.#iq(to, stanza);
    const nick = resourceOf(to);
    const address = bareOf(to);
    if (localOf(to) === undefined) return this.#refuse(stanza, 'service-unavailable');
    if (stanza.name === 'presence') return this.#presence(address, nick, stanza);
    const room = this.#rooms.get(address);
    if (room) room.message(stanza, nick);
    else this.#refuse(stanza, 'item-not-found');
  }

  #presence(address: BareJid, nick: string | undefined, stanza: XmlElement): void {
    const { type } = stanza.attrs;
    const room = this.#rooms.get(address);
    if (type === 'unavailable' || type === 'error') {
      room?.leave(senderOf(stanza), stanza);
      if (room?.isEmpty) this.#rooms.delete(address);
      return;
    }
    if (type !== undefined) return;
    if (nick === undefined) return this.#refuse(stanza, 'jid-malformed');
    const there = room ?? new Room(address, this.#ports, this.#deliver);
    if (there.present(senderOf(stanza), nick, stanza)) this.#rooms.set(address, there);
  }

  #iq(to: Jid, stanza: XmlElement): void {
    if (!isAnswerable(stanza)) return;
    const [payload] = childElements(stanza);
    const room = this.#rooms.get(bareOf(to));
    const isService = localOf(to) === undefined;
    if (payload && is(payload, 'query', DISCO_INFO_NS) && (isService || room)) {
      const name = isService ? 'Rooms' : localOf(to);
      return this.#deliver(answered(stanza, buildInfo({ identities: [{ category: 'conference', type: 'text', name }], features: new Set([DISCO_INFO_NS, DISCO_ITEMS_NS, MUC_NS, 'muc_open', 'muc_nonanonymous']) })));
    }
    if (payload && is(payload, 'query', DISCO_ITEMS_NS)) {
      return this.#deliver(answered(stanza, buildItems(isService ? [...this.#rooms.keys()].map((jid) => ({ jid, name: localOf(jid) })) : room?.occupants ?? [])));
    }
    // What is for an occupant goes to them alone and would tell their address: nothing here needs it yet.
    this.#refuse(stanza, room || isService ? 'service-unavailable' : 'item-not-found');
  }

  #refuse(stanza: XmlElement, condition: 'item-not-found' | 'service-unavailable' | 'jid-malformed'): void {
    if (isAnswerable(stanza)) this.#deliver(refused(stanza, condition));
  }
}

/** The service's address under a server's. */
export function roomsDomain(domain: BareJid): BareJid {
  return parseJid(`rooms.${domain}`) as BareJid;
}
