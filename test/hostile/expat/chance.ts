import { seededRandom } from '../../kit/seeded-random.ts';

/** Choices that are the same for the same seed. */
export class Chance {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** 0 … limit − 1. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  /** Whether something that happens so often, 0 to 1, happens now. */
  happens(often: number): boolean {
    return this.#random() < often;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** So many, at least one and rarely many. */
  few(limit: number): number {
    let count = 1;
    while (count < limit && this.happens(0.45)) count += 1;
    return count;
  }
}
