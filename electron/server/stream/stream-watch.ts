import type { Clock } from '../../lib/clock.ts';
import type { Undo } from '../../lib/disposable.ts';
import type { StreamSettings } from './settings.ts';

/** How often is looked, milliseconds: deadlines are kept to that. */
const LOOK_MS = 5_000;

export interface WatchListener {
  onSilence(): void;
  onDeadline(condition: 'connection-timeout' | 'policy-violation'): void;
}

/** What a client must do in time: sign in, finish what it begins to say, and answer when asked (hazard B4). */
export class StreamWatch {
  readonly #clock: Clock;
  readonly #settings: StreamSettings;
  readonly #listener: WatchListener;
  readonly #begun: number;
  #undo: Undo;
  #isSignedIn = false;
  #heardAt: number;
  #insideSince: number | undefined;
  #askedAt: number | undefined;

  constructor(clock: Clock, settings: StreamSettings, listener: WatchListener) {
    this.#clock = clock;
    this.#settings = settings;
    this.#listener = listener;
    this.#begun = this.#heardAt = clock.monotonic();
    this.#undo = clock.after(LOOK_MS, () => this.#look());
  }

  /** Bytes came. `isInside`: an element has begun, be it with half a tag, and not ended; `hasEnded`: one did before it. */
  heard(isInside: boolean, hasEnded: boolean): void {
    this.#heardAt = this.#clock.monotonic();
    this.#askedAt = undefined;
    if (!isInside || hasEnded) this.#insideSince = undefined;
    if (isInside) this.#insideSince ??= this.#heardAt;
  }

  signedIn(): void {
    this.#isSignedIn = true;
  }

  stop(): void {
    this.#undo();
  }

  #look(): void {
    const now = this.#clock.monotonic();
    const { secondsToSignIn, secondsPerStanza, idleSeconds, answerSeconds } = this.#settings;
    const isLate = (since: number | undefined, seconds: number): boolean => since !== undefined && now - since >= seconds * 1_000;
    this.#undo = this.#clock.after(LOOK_MS, () => this.#look());
    if (isLate(this.#insideSince, secondsPerStanza)) return this.#listener.onDeadline('policy-violation');
    if (!this.#isSignedIn) return isLate(this.#begun, secondsToSignIn) ? this.#listener.onDeadline('connection-timeout') : undefined;
    if (isLate(this.#askedAt, answerSeconds)) return this.#listener.onDeadline('connection-timeout');
    if (this.#askedAt !== undefined || !isLate(this.#heardAt, idleSeconds)) return undefined;
    this.#askedAt = now;
    this.#listener.onSilence();
  }
}
