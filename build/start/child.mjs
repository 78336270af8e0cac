import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../setup/files.mjs';

const patienceMs = 5_000;
const signals = /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']);

/**
 * Starts a program that lives as long as this one: signals are passed on, and one that does not heed them is ended.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ stdout?: 'inherit' | 'pipe' }} [options]
 */
export function startChild(file, args, { stdout = 'inherit' } = {}) {
  const child = spawn(file, args, {
    stdio: ['inherit', stdout, 'inherit'],
    // Compiled code is kept between starts.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'v8'), ...process.env },
  });
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), patienceMs).unref();
  };
  for (const signal of signals) process.on(signal, end);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, end);
      resolve(code ?? (signal === null ? 1 : 128));
    });
  });
  return { child, ended, end };
}
