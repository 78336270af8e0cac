import { childElements, is, type XmlElement } from '../../xmpp/kit/element.ts';
import type { Account } from '../accounts/account.ts';
import { senderOf } from '../domain.ts';
import type { Session } from '../sessions.ts';
import { refuse, type Answer, type Later, type RequestHandler } from './request.ts';
import { answered, refused } from './stanza.ts';

/** Requests that the server answers, for itself and for accounts: each exactly once (RFC 3920 §9.2.3). */
export class Requests {
  readonly #handlers: readonly RequestHandler[];

  constructor(handlers: readonly RequestHandler[]) {
    this.#handlers = handlers;
  }

  /** `reply`: at once, but for what the disk has to be asked. */
  ofOwn(request: XmlElement, session: Session, account: Account, reply: (stanza: XmlElement) => void): void {
    const answer = this.#ask(request, ({ ofOwn }, asked) => ofOwn?.(asked, session, account));
    if (typeof answer === 'function') answer((told) => reply(replyTo(request, told)));
    else reply(replyTo(request, answer));
  }

  ofAccount(request: XmlElement, account: Account): XmlElement {
    return replyTo(request, this.#ask(request, ({ ofAccount }, asked) => ofAccount?.(asked, account)));
  }

  ofServer(request: XmlElement): XmlElement {
    return replyTo(request, this.#ask(request, ({ ofServer }, asked) => ofServer?.(asked)));
  }

  #ask<T extends Answer | Later>(request: XmlElement, ask: (handler: RequestHandler, asked: Parameters<NonNullable<RequestHandler['ofServer']>>[0]) => T | undefined): T | Answer {
    const [payload, ...others] = childElements(request);
    if (!payload || others.length > 0 || !request.attrs['id']) return refuse('bad-request');
    const handler = this.#handlers.find(({ name, ns }) => is(payload, name, ns));
    const asked = { type: request.attrs['type'] === 'set' ? 'set' as const : 'get' as const, payload, from: senderOf(request) };
    return (handler && ask(handler, asked)) ?? refuse('service-unavailable');
  }
}

function replyTo(request: XmlElement, answer: Answer): XmlElement {
  return answer.ok ? answered(request, ...answer.value) : refused(request, answer.error);
}
