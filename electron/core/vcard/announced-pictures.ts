import type { AppError } from '../../contract/errors.ts';
import type { BareJid } from '../../lib/jid.ts';
import type { Result } from '../../lib/result.ts';
import type { Log } from '../ports.ts';

/**
 * Which picture each contact says they have (XEP-0153), and the fetching of those that somebody looks at: a contact list of any length costs
 * nothing until it is seen, and what is seen comes one after the other.
 */
export class AnnouncedPictures {
  readonly #fetch: (address: BareJid) => Promise<Result<unknown, AppError>>;
  readonly #storedPhoto: (address: BareJid) => Promise<string | undefined>;
  readonly #announced = new Map<BareJid, string>();
  readonly #wanted = new Set<BareJid>();
  /** What was fetched for an announcement is not fetched again for it, whatever came. */
  readonly #tried = new Map<BareJid, string>();
  readonly #log: Log;
  #queue: Promise<void> = Promise.resolve();

  constructor(fetch: (address: BareJid) => Promise<Result<unknown, AppError>>, storedPhoto: (address: BareJid) => Promise<string | undefined>, log: Log) {
    this.#fetch = fetch;
    this.#storedPhoto = storedPhoto;
    this.#log = log;
  }

  /** `hash`: the picture's SHA-1, empty where they have none. */
  announced(address: BareJid, hash: string): void {
    if (this.#announced.get(address) === hash) return;
    this.#announced.set(address, hash);
    if (this.#wanted.has(address)) this.#look(address);
  }

  /** Somebody looks at them. */
  wanted(addresses: readonly BareJid[]): void {
    for (const address of addresses) {
      if (this.#wanted.has(address)) continue;
      this.#wanted.add(address);
      if (this.#announced.has(address)) this.#look(address);
    }
  }

  /** A new session: everybody says anew what they have. */
  forget(): void {
    this.#announced.clear();
    this.#tried.clear();
  }

  #look(address: BareJid): void {
    this.#queue = this.#queue.then(async () => {
      const hash = this.#announced.get(address);
      if (hash === undefined || this.#tried.get(address) === hash || (await this.#storedPhoto(address) ?? '') === hash) return;
      this.#tried.set(address, hash);
      await this.#fetch(address);
      // One that cannot be kept is no reason to stop at the others.
    }).catch((error: unknown) => this.#log.warn('picture.not-kept', { detail: String(error) }));
  }
}
