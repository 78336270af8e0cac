import type { Clock } from '../../lib/clock.ts';
import type { Undo } from '../../lib/disposable.ts';

/** Silence after which the server is asked whether it is there, milliseconds. */
const IDLE_MS = 60_000;
/** Silence after a question that means it is not (hazard X20). */
const DEAD_MS = 15_000;
/** How long one stanza may take to arrive (hazard B4: one byte now and then keeps a line busy for ever). */
const STANZA_MS = 60_000;

export interface LivenessOptions {
  readonly clock: Clock;
  /** Asks something that the server has to answer; calls `asked` in turn. */
  readonly probe: () => void;
  readonly onDead: () => void;
  /** Bytes written so far, and how many of them have left our own buffers. */
  readonly progress: () => { readonly written: number; readonly delivered: number };
}

/** Finds out that the server is gone although nobody said so: half-open connections, sleep, silent servers. */
export class Liveness {
  readonly #options: LivenessOptions;
  #undoIdle: Undo | undefined;
  #undoDead: Undo | undefined;
  #undoStanza: Undo | undefined;
  #lastHeard: number;
  #ended = 0;
  #isHeld = false;
  #isStopped = false;

  constructor(options: LivenessOptions) {
    this.#options = options;
    this.#lastHeard = options.clock.monotonic();
    this.#scheduleIdle(IDLE_MS);
  }

  /** Bytes came. `isInside`: a stanza has begun and not ended; `ended`: how many have ended so far. */
  heard(isInside: boolean, ended: number): void {
    this.#lastHeard = this.#options.clock.monotonic();
    this.#undoDead?.();
    this.#undoDead = undefined;
    // The stanza that is under way now need not be the one that was: bytes may end one and begin the next.
    if (!isInside || this.#isHeld || ended !== this.#ended) {
      this.#undoStanza?.();
      this.#undoStanza = undefined;
    }
    this.#ended = ended;
    if (isInside && !this.#isHeld && !this.#isStopped) {
      this.#undoStanza ??= this.#options.clock.after(STANZA_MS, () => this.#dead());
    }
  }

  /** Something was asked that has to be answered. */
  asked(): void {
    if (this.#isStopped || this.#isHeld) return;
    this.#undoDead ??= this.#awaitAnswer(this.#options.progress().written);
  }

  check(): void {
    if (!this.#isStopped && !this.#isHeld) this.#options.probe();
  }

  /** While we do not read, silence says nothing. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.heard(false, this.#ended);
  }

  stop(): void {
    this.#isStopped = true;
    this.#undoIdle?.();
    this.#undoDead?.();
    this.#undoStanza?.();
  }

  #scheduleIdle(ms: number): void {
    this.#undoIdle = this.#options.clock.after(ms, () => {
      const silence = this.#options.clock.monotonic() - this.#lastHeard;
      if (silence >= IDLE_MS) this.check();
      this.#scheduleIdle(silence >= IDLE_MS ? IDLE_MS : IDLE_MS - silence);
    });
  }

  /** A question still in our own buffers behind much else, on a line that moves, cannot have been answered. */
  #awaitAnswer(question: number): Undo {
    const { clock, progress } = this.#options;
    const before = progress().delivered;
    return clock.after(DEAD_MS, () => {
      const { delivered } = progress();
      if (delivered >= question || delivered === before) return this.#dead();
      this.#undoDead = this.#awaitAnswer(question);
    });
  }

  #dead(): void {
    if (this.#isStopped) return;
    this.stop();
    this.#options.onDead();
  }
}
