import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface Child {
  /** Every line it has said so far. */
  readonly lines: readonly string[];
  /** Fulfilled with the first line, said already or later, that fits; rejects when the process ends without it. */
  said(fits: (line: string) => boolean): Promise<string>;
  /** Such as SIGSTOP: asleep until SIGCONT. */
  signal(name: NodeJS.Signals): void;
  /** SIGKILL; fulfilled once the process is gone. */
  kill(): Promise<void>;
}

/** Runs a TypeScript file of the tests in a process of its own, which does not outlive the test. */
export function runChild(file: URL, args: readonly string[]): Child {
  const child = spawn(process.execPath, [file.pathname, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let errors = '';
  let hasEnded = false;
  const ended = once(child, 'close').then(() => {
    hasEnded = true;
    for (const look of waiting) look();
  });
  child.stderr.on('data', (data) => { errors += String(data); });
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return {
    lines,
    kill,
    signal: (name) => void child.kill(name),
    said: (fits) => new Promise((resolve, reject) => {
      const look = (): void => {
        const line = lines.find(fits);
        if (line === undefined && !hasEnded) return;
        waiting.delete(look);
        if (line === undefined) reject(new Error(`the process ended without it: ${errors}`));
        else resolve(line);
      };
      waiting.add(look);
      look();
    }),
  };
}
