import type { Undo } from '../../lib/disposable.ts';
import type { FullJid, Jid } from '../../lib/jid.ts';
import type { Log } from '../../lib/log.ts';
import type { SendOutcome } from '../stream/xmpp-stream.ts';
import { childOf, el, type XmlElement } from './element.ts';
import type { InboundStanza } from './inbound-stanza.ts';
import { runHandlers } from './run-handlers.ts';
import { believes, type SenderRule } from './sender-rule.ts';
import type { Session } from './session.ts';

export const MESSAGE_TYPES = ['chat', 'error', 'groupchat', 'headline', 'normal'] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];

/** Absent and unknown types are `normal` (RFC 3921 §2.1.1, R017, R018). */
export function messageType(type: string | undefined): MessageType {
  return MESSAGE_TYPES.find((known) => known === type) ?? 'normal';
}

export interface MessageHandler {
  /** Only messages of these types; all but errors when absent. */
  readonly types?: readonly MessageType[] | undefined;
  /** Only messages with such a child; all when absent. */
  readonly payload?: { readonly name: string; readonly ns: string } | undefined;
  readonly from: SenderRule;
  /** The message counts as received once the promise is fulfilled: what must survive is stored by then (hazard X16). */
  readonly handle: (message: InboundStanza) => void | Promise<void>;
}

/** Adds children to a message about to be sent. */
export type MessageDecorator = (message: XmlElement) => readonly XmlElement[];

export interface Messages {
  handle(handler: MessageHandler): Undo;
  decorate(decorator: MessageDecorator): Undo;
  /** Sends one `<message/>` with what the decorators add. */
  send(message: XmlElement): Promise<SendOutcome>;
}

const NOT_ERRORS: readonly MessageType[] = ['chat', 'groupchat', 'headline', 'normal'];

export interface MessageRouterPorts {
  readonly log: Log;
  readonly session: Session;
  readonly isDisclosedTo: (from: Jid) => boolean;
}

/** Gives each inbound message to every handler it concerns, in the order in which they were added. */
export class MessageRouter implements Messages {
  readonly #ports: MessageRouterPorts;
  readonly #handlers = new Set<MessageHandler>();
  readonly #decorators = new Set<MessageDecorator>();

  constructor(ports: MessageRouterPorts) {
    this.#ports = ports;
  }

  handle(handler: MessageHandler): Undo {
    const own = { ...handler };
    this.#handlers.add(own);
    return () => void this.#handlers.delete(own);
  }

  decorate(decorator: MessageDecorator): Undo {
    const own: MessageDecorator = (message) => decorator(message);
    this.#decorators.add(own);
    return () => void this.#decorators.delete(own);
  }

  send(message: XmlElement): Promise<SendOutcome> {
    const added = [...this.#decorators].flatMap((decorator) => decorator(message));
    return this.#ports.session.send(el(message.name, message.ns, message.attrs, ...message.children, ...added));
  }

  /** Rejects when a handler does: the message then is not acknowledged. */
  receive(message: InboundStanza, own: FullJid): void | Promise<void> {
    const type = messageType(message.type);
    const concerned = [...this.#handlers].filter((handler) =>
      (handler.types ?? NOT_ERRORS).includes(type)
      && (!handler.payload || childOf(message.element, handler.payload.name, handler.payload.ns) !== undefined)
      && believes(handler.from, message.from, own, this.#ports.isDisclosedTo));
    return runHandlers(concerned.map((handler) => () => handler.handle(message)), (error) =>
      this.#ports.log.error('message.handler-failed', { from: message.from, id: message.id, error: String(error) }));
  }
}
