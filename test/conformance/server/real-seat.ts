import { childElements, is, type XmlElement } from '../../../electron/xmpp/kit/element.ts';
import { RawSession } from '../../kit/servers/raw-session.ts';
import type { TestServer } from '../../kit/servers/test-server.ts';
import { parseXml } from '../../kit/xml.ts';
import type { ServerPerson, ServerSeat } from './seat.ts';

const PASSWORD = 'verona';
const ROLES = ['romeo', 'juliet', 'nurse', 'tybalt'];
let lastId = 0;

/** Accounts for so many seats on one server, as `TestServerOptions` takes them. */
export function usersOfSeats(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: count }, (_, seat) => ROLES.map((role) => [`${role}${seat}`, PASSWORD])).flat() as [string, string][]);
}

/** A real server; each seat has accounts of its own on it. */
export function realSeat(server: TestServer, seat: number): ServerSeat & { close(): void } {
  const nameOf = (role: string): string => `${role}${seat}`;
  const people = new Set<RealPerson>();
  const { domain } = server;
  const address = (role: string): string => {
    const [name, resource] = role.split('/');
    return `${nameOf(name!)}@${domain}${resource === undefined ? '' : `/${resource}`}`;
  };
  return {
    software: server.software, domain, address,
    fill: (xml) => xml.replaceAll('{domain}', domain).replaceAll(/\{([a-z]+(?:\/[a-z]+)?)\}/gu, (_, role: string) => address(role)),
    roles: (text) => text.replaceAll(new RegExp(`([a-z]+)${seat}@${domain}`, 'gu'), '$1').replaceAll(domain, 'domain'),
    connect: async (role) => {
      const [name, resource] = role.split('/');
      const person: RealPerson = new RealPerson(await RawSession.signIn(server, nameOf(name!), PASSWORD, resource ?? 'any'), (first) => settle(first, [...people], server.software), () => people.delete(person));
      people.add(person);
      return person;
    },
    close: () => { for (const person of [...people]) person.close(); },
  };
}

/**
 * What the first one sent has been dealt with, and what that made the server say has come. Prosody does one thing after the other; of ejabberd,
 * where each session goes on by itself, the others are asked twice, for an answer may follow an answer.
 */
async function settle(first: RealPerson | undefined, people: readonly RealPerson[], software: TestServer['software']): Promise<void> {
  await first?.fence();
  for (let round = 0; round < (software === 'prosody' && first ? 1 : 2); round += 1) await Promise.all(people.map((person) => person.fence()));
}

class RealPerson implements ServerPerson {
  readonly #session: RawSession;
  readonly #settled: (first?: RealPerson) => Promise<void>;
  readonly #onGone: () => void;
  #heard: XmlElement[] = [];

  constructor(session: RawSession, settled: (first?: RealPerson) => Promise<void>, onGone: () => void) {
    this.#session = session;
    this.#settled = settled;
    this.#onGone = onGone;
  }

  async send(xml: string): Promise<void> {
    this.#session.send(xml);
    await this.#settled(this);
  }

  async ask(type: 'get' | 'set', payload: string, to?: string): Promise<XmlElement> {
    const id = `ask${(lastId += 1)}`;
    await this.send(`<iq type='${type}' id='${id}'${to === undefined ? '' : ` to='${to}'`}>${payload}</iq>`);
    const index = this.#heard.findIndex(({ name, attrs }) => name === 'iq' && attrs['id'] === id);
    if (index < 0) throw new Error(`no answer to ${payload}`);
    return this.#heard.splice(index, 1)[0]!;
  }

  async goOnline(presence = '<presence/>'): Promise<this> {
    await this.ask('get', "<query xmlns='jabber:iq:roster'/>");
    await this.send(presence);
    return this;
  }

  async breakOff(): Promise<void> {
    this.close();
    await this.#settled();
  }

  async leave(): Promise<void> {
    this.#onGone();
    await this.#session.end();
    await this.#settled();
  }

  close(): void {
    this.#session.close();
    this.#onGone();
  }

  heard(): readonly XmlElement[] {
    return this.#heard.splice(0);
  }

  /** Everything that came until the server answered this request. */
  async fence(): Promise<void> {
    const id = `fence${(lastId += 1)}`;
    this.#session.send(`<iq type='get' id='${id}' to='${this.#session.domain}'><ping xmlns='urn:xmpp:ping'/></iq>`);
    const text = await this.#session.take(new RegExp(`^.*?<iq[^>]*id=['"]${id}['"][^>]*?(?:/>|>.*?</iq>)`, 'su'));
    const came = childElements(parseXml(`<stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>${text}</stream>`));
    // A server may send itself what keeps a stream alive, and asks about features of its own.
    this.#heard.push(...came.filter((stanza) => stanza.attrs['id'] !== id && ['message', 'presence', 'iq'].includes(stanza.name) && !isServersOwn(stanza)));
  }
}

/** Requests of the server itself about what the client is: they are none of the RFC's. */
function isServersOwn(stanza: XmlElement): boolean {
  return stanza.name === 'iq' && stanza.attrs['type'] === 'get' && childElements(stanza).some((payload) => is(payload, 'query', 'http://jabber.org/protocol/disco#info'));
}
