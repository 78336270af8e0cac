import type { Ids } from '../../electron/lib/ids.ts';

/** Chance that repeats: counting UUIDs of valid form, and numbers the test chooses in turn. */
export class FakeIds implements Ids {
  #count = 0;
  #numbers: readonly number[];
  #next = 0;

  constructor(...numbers: readonly number[]) {
    this.#numbers = numbers.length > 0 ? numbers : [0.5];
  }

  uuid(): string {
    this.#count += 1;
    return `00000000-0000-4000-8000-${this.#count.toString(16).padStart(12, '0')}`;
  }

  random(): number {
    return this.#numbers[this.#next++ % this.#numbers.length]!;
  }
}
