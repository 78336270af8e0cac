import { DatabaseError } from '../core/ports.ts';
import { createFileLog, nodeClock, openProfile, type FileLog } from '../platform/node/index.ts';

/** The log of the profile, whose folder is made and closed to others first. Where that fails the app says so when it opens the profile. */
export function openProfileLog(directory: string): FileLog {
  try {
    const profile = openProfile(directory);
    return createFileLog({ directory: profile.logDirectory, clock: nodeClock });
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const silent = (): void => undefined;
    return { path: '', debug: silent, info: silent, warn: silent, error: silent, clear: silent, close: silent };
  }
}
