import type { Ids } from '../../lib/ids.ts';
import { bareOf, parseFullJid, type BareJid, type FullJid } from '../../lib/jid.ts';
import { CLIENT_NS, childElements, childOf, el, is, textOf, type XmlElement } from '../kit/element.ts';
import { serialise } from '../kit/serialise.ts';
import type { Connection } from './connection.ts';
import { BIND_NS, SESSION_NS, SM_NS, STANZA_ERROR_NS } from '../kit/namespaces.ts';
import { isFromOwnServer } from './own-server.ts';
import { parseCount } from './stanza-queue.ts';
import { StreamFailed } from './stream-failed.ts';

/** Resources asked for before giving up, when each is taken. */
const RESOURCE_TRIES = 4;

export interface BoundSession {
  readonly jid: FullJid;
  /** Stanzas that came after binding and before the rest was agreed: they belong to the session, uncounted. */
  readonly early: readonly XmlElement[];
}

export interface BindOptions {
  readonly ids: Ids;
  readonly account: BareJid;
  readonly resource: string | undefined;
}

/**
 * Binds a resource (RFC 6120 §7, R096 to R098) and, where the server says so, establishes an RFC 3921 session (R099 to R110).
 * A taken resource is replaced by another one. Rejects with StreamFailed `bind` or `session`.
 */
export async function bindSession(connection: Connection, features: XmlElement, { ids, account, resource }: BindOptions): Promise<BoundSession> {
  if (!childOf(features, 'bind', BIND_NS)) throw new StreamFailed({ kind: 'bind', condition: 'feature-not-implemented' });
  const session = childOf(features, 'session', SESSION_NS);
  // <optional/> is younger than RFC 3921: such a server needs no session (R104).
  const needsSession = session !== undefined && !childElements(session).some(({ name }) => name === 'optional');
  const early: XmlElement[] = [];
  let jid: FullJid | undefined;
  for (let attempt = 0; attempt < RESOURCE_TRIES; attempt++) {
    const asked = resourceToAsk(resource, attempt, ids);
    const bind = el('bind', BIND_NS, {}, asked === undefined ? undefined : el('resource', BIND_NS, {}, asked));
    const bound = await ask(connection, ids, account, bind, jid === undefined ? undefined : early);
    if (bound.attrs['type'] !== 'result') {
      const condition = conditionOf(bound);
      if (isWorthAnotherResource(condition)) continue;
      throw new StreamFailed({ kind: 'bind', condition });
    }
    jid = boundJid(bound, account);
    if (!needsSession) return { jid, early };
    const established = await ask(connection, ids, account, el('session', SESSION_NS), early);
    if (established.attrs['type'] === 'result') return { jid, early };
    const condition = conditionOf(established);
    // R110: the stream stays open so that another resource can be negotiated.
    if (condition !== 'conflict') throw new StreamFailed({ kind: 'session', condition });
  }
  throw new StreamFailed({ kind: 'bind', condition: 'conflict' });
}

/** First the one wanted, then variants of it, at last whatever the server likes (R098). */
function resourceToAsk(wanted: string | undefined, attempt: number, ids: Ids): string | undefined {
  if (wanted === undefined || attempt === RESOURCE_TRIES - 1) return undefined;
  return attempt === 0 ? wanted : `${wanted}-${ids.uuid().slice(0, 8)}`;
}

function isWorthAnotherResource(condition: string): boolean {
  return condition === 'conflict' || condition === 'bad-request';
}

/** R097: the address is the server's to give, as far as it is this account's. */
function boundJid(result: XmlElement, account: BareJid): FullJid {
  const bind = childOf(result, 'bind', BIND_NS);
  const given = bind && childOf(bind, 'jid', BIND_NS);
  const jid = given && parseFullJid(textOf(given));
  if (jid === undefined) throw new StreamFailed({ kind: 'bind', condition: 'jid-malformed' });
  if (bareOf(jid) !== account) throw new StreamFailed({ kind: 'bind', condition: 'address-changed' });
  return jid;
}

/** Asks the own server. Before the resource is bound nothing else may come (hazard X2); after it, stanzas are kept in `early`. */
async function ask(connection: Connection, ids: Ids, account: BareJid, payload: XmlElement, early: XmlElement[] | undefined): Promise<XmlElement> {
  const id = ids.uuid();
  connection.write(serialise(el('iq', CLIENT_NS, { type: 'set', id }, payload)));
  for (;;) {
    const element = await connection.next();
    // Hazard X5: the id alone does not make it an answer.
    const isReply = is(element, 'iq', CLIENT_NS) && element.attrs['id'] === id && isFromOwnServer(element, account)
      && (element.attrs['type'] === 'result' || element.attrs['type'] === 'error');
    if (isReply) return element;
    keepEarly(connection, element, early);
  }
}

function keepEarly(connection: Connection, element: XmlElement, early: XmlElement[] | undefined): void {
  if (!early || element.ns !== CLIENT_NS) throw connection.violation('unsupported-stanza-type');
  early.push(element);
}

function conditionOf(stanza: XmlElement): string {
  const error = childOf(stanza, 'error', CLIENT_NS);
  return (error && childElements(error).find(({ ns, name }) => ns === STANZA_ERROR_NS && name !== 'text')?.name) ?? 'undefined-condition';
}

export interface Enabled {
  /** Undefined: acknowledgements only, the session cannot be resumed. */
  readonly resumeId: string | undefined;
}

/** XEP-0198 §3. Undefined when the server does not offer it or will not have it. */
export async function enableStreamManagement(connection: Connection, features: XmlElement, early: XmlElement[]): Promise<Enabled | undefined> {
  if (!childOf(features, 'sm', SM_NS)) return undefined;
  connection.write(`<enable xmlns="${SM_NS}" resume="true"/>`);
  for (;;) {
    const element = await connection.next();
    if (is(element, 'failed', SM_NS)) return undefined;
    // `location` is not followed: the next connection is looked up and verified like the first.
    if (is(element, 'enabled', SM_NS)) return { resumeId: isTrue(element.attrs['resume']) ? element.attrs['id'] : undefined };
    keepEarly(connection, element, early);
  }
}

export type Resumption =
  | { readonly resumed: true; readonly h: number }
  /** `h`: what the server still knows to have handled, if it says so. */
  | { readonly resumed: false; readonly h: number | undefined };

/** XEP-0198 §5: asks for the former session. */
export async function resumeSession(connection: Connection, resumeId: string, handled: number): Promise<Resumption> {
  connection.write(serialise(el('resume', SM_NS, { h: handled, previd: resumeId })));
  const element = await connection.next();
  const h = parseCount(element.attrs['h']);
  if (is(element, 'failed', SM_NS)) return { resumed: false, h };
  if (!is(element, 'resumed', SM_NS) || element.attrs['previd'] !== resumeId || h === undefined) throw connection.violation('unsupported-stanza-type');
  return { resumed: true, h };
}

function isTrue(text: string | undefined): boolean {
  return text === 'true' || text === '1';
}
