import { bareOf, type BareJid, type Jid } from '../../lib/jid.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Ids } from '../../lib/ids.ts';
import { buildDelay } from '../../xmpp/features/xep-0203-delay/index.ts';
import { MUC_USER_NS } from '../../xmpp/features/xep-0045-muc/index.ts';
import { childOf, CLIENT_NS, el, type XmlElement } from '../../xmpp/kit/element.ts';
import { senderOf } from '../domain.ts';
import { isAnswerable, refused, withAttributes } from '../stanzas/stanza.ts';

/** How much of what was said before a newcomer hears. */
const HISTORY = 50;

interface Occupant {
  readonly jid: Jid;
  readonly nick: string;
  readonly isOwner: boolean;
  presence: XmlElement;
}

/** One room: who is in it, what is said, and what was said last (XEP-0045 §7). */
export class Room {
  readonly #address: BareJid;
  readonly #ports: { readonly clock: Clock; readonly ids: Ids };
  readonly #deliver: (stanza: XmlElement) => void;
  readonly #occupants = new Map<string, Occupant>();
  readonly #history: XmlElement[] = [];
  #subject: XmlElement | undefined;

  constructor(address: BareJid, ports: { readonly clock: Clock; readonly ids: Ids }, deliver: (stanza: XmlElement) => void) {
    this.#address = address;
    this.#ports = ports;
    this.#deliver = deliver;
  }

  get isEmpty(): boolean {
    return this.#occupants.size === 0;
  }

  get occupants(): readonly { readonly jid: Jid }[] {
    return [...this.#occupants.keys()].map((nick) => ({ jid: this.#as(nick) }));
  }

  /** Somebody enters, or says how they are; false: they were refused (§7.2.8: the nickname is taken). */
  present(jid: Jid, nick: string, presence: XmlElement): boolean {
    const other = this.#occupants.get(nick);
    const known = this.#of(jid);
    if ((other && other.jid !== jid) || (known && known.nick !== nick)) {
      this.#deliver(refused(presence, 'conflict'));
      return false;
    }
    const occupant = known ?? { jid, nick, isOwner: this.isEmpty, presence };
    const isNewRoom = this.isEmpty;
    occupant.presence = presence;
    // §7.2.2: first who is here, then the newcomer to everybody, themselves last.
    if (!known) for (const each of this.#occupants.values()) this.#tell(each, jid, each.presence);
    this.#occupants.set(nick, occupant);
    for (const each of this.#occupants.values()) if (each !== occupant) this.#tell(occupant, each.jid, presence);
    this.#tell(occupant, jid, presence, ['110', ...isNewRoom ? ['201'] : []]);
    if (!known) this.#recall(jid);
    return true;
  }

  leave(jid: Jid, presence: XmlElement): void {
    const occupant = this.#of(jid);
    if (!occupant) return;
    this.#occupants.delete(occupant.nick);
    const farewell = withAttributes(presence, { type: 'unavailable' });
    for (const each of this.#occupants.values()) this.#tell(occupant, each.jid, farewell);
    this.#tell(occupant, jid, farewell, ['110']);
  }

  /** To everybody, or in private to one (§7.4, §7.5). */
  message(stanza: XmlElement, nick: string | undefined): void {
    const from = this.#of(senderOf(stanza));
    if (!isAnswerable(stanza)) return;
    if (!from) return this.#deliver(refused(stanza, 'not-acceptable'));
    const to = nick === undefined ? undefined : this.#occupants.get(nick);
    if (nick !== undefined && stanza.attrs['type'] !== 'groupchat') {
      return this.#deliver(to ? withAttributes(stanza, { from: this.#as(from.nick), to: to.jid }) : refused(stanza, 'item-not-found'));
    }
    if (nick !== undefined || stanza.attrs['type'] !== 'groupchat') return this.#deliver(refused(stanza, 'bad-request'));
    const said = withAttributes(stanza, { from: this.#as(from.nick) });
    const isSubject = childOf(stanza, 'subject', CLIENT_NS) !== undefined && childOf(stanza, 'body', CLIENT_NS) === undefined;
    const kept = el(said.name, said.ns, said.attrs, ...said.children, buildDelay({ stamp: this.#ports.clock.now(), by: this.#address }));
    if (isSubject) this.#subject = kept;
    else if (childOf(stanza, 'body', CLIENT_NS)) this.#history.push(kept);
    this.#history.splice(0, this.#history.length - HISTORY);
    for (const { jid } of this.#occupants.values()) this.#deliver(withAttributes(said, { to: jid }));
  }

  /** §7.2.13, §7.2.15: what was said, then the subject, which ends the entry even where there is none. */
  #recall(to: Jid): void {
    for (const said of this.#history) this.#deliver(withAttributes(said, { to }));
    const subject = this.#subject ?? el('message', CLIENT_NS, { type: 'groupchat', from: this.#address }, el('subject', CLIENT_NS));
    this.#deliver(withAttributes(subject, { to }));
  }

  #tell({ nick, jid, isOwner }: Occupant, to: Jid, presence: XmlElement, codes: readonly string[] = []): void {
    const item = el('item', MUC_USER_NS, { affiliation: isOwner ? 'owner' : 'none', role: presence.attrs['type'] === 'unavailable' ? 'none' : isOwner ? 'moderator' : 'participant', jid });
    const x = el('x', MUC_USER_NS, {}, item, ...codes.map((code) => el('status', MUC_USER_NS, { code })));
    const children = presence.children.filter((child) => typeof child === 'string' || child.ns === CLIENT_NS);
    this.#deliver(el('presence', CLIENT_NS, { ...presence.attrs, from: this.#as(nick), to }, ...children, x));
  }

  #of(jid: Jid): Occupant | undefined {
    return [...this.#occupants.values()].find((occupant) => occupant.jid === jid);
  }

  #as(nick: string): Jid {
    return `${bareOf(this.#address)}/${nick}` as Jid;
  }
}
