import type { PrivacyRule } from '../../../electron/xmpp/features/rfc3921-privacy/index.ts';
import { RawSession } from './raw-session.ts';
import type { TestServer } from './test-server.ts';

/** What became of one stanza between the owner of a list and a peer. */
export interface Delivery {
  readonly direction: 'in' | 'out';
  readonly kind: 'message' | 'iq' | 'presence';
  readonly peer: string;
  readonly arrived: boolean;
}

/**
 * One account with an active privacy list and its peers, each in a raw session, to see what a server does with lists. A stanza counts
 * as denied when it has not arrived although the server has answered a later request of its sender and then one of its recipient.
 */
export class PrivacyBench {
  readonly #owner: RawSession;
  readonly #ownerName: string;
  readonly #peers: readonly { readonly name: string; readonly session: RawSession }[];
  #turn = 0;

  private constructor(owner: RawSession, ownerName: string, peers: readonly { readonly name: string; readonly session: RawSession }[]) {
    this.#owner = owner;
    this.#ownerName = ownerName;
    this.#peers = peers;
  }

  static async open(server: TestServer, owner: string, peers: readonly string[], passwordOf: (user: string) => string): Promise<PrivacyBench> {
    const signIn = async (user: string): Promise<RawSession> => {
      const session = await RawSession.signIn(server, user, passwordOf(user), 'home');
      await fence(session, 'online', "<iq type='get' id='roster'><query xmlns='jabber:iq:roster'/></iq><presence/>");
      return session;
    };
    const own = await signIn(owner);
    const sessions = await Promise.all(peers.map(async (name) => ({ name, session: await signIn(name) })));
    return new PrivacyBench(own, owner, sessions);
  }

  /** Makes these rules the active list and sends each kind of stanza both ways. */
  async deliver(rules: readonly PrivacyRule[]): Promise<readonly Delivery[]> {
    const turn = `t${(this.#turn += 1)}`;
    const owner = this.#owner;
    const list = `<list name='bench'>${rules.map(itemXml).join('')}</list>`;
    const set = await fence(owner, `${turn}-set`, requestXml('set', `${turn}-list`, list) + requestXml('set', `${turn}-active`, "<active name='bench'/>"));
    for (const id of ['list', 'active']) if (replyTo(`${turn}-${id}`, set) !== 'result') throw new Error(`the server refused the list: ${set}`);

    const both = (name: string, to: string): string =>
      `<message to='${to}@localhost/home' type='headline'><body>${turn}-message-${name};</body></message>`
      + `<presence to='${to}@localhost/home'><status>${turn}-presence-${name};</status></presence>`;
    await Promise.all(this.#peers.map(({ name, session }) => fence(session, `${turn}-sent`, both(name, this.#ownerName)
      + `<iq to='${this.#ownerName}@localhost/home' type='get' id='${turn}-iq-${name};'><ping xmlns='urn:xmpp:ping'/></iq>`)));
    const came = withoutErrors(await fence(owner, `${turn}-sent`, this.#peers.map(({ name }) => both(name, name)).join('')));
    const went = await Promise.all(this.#peers.map(({ session }) => fence(session, `${turn}-received`)));
    return this.#peers.flatMap(({ name }, index): Delivery[] => {
      const received = withoutErrors(went[index]!);
      return [
        ...(['message', 'presence', 'iq'] as const).map((kind) => ({ direction: 'in' as const, kind, peer: name, arrived: came.includes(`${turn}-${kind}-${name};`) })),
        ...(['message', 'presence'] as const).map((kind) => ({ direction: 'out' as const, kind, peer: name, arrived: received.includes(`${turn}-${kind}-${name};`) })),
      ];
    });
  }

  /** Sends one privacy request; answers `result`, or the condition of the refusal. */
  async request(content: string, type: 'get' | 'set' = 'set'): Promise<string> {
    return requestPrivacy(this.#owner, `q${(this.#turn += 1)}`, content, type);
  }

  close(): void {
    for (const session of [this.#owner, ...this.#peers.map((peer) => peer.session)]) session.close();
  }
}

/** Sends one privacy request from any session; answers `result`, or the condition of the refusal. */
export async function requestPrivacy(session: RawSession, id: string, content: string, type: 'get' | 'set' = 'set'): Promise<string> {
  return replyTo(id, await fence(session, `${id}-after`, requestXml(type, id, content)));
}

/** Sends `stanzas` and a request after them, in one write; answers everything that came until the server answered the request. */
function fence(session: RawSession, id: string, stanzas = ''): Promise<string> {
  session.send(`${stanzas}<iq type='get' id='${id}' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>`);
  return session.take(new RegExp(`^.*?<iq[^>]*id=['"]${id}['"][^>]*>`, 'su'));
}

function requestXml(type: 'get' | 'set', id: string, content: string): string {
  return `<iq type='${type}' id='${id}'><query xmlns='jabber:iq:privacy'>${content}</query></iq>`;
}

function replyTo(id: string, text: string): string {
  const iq = new RegExp(`<iq[^>]*id=['"]${id}['"][^>]*?(?:/>|>.*?</iq>)`, 'su').exec(text)?.[0] ?? '';
  return /type=['"]error['"]/u.test(iq) ? /<([a-z-]+) xmlns=['"]urn:ietf:params:xml:ns:xmpp-stanzas['"]/u.exec(iq)?.[1] ?? 'error' : /type=['"]result['"]/u.exec(iq) ? 'result' : 'nothing';
}

/** What comes back to its sender has not arrived. */
function withoutErrors(text: string): string {
  return text.replace(/<(message|presence|iq)(?=[^>]*type=['"]error['"])[^>]*>.*?<\/\1>/gsu, '');
}

function itemXml({ scope, action, order, kinds }: PrivacyRule): string {
  const whom = scope.type === 'everybody' ? '' : ` type='${scope.type}' value='${scope.value}'`;
  return `<item${whom} action='${action}' order='${order}'>${kinds.map((kind) => `<${kind}/>`).join('')}</item>`;
}
