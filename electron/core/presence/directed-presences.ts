import type { AppError } from '../../contract/errors.ts';
import type { AccountId } from '../../contract/models/address.ts';
import type { DirectedPresence, OwnPresence, ToldDirectly } from '../../contract/models/presence.ts';
import { bareOf, type BareJid, type Jid } from '../../lib/jid.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { PresenceApi } from '../../xmpp/features/rfc3921-presence/index.ts';
import type { AppEvents } from '../app-events.ts';
import type { Spoken } from '../settings/person-languages.ts';
import { direct, statusesOf } from './own-presence.ts';

export interface DirectedPresencesOptions {
  readonly accountId: AccountId;
  readonly events: AppEvents;
  readonly spoken: () => Spoken;
  /** The connection's presence; undefined while it is not online. */
  readonly presences: () => PresenceApi | undefined;
  /** What everybody sees now. */
  readonly current: () => OwnPresence;
  /** Whether the server sends them what everybody sees (RFC 3921 §5.1.4, case 1). */
  readonly seesUs: (address: BareJid) => boolean;
  /** Contacts always; others where the person allowed it (N28). */
  readonly mayBeTold: (address: BareJid) => boolean;
}

/**
 * Whom one account has told its presence directly (RFC 3921 §5.1.4). The server keeps nobody but subscribers up to date, so each of
 * them is told anew after every change of ours, and takes leave of them itself (R150). It lasts for one session.
 */
export class DirectedPresences {
  readonly #options: DirectedPresencesOptions;
  readonly #told = new Map<BareJid, DirectedPresence | undefined>();
  /** Taken back while the connection was away, and whether they see us all the same: they know nothing of it yet. */
  readonly #owed = new Map<BareJid, boolean>();

  constructor(options: DirectedPresencesOptions) {
    this.#options = options;
  }

  view(): ToldDirectly {
    const told = [...this.#told].map(([address, presence]) => (presence === undefined ? { address } : { address, presence }));
    return { accountId: this.#options.accountId, told };
  }

  /** Whether they know that we are here because we told them. */
  tells(from: Jid): boolean {
    return this.#told.has(bareOf(from));
  }

  /** All of them, or nobody. `offline` takes leave of them and is not kept. */
  tell(addresses: readonly BareJid[], presence: DirectedPresence | undefined): Result<undefined, AppError> {
    const presences = this.#options.presences();
    if (!presences) return err({ code: 'offline' });
    if (!addresses.every((address) => this.#options.mayBeTold(address))) return err({ code: 'unknown-contact' });
    for (const address of new Set(addresses)) {
      if (presence?.show === 'offline') this.#told.delete(address);
      else this.#told.set(address, presence);
      this.#direct(presences, address, presence);
    }
    this.#changed();
    return ok(undefined);
  }

  /** Whoever sees us anyway sees again what everybody sees, for the others we leave. Who was not told hears nothing. */
  takeBack(addresses: Iterable<BareJid>): void {
    this.#withdraw(addresses, this.#options.seesUs);
  }

  /** They may see nothing of us any more, whatever the roster still says. */
  withdraw(addresses: Iterable<BareJid>): void {
    this.#withdraw(addresses, () => false);
  }

  /** The session goes on after a break: whoever was taken back meanwhile hears it now. */
  resume(): void {
    const presences = this.#options.presences();
    if (!presences) return;
    for (const [address, stays] of this.#owed) this.#end(presences, address, stays);
    this.#owed.clear();
  }

  /** Everybody heard something new: those told directly hear it as well, or again what was chosen for them. */
  refresh(): void {
    const presences = this.#options.presences();
    if (!presences) return;
    for (const [address, presence] of this.#told) this.#direct(presences, address, presence);
  }

  /** Before the session ends in order: each of them is told so, with our last words (R140, R153, R155). */
  leave(lastWords: Pick<OwnPresence, 'status' | 'translations'>): void {
    const presences = this.#options.presences();
    if (presences) {
      const statuses = statusesOf(lastWords, this.#options.spoken());
      for (const address of this.#told.keys()) void presences.directUnavailable(address, statuses);
    }
    this.forget();
  }

  /** The session is over, or a new one begins: the server has told them for us (R155). */
  forget(): void {
    this.#owed.clear();
    if (this.#told.size === 0) return;
    this.#told.clear();
    this.#changed();
  }

  #withdraw(addresses: Iterable<BareJid>, staysFor: (address: BareJid) => boolean): void {
    const taken = [...addresses].filter((address) => this.#told.delete(address));
    if (taken.length === 0) return;
    this.#changed();
    const presences = this.#options.presences();
    for (const address of taken) {
      if (presences) this.#end(presences, address, staysFor(address));
      else this.#owed.set(address, staysFor(address));
    }
  }

  #end(presences: PresenceApi, address: BareJid, stays: boolean): void {
    if (stays) this.#direct(presences, address, undefined);
    else void presences.directUnavailable(address);
  }

  #direct(presences: PresenceApi, to: BareJid, presence: DirectedPresence | undefined): void {
    const current = this.#options.current();
    // Priority is the device's, whatever it tells of the person (RFC 3921 §2.2.2.3).
    direct(presences, to, presence ? { ...presence, priority: current.priority } : current, this.#options.spoken());
  }

  #changed(): void {
    this.#options.events.emit('directed.changed', { directed: this.view() });
  }
}
