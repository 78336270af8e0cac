/** How many messages wait at most. More are let through as they came: a stream with 2,000 unhandled stanzas is read no further, and the answer would not come. */
const MOST_WAITING = 1_500;

/**
 * Keeps the order where a server mixes it up at the beginning of a session (hazard G3): what is addressed to our resource may come before
 * what was stored for us while we were away. Until the server has answered a question asked after the initial presence, what was stored
 * (it bears a delay) passes, and what is new waits behind it. Nothing that waits is acknowledged.
 */
export class ArrivalGate {
  #isClosed = false;
  #waiting: (() => void)[] = [];

  readonly #onOpen: () => void;

  /** `onOpen`: what was stored is here. */
  constructor(onOpen: () => void = () => undefined) {
    this.#onOpen = onOpen;
  }

  /** A new session begins. */
  close(): void {
    this.#isClosed = true;
  }

  /** What was stored is here, or nobody will say so any more. */
  open(): void {
    this.#isClosed = false;
    for (const pass of this.#waiting.splice(0)) pass();
    this.#onOpen();
  }

  /** Takes the message in, now or behind what was stored; settles as `take` does. */
  pass<T>(isStored: boolean, take: () => Promise<T>): Promise<T> {
    if (!this.#isClosed || isStored) return take();
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push(() => { take().then(resolve, reject); });
      if (this.#waiting.length >= MOST_WAITING) this.open();
    });
  }
}
