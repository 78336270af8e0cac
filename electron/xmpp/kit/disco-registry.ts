import type { Undo } from '../../lib/disposable.ts';

/** What this client says it can do (XEP-0030). Several may claim the same feature; it goes with the last of them. */
export class DiscoRegistry {
  readonly #counts = new Map<string, number>();

  add(...features: readonly string[]): Undo {
    for (const feature of features) this.#counts.set(feature, (this.#counts.get(feature) ?? 0) + 1);
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      for (const feature of features) {
        const left = this.#counts.get(feature)! - 1;
        if (left > 0) this.#counts.set(feature, left);
        else this.#counts.delete(feature);
      }
    };
  }

  /** In code point order, each once. */
  get features(): readonly string[] {
    return [...this.#counts.keys()].sort();
  }
}
