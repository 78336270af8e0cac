import type { Undo } from '../../lib/disposable.ts';
import { bareOf, parseJid, type BareJid } from '../../lib/jid.ts';
import { buildUpdate } from '../../xmpp/features/xep-0153-avatars/index.ts';
import { ROSTER_NS } from '../../xmpp/kit/namespaces.ts';
import { childText } from '../../xmpp/kit/reader.ts';
import { CLIENT_NS, el, type XmlElement } from '../../xmpp/kit/element.ts';
import type { LocalServer } from '../local-server.ts';
import type { Session } from '../sessions.ts';
import type { DemoPerson, Mood } from './people.ts';

/** How long somebody reads before they write, and how long they write, milliseconds. */
const READS_MS = 1_200;
const WRITES_MS = 1_800;
/** How long somebody thinks about a request. */
const THINKS_MS = 2_500;

const CHAT_STATES_NS = 'http://jabber.org/protocol/chatstates';

interface Stage {
  readonly server: LocalServer;
  readonly after: (ms: number, act: () => void) => Undo;
}

/** Somebody of the demo, signed in like anybody: writes back, approves, changes their presence. */
export class Actor {
  readonly address: BareJid;
  readonly #person: DemoPerson;
  readonly #stage: Stage;
  readonly #session: Session;
  /** XEP-0153: the name of their picture. */
  readonly #photo: string;
  #mood = 0;
  #answer = 0;

  constructor(person: DemoPerson, address: BareJid, photo: string, stage: Stage) {
    this.#person = person;
    this.address = address;
    this.#photo = photo;
    this.#stage = stage;
    const bound = stage.server.bind(address, 'home', { send: (stanza) => this.#hear(stanza), end: () => undefined });
    if (!bound.ok) throw new Error(`${address}: ${bound.error}`);
    this.#session = bound.value;
    this.say(el('iq', CLIENT_NS, { type: 'get', id: 'roster' }, el('query', ROSTER_NS)));
    this.#feel(person.moods[0]!);
  }

  say(stanza: XmlElement): void {
    this.#stage.server.receive(this.#session, stanza);
  }

  /** The next of their moods, if they have another. */
  change(): void {
    const { moods } = this.#person;
    if (moods.length < 2) return;
    this.#mood = (this.#mood + 1) % moods.length;
    this.#feel(moods[this.#mood]!);
  }

  #feel({ show, status, others = {}, isGone = false }: Mood): void {
    this.say(el(
      'presence', CLIENT_NS, { type: isGone ? 'unavailable' : undefined, 'xml:lang': this.#person.language },
      show && el('show', CLIENT_NS, {}, show),
      status === '' ? undefined : el('status', CLIENT_NS, {}, status),
      ...Object.entries(others).map(([language, text]) => el('status', CLIENT_NS, { 'xml:lang': language }, text)),
      isGone ? undefined : buildUpdate(this.#photo),
    ));
  }

  #hear(stanza: XmlElement): void {
    const from = parseJid(stanza.attrs['from'] ?? '');
    if (from === undefined) return;
    const { type } = stanza.attrs;
    if (stanza.name === 'message' && type === 'chat' && childText(stanza, 'body', CLIENT_NS)) this.#writeBack(bareOf(from));
    if (stanza.name === 'presence' && type === 'subscribe') this.#stage.after(THINKS_MS, () => this.#approve(bareOf(from)));
  }

  #writeBack(to: BareJid): void {
    const text = this.#person.answers[this.#answer % this.#person.answers.length]!;
    this.#answer += 1;
    const message = (...content: readonly XmlElement[]): XmlElement => el('message', CLIENT_NS, { to, type: 'chat', id: `${this.#person.local}-${this.#answer}` }, ...content);
    this.#stage.after(READS_MS, () => this.say(message(el('composing', CHAT_STATES_NS))));
    this.#stage.after(READS_MS + WRITES_MS, () => this.say(message(el('body', CLIENT_NS, {}, text), el('active', CHAT_STATES_NS))));
  }

  #approve(to: BareJid): void {
    this.say(el('presence', CLIENT_NS, { to, type: 'subscribed' }));
    this.say(el('presence', CLIENT_NS, { to, type: 'subscribe' }));
  }
}
