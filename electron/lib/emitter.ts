import type { Undo } from './disposable.ts';

type Listener<T> = (data: T) => void;

/** The side of an emitter that is given away: it can be listened to, not spoken through. */
export interface Events<Names extends object> {
  on<Name extends keyof Names>(name: Name, listener: Listener<Names[Name]>): Undo;
  /** Every event, in order, with its name. */
  onAny(listener: <Name extends keyof Names>(name: Name, data: Names[Name]) => void): Undo;
}

/** Named events with typed data. Listeners run in the order in which they were added. */
export class Emitter<Names extends object> implements Events<Names> {
  readonly #named = new Map<keyof Names, Set<Listener<never>>>();
  readonly #any = new Set<(name: keyof Names, data: never) => void>();

  on<Name extends keyof Names>(name: Name, listener: Listener<Names[Name]>): Undo {
    let set = this.#named.get(name);
    if (!set) this.#named.set(name, (set = new Set()));
    set.add(listener);
    return () => void set.delete(listener);
  }

  onAny(listener: <Name extends keyof Names>(name: Name, data: Names[Name]) => void): Undo {
    const any = listener as (name: keyof Names, data: never) => void;
    this.#any.add(any);
    return () => void this.#any.delete(any);
  }

  emit<Name extends keyof Names>(name: Name, data: Names[Name]): void {
    for (const listener of [...(this.#named.get(name) ?? [])]) (listener as Listener<unknown>)(data);
    for (const listener of [...this.#any]) (listener as (name: keyof Names, data: unknown) => void)(name, data);
  }
}
