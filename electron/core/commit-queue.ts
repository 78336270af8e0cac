import type { Clock } from './ports.ts';

/** A disk that is full is seldom free within a moment; nothing is acknowledged meanwhile. */
const RETRY_MS = 5_000;

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly settle: (outcome: Outcome) => void;
}

/**
 * What is to be written, in its order. Whatever comes while one commit runs goes into the next one together, so that a flood costs one
 * commit per turn of the disk, not per item. What the disk refuses is tried again until it takes it.
 */
export class CommitQueue<Item, Outcome> {
  readonly #clock: Clock;
  readonly #limit: number;
  readonly #store: (items: readonly Item[]) => Promise<readonly Outcome[] | undefined>;
  #waiting: Waiting<Item, Outcome>[] = [];
  #isRunning = false;
  #isStopped = false;

  /** `limit`: one commit takes at most so many, and others get their turn in between. `store` answers one outcome for each, or undefined where the disk refused; it never rejects. */
  constructor(clock: Clock, limit: number, store: (items: readonly Item[]) => Promise<readonly Outcome[] | undefined>) {
    this.#clock = clock;
    this.#limit = limit;
    this.#store = store;
  }

  /** Settles once it is stored; never where the disk refuses until the end. */
  add(item: Item): Promise<Outcome> {
    return new Promise((settle) => {
      this.#waiting.push({ item, settle });
      if (!this.#isRunning) void this.#run();
    });
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    // A turn of the microtask queue joins what one read of the socket brought.
    await undefined;
    while (this.#waiting.length > 0 && !this.#isStopped) {
      const batch = this.#waiting.slice(0, this.#limit);
      const outcomes = await this.#store(batch.map(({ item }) => item));
      if (outcomes) {
        this.#waiting = this.#waiting.slice(batch.length);
        for (const [index, { settle }] of batch.entries()) settle(outcomes[index]!);
      } else {
        await new Promise<void>((resolve) => this.#clock.after(RETRY_MS, resolve));
      }
    }
    this.#isRunning = false;
  }
}
