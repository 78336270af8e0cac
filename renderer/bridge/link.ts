import type { Bridge } from '../../electron/contract/bridge.ts';
import { bridgeOver, type BridgeClient } from '../../electron/contract/client.ts';
import type { Wire } from '../../electron/contract/wire.ts';
import type { Undo } from '../../electron/lib/disposable.ts';
import { err } from '../../electron/lib/result.ts';

/** Whether the page can speak with the program behind it (not whether an account is online). */
export type LinkState = 'connecting' | 'open' | 'lost';

/** A Bridge that outlives its wire. After every change to `open` the numbering starts anew: a fresh snapshot is due. */
export interface CoreLink extends Bridge {
  readonly state: LinkState;
  onState(listener: (state: LinkState) => void): Undo;
  close(): void;
}

type EventListener = Parameters<Bridge['onEvent']>[0];

/** The part of a link that both ways of connecting share: wires come and go, listeners stay. */
export class Link implements CoreLink {
  #client: BridgeClient | undefined;
  #state: LinkState = 'connecting';
  readonly #stateListeners = new Set<(state: LinkState) => void>();
  readonly #eventListeners = new Set<EventListener>();
  readonly #onClose: () => void;

  constructor(onClose: () => void) {
    this.#onClose = onClose;
  }

  get state(): LinkState {
    return this.#state;
  }

  readonly call: Bridge['call'] = (name, input) => this.#client?.call(name, input) ?? Promise.resolve(err({ code: 'offline' }));

  onEvent(listener: EventListener): Undo {
    this.#eventListeners.add(listener);
    return () => void this.#eventListeners.delete(listener);
  }

  onState(listener: (state: LinkState) => void): Undo {
    this.#stateListeners.add(listener);
    return () => void this.#stateListeners.delete(listener);
  }

  /** A wire is up; misshapen frames are skipped, and the gap they leave is noticed by their number. */
  attach(wire: Wire): void {
    this.#client?.close();
    const client = bridgeOver(wire, (why) => console.warn('frame.misfit', why));
    client.onEvent((name, data, seq) => {
      for (const listener of [...this.#eventListeners]) listener(name, data, seq);
    });
    this.#client = client;
    this.#tell('open');
  }

  detach(): void {
    const client = this.#client;
    this.#client = undefined;
    client?.close();
    this.#tell('lost');
  }

  close(): void {
    this.#onClose();
    this.#client?.close();
    this.#client = undefined;
  }

  #tell(state: LinkState): void {
    this.#state = state;
    for (const listener of [...this.#stateListeners]) listener(state);
  }
}
