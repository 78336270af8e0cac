import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

/** What one file of tests came to; build/run-tests.ts sums them. */
export interface Tally {
  /** The file's path from the project's folder, or what else ran. */
  readonly file: string;
  readonly passed: number;
  readonly failed: readonly Noted[];
  readonly skipped: readonly Noted[];
}

/** A test by name, and the first line of why it did not pass. */
export interface Noted {
  readonly name: string;
  readonly reason: string;
}

/** Writes the tallies of a run to the file named by LINNET_TALLY. Whatever is not a passed or skipped test is a failure. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env['LINNET_TALLY'];
    if (file === undefined) return;
    const tallies = modules.map(tallyOf);
    if (unhandled.length > 0) {
      tallies.push({ file: '', passed: 0, failed: unhandled.map((error) => noted('outside every test', [error])), skipped: [] });
    }
    writeFileSync(file, JSON.stringify(tallies));
  }
}

function tallyOf(module: TestModule): Tally {
  const file = module.relativeModuleId;
  let passed = 0;
  const failed = module.errors().map((error) => noted(file, [error]));
  const skipped: Noted[] = [];
  for (const suite of module.children.allSuites()) {
    failed.push(...suite.errors().map((error) => noted(`${file} > ${suite.fullName}`, [error])));
  }
  for (const test of module.children.allTests()) {
    const result = test.result();
    if (result.state === 'passed') passed += 1;
    else if (result.state === 'skipped') skipped.push({ name: nameOf(file, test), reason: result.note ?? 'no reason given' });
    else failed.push(noted(nameOf(file, test), result.state === 'failed' ? result.errors : []));
  }
  return { file, passed, failed, skipped };
}

function noted(name: string, errors: readonly SerializedError[]): Noted {
  return { name, reason: errors[0]?.message.split('\n')[0] ?? 'did not end' };
}

function nameOf(file: string, test: TestCase): string {
  return `${file} > ${test.fullName}`;
}
