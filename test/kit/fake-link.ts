import type { Bridge } from '../../electron/contract/bridge.ts';
import type { EventMap, EventName } from '../../electron/contract/events.ts';
import type { CommandName } from '../../electron/contract/commands.ts';
import type { Undo } from '../../electron/lib/disposable.ts';
import type { CoreLink, LinkState } from '../../renderer/bridge/connect.ts';
import type { FrameClock } from '../../renderer/state/frames.ts';
import { ScriptedCore } from './scripted-core.ts';

/** A link to a scripted core without any wire: events arrive at once, answers a turn later. */
export class FakeLink implements CoreLink {
  readonly core: ScriptedCore;
  state: LinkState = 'open';
  readonly #states = new Set<(state: LinkState) => void>();

  constructor(core = new ScriptedCore()) {
    this.core = core;
  }

  readonly call: Bridge['call'] = (name, input) => (this.core.handlers[name as CommandName] as (input: unknown) => Promise<never>)(input);

  onEvent(listener: Parameters<Bridge['onEvent']>[0]): Undo {
    return this.core.onAny((name: EventName, data: EventMap[EventName], seq: number) => listener(name, data, seq));
  }

  onState(listener: (state: LinkState) => void): Undo {
    this.#states.add(listener);
    return () => void this.#states.delete(listener);
  }

  become(state: LinkState): void {
    this.state = state;
    for (const listener of this.#states) listener(state);
  }

  close(): void {
    this.#states.clear();
  }
}

/** Frames that come when a test says so. */
export class FakeFrames implements FrameClock {
  #now = 0;
  #due: { readonly at: number; readonly fn: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  onFrame(fn: () => void): Undo {
    return this.after(16, fn);
  }

  after(ms: number, fn: () => void): Undo {
    const timer = { at: this.#now + ms, fn };
    this.#due.push(timer);
    return () => void (this.#due = this.#due.filter((other) => other !== timer));
  }

  /** Lets time pass; what was asked for meanwhile happens in its order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.#due = this.#due.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.fn();
    }
    this.#now = end;
  }
}

/** Lets every answer under way arrive. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
