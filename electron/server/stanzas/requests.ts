import { childElements, is, type XmlElement } from '../../xmpp/kit/element.ts';
import type { Account } from '../accounts/account.ts';
import { senderOf } from '../domain.ts';
import type { Session } from '../sessions.ts';
import { refuse, type Answer, type RequestHandler } from './request.ts';
import { answered, refused } from './stanza.ts';

/** Requests that the server answers, for itself and for accounts: each exactly once (RFC 3920 §9.2.3). */
export class Requests {
  readonly #handlers: readonly RequestHandler[];

  constructor(handlers: readonly RequestHandler[]) {
    this.#handlers = handlers;
  }

  ofOwn(request: XmlElement, session: Session, account: Account): XmlElement {
    return this.#answer(request, ({ ofOwn }, asked) => ofOwn?.(asked, session, account));
  }

  ofAccount(request: XmlElement, account: Account): XmlElement {
    return this.#answer(request, ({ ofAccount }, asked) => ofAccount?.(asked, account));
  }

  ofServer(request: XmlElement): XmlElement {
    return this.#answer(request, ({ ofServer }, asked) => ofServer?.(asked));
  }

  #answer(request: XmlElement, ask: (handler: RequestHandler, asked: Parameters<NonNullable<RequestHandler['ofServer']>>[0]) => Answer | undefined): XmlElement {
    const [payload, ...others] = childElements(request);
    if (!payload || others.length > 0 || !request.attrs['id']) return refused(request, 'bad-request');
    const handler = this.#handlers.find(({ name, ns }) => is(payload, name, ns));
    const asked = { type: request.attrs['type'] === 'set' ? 'set' as const : 'get' as const, payload, from: senderOf(request) };
    const answer = (handler && ask(handler, asked)) ?? refuse('service-unavailable');
    return answer.ok ? answered(request, ...answer.value) : refused(request, answer.error);
  }
}
