import { childElements, textOf, type XmlElement } from '../../../electron/xmpp/kit/element.ts';

/** One connected resource of somebody on a server: sends XML, hears stanzas. */
export interface ServerPerson {
  /** Sends, and waits until the server and everybody else at the seat have dealt with it. */
  send(xml: string): Promise<void>;
  /** Sends a request and answers what it was answered with. */
  ask(type: 'get' | 'set', payload: string, to?: string): Promise<XmlElement>;
  /** Asks for the roster, then sends presence. */
  goOnline(presence?: string): Promise<this>;
  /** The connection breaks. */
  breakOff(): Promise<void>;
  /** Ends its stream in order, and waits until that is done. */
  leave(): Promise<void>;
  /** What came since it was looked at last, oldest first. */
  heard(): readonly XmlElement[];
}

/** A server with people: each role is an account that nobody used before. Addresses and roles are told apart here and nowhere else. */
export interface ServerSeat {
  readonly software: 'linnet' | 'prosody' | 'ejabberd';
  readonly domain: string;
  /** `romeo` or `romeo/orchard` as an address of this server. */
  address(role: string): string;
  /** A new session of a role, with the resource behind the slash. */
  connect(role: string): Promise<ServerPerson>;
  /** XML with `{romeo}` and `{domain}` written out. */
  fill(xml: string): string;
  /** Addresses of this server as roles again. */
  roles(text: string): string;
}

/** One demand of RFC 3921 on a server, tried by people on any server. Fails by an expectation. */
export interface ServerCase {
  /** R-numbers, such as `R133, R139`. */
  readonly lines: string;
  readonly title: string;
  readonly run: (scene: Scene) => Promise<void>;
}

export function serverCase(lines: string, title: string, run: (scene: Scene) => Promise<void>): ServerCase {
  return { lines, title, run };
}

/** A person of a scene, addressed by role. */
export interface Player {
  send(xml: string): Promise<void>;
  ask(type: 'get' | 'set', payload: string, to?: string): Promise<string>;
  asked(type: 'get' | 'set', payload: string, to?: string): Promise<XmlElement>;
  goOnline(presence?: string): Promise<Player>;
  breakOff(): Promise<void>;
  /** What came since, each stanza in a few words; see `wordsOf`. */
  words(): readonly string[];
  /** Only those words that match. */
  words(about: RegExp): readonly string[];
  heard(): readonly XmlElement[];
  /** Forgets what came. */
  forget(): void;
}

/** What a case is given: people on one server, and short ways for what many cases begin with. */
export class Scene {
  readonly seat: ServerSeat;

  constructor(seat: ServerSeat) {
    this.seat = seat;
  }

  async connect(role: string): Promise<Player> {
    return new ScenePlayer(this.seat, await this.seat.connect(role));
  }

  async online(role: string, presence?: string): Promise<Player> {
    return (await this.connect(role)).goOnline(presence);
  }

  /** Each sees the other. */
  async befriend(one: Player, oneRole: string, other: Player, otherRole: string): Promise<void> {
    await one.send(`<presence type='subscribe' to='{${otherRole}}'/>`);
    await other.send(`<presence type='subscribed' to='{${oneRole}}'/>`);
    await other.send(`<presence type='subscribe' to='{${oneRole}}'/>`);
    await one.send(`<presence type='subscribed' to='{${otherRole}}'/>`);
    one.forget();
    other.forget();
  }
}

class ScenePlayer implements Player {
  readonly #seat: ServerSeat;
  readonly #person: ServerPerson;

  constructor(seat: ServerSeat, person: ServerPerson) {
    this.#seat = seat;
    this.#person = person;
  }

  send(xml: string): Promise<void> {
    return this.#person.send(this.#seat.fill(xml));
  }

  async ask(type: 'get' | 'set', payload: string, to?: string): Promise<string> {
    return conditionOf(await this.asked(type, payload, to)) ?? 'result';
  }

  asked(type: 'get' | 'set', payload: string, to?: string): Promise<XmlElement> {
    return this.#person.ask(type, this.#seat.fill(payload), to === undefined ? undefined : this.#seat.fill(to));
  }

  async goOnline(presence?: string): Promise<Player> {
    await this.#person.goOnline(presence);
    return this;
  }

  breakOff(): Promise<void> {
    return this.#person.breakOff();
  }

  words(about = /./u): readonly string[] {
    return this.#person.heard().map((stanza) => this.#seat.roles(wordsOf(stanza))).filter((words) => about.test(words));
  }

  heard(): readonly XmlElement[] {
    return this.#person.heard();
  }

  forget(): void {
    this.#person.heard();
  }
}

/** `push romeo none ask` · `list blocked` · `presence subscribe from romeo` · `presence "gone home" unavailable from romeo/orchard` · `message forbidden from juliet`. */
export function wordsOf(stanza: XmlElement): string {
  const { type, from } = stanza.attrs;
  const [payload] = childElements(stanza);
  const [child] = payload ? childElements(payload) : [];
  if (stanza.name === 'iq' && type === 'set' && payload?.ns === 'jabber:iq:roster' && child) {
    return ['push', child.attrs['jid'], child.attrs['subscription'], child.attrs['ask'] && 'ask'].filter(Boolean).join(' ');
  }
  if (stanza.name === 'iq' && type === 'set' && payload?.ns === 'jabber:iq:privacy' && child) return `list ${child.attrs['name'] ?? ''}`;
  const text = conditionOf(stanza) === undefined ? childElements(stanza).find(({ name }) => name === 'body' || name === 'status') : undefined;
  return [stanza.name, text && `"${textOf(text)}"`, conditionOf(stanza) ?? (stanza.name === 'message' ? undefined : type), from && `from ${from}`].filter(Boolean).join(' ');
}

function conditionOf(stanza: XmlElement): string | undefined {
  if (stanza.attrs['type'] !== 'error') return undefined;
  const error = childElements(stanza).find(({ name }) => name === 'error');
  return (error && childElements(error).find(({ ns, name }) => ns === 'urn:ietf:params:xml:ns:xmpp-stanzas' && name !== 'text'))?.name ?? 'undefined-condition';
}
