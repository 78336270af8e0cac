/**
 * `npm run conformance [-- --report run.json …]`: prints the table by section and writes CONFORMANCE.md. Ends with 1 when a line has no
 * entry, names a test that is not there, or, with reports of a whole run (`vitest run --reporter json`), one that did not pass in it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './known-tests.ts';
import { renderDocument, renderTable } from './render.ts';
import { LINES } from './table.ts';
import { proofProblems, readReport, runProblems, tableProblems } from './verdict.ts';

const args = process.argv.slice(2);
const reports = args.flatMap((arg, index) => (args[index - 1] === '--report' ? [arg] : []));
const problems = [
  ...tableProblems(LINES),
  ...proofProblems(LINES),
  ...(reports.length > 0 ? runProblems(LINES, reports.flatMap((file) => readReport(readFileSync(file, 'utf8'), ROOT))) : []),
];
console.log(renderTable());
writeFileSync(join(ROOT, 'CONFORMANCE.md'), renderDocument());
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
