import type { AppStore } from '../state/store.ts';

/** Whether somebody is there need not be known sooner, milliseconds. */
const EVERY_MS = 20_000;
const SIGNS = ['keydown', 'pointermove', 'pointerdown', 'wheel'] as const;

/** Tells core that the person is at this page, now and then while they are: the rules of presence go by it. */
export function tellActivity(window: Pick<Window, 'addEventListener'>, store: Pick<AppStore, 'actions'>, now: () => number = () => performance.now()): void {
  let lastTold = -Infinity;
  const tell = (): void => {
    if (now() - lastTold < EVERY_MS) return;
    lastTold = now();
    void store.actions.call('activity.seen', {});
  };
  for (const sign of SIGNS) window.addEventListener(sign, tell, { passive: true, capture: true });
}
