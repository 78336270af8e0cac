/**
 * `npm run hostile [-- --streams N | --seed N | --table]`: compares 1,000,000 random streams (or N) with expat, prints the table of what means
 * harm with its proofs, and writes its part of RELIABILITY.md. `--table` writes the table alone. Ends with 1 when a row is without proof, names a
 * test that is not there, or the two parsers differ.
 */
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../conformance/known-tests.ts';
import { compareAll } from './expat/compare.ts';
import { Expat } from './expat/expat.ts';
import { HAZARDS } from './table/index.ts';
import { FIGURES, renderTable, withPart } from './table/render.ts';
import { hazardProblems } from './table/verdict.ts';

const WHOLE = 1_000_000;

const { values } = parseArgs({ options: { streams: { type: 'string' }, seed: { type: 'string' }, table: { type: 'boolean' } } });
const problems = [...hazardProblems(HAZARDS)];
let figures: string | undefined;

if (!values.table) {
  const [count, seed] = [Number(values.streams ?? WHOLE), Number(values.seed ?? randomInt(2 ** 31))];
  if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) throw new Error('--streams and --seed want whole numbers');
  const expat = new Expat();
  const start = performance.now();
  const { taken, refused, byRule, newerNames, differences, count: compared } = await compareAll(expat, seed, count);
  expat.end();
  const seconds = Math.round((performance.now() - start) / 1000);
  const line = `${compared.toLocaleString('en')} streams of seed ${seed} against expat: ${differences.length} differences; ${taken.toLocaleString('en')} taken and ${refused.toLocaleString('en')} refused by both, `
    + `${byRule.toLocaleString('en')} refused by rule of XMPP alone, ${newerNames.toLocaleString('en')} with names of the fifth edition of XML`;
  console.log(`${line}; ${seconds} s`);
  problems.push(...differences);
  // What is told to people is a whole run.
  if (compared >= WHOLE) figures = `${FIGURES}${line} (${commit()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}, ${seconds} s).`;
}

console.log(renderTable());
const file = join(ROOT, 'RELIABILITY.md');
writeFileSync(file, withPart(readFileSync(file, 'utf8'), figures));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'no commit';
  }
}
