import type { Undo } from '../../lib/disposable.ts';
import type { Clock } from '../ports.ts';
import type { Activity } from './rules/rule-room.ts';

/** The focus goes from window to window without anybody looking away, milliseconds. */
const AWAY_AFTER_MS = 15_000;
/** Without a key or a movement for so long nobody is there, milliseconds. */
const IDLE_AFTER_MS = 5 * 60_000;

/**
 * Whether somebody looks at one of our windows: it has the focus, the screen is not locked, and the computer is in use. Beginning to look
 * counts at once, looking away after a moment.
 */
export class Watch {
  readonly #clock: Clock;
  readonly #listeners = new Set<(isLooking: boolean) => void>();
  readonly #focused = new Set<string>();
  #isLocked = false;
  #lastActive: number | undefined;
  #isLooking = true;
  #undo: Undo | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#judge();
  }

  get isLooking(): boolean {
    return this.#isLooking;
  }

  onChange(listener: (isLooking: boolean) => void): Undo {
    const own = (isLooking: boolean): void => listener(isLooking);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  shown({ window, isFocused }: { readonly window: string; readonly isFocused: boolean }): void {
    if (isFocused) this.#focused.add(window);
    else this.#focused.delete(window);
    this.#judge();
  }

  note({ lastActive, isLocked }: Activity): void {
    if (isLocked !== undefined) this.#isLocked = isLocked;
    if (lastActive !== undefined) this.#lastActive = Math.max(this.#lastActive ?? 0, Math.min(lastActive, this.#clock.now()));
    this.#judge();
  }

  dispose(): void {
    this.#undo?.();
    this.#listeners.clear();
  }

  #judge(): void {
    this.#undo?.();
    this.#undo = undefined;
    const idleIn = this.#lastActive === undefined ? undefined : this.#lastActive + IDLE_AFTER_MS - this.#clock.now();
    if (this.#focused.size === 0 || this.#isLocked || (idleIn !== undefined && idleIn <= 0)) {
      if (this.#isLooking) this.#undo = this.#clock.after(AWAY_AFTER_MS, () => this.#become(false));
      return;
    }
    this.#become(true);
    if (idleIn !== undefined) this.#undo = this.#clock.after(idleIn, () => this.#judge());
  }

  #become(isLooking: boolean): void {
    if (this.#isLooking === isLooking) return;
    this.#isLooking = isLooking;
    for (const listener of [...this.#listeners]) listener(isLooking);
  }
}
