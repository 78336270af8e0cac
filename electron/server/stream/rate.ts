import type { StreamSettings } from './settings.ts';

/** Seconds of the allowed rate that may come at once, after a while of less. */
const BURST_SECONDS = 5;

/** How fast one client may send: what it sends too much costs it time, not its stream (RFC 6120 §13.12). */
export class Rate {
  readonly #buckets: readonly Bucket[];

  constructor({ bytesPerSecond, stanzasPerSecond }: Pick<StreamSettings, 'bytesPerSecond' | 'stanzasPerSecond'>, now: number) {
    this.#buckets = [new Bucket(bytesPerSecond, now), new Bucket(stanzasPerSecond, now)];
  }

  /** Milliseconds in which nothing more is to be read. `now`: milliseconds of a clock that never goes backwards. */
  spend(bytes: number, stanzas: number, now: number): number {
    return Math.max(this.#buckets[0]!.spend(bytes, now), this.#buckets[1]!.spend(stanzas, now));
  }
}

class Bucket {
  readonly #perSecond: number;
  #level = 0;
  #at: number;

  constructor(perSecond: number, now: number) {
    this.#perSecond = perSecond;
    this.#at = now;
  }

  spend(amount: number, now: number): number {
    const drained = ((now - this.#at) / 1_000) * this.#perSecond;
    this.#level = Math.max(0, this.#level - drained) + amount;
    this.#at = now;
    const excess = this.#level - this.#perSecond * BURST_SECONDS;
    return excess > 0 ? Math.ceil((excess / this.#perSecond) * 1_000) : 0;
  }
}
