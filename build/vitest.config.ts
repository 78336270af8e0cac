import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { suites } from './suites.ts';
import { LongestFirst } from './vitest/longest-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: suites.map((suite) => ({
      root,
      oxc: { jsx: { runtime: 'automatic' as const } },
      resolve: {
        // Tests run on plain Node: the real package would try to download Electron, or silently be a path.
        alias: [{ find: /^electron$/u, replacement: fileURLToPath(new URL('vitest/no-electron.ts', import.meta.url)) }],
      },
      test: {
        name: suite.name,
        include: [...suite.include],
        exclude: [...(suite.exclude ?? []), '**/node_modules/**'],
        environment: 'node',
        pool: 'forks' as const,
        testTimeout: suite.testTimeoutMs,
        // A condition that is waited for may take its time on a busy machine; how long something takes is never tested.
        expect: { poll: { timeout: suite.testTimeoutMs / 4 } },
        hookTimeout: Math.max(60_000, suite.testTimeoutMs),
        maxWorkers: suite.workers,
        fileParallelism: suite.workers > 1,
        sequence: { groupOrder: suites.indexOf(suite) + 1 },
      },
    })),
  },
});
