/** A set of test files that run together. `npm test` runs the suites in this order. */
export interface Suite {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  readonly testTimeoutMs: number;
  /** Files side by side: one alone waits for servers, pages and deadlines much of its time, those with servers most. What measures time runs alone. */
  readonly workers: number;
  /** Real servers and browsers: a file that fails is run once more by itself, and what then passes is named at the end. */
  readonly hasSecondTry?: true;
}

/** It holds a page under load to figures of time: nothing else may run beside it. */
const ALONE = ['test/browser/page-floods.test.ts'];

export const suites: readonly Suite[] = [
  {
    name: 'unit',
    include: ['electron/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}', 'test/kit/**/*.test.ts', 'build/**/*.test.ts'],
    exclude: ['test/kit/servers/**', 'build/package/**'],
    testTimeoutMs: 60_000, workers: 2,
  },
  { name: 'architecture', include: ['test/architecture/**/*.test.ts'], testTimeoutMs: 60_000, workers: 2 },
  { name: 'conformance', include: ['test/conformance/**/*.test.ts'], testTimeoutMs: 30_000, workers: 2 },
  { name: 'scenario', include: ['test/scenario/**/*.test.ts'], testTimeoutMs: 60_000, workers: 2 },
  { name: 'hostile', include: ['test/hostile/**/*.test.ts'], testTimeoutMs: 120_000, workers: 2, hasSecondTry: true },
  { name: 'faults', include: ['test/faults/**/*.test.ts'], testTimeoutMs: 120_000, workers: 2, hasSecondTry: true },
  { name: 'integration', include: ['test/kit/servers/**/*.test.ts', 'test/integration/**/*.test.ts'], testTimeoutMs: 120_000, workers: 3, hasSecondTry: true },
  { name: 'page', include: ['test/page/**/*.test.ts'], testTimeoutMs: 60_000, workers: 2, hasSecondTry: true },
  { name: 'browser', include: ['test/browser/**/*.test.ts'], exclude: ALONE, testTimeoutMs: 120_000, workers: 2, hasSecondTry: true },
  { name: 'desktop', include: ['test/desktop/**/*.test.ts', 'build/package/**/*.test.ts'], testTimeoutMs: 120_000, workers: 2, hasSecondTry: true },
  { name: 'alone', include: ALONE, testTimeoutMs: 120_000, workers: 1, hasSecondTry: true },
];
