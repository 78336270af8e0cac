import type { Undo } from '../../electron/lib/disposable.ts';

/** When the page takes in what came: time as a port, so that tests can steer it. */
export interface FrameClock {
  /** Milliseconds; never goes backwards. */
  now(): number;
  /** Runs `fn` once with the next frame, or soon where no frames are drawn (a hidden window). */
  onFrame(fn: () => void): Undo;
  after(ms: number, fn: () => void): Undo;
}

/** In a flood the lists change ten times a second: what comes meanwhile is joined. */
const FLOOD_INTERVAL_MS = 100;
/** One that goes on longer than anybody can follow by reading is shown five times a second. */
const LONG_FLOOD_MS = 1_000;
const LONG_FLOOD_INTERVAL_MS = 200;
const HIDDEN_FRAME_MS = 200;

export const browserFrames: FrameClock = {
  now: () => performance.now(),
  onFrame(fn) {
    const done = (): void => {
      undo();
      fn();
    };
    const frame = requestAnimationFrame(done);
    const timer = setTimeout(done, HIDDEN_FRAME_MS);
    const undo = (): void => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
    return undo;
  },
  after(ms, fn) {
    const timer = setTimeout(fn, ms);
    return () => clearTimeout(timer);
  },
};

/** Runs `flush` with the next frame after `request`; while requests keep coming, no oftener than every 100 ms, later every 200 ms. */
export class FramePacer {
  readonly #clock: FrameClock;
  readonly #flush: () => void;
  #undo: Undo | undefined;
  #lastAt = -Infinity;
  #floodSince = 0;

  constructor(clock: FrameClock, flush: () => void) {
    this.#clock = clock;
    this.#flush = flush;
  }

  request(): void {
    if (this.#undo) return;
    const now = this.#clock.now();
    if (now - this.#lastAt >= LONG_FLOOD_INTERVAL_MS) this.#floodSince = now;
    const waitMs = this.#lastAt + (now - this.#floodSince > LONG_FLOOD_MS ? LONG_FLOOD_INTERVAL_MS : FLOOD_INTERVAL_MS) - now;
    this.#undo = waitMs > 0 ? this.#clock.after(waitMs, () => this.flush()) : this.#clock.onFrame(() => this.flush());
  }

  /** Now, whatever was planned. */
  flush(): void {
    this.cancel();
    this.#lastAt = this.#clock.now();
    this.#flush();
  }

  cancel(): void {
    this.#undo?.();
    this.#undo = undefined;
  }
}
