import type { Undo } from '../../lib/disposable.ts';
import type { Jid } from '../../lib/jid.ts';
import type { Result } from '../../lib/result.ts';
import type { XmlElement } from './element.ts';
import type { InboundStanza } from './inbound-stanza.ts';
import type { SenderRule } from './sender-rule.ts';
import type { IqError, StanzaError } from './stanza-error.ts';

/** The result's one child, or undefined where it has none; or why there is none. */
export type IqReply = Result<XmlElement | undefined, IqError>;
/** What a handler answers: the result's child (undefined: an empty result), or a refusal. */
export type IqAnswer = Result<XmlElement | undefined, StanzaError>;

export interface IqOptions {
  /** Whom to ask; the own account's server when absent. */
  readonly to?: Jid | undefined;
  /** How long to wait, in milliseconds; 30,000 unless told. */
  readonly timeoutMs?: number | undefined;
  /** Called with the reply at the moment it comes, before any later stanza is handled; the promise's own continuation runs later. */
  readonly onReply?: ((reply: IqReply) => void) | undefined;
}

/** A get or set somebody sent us. */
export interface IqRequest extends InboundStanza {
  readonly type: 'get' | 'set';
  readonly id: string;
  readonly payload: XmlElement;
}

export interface IqHandler {
  readonly type: 'get' | 'set';
  /** Name and namespace of the request's one child (R083). */
  readonly name: string;
  readonly ns: string;
  readonly from: SenderRule;
  /** What anybody else gets: the answer an unknown request gets (the default), or none. */
  readonly others?: 'service-unavailable' | 'silence' | undefined;
  /** Exactly one answer goes out, once the promise settles (R085). */
  readonly answer: (request: IqRequest) => IqAnswer | Promise<IqAnswer>;
}

/** Questions and answers (RFC 3920 §9.2.3). */
export interface Iq {
  get(payload: XmlElement, options?: IqOptions): Promise<IqReply>;
  set(payload: XmlElement, options?: IqOptions): Promise<IqReply>;
  /** At most one handler per type, name and namespace. */
  handle(handler: IqHandler): Undo;
}
