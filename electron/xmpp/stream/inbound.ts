import type { Log } from '../../lib/log.ts';
import type { XmlElement } from '../kit/element.ts';
import type { StanzaHandler } from './xmpp-stream.ts';

/** Unhandled stanzas at which reading stops, and at which it goes on again. */
const PAUSE_AT = 2_000;
const RESUME_AT = 1_000;

export interface InboundListener {
  /** The count of handled stanzas has grown. */
  onHandled(): void;
  /** Too many are unhandled, or no longer. */
  onPressure(isHigh: boolean): void;
}

/**
 * Gives inbound stanzas to their handler in order, and counts those that are handled without a gap before them:
 * only these may be acknowledged (hazard X16). One whose handler fails is never counted, so a resumed session brings it again.
 */
export class Inbound {
  readonly #log: Log;
  #handler: StanzaHandler | undefined;
  #waiting: { readonly stanza: XmlElement; readonly number: number | undefined }[] = [];
  #listener: InboundListener | undefined;
  /** Changes with each session: what was begun in an earlier one counts no more. */
  #generation = 0;
  #received = 0;
  #handled = 0;
  /** Numbers of stanzas handled while an earlier one is not. */
  readonly #ahead = new Set<number>();
  #running = 0;
  #isHigh = false;
  #idle: (() => void)[] = [];

  constructor(log: Log) {
    this.#log = log;
  }

  /** Handled stanzas of this session, modulo 2^32 (XEP-0198 §4). */
  get handled(): number {
    return this.#handled >>> 0;
  }

  /** Whether everything counted so far is handled. */
  get isSettled(): boolean {
    return this.#handled === this.#received;
  }

  setHandler(handler: StanzaHandler): void {
    this.#handler = handler;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { stanza, number } of waiting) this.#handle(handler, stanza, number);
    this.#pressure();
  }

  listen(listener: InboundListener | undefined): void {
    this.#listener = listener;
    this.#isHigh = false;
    this.#pressure();
  }

  /** `counted`: stream management is on. */
  receive(stanza: XmlElement, counted: boolean): void {
    const number = counted ? ++this.#received : undefined;
    if (this.#handler) this.#handle(this.#handler, stanza, number);
    else this.#waiting.push({ stanza, number });
    this.#pressure();
  }

  /** Fulfilled when nothing is being handled any more. */
  idle(): Promise<void> {
    return this.#running === 0 ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve));
  }

  /** A new session begins: counting starts again. */
  reset(): void {
    this.#restart(0);
  }

  /** The session is resumed: whatever was not handled comes again. */
  rewind(): void {
    this.#restart(this.#handled);
  }

  #restart(count: number): void {
    if (this.#waiting.length > 0) this.#log.warn('stream.stanzas-dropped', { count: this.#waiting.length });
    this.#generation++;
    this.#waiting = [];
    this.#ahead.clear();
    this.#received = this.#handled = count;
  }

  #handle(handler: StanzaHandler, stanza: XmlElement, number: number | undefined): void {
    const generation = this.#generation;
    let done: void | Promise<void>;
    try {
      done = handler(stanza);
    } catch (error) {
      return this.#failed(stanza, error);
    }
    if (!done) return this.#finished(number, generation);
    this.#running++;
    void done.then(() => this.#finished(number, generation), (error: unknown) => this.#failed(stanza, error)).then(() => this.#ran());
  }

  #finished(number: number | undefined, generation: number): void {
    if (number === undefined || generation !== this.#generation) return;
    if (number !== this.#handled + 1) return void this.#ahead.add(number);
    this.#handled++;
    while (this.#ahead.delete(this.#handled + 1)) this.#handled++;
    this.#listener?.onHandled();
  }

  #failed(stanza: XmlElement, error: unknown): void {
    this.#log.error('stream.stanza-unhandled', { name: stanza.name, id: stanza.attrs['id'], error: error instanceof Error ? error.name : typeof error });
  }

  #ran(): void {
    this.#running--;
    if (this.#running === 0) for (const resolve of this.#idle.splice(0)) resolve();
    this.#pressure();
  }

  #pressure(): void {
    const unhandled = this.#running + this.#waiting.length;
    if (this.#isHigh ? unhandled > RESUME_AT : unhandled < PAUSE_AT) return;
    this.#isHigh = !this.#isHigh;
    this.#listener?.onPressure(this.#isHigh);
  }
}
