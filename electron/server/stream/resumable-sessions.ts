import type { BareJid } from '../../lib/jid.ts';

/** Sessions that are gone and of which is still known how much they had handled. */
const MOST_KNOWN = 1_000;

/** Sessions that can be resumed (XEP-0198 §5), by the id that only their client knows. */
export class ResumableSessions<Session extends { readonly account: BareJid }> {
  readonly #sessions = new Map<string, Session>();
  readonly #gone = new Map<string, { readonly account: BareJid; readonly handled: number }>();

  add(id: string, session: Session): void {
    this.#sessions.set(id, session);
  }

  remove(id: string, account: BareJid, handled: number): void {
    this.#sessions.delete(id);
    this.#gone.set(id, { account, handled });
    const oldest = this.#gone.keys().next().value;
    if (this.#gone.size > MOST_KNOWN && oldest !== undefined) this.#gone.delete(oldest);
  }

  /** Whoever knows the id must still be the same person. */
  find(id: string, account: BareJid): Session | undefined {
    const session = this.#sessions.get(id);
    return session?.account === account ? session : undefined;
  }

  /** How many stanzas a session handled that can be resumed no more. */
  handledBy(id: string, account: BareJid): number | undefined {
    const gone = this.#gone.get(id);
    return gone?.account === account ? gone.handled : undefined;
  }
}
