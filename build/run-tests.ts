/** Runs the checks and every suite, one after the other, and closes with one line that sums them up. */
import { spawn, type ChildProcess } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAll } from './check.ts';
import { suites, type Suite } from './suites.ts';
import type { Noted, Tally } from './vitest/tally-reporter.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export function filesOf(suite: Suite, folder: string = root): string[] {
  return globSync([...suite.include], { cwd: folder, exclude: [...(suite.exclude ?? [])] });
}

/** No suite may take longer; one that hangs is ended and counts as failed. */
const suiteLimitMs = 20 * 60_000;

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
export function judge(suite: string, exitCode: number, tallies: readonly Tally[]): readonly Tally[] {
  if (tallies.some(({ failed }) => failed.length > 0) || (exitCode === 0 && tallies.length > 0)) return tallies;
  return [...tallies, { file: '', passed: 0, failed: [{ name: suite, reason: `the suite ended with ${exitCode}` }], skipped: [] }];
}

/**
 * The files to try once more, one at a time: what waits for servers and browsers on a busy machine can miss a deadline.
 * None when so much failed that it is no accident, or when the failure belongs to no file.
 */
export function worthASecondTry(tallies: readonly Tally[]): readonly string[] {
  const files = tallies.filter(({ failed }) => failed.length > 0).map(({ file }) => file);
  return files.length <= 3 && !files.includes('') ? files : [];
}

export function closingLine(tallies: readonly Tally[], shaken = 0): string {
  const sum = (count: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + count(tally), 0);
  const skipped = sum((tally) => tally.skipped.length);
  const first = `${sum((tally) => tally.passed)} passed, ${sum((tally) => tally.failed.length)} failed`;
  return `${first}${skipped > 0 ? `, ${skipped} skipped` : ''}${shaken > 0 ? `, ${shaken} of the passed only at the second try` : ''}`;
}

async function runSuite(suite: Suite, args: readonly string[], folder: string): Promise<readonly Tally[]> {
  const file = join(folder, `${suite.name}.json`);
  rmSync(file, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const code = await run([
    vitest, 'run', '--config', 'build/vitest.config.ts', '--project', suite.name, '--passWithNoTests', '--allowOnly=false',
    '--reporter', 'default', '--reporter', './build/vitest/tally-reporter.ts', ...args,
  ], { LINNET_TALLY: file });
  let tallies: readonly Tally[] = [];
  try {
    tallies = JSON.parse(readFileSync(file, 'utf8')) as readonly Tally[];
  } catch {
    console.log(`The suite ${suite.name} ended with ${code} and left no result.`);
  }
  return judge(suite.name, code, tallies);
}

/** A suite, and what of it passed only at the second try: told, not hidden. */
async function runTwiceAtMost(suite: Suite, filters: readonly string[], folder: string): Promise<{ tallies: readonly Tally[]; shaken: readonly Noted[] }> {
  const first = await runSuite(suite, filters, folder);
  const again = suite.hasSecondTry ? worthASecondTry(first) : [];
  if (again.length === 0) return { tallies: first, shaken: [] };
  const second = await runSuite(suite, ['--no-file-parallelism', ...again], folder);
  const failedAgain = new Set(second.flatMap(({ failed }) => failed.map(({ name }) => name)));
  return {
    tallies: [...first.filter(({ file }) => !again.includes(file)), ...second],
    shaken: first.flatMap(({ failed }) => failed.filter(({ name }) => !failedAgain.has(name))),
  };
}

async function runAll(filters: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'linnet-tests-'));
  const start = Date.now();
  const tallies: Tally[] = [];
  const shaken: Noted[] = [];
  try {
    if (filters.length === 0) {
      for (const { name, ok, output } of checkAll()) {
        console.log(ok ? `${name}: ok` : `${name}: failed\n${output}`);
        tallies.push({ file: '', passed: ok ? 1 : 0, failed: ok ? [] : [{ name, reason: 'see above' }], skipped: [] });
      }
    }
    for (const suite of suites) {
      const isWanted = (file: string): boolean => filters.length === 0 || filters.some((part) => file.includes(part));
      if (!filesOf(suite).some(isWanted)) continue;
      const outcome = await runTwiceAtMost(suite, filters, folder);
      tallies.push(...outcome.tallies);
      shaken.push(...outcome.shaken);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const { name, reason } of tallies.flatMap((tally) => tally.skipped)) console.log(`skipped: ${name}: ${reason}`);
  for (const { name, reason } of shaken) console.log(`only at the second try: ${name}: ${reason}`);
  for (const { name, reason } of tallies.flatMap((tally) => tally.failed)) console.log(`failed: ${name}: ${reason}`);
  console.log(`in ${Math.round((Date.now() - start) / 1000)} s`);
  console.log(closingLine(tallies, shaken.length));
  return tallies.some((tally) => tally.failed.length > 0) || tallies.every((tally) => tally.passed === 0) ? 1 : 0;
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
