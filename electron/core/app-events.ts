import type { Undo } from '../lib/disposable.ts';
import type { EventMap, EventName, EventSource } from '../contract/events.ts';

type Listener = Parameters<EventSource['onAny']>[0];

/** The app's one line of events, numbered from 1 over the run of the program. */
export class AppEvents implements EventSource {
  readonly #listeners = new Set<Listener>();
  #seq = 0;

  /** The number of the last event: whoever copies the state now holds everything up to it. */
  get seq(): number {
    return this.#seq;
  }

  emit<Name extends EventName>(name: Name, data: EventMap[Name]): void {
    this.#seq += 1;
    for (const listener of [...this.#listeners]) listener(name, data, this.#seq);
  }

  onAny(listener: Listener): Undo {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
