import type { Undo } from '../../lib/disposable.ts';
import type { FullJid, Jid } from '../../lib/jid.ts';
import type { Log } from '../../lib/log.ts';
import type { SendOutcome } from '../stream/xmpp-stream.ts';
import { childElements, childOf, el, type XmlElement } from './element.ts';
import type { InboundStanza } from './inbound-stanza.ts';
import { runHandlers } from './run-handlers.ts';
import { believes, type SenderRule } from './sender-rule.ts';
import type { Session } from './session.ts';
import { withoutWrappers, type IsWrapper } from './wrappers.ts';

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

/** Takes messages that only carry another one, such as a carbon (XEP-0280): it alone gets them. */
export interface WrapperHandler {
  readonly isWrapper: IsWrapper;
  /** Of anybody else the wrapper reaches no handler at all; what they say beside it does, as their own. */
  readonly from: SenderRule;
  /** As `MessageHandler.handle`; the message is of any type, errors included. */
  readonly handle: (message: InboundStanza) => void | Promise<void>;
}

/** Adds children to a message about to be sent. */
export type MessageDecorator = (message: XmlElement) => readonly XmlElement[];

export interface Messages {
  handle(handler: MessageHandler): Undo;
  unwrap(handler: WrapperHandler): Undo;
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
  readonly #wrappers = new Set<WrapperHandler>();
  readonly #decorators = new Set<MessageDecorator>();

  constructor(ports: MessageRouterPorts) {
    this.#ports = ports;
  }

  handle(handler: MessageHandler): Undo {
    const own = { ...handler };
    this.#handlers.add(own);
    return () => void this.#handlers.delete(own);
  }

  unwrap(handler: WrapperHandler): Undo {
    const own = { ...handler };
    this.#wrappers.add(own);
    return () => void this.#wrappers.delete(own);
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
    const children = childElements(message.element);
    const wrapper = [...this.#wrappers].find(({ isWrapper }) => children.some(isWrapper));
    if (!wrapper) return this.#run(this.#concerned(message, own), message);
    if (believes(wrapper.from, message.from, own, this.#ports.isDisclosedTo)) return this.#run([wrapper], message);
    this.#ports.log.warn('message.wrapper-forged', { from: message.from, id: message.id });
    const element = withoutWrappers(message.element, wrapper.isWrapper);
    return element && this.receive({ ...message, element }, own);
  }

  #concerned(message: InboundStanza, own: FullJid): readonly MessageHandler[] {
    const type = messageType(message.type);
    return [...this.#handlers].filter((handler) =>
      (handler.types ?? NOT_ERRORS).includes(type)
      && (!handler.payload || childOf(message.element, handler.payload.name, handler.payload.ns) !== undefined)
      && believes(handler.from, message.from, own, this.#ports.isDisclosedTo));
  }

  #run(handlers: readonly Pick<MessageHandler, 'handle'>[], message: InboundStanza): void | Promise<void> {
    return runHandlers(handlers.map((handler) => () => handler.handle(message)), (error) =>
      this.#ports.log.error('message.handler-failed', { from: message.from, id: message.id, error: String(error) }));
  }
}
