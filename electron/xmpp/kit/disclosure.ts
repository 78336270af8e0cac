import type { Undo } from '../../lib/disposable.ts';
import type { Jid } from '../../lib/jid.ts';

/**
 * Who may learn that this client is here and what it is (hazard A18): the own account and server always,
 * others only when somebody who knows allows it, such as the roster for those who see our presence.
 */
export class Disclosure {
  readonly #rules = new Set<(from: Jid) => boolean>();

  /** Also discloses to whomever `rule` says true for. */
  allow(rule: (from: Jid) => boolean): Undo {
    const own = (from: Jid): boolean => rule(from);
    this.#rules.add(own);
    return () => void this.#rules.delete(own);
  }

  allows(from: Jid): boolean {
    for (const rule of this.#rules) if (rule(from)) return true;
    return false;
  }
}
