import type { AccountId } from '../../contract/models/address.ts';
import type { Typing } from '../../contract/models/typing.ts';
import type { Undo } from '../../lib/disposable.ts';
import type { Jid } from '../../lib/jid.ts';
import type { AppEvents } from '../app-events.ts';
import type { Clock } from '../ports.ts';

/** After so long without a word a state says nothing any more, milliseconds: whoever goes on writing does not repeat it (XEP-0085 §5.3). */
const LASTS_MS = { composing: 120_000, paused: 120_000, inactive: 600_000, gone: 600_000 } as const;
/** So many are named; the rest is counted. */
const MOST_NAMED = 3;
/** A room could name nobodies without end. */
const MOST_WRITERS = 100;

export type ShownState = keyof typeof LASTS_MS;

interface Entry {
  readonly state: ShownState;
  readonly end: Undo;
}

/** Who is writing to us now, by conversation; told when it changes, never kept on disk, and over by itself. */
export class TypingBook {
  readonly #accountId: AccountId;
  readonly #events: AppEvents;
  readonly #clock: Clock;
  /** By whoever writes: the nickname in a room, else ''. */
  readonly #writers = new Map<Jid, Map<string, Entry>>();
  readonly #told = new Map<Jid, string>();

  constructor(accountId: AccountId, events: AppEvents, clock: Clock) {
    this.#accountId = accountId;
    this.#events = events;
    this.#clock = clock;
  }

  /** `undefined`: nothing to show. */
  put(peer: Jid, writer: string, state: ShownState | undefined): void {
    const writers = this.#writers.get(peer) ?? new Map<string, Entry>();
    writers.get(writer)?.end();
    writers.delete(writer);
    if (state !== undefined && writers.size < MOST_WRITERS) {
      writers.set(writer, { state, end: this.#clock.after(LASTS_MS[state], () => this.put(peer, writer, undefined)) });
    }
    if (writers.size > 0) this.#writers.set(peer, writers);
    else this.#writers.delete(peer);
    this.#tell(peer);
  }

  /** Nothing is known of this conversation any more. */
  forget(peer: Jid): void {
    for (const writer of this.#writers.get(peer)?.keys() ?? []) this.put(peer, writer, undefined);
  }

  clear(): void {
    for (const peer of [...this.#writers.keys()]) this.forget(peer);
  }

  #tell(peer: Jid): void {
    const typing = this.#view(peer);
    const words = JSON.stringify(typing) ?? '';
    if (words === (this.#told.get(peer) ?? '')) return;
    if (typing) this.#told.set(peer, words);
    else this.#told.delete(peer);
    this.#events.emit('typing.changed', { accountId: this.#accountId, address: peer, ...(typing ? { typing } : {}) });
  }

  #view(peer: Jid): Typing | undefined {
    const writers = this.#writers.get(peer);
    if (!writers) return undefined;
    const [only] = writers.values();
    const nicks = [...writers.keys()].filter((nick) => nick !== '');
    return { state: only!.state, ...(nicks.length > 0 ? { nicks: nicks.slice(0, MOST_NAMED), others: Math.max(0, nicks.length - MOST_NAMED) } : {}) };
  }
}
