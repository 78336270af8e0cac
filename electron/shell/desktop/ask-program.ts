import { execFile } from 'node:child_process';

const PATIENCE_MS = 2_000;

/** What a program of the system's prints, empty where it fails; undefined where it is not installed. */
export function ask(program: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: PATIENCE_MS }, (error, stdout) => resolve(error && (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : stdout));
  });
}
