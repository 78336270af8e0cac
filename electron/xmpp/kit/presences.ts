import type { Undo } from '../../lib/disposable.ts';
import type { FullJid, Jid } from '../../lib/jid.ts';
import type { Log } from '../../lib/log.ts';
import type { SendOutcome } from '../stream/xmpp-stream.ts';
import { childOf, el, type XmlElement } from './element.ts';
import type { InboundStanza } from './inbound-stanza.ts';
import { runHandlers } from './run-handlers.ts';
import { believes, type SenderRule } from './sender-rule.ts';
import type { Session } from './session.ts';

/** The types of RFC 3921 §2.2.1; `available` is the absent one. */
export const PRESENCE_TYPES = ['available', 'unavailable', 'subscribe', 'subscribed', 'unsubscribe', 'unsubscribed', 'probe', 'error'] as const;
export type PresenceType = (typeof PRESENCE_TYPES)[number];

/** Undefined for a type nobody defined: such presence says nothing (R056). */
export function presenceType(type: string | undefined): PresenceType | undefined {
  return type === undefined ? 'available' : PRESENCE_TYPES.find((known) => known === type && known !== 'available');
}

export interface PresenceHandler {
  readonly types: readonly PresenceType[];
  /** Only presence with such a child; all when absent. */
  readonly payload?: { readonly name: string; readonly ns: string } | undefined;
  readonly from: SenderRule;
  readonly handle: (presence: InboundStanza, type: PresenceType) => void | Promise<void>;
}

/** Adds children to presence about to be sent. */
export type PresenceDecorator = (presence: XmlElement) => readonly XmlElement[];

export interface Presences {
  handle(handler: PresenceHandler): Undo;
  decorate(decorator: PresenceDecorator): Undo;
  /** Sends one `<presence/>` with what the decorators add. */
  send(presence: XmlElement): Promise<SendOutcome>;
}

export interface PresenceRouterPorts {
  readonly log: Log;
  readonly session: Session;
  readonly isDisclosedTo: (from: Jid) => boolean;
}

/** Gives each inbound presence to every handler it concerns, in the order in which they were added. */
export class PresenceRouter implements Presences {
  readonly #ports: PresenceRouterPorts;
  readonly #handlers = new Set<PresenceHandler>();
  readonly #decorators = new Set<PresenceDecorator>();

  constructor(ports: PresenceRouterPorts) {
    this.#ports = ports;
  }

  handle(handler: PresenceHandler): Undo {
    const own = { ...handler };
    this.#handlers.add(own);
    return () => void this.#handlers.delete(own);
  }

  decorate(decorator: PresenceDecorator): Undo {
    const own: PresenceDecorator = (presence) => decorator(presence);
    this.#decorators.add(own);
    return () => void this.#decorators.delete(own);
  }

  send(presence: XmlElement): Promise<SendOutcome> {
    const added = [...this.#decorators].flatMap((decorator) => decorator(presence));
    return this.#ports.session.send(el(presence.name, presence.ns, presence.attrs, ...presence.children, ...added));
  }

  /** Never rejects: a handler that fails is logged. */
  receive(presence: InboundStanza, own: FullJid): void | Promise<void> {
    const type = presenceType(presence.type);
    if (!type) return this.#ports.log.debug('presence.unknown-type', { from: presence.from });
    const concerned = [...this.#handlers].filter((handler) =>
      handler.types.includes(type)
      && (!handler.payload || childOf(presence.element, handler.payload.name, handler.payload.ns) !== undefined)
      && believes(handler.from, presence.from, own, this.#ports.isDisclosedTo));
    const done = runHandlers(concerned.map((handler) => () => handler.handle(presence, type)), (error) =>
      this.#ports.log.error('presence.handler-failed', { from: presence.from, id: presence.id, error: String(error) }));
    // One that is never acknowledged would hold up the acknowledgement of all after it, and the server tells presence
    // and open requests anew in each session (RFC 3921 §5.1.1, §5.1.6): nothing is lost by going on.
    return done?.catch(() => undefined);
  }
}
