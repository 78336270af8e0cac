import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digest, readText, root, writeText } from './files.mjs';
import { say, Stop } from './stop.mjs';

/** @typedef {'page' | 'browser' | 'desktop' | 'server'} Target */

const shared = ['build/vite', 'package-lock.json', 'package.json', 'tsconfig.json', 'electron/lib', 'electron/contract'];
const whole = [...shared, 'electron'];

/** @type {Record<Target, { inputs: string[], outputs: string[] }>} */
export const targets = {
  page: { inputs: [...shared, 'renderer', 'assets'], outputs: ['out/page/index.html'] },
  browser: { inputs: whole, outputs: ['out/browser/main.cjs', 'out/browser/sqlite-worker.cjs'] },
  desktop: { inputs: whole, outputs: ['out/desktop/main.cjs', 'out/desktop/preload.cjs', 'out/desktop/sqlite-worker.cjs'] },
  server: { inputs: whole, outputs: ['out/server/main.cjs', 'out/server/sqlite-worker.cjs'] },
};

/** @param {Target} target */
const stampOf = (target) => join(root, 'out', '.built', target);

/** @param {Target} target */
function state(target) {
  const { inputs, outputs } = targets[target];
  const wanted = digest(inputs, (path) => !/\.test\.tsx?$|\/fixtures\//u.test(path));
  return { wanted, isFresh: readText(stampOf(target)) === wanted && outputs.every((file) => existsSync(join(root, file))) };
}

const lock = join(root, 'out', '.building');
const lockIsStaleAfterMs = 120_000;

/** Two starts at once build one after the other. */
function takeLock() {
  mkdirSync(join(root, 'out'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (age > lockIsStaleAfterMs) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

/**
 * Builds those of the targets whose sources have changed since.
 * @param {string} node the Node that runs the project
 * @param {readonly Target[]} wanted
 */
export function buildStale(node, wanted) {
  if (wanted.every((target) => state(target).isFresh)) return;
  takeLock();
  try {
    const stale = wanted.map((target) => ({ target, ...state(target) })).filter(({ isFresh }) => !isFresh);
    if (stale.length === 0) return;
    const names = stale.map(({ target }) => target);
    say(`Building ${names.join(', ')} …`);
    const result = spawnSync(node, [join(root, 'build/vite/build.ts'), ...names], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
    if (result.status !== 0) throw new Stop(`The build failed:\n${result.stdout ?? ''}${result.stderr ?? ''}`.trimEnd());
    for (const { target, wanted: digestOfSources } of stale) writeText(stampOf(target), digestOfSources);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
