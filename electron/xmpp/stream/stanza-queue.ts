import type { SendOutcome } from './xmpp-stream.ts';

export interface QueuedStanza {
  readonly xml: string;
  readonly settle: (outcome: SendOutcome) => void;
  /** It is worth nothing later: whoever resumes does not repeat it. */
  readonly isPassing?: boolean;
}

/**
 * Stanzas sent and not yet acknowledged, oldest first. Counts are those of XEP-0198 §4: they begin at 0 and wrap
 * at 2^32 (hazard X15); without stream management they only serve to say how far an answered ping reaches.
 */
export class StanzaQueue {
  #items: QueuedStanza[] = [];
  /** Acknowledged items still in `#items`: cut off in bulk, so that a long queue costs no time. */
  #done = 0;
  #acknowledged: number;
  #emptied: (() => void)[] = [];

  constructor(acknowledged = 0) {
    this.#acknowledged = acknowledged;
  }

  get length(): number {
    return this.#items.length - this.#done;
  }

  /** How many stanzas have been sent. */
  get sent(): number {
    return (this.#acknowledged + this.length) >>> 0;
  }

  get acknowledged(): number {
    return this.#acknowledged;
  }

  add(stanza: QueuedStanza): void {
    this.#items.push(stanza);
  }

  /** The other side has handled `h` stanzas. False when it cannot have: it says more than were sent, or less than before. */
  acknowledge(h: number): boolean {
    const count = (h - this.#acknowledged) >>> 0;
    if (count > this.length) return false;
    this.#acknowledged = h;
    const end = this.#done + count;
    while (this.#done < end) this.#items[this.#done++]!.settle('acknowledged');
    if (this.length === 0) for (const resolve of this.#emptied.splice(0)) resolve();
    if (this.#done > 1_000 || this.#done === this.#items.length) {
      this.#items.splice(0, this.#done);
      this.#done = 0;
    }
    return true;
  }

  /** Fulfilled when everything sent so far is acknowledged; never when it is lost. */
  empty(): Promise<void> {
    return this.length === 0 ? Promise.resolve() : new Promise((resolve) => this.#emptied.push(resolve));
  }

  /** What has to be sent again when the session is resumed, in order. */
  get unacknowledged(): readonly string[] {
    return this.#items.slice(this.#done).map(({ xml }) => xml);
  }

  /** Lets go of what is worth nothing any more when the session is resumed; the other side counts on from what is sent again (XEP-0198 §5). */
  dropPassing(): void {
    const open = this.#items.slice(this.#done);
    this.#items = open.filter(({ isPassing }) => !isPassing);
    this.#done = 0;
    for (const { isPassing, settle } of open) if (isPassing) settle('lost');
  }

  /** The session is over: nobody will ever acknowledge these. */
  lose(): void {
    const items = this.#items.slice(this.#done);
    this.#items = [];
    this.#done = 0;
    for (const { settle } of items) settle('lost');
  }
}

/** The `h` of XEP-0198: an unsigned 32-bit integer; undefined for anything else. */
export function parseCount(text: string | undefined): number | undefined {
  if (text === undefined || !/^[0-9]{1,10}$/.test(text)) return undefined;
  const count = Number(text);
  return count < 2 ** 32 ? count : undefined;
}
