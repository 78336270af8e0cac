import type { Clock } from '../../lib/clock.ts';
import { StreamFailed } from './stream-failed.ts';
import type { StreamFailure } from './stream-failure.ts';

export type TimedStep = Extract<StreamFailure, { kind: 'timeout' }>['step'];

/** How long each step of a connection attempt may take (hazard X19), milliseconds. */
export const STEP_LIMITS_MS: Readonly<Record<Exclude<TimedStep, 'alive'>, number>> = {
  lookup: 10_000, connect: 15_000, tls: 15_000, authenticate: 30_000, bind: 30_000,
};

export interface Limits {
  readonly clock: Clock;
  /** Aborted when nobody wants the connection any more. */
  readonly signal: AbortSignal;
}

/**
 * Settles as `work` does, unless the step's time is up (`timeout`) or the attempt is given up (`closed`) before.
 * `work` itself is not stopped: whoever made its socket destroys it.
 */
export function within<T>({ clock, signal }: Limits, step: Exclude<TimedStep, 'alive'>, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const giveUp = (): void => finish(() => reject(new StreamFailed({ kind: 'closed' })));
    const undo = clock.after(STEP_LIMITS_MS[step], () => finish(() => reject(new StreamFailed({ kind: 'timeout', step }))));
    const finish = (settle: () => void): void => {
      undo();
      signal.removeEventListener('abort', giveUp);
      settle();
    };
    signal.addEventListener('abort', giveUp);
    if (signal.aborted) giveUp();
    work.then((value) => finish(() => resolve(value)), (error: Error) => finish(() => reject(error)));
  });
}
