import { seededRandom } from '../../../kit/seeded-random.ts';

export type ActionKind = 'connect' | 'leave' | 'presence' | 'directed' | 'probe' | 'subscription' | 'roster' | 'list' | 'list use' | 'message' | 'request';

/** One thing that one session does. */
export interface Action {
  readonly kind: ActionKind;
  /** `romeo/desk`. */
  readonly session: string;
  /** With `{juliet}` and `{domain}` in place of addresses; none for the end of a connection. */
  readonly stanzas: readonly string[];
}

/** What two to four people do, one thing after the other. The same seed makes the same one. */
export interface Sequence {
  readonly seed: number;
  readonly roles: readonly string[];
  readonly actions: readonly Action[];
}

const ROLES = ['romeo', 'juliet', 'nurse', 'tybalt'];
const RESOURCES = ['desk', 'phone', 'tablet'];
const GROUPS = ['Friends', 'Family', 'Work'];
const LISTS = ['quiet', 'strict'];
const ROSTER = "<iq type='get' id='roster'><query xmlns='jabber:iq:roster'/></iq>";

/** How often each is done, of 100 or so. */
const WEIGHTS: Readonly<Record<ActionKind, number>> = {
  connect: 8, leave: 5, presence: 13, directed: 7, probe: 3, subscription: 28, roster: 8, list: 6, 'list use': 6, message: 15, request: 5,
};

export function sequenceOf(seed: number, length = 15): Sequence {
  return new Author(seed).write(length);
}

/** Knows just enough of what was done to do sensible things more often than idle ones. */
class Author {
  readonly #seed: number;
  readonly #random: () => number;
  readonly #roles: readonly string[];
  readonly #connected = new Set<string>();
  /** `romeo>juliet`: asked, and nothing was said since. */
  readonly #asked = new Set<string>();
  readonly #seen = new Set<string>();
  /** By role, the groups and lists that it made. */
  readonly #groups = new Map<string, string[]>();
  readonly #lists = new Map<string, Set<string>>();
  #said = 0;

  constructor(seed: number) {
    this.#seed = seed;
    this.#random = seededRandom(seed);
    this.#roles = ROLES.slice(0, 2 + this.#upTo(3));
  }

  write(length: number): Sequence {
    const actions = this.#roles.map((role) => this.#connect(`${role}/${RESOURCES[0]}`));
    // Some know each other already: that takes long to come about by chance.
    if (this.#chance(0.5)) actions.push(...this.#befriended(...this.#two()));
    const end = actions.length + length;
    while (actions.length < end) {
      const action = this.#next();
      if (action) actions.push(action);
    }
    return { seed: this.#seed, roles: this.#roles, actions };
  }

  #befriended(one: string, other: string): Action[] {
    return ([[one, 'subscribe', other], [other, 'subscribed', one], [other, 'subscribe', one], [one, 'subscribed', other]] as const)
      .map(([from, type, to]) => this.#subscription(`${from}/${RESOURCES[0]}`, type, to));
  }

  #next(): Action | undefined {
    const kind = this.#weighted();
    if (kind === 'connect') {
      const session = `${this.#pick(this.#roles)}/${this.#pick(RESOURCES)}`;
      return this.#connected.has(session) ? undefined : this.#connect(session);
    }
    if (this.#connected.size === 0) return undefined;
    const session = this.#pick([...this.#connected]);
    const role = session.split('/')[0]!;
    const other = this.#pick(this.#roles.filter((each) => each !== role));
    switch (kind) {
      case 'leave':
        this.#connected.delete(session);
        return { kind, session, stanzas: [] };
      case 'presence': return { kind, session, stanzas: [this.#presence('')] };
      case 'directed': return { kind, session, stanzas: [this.#presence(` to='${this.#addressOf(other)}'`)] };
      case 'probe': return { kind, session, stanzas: [`<presence type='probe' to='{${other}}'/>`] };
      case 'subscription': return this.#subscription(session, this.#subscriptionType(role, other), other);
      case 'roster': return { kind, session, stanzas: [this.#rosterSet(role, other)] };
      case 'list': return { kind, session, stanzas: [this.#listSet(role)] };
      case 'list use': return { kind, session, stanzas: [this.#listUse(role)] };
      case 'message': return { kind, session, stanzas: [this.#message(other)] };
      case 'request': return { kind, session, stanzas: [this.#request(other)] };
    }
  }

  /** Most ask for the roster first, as §7.3 has it; some never do. */
  #connect(session: string): Action {
    this.#connected.add(session);
    const presence = this.#chance(0.5) ? '<presence/>' : this.#available('');
    const stanzas = this.#chance(0.85) ? [ROSTER, presence] : this.#chance(0.5) ? [presence] : [ROSTER];
    return { kind: 'connect', session, stanzas };
  }

  #presence(to: string): string {
    return this.#chance(0.3) ? `<presence type='unavailable'${to}><status>${this.#text()}</status></presence>` : this.#available(to);
  }

  #available(to: string): string {
    const show = this.#chance(0.4) ? `<show>${this.#pick(['away', 'chat', 'dnd', 'xa'])}</show>` : '';
    const priority = to === '' && this.#chance(0.5) ? `<priority>${this.#pick([-1, 0, 1, 5, 127])}</priority>` : '';
    return `<presence${to}>${show}<status>${this.#text()}</status>${priority}</presence>`;
  }

  /** What makes sense, mostly: who was asked answers, who is seen or sees may end it. */
  #subscriptionType(role: string, other: string): SubscriptionType {
    if (this.#chance(0.15)) return this.#pick(['subscribe', 'subscribed', 'unsubscribe', 'unsubscribed']);
    if (this.#asked.has(`${other}>${role}`)) return this.#chance(0.75) ? 'subscribed' : 'unsubscribed';
    if (this.#seen.has(`${other}>${role}`) && this.#chance(0.3)) return 'unsubscribed';
    if (this.#seen.has(`${role}>${other}`) && this.#chance(0.6)) return 'unsubscribe';
    return 'subscribe';
  }

  #subscription(session: string, type: SubscriptionType, other: string): Action {
    const role = session.split('/')[0]!;
    if (type === 'subscribe') this.#asked.add(`${role}>${other}`);
    if (type === 'subscribed' && this.#asked.delete(`${other}>${role}`)) this.#seen.add(`${other}>${role}`);
    if (type === 'unsubscribed') for (const known of [this.#asked, this.#seen]) known.delete(`${other}>${role}`);
    if (type === 'unsubscribe') for (const known of [this.#asked, this.#seen]) known.delete(`${role}>${other}`);
    const status = this.#chance(0.2) ? `<status>${this.#text()}</status>` : '';
    return { kind: 'subscription', session, stanzas: [`<presence type='${type}' to='{${other}}'>${status}</presence>`] };
  }

  #rosterSet(role: string, other: string): string {
    if (this.#chance(0.25)) return rosterSet(`<item jid='{${other}}' subscription='remove'/>`);
    const groups = GROUPS.filter(() => this.#chance(0.4));
    this.#groups.set(role, [...this.#groups.get(role) ?? [], ...groups]);
    return rosterSet(`<item jid='{${other}}'${this.#chance(0.5) ? ` name='${this.#text()}'` : ''}>${groups.map((group) => `<group>${group}</group>`).join('')}</item>`);
  }

  #listSet(role: string): string {
    const name = this.#pick(LISTS);
    const known = this.#lists.get(role) ?? new Set();
    if (known.has(name) && this.#chance(0.2)) return privacySet(`<list name='${name}'/>`);
    this.#lists.set(role, known.add(name));
    // Ascending: which of two servers sorts them is a matter of cases, not of chance.
    const items = Array.from({ length: 1 + this.#upTo(3) }, (_, index) => this.#rule(role, index + 1));
    return privacySet(`<list name='${name}'>${items.join('')}</list>`);
  }

  #rule(role: string, order: number): string {
    const other = this.#pick(this.#roles.filter((each) => each !== role));
    const groups = this.#groups.get(role) ?? [];
    const scopes = [
      `type='jid' value='{${other}}'`, `type='jid' value='{${other}}'`, `type='jid' value='{${other}/${this.#pick(RESOURCES)}}'`,
      `type='subscription' value='${this.#pick(['none', 'to', 'from', 'both'])}'`, ...(groups.length > 0 ? [`type='group' value='${this.#pick(groups)}'`] : []), '',
    ];
    const kinds = this.#chance(0.5) ? '' : ['message', 'iq', 'presence-in', 'presence-out'].filter(() => this.#chance(0.4)).map((kind) => `<${kind}/>`).join('');
    return `<item ${this.#pick(scopes)} action='${this.#chance(0.7) ? 'deny' : 'allow'}' order='${order}'>${kinds}</item>`;
  }

  #listUse(role: string): string {
    const use = this.#pick(['active', 'active', 'default']);
    const known = [...this.#lists.get(role) ?? []];
    return privacySet(known.length === 0 || this.#chance(0.25) ? `<${use}/>` : `<${use} name='${this.#pick(known)}'/>`);
  }

  #message(other: string): string {
    const type = this.#pick(['chat', 'chat', 'normal', '', 'headline']);
    const body = this.#chance(0.95) ? `<body>${this.#text()}</body>` : "<composing xmlns='urn:example:notice'/>";
    return `<message id='m${this.#said}' to='${this.#addressOf(other)}'${type === '' ? '' : ` type='${type}'`}>${body}</message>`;
  }

  #request(other: string): string {
    const id = `r${(this.#said += 1)}`;
    const [to, payload] = this.#pick([
      [`{${other}}`, "<query xmlns='urn:example:unknown'/>"], [`{${other}/${this.#pick(RESOURCES)}}`, "<query xmlns='urn:example:unknown'/>"],
      [`{${other}/${this.#pick(RESOURCES)}}`, "<query xmlns='urn:example:unknown'/>"], [`{${other}}`, "<vCard xmlns='vcard-temp'/>"],
    ]);
    return `<iq type='get' id='${id}' to='${to}'>${payload}</iq>`;
  }

  #addressOf(role: string): string {
    return this.#chance(0.5) ? `{${role}}` : `{${role}/${this.#pick(RESOURCES)}}`;
  }

  #text(): string {
    return `t${(this.#said += 1)}`;
  }

  #two(): [string, string] {
    const one = this.#pick(this.#roles);
    return [one, this.#pick(this.#roles.filter((role) => role !== one))];
  }

  #weighted(): ActionKind {
    const kinds = Object.entries(WEIGHTS) as [ActionKind, number][];
    let left = this.#random() * kinds.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [kind, weight] of kinds) if ((left -= weight) < 0) return kind;
    return 'message';
  }

  #pick<T>(of: readonly T[]): T {
    return of[this.#upTo(of.length)]!;
  }

  #upTo(end: number): number {
    return Math.floor(this.#random() * end);
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }
}

type SubscriptionType = 'subscribe' | 'subscribed' | 'unsubscribe' | 'unsubscribed';

const rosterSet = (item: string): string => `<iq type='set' id='change'><query xmlns='jabber:iq:roster'>${item}</query></iq>`;
const privacySet = (content: string): string => `<iq type='set' id='change'><query xmlns='jabber:iq:privacy'>${content}</query></iq>`;
