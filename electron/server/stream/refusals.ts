/** How long it takes to forgive as many refusals as one network may have, milliseconds. */
const FORGIVEN_IN_MS = 600_000;
/** Networks remembered: of more, the one that was refused longest ago is forgotten. */
const MOST_NETWORKS = 10_000;

interface Record {
  readonly count: number;
  readonly at: number;
}

/** What counts against one network: whether there may be another, and that there was one. */
export interface Tries {
  may(): boolean;
  made(): void;
}

/** Refused tries to sign in, and tries to make an account, by network: whoever guesses passwords on many connections is slowed down on all of them (RFC 6120 §13.12). */
export class Refusals {
  readonly #most: number;
  readonly #records = new Map<string, Record>();

  /** `most`: in ten minutes. */
  constructor(most: number) {
    this.#most = most;
  }

  /** `now`: milliseconds of a clock that never goes backwards. */
  mayTry(network: string, now: number): boolean {
    return this.#countAt(network, now) <= this.#most - 1;
  }

  add(network: string, now: number): void {
    const count = this.#countAt(network, now) + 1;
    // The latest stands last.
    this.#records.delete(network);
    this.#records.set(network, { count, at: now });
    const oldest = this.#records.keys().next().value;
    if (this.#records.size > MOST_NETWORKS && oldest !== undefined) this.#records.delete(oldest);
  }

  #countAt(network: string, now: number): number {
    const record = this.#records.get(network);
    return record ? Math.max(0, record.count - ((now - record.at) / FORGIVEN_IN_MS) * this.#most) : 0;
  }
}
