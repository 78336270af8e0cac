import type { BareJid } from '../../lib/jid.ts';
import type { Secrets } from '../ports.ts';

/** Passwords of this run, and those the person had kept. Never in the database, never in a log. */
export class Passwords {
  readonly #secrets: Secrets;
  readonly #inMemory = new Map<BareJid, string>();

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  async get(address: BareJid): Promise<string | undefined> {
    return this.#inMemory.get(address) ?? this.#secrets.get(name(address));
  }

  /** `keep` stores it beyond this run; otherwise a kept one is deleted. */
  async set(address: BareJid, password: string, keep: boolean): Promise<void> {
    this.#inMemory.set(address, password);
    if (keep) await this.#secrets.set(name(address), password);
    else await this.#secrets.delete(name(address));
  }

  async forget(address: BareJid): Promise<void> {
    this.#inMemory.delete(address);
    await this.#secrets.delete(name(address));
  }
}

function name(address: BareJid): string {
  return `password:${address}`;
}
