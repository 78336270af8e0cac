/** Runs the checks and every suite, one after the other, and closes with one line that sums them up. */
import { spawn, type ChildProcess } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAll } from './check.ts';
import { suites, type Suite } from './suites.ts';
import type { Tally } from './vitest/tally-reporter.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export function filesOf(suite: Suite, folder: string = root): string[] {
  return globSync([...suite.include], { cwd: folder, exclude: [...(suite.exclude ?? [])] });
}

/** No suite may take longer; one that hangs is ended and counts as failed. */
const suiteLimitMs = 15 * 60_000;

let current: ChildProcess | undefined;

/** Runs one command to its end; answers its exit code, or 1 when a signal ended it. */
function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    current = child;
    const limit = setTimeout(() => {
      console.log(`Ended after ${suiteLimitMs / 60_000} minutes.`);
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    }, suiteLimitMs);
    const end = (code: number | null): void => {
      clearTimeout(limit);
      resolve(code ?? 1);
    };
    child.once('error', () => { end(1); });
    child.once('exit', end);
  });
}

/** A suite whose runner crashes, or ends badly without saying why, counts as one failure more. */
export function judge(exitCode: number, tally: Tally | undefined): Tally {
  if (tally === undefined) return { passed: 0, failed: 1, skipped: [] };
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

export function closingLine(tallies: readonly Tally[]): string {
  const sum = (count: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + count(tally), 0);
  const skipped = sum((tally) => tally.skipped.length);
  return `${sum((tally) => tally.passed)} passed, ${sum((tally) => tally.failed)} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

async function runSuite(suite: Suite, filters: readonly string[], folder: string): Promise<Tally> {
  const file = join(folder, `${suite.name}.json`);
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const code = await run([
    vitest, 'run', '--config', 'build/vitest.config.ts', '--project', suite.name, '--passWithNoTests', '--allowOnly=false',
    '--reporter', 'default', '--reporter', './build/vitest/tally-reporter.ts', ...filters,
  ], { LINNET_TALLY: file });
  let tally: Tally | undefined;
  try {
    tally = JSON.parse(readFileSync(file, 'utf8')) as Tally;
  } catch {
    console.log(`The suite ${suite.name} ended with ${code} and left no result.`);
  }
  return judge(code, tally);
}

async function runAll(filters: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'linnet-tests-'));
  const start = Date.now();
  const tallies: Tally[] = [];
  try {
    if (filters.length === 0) {
      for (const { name, ok, output } of checkAll()) {
        console.log(ok ? `${name}: ok` : `${name}: failed\n${output}`);
        tallies.push({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] });
      }
    }
    for (const suite of suites) {
      const isWanted = (file: string): boolean => filters.length === 0 || filters.some((part) => file.includes(part));
      if (!filesOf(suite).some(isWanted)) continue;
      tallies.push(await runSuite(suite, filters, folder));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const { name, reason } of tallies.flatMap((tally) => tally.skipped)) console.log(`skipped: ${name}: ${reason}`);
  console.log(`in ${Math.round((Date.now() - start) / 1000)} s`);
  console.log(closingLine(tallies));
  return tallies.some((tally) => tally.failed > 0) || tallies.every((tally) => tally.passed === 0) ? 1 : 0;
}

if (import.meta.main) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      current?.kill('SIGTERM');
      process.exit(1);
    });
  }
  process.exitCode = await runAll(process.argv.slice(2));
}
