import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

/** What one suite came to; build/run-tests.ts sums them. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** Writes the tally of a run to the file named by LINNET_TALLY. Whatever is not a passed or skipped test is a failure. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env['LINNET_TALLY'];
    if (file === undefined) return;
    let passed = 0;
    let failed = unhandled.length;
    const skipped: { name: string; reason: string }[] = [];
    for (const module of modules) {
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed += 1;
        else if (result.state === 'skipped') skipped.push({ name: nameOf(module, test), reason: result.note ?? 'no reason given' });
        else failed += 1;
      }
    }
    writeFileSync(file, JSON.stringify({ passed, failed, skipped } satisfies Tally));
  }
}

function nameOf(module: TestModule, test: TestCase): string {
  return `${module.relativeModuleId} > ${test.fullName}`;
}
