import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './each-database.ts';

export interface SmallDisk {
  readonly path: string;
  /** From now on nothing can be written to it, not even by root. */
  makeReadOnly(): void;
  makeWritable(): void;
  resize(bytes: number): void;
}

/** Whether this process may mount a file system; where not, tests of full and read-only disks are skipped. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();

/** A file system of its own in memory, gone when the test ends. */
export function mountSmallDisk(bytes: number): SmallDisk {
  const path = temporaryFolder();
  run('mount', '-t', 'tmpfs', '-o', `size=${bytes},mode=0700`, 'tmpfs', path);
  // Functions of a finished test run last first: the folder itself goes after this.
  onTestFinished(() => run('umount', '-l', path));
  return {
    path,
    makeReadOnly: () => run('mount', '-o', 'remount,ro', path),
    makeWritable: () => run('mount', '-o', 'remount,rw', path),
    resize: (size) => run('mount', '-o', `remount,size=${size}`, path),
  };
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}

function tryMount(): boolean {
  // In a mount namespace of its own, so that nothing is left behind.
  return spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
}
