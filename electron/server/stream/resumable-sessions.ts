import type { BareJid } from '../../lib/jid.ts';
import type { SessionLink } from './session-link.ts';

/** Sessions that are gone and of which is still known how much they had handled. */
const MOST_KNOWN = 1_000;

/** Sessions that can be resumed (XEP-0198 §5), by the id that only their client knows. */
export class ResumableSessions {
  readonly #links = new Map<string, SessionLink>();
  readonly #gone = new Map<string, { readonly account: BareJid; readonly handled: number }>();

  add(id: string, link: SessionLink): void {
    this.#links.set(id, link);
  }

  remove(id: string, account: BareJid, handled: number): void {
    this.#links.delete(id);
    this.#gone.set(id, { account, handled });
    const oldest = this.#gone.keys().next().value;
    if (this.#gone.size > MOST_KNOWN && oldest !== undefined) this.#gone.delete(oldest);
  }

  /** Whoever knows the id must still be the same person. */
  find(id: string, account: BareJid): SessionLink | undefined {
    const link = this.#links.get(id);
    return link?.account === account ? link : undefined;
  }

  /** How many stanzas a session handled that can be resumed no more. */
  handledBy(id: string, account: BareJid): number | undefined {
    const gone = this.#gone.get(id);
    return gone?.account === account ? gone.handled : undefined;
  }
}
