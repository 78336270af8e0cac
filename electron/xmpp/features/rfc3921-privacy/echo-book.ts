import type { Clock } from '../../../lib/clock.ts';
import type { Undo } from '../../../lib/disposable.ts';

/** Servers push at once; one that never pushes to the sender must not make somebody else's later change look like ours. */
const ECHO_WITHIN_MS = 10_000;

/**
 * Which pushes answer our own changes (§10.6, R346). A push does not say whose change it tells, so as many as we made are taken
 * for ours; of two at once from two devices one is always told as the other's.
 */
export class EchoBook {
  readonly #clock: Clock;
  readonly #expected = new Map<string, Set<Undo>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Makes a change of `name` and expects one echo, until the change is refused or its echo is late. */
  async expect<T extends { readonly ok: boolean }>(name: string, change: () => Promise<T>): Promise<T> {
    let undoTimer: Undo = () => undefined;
    let isExpected = true;
    const forget = (): void => {
      isExpected = false;
      undoTimer();
      this.#expected.get(name)?.delete(forget);
      if (this.#expected.get(name)?.size === 0) this.#expected.delete(name);
    };
    const expected = this.#expected.get(name) ?? new Set();
    this.#expected.set(name, expected.add(forget));
    const outcome = await change();
    if (!outcome.ok) forget();
    else if (isExpected) undoTimer = this.#clock.after(ECHO_WITHIN_MS, forget);
    return outcome;
  }

  /** Whether a push of `name` is an echo; each is one once. */
  take(name: string): boolean {
    const [forget] = this.#expected.get(name) ?? [];
    forget?.();
    return forget !== undefined;
  }

  clear(): void {
    for (const forgets of [...this.#expected.values()]) for (const forget of [...forgets]) forget();
  }
}
