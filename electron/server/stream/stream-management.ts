import type { Untaken } from '../messages/give-back.ts';

/** The counts of one session under stream management (XEP-0198 §4); they begin at 0 and wrap at 2^32. */
export class StreamManagement {
  /** Names the session for whoever resumes it; undefined: it cannot be. */
  readonly id: string | undefined;
  #handled = 0;
  #acknowledged = 0;
  #queue: Untaken[] = [];

  constructor(id: string | undefined) {
    this.id = id;
  }

  /** Stanzas of the client that were handled. */
  get handled(): number {
    return this.#handled;
  }

  /** Stanzas sent to the client. */
  get sent(): number {
    return (this.#acknowledged + this.#queue.length) >>> 0;
  }

  /** What the client has not acknowledged, oldest first. */
  get untaken(): readonly Untaken[] {
    return this.#queue;
  }

  wasHandled(): void {
    this.#handled = (this.#handled + 1) >>> 0;
  }

  wasSent(untaken: Untaken): void {
    this.#queue.push(untaken);
  }

  /** The client has handled `h` stanzas. False: it cannot have, so many were not sent. */
  acknowledge(h: number): boolean {
    const count = (h - this.#acknowledged) >>> 0;
    if (count > this.#queue.length) return false;
    this.#acknowledged = h;
    for (const { release } of this.#queue.splice(0, count)) release?.();
    return true;
  }
}
