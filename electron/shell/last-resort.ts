import type { Log } from '../lib/log.ts';

/**
 * The app's edge. A forgotten refusal of a promise is a bug of one action: it is logged and the others go on. After an exception
 * that nobody caught the state is unknown: `give up` is called.
 */
export function catchBugs(log: Log, giveUp: () => void): void {
  process.on('unhandledRejection', (reason) => log.error('program.bug', { detail: describe(reason) }));
  process.on('uncaughtException', (error) => {
    log.error('program.bug', { detail: describe(error), isFatal: true });
    giveUp();
  });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
