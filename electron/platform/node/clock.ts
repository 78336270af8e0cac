import type { Clock } from '../../lib/clock.ts';

/** Node's timers count in 32 bits; a longer wait would end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const nodeClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(ms, fn) {
    let timer: NodeJS.Timeout;
    const wait = (rest: number): void => {
      timer = rest > LONGEST_TIMER_MS ? setTimeout(() => wait(rest - LONGEST_TIMER_MS), LONGEST_TIMER_MS) : setTimeout(fn, Math.max(0, rest));
    };
    wait(ms);
    return () => clearTimeout(timer);
  },
};
