import type { Clock } from '../lib/clock.ts';
import type { Undo } from '../lib/disposable.ts';

/** One frame at 30 Hz: a flood of changes costs the page one render per frame, a single change is told at once. */
const FRAME_MS = 33;

/**
 * Joins the keys of what changed and hands them over together. The first change after a quiet frame is flushed in the same turn
 * of the event loop (a microtask later), so that a lone change never waits.
 */
export class FrameBatch<Key> {
  readonly #clock: Clock;
  readonly #flush: (keys: ReadonlySet<Key>) => void;
  #keys = new Set<Key>();
  #undo: Undo | undefined;

  constructor(clock: Clock, flush: (keys: ReadonlySet<Key>) => void) {
    this.#clock = clock;
    this.#flush = flush;
  }

  add(key: Key): void {
    this.#keys.add(key);
    if (this.#undo) return;
    // Held until the frame ends; what comes meanwhile is joined.
    void Promise.resolve().then(() => this.flush());
    this.#undo = this.#clock.after(FRAME_MS, () => {
      this.#undo = undefined;
      this.flush();
    });
  }

  /** Hands over what is waiting now. */
  flush(): void {
    if (this.#keys.size === 0) return;
    const keys = this.#keys;
    this.#keys = new Set();
    this.#flush(keys);
  }

  /** Forgets what is waiting. */
  clear(): void {
    this.#keys.clear();
    this.#undo?.();
    this.#undo = undefined;
  }
}
