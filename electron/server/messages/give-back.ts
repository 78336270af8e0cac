import { bareOf } from '../../lib/jid.ts';
import { buildDelay } from '../../xmpp/features/xep-0203-delay/index.ts';
import { childElements, childOf, el, type XmlElement } from '../../xmpp/kit/element.ts';
import { readJid } from '../../xmpp/kit/reader.ts';
import type { Domain } from '../domain.ts';
import type { Session } from '../sessions.ts';
import { isWorthKeeping, type Messages } from './messages.ts';
import { isAnswerable, refused, SUBSCRIPTION_KINDS } from '../stanzas/stanza.ts';

/** A stanza sent to a session and never acknowledged. */
export interface Untaken {
  readonly stanza: XmlElement;
  /** When it was sent, milliseconds since 1970. */
  readonly at: number;
  /** Forgets what is kept of it on disk. */
  readonly release?: (() => void) | undefined;
}

const DELAY_NS = 'urn:xmpp:delay';

/**
 * XEP-0198 §4: what a session did not take is treated as what comes for somebody who is not available. Messages go to another resource or
 * wait, with the time at which they were first sent; who asked something is told that nobody answers; presence is of the moment.
 */
export function giveBack(domain: Domain, messages: Messages, session: Session, untaken: readonly Untaken[]): void {
  for (const { stanza, at, release } of untaken) {
    if (stanza.name === 'message') giveBackMessage(domain, messages, session, stanza, at);
    else if (stanza.name === 'presence') giveBackNotice(domain, session, stanza);
    else if (isAnswerable(stanza) && isFromOther(session, stanza)) domain.deliver(refused(stanza, 'service-unavailable'));
    release?.();
  }
}

/**
 * A message on its way to a client that will acknowledge it: kept until then, where somebody would miss it, for its sender will be told that
 * it was handled. Answers how to forget it.
 */
export function guard(domain: Domain, session: Session, stanza: XmlElement, at: number): (() => void) | undefined {
  const account = domain.store.get(session.account);
  if (!account || !isWorthKeeping(stanza) || !isFromOther(session, stanza)) return undefined;
  return domain.store.guard(account, stamped(domain, session, stanza, at));
}

function giveBackMessage(domain: Domain, messages: Messages, session: Session, stanza: XmlElement, at: number): void {
  // The account's own words are copies of what other resources said and heard (XEP-0280); each has its own.
  if (!isFromOther(session, stanza)) return;
  const message = stamped(domain, session, stanza, at);
  const [account, to] = [domain.store.get(session.account), readJid(message, 'to')];
  if (account && to) messages.receiveAgain(account, to, message);
  else domain.deliver(message);
}

function stamped(domain: Domain, session: Session, stanza: XmlElement, at: number): XmlElement {
  if (childOf(stanza, 'delay', DELAY_NS)) return stanza;
  return el(stanza.name, stanza.ns, { to: session.account, ...stanza.attrs }, ...stanza.children, buildDelay({ stamp: at, by: domain.name }));
}

/** Answers to requests are told once to one resource (RFC 3921 §9.4): this one did not hear it. */
function giveBackNotice(domain: Domain, session: Session, stanza: XmlElement): void {
  const kind = SUBSCRIPTION_KINDS.find((known) => known === stanza.attrs['type']);
  const account = domain.store.get(session.account);
  const isHeard = account?.available.some(({ isInterested }) => isInterested) ?? true;
  // A request waits with the roster until it is answered.
  if (account && kind && kind !== 'subscribe' && !isHeard) domain.store.keep(account, 'notice', stanza);
}

/** Errors about an address that is none come from that address. */
function isFromOther(session: Session, stanza: XmlElement): boolean {
  const from = readJid(stanza, 'from');
  return from !== undefined && bareOf(from) !== session.account && childElements(stanza).length > 0;
}
