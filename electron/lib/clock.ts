import type { Undo } from './disposable.ts';

/** Time as a port: core and xmpp never read the system clock themselves, so that tests can steer it. */
export interface Clock {
  /** Wall clock, milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Never goes backwards; milliseconds from an arbitrary start. For durations. */
  monotonic(): number;
  /** Runs `fn` once after `ms` milliseconds unless undone. */
  after(ms: number, fn: () => void): Undo;
}
