import { encodeBase64, hexOf } from '../../lib/base64.ts';
import { parseBareJid, type BareJid } from '../../lib/jid.ts';
import { sha1 } from '../../lib/sha1.ts';
import { buildDelay } from '../../xmpp/features/xep-0203-delay/index.ts';
import { MUC_NS } from '../../xmpp/features/xep-0045-muc/index.ts';
import { VCARD_NS } from '../../xmpp/features/xep-0054-vcard/index.ts';
import { buildNick } from '../../xmpp/features/xep-0172-nick/index.ts';
import { CLIENT_NS, el, type XmlElement } from '../../xmpp/kit/element.ts';
import type { Archived } from '../archive/archive.ts';
import { withStanzaId } from '../archive/stanza-ids.ts';
import { isWorthArchiving } from '../archive/worth.ts';
import { newEntry, type Account } from '../accounts/account.ts';
import { LocalServer, type ServerPorts } from '../local-server.ts';
import { roomsDomain } from '../rooms/rooms.ts';
import { addressOf, DEMO_DOMAIN } from './address.ts';
import { Actor } from './actor.ts';
import { EARLIER } from './earlier.ts';
import { ASKER, GARDEN, HEADLINE, LETTER, PEOPLE, PERSON } from './people.ts';
import { landscape } from './picture.ts';

/** Every so often somebody's mood changes, and somebody says something in the room, milliseconds. */
const MOOD_MS = 20_000;
const ROOM_MS = 30_000;
const MINUTE_MS = 60_000;
/** The invitation does not stand before the chats from the first moment on. */
const INVITED_MS = 3 * MINUTE_MS;

/** A small world on a server of its own, in memory: a dozen people who answer, come and go. */
export class Demo {
  readonly server: LocalServer;
  readonly #ports: ServerPorts;
  readonly #pictures = new Map<string, Uint8Array>();
  /** What was said before the demo began, on its way into the archives. */
  readonly #said: Archived[] = [];
  #isOver = false;

  private constructor(server: LocalServer, ports: ServerPorts) {
    this.server = server;
    this.#ports = ports;
  }

  /** `ports.db`: empty, and of this demo alone. */
  static async begin(ports: ServerPorts): Promise<Demo> {
    const demo = new Demo(await LocalServer.open(DEMO_DOMAIN, ports, { registration: true }), ports);
    demo.#settle();
    demo.#live();
    await demo.server.settled();
    return demo;
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.server.close();
    await this.#ports.db.close();
  }

  /** Accounts, who sees whom, and what waits for the person. */
  #settle(): void {
    const { store } = this.server;
    const mira = this.#account(PERSON.local, PERSON.name, PERSON.town, PERSON.hue);
    for (const { local, name, town, hue, groups } of PEOPLE) {
      const account = this.#account(local, name, town, hue);
      store.setEntry(mira, { ...newEntry(account.jid), name, groups, subscription: 'both', isListed: true });
      store.setEntry(account, { ...newEntry(mira.jid), name: PERSON.name, subscription: 'both', isListed: true });
    }
    const before = PEOPLE.flatMap(({ local, before = [] }) => before.map(([minutes, text]) => ({ local, minutes, text })));
    for (const { local, minutes, text } of before.toSorted((one, other) => other.minutes - one.minutes)) this.#left(mira, local, minutes, { type: 'chat' }, el('body', CLIENT_NS, {}, text));
    const asker = this.#account(ASKER.local, ASKER.name, ASKER.town, ASKER.hue);
    const request = el('presence', CLIENT_NS, { from: asker.jid, to: mira.jid, type: 'subscribe' }, el('status', CLIENT_NS, {}, ASKER.note), buildNick(ASKER.name));
    store.setEntry(mira, { ...newEntry(asker.jid), request });
    store.setEntry(asker, { ...newEntry(mira.jid), isAsking: true, isListed: true });
    this.#left(mira, LETTER.from, 200, { type: 'normal' }, el('subject', CLIENT_NS, {}, LETTER.subject), el('body', CLIENT_NS, {}, LETTER.body), el('thread', CLIENT_NS, {}, 'drawings'));
    this.#left(mira, HEADLINE.local, 30, { type: 'headline' }, el('subject', CLIENT_NS, {}, HEADLINE.subject), el('body', CLIENT_NS, {}, HEADLINE.body));
    for (const [local, minutesAgo, by, words] of EARLIER) this.#wasSaid(mira, local, minutesAgo, by, words);
    for (const archived of this.#said.splice(0).toSorted((one, other) => one.at - other.at)) this.server.archive.add(archived);
  }

  #account(local: string, name: string, town: string, hue: number): Account {
    const account = this.server.store.register(addressOf(local), '');
    const picture = landscape(hue, local.length + hue / 60);
    this.#pictures.set(local, picture);
    const card = el(
      'vCard', VCARD_NS, {},
      el('FN', VCARD_NS, {}, name),
      el('ADR', VCARD_NS, {}, el('HOME', VCARD_NS), el('LOCALITY', VCARD_NS, {}, town)),
      el('JABBERID', VCARD_NS, {}, account.jid),
      el('PHOTO', VCARD_NS, {}, el('TYPE', VCARD_NS, {}, 'image/png'), el('BINVAL', VCARD_NS, {}, encodeBase64(picture))),
    );
    this.server.store.setVcard(account, card);
    return account;
  }

  /** A stanza that came while the person was not there. */
  #left(mira: Account, local: string, minutesAgo: number, attributes: Readonly<Record<string, string>>, ...content: readonly XmlElement[]): void {
    const stamp = this.#ports.clock.now() - minutesAgo * MINUTE_MS;
    const stanza = el('message', CLIENT_NS, { from: `${addressOf(local)}/home`, to: mira.jid, id: `before-${local}-${minutesAgo}`, ...attributes }, ...content);
    const kept = isWorthArchiving(stanza) ? withStanzaId(stanza, mira.jid, this.#archive(mira.jid, addressOf(local), stamp, stanza)) : stanza;
    this.server.store.keep(mira, 'message', el(kept.name, kept.ns, kept.attrs, ...kept.children, buildDelay({ stamp, by: DEMO_DOMAIN })));
  }

  /** A message that was read or written elsewhere, and is in the archives alone. */
  #wasSaid(mira: Account, local: string, minutesAgo: number, by: 'them' | 'person', words: string): void {
    const [theirs, hers] = [`${addressOf(local)}/home`, `${mira.jid}/elsewhere`];
    const attributes = { from: by === 'them' ? theirs : hers, to: by === 'them' ? mira.jid : addressOf(local), type: 'chat', id: `earlier-${local}-${minutesAgo}` };
    this.#archive(mira.jid, addressOf(local), this.#ports.clock.now() - minutesAgo * MINUTE_MS, el('message', CLIENT_NS, attributes, el('body', CLIENT_NS, {}, words)));
  }

  /** For both of them; answers the id in the archive of the owner. */
  #archive(owner: BareJid, peer: BareJid, at: number, stanza: XmlElement): string {
    const id = this.#ports.ids.uuid();
    this.#said.push({ owner, id, at, peer, stanza }, { owner: peer, id: this.#ports.ids.uuid(), at, peer: owner, stanza });
    return id;
  }

  #live(): void {
    const after = (ms: number, act: () => void): (() => void) => this.#ports.clock.after(ms, () => { if (!this.#isOver) act(); });
    const actors = PEOPLE.map((person) => new Actor(person, addressOf(person.local), hexOf(sha1(this.#pictures.get(person.local)!)), { server: this.server, after }));
    const inGarden = (local: string): Actor => actors.find(({ address }) => address === addressOf(local))!;
    for (const local of GARDEN.members) inGarden(local).say(el('presence', CLIENT_NS, { to: `${gardenAddress()}/${local}` }, el('x', MUC_NS)));
    inGarden(GARDEN.members[0]).say(el('message', CLIENT_NS, { to: gardenAddress(), type: 'groupchat', id: 'subject' }, el('subject', CLIENT_NS, {}, GARDEN.subject)));

    const moods = (turn: number): void => {
      actors[turn % actors.length]!.change();
      after(MOOD_MS, () => moods(turn + 1));
    };
    const talk = (turn: number): void => {
      const [local, text] = GARDEN.lines[turn % GARDEN.lines.length]!;
      inGarden(local).say(el('message', CLIENT_NS, { to: gardenAddress(), type: 'groupchat', id: `garden-${turn}` }, el('body', CLIENT_NS, {}, text)));
      after(ROOM_MS, () => talk(turn + 1));
    };
    talk(0);
    after(MOOD_MS, () => moods(0));
    const invitation = el('message', CLIENT_NS, { to: addressOf(PERSON.local), id: 'invitation' }, el('x', 'jabber:x:conference', { jid: gardenAddress(), reason: GARDEN.subject }));
    after(INVITED_MS, () => inGarden(GARDEN.members[0]).say(invitation));
  }
}

function gardenAddress(): BareJid {
  return parseBareJid(`${GARDEN.local}@${roomsDomain(DEMO_DOMAIN)}`)!;
}
