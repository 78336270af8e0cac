import type { PowerMonitor } from 'electron';
import type { App } from '../../core/app.ts';

/** Idle times are minutes: to look so often is enough, milliseconds. */
const EVERY_MS = 15_000;
const SECOND_MS = 1_000;

/** Tells core whether anybody is at the computer, in whatever program, and whether its screen is locked. The screen counts as locked while the computer sleeps. */
export function watchActivity(linnet: Pick<App, 'noteActivity'>, monitor: Pick<PowerMonitor, 'on' | 'getSystemIdleTime' | 'getSystemIdleState'>): void {
  const look = (): void => linnet.noteActivity({
    lastActive: Date.now() - monitor.getSystemIdleTime() * SECOND_MS, isLocked: monitor.getSystemIdleState(1) === 'locked',
  });
  // No platform tells all of it by itself: Linux says nothing when the screen is locked.
  setInterval(look, EVERY_MS).unref();
  monitor.on('lock-screen', () => linnet.noteActivity({ isLocked: true }));
  monitor.on('unlock-screen', () => linnet.noteActivity({ isLocked: false, lastActive: Date.now() }));
  monitor.on('suspend', () => linnet.noteActivity({ isLocked: true }));
  monitor.on('resume', look);
  look();
}
