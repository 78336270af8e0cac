/**
 * `npm run faults [-- F53 F54 G9 …]`: the long forms of the faults (all, or these), which take hours on two cores, and with G9 1,000 kills of a
 * program that writes; keeps their figures in `test/faults/figures.json` (with how much was done for each), prints the table and rewrites its part
 * of RELIABILITY.md. `--table`: without running anything; `--share=0.2`: a fifth of each. Ends with 1 when a row names what is not there, or a
 * test failed: nothing is kept then of the rows whose tests did not pass.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../conformance/known-tests.ts';
import type { Figure } from './figure.ts';
import { FIGURES_FILE, readFigures, renderPart, renderTable, withPart, type Figures } from './render.ts';
import { FAULTS } from './table.ts';
import { faultProblems } from './verdict.ts';

/** 1,000 sudden deaths in each of the three forms of the test beside the database. */
const KILL_ROUNDS = 1_000;
const KILL_TEST = 'electron/platform/node/sqlite-kill.test.ts';

const args = process.argv.slice(2);
const share = Number(args.find((arg) => arg.startsWith('--share='))?.slice('--share='.length) ?? 1);
const wanted = args.filter((arg) => /^(?:F\d+|G9)$/u.test(arg));

function vitest(files: readonly string[], env: Readonly<Record<string, string>>): boolean {
  const pattern = wanted.length > 0 && !files.includes(KILL_TEST) ? ['-t', `\\b(${wanted.join('|')})\\b`] : [];
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'build/vitest.config.ts', '--no-file-parallelism', ...files, ...pattern], {
    cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env },
  });
  return run.status === 0;
}

function measure(): { readonly isWell: boolean; readonly figures: readonly Figure[] } {
  const folder = mkdtempSync(join(tmpdir(), 'linnet-figures-'));
  const file = join(folder, 'figures.jsonl');
  try {
    const env = { LINNET_FAULTS: 'long', LINNET_FIGURES: file, LINNET_FAULTS_SHARE: String(share) };
    let isWell = wanted.join() === 'G9' || vitest(['test/faults/'], env);
    const figures = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Figure) : [];
    if (wanted.length > 0 && !wanted.includes('G9')) return { isWell, figures };
    const rounds = Math.round(KILL_ROUNDS * share);
    const isSound = vitest([KILL_TEST], { DATABASE_KILL_ROUNDS: String(rounds) });
    isWell &&= isSound;
    return { isWell, figures: isSound ? [...figures, { fault: 'G9', measured: `database sound after ${rounds} kills while it wrote in plain, ${rounds} encrypted, and ${rounds} while it was made` }] : figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Those of a fault that was measured anew take the place of its former ones. */
function keep(figures: readonly Figure[]): void {
  const measured = new Set(figures.map(({ fault }) => fault));
  const origin = {
    // The last that changed the program, not its tests.
    commit: execFileSync('git', ['log', '-1', '--format=%h', '--', 'electron', 'renderer'], { cwd: ROOT, encoding: 'utf8' }).trim(),
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform}`,
  };
  const kept: Figures = [...readFigures().filter(({ fault }) => !measured.has(fault)), ...figures.map((figure) => ({ ...figure, ...origin }))]
    .toSorted((one, other) => Number(one.fault.slice(1)) - Number(other.fault.slice(1)));
  writeFileSync(FIGURES_FILE, `${JSON.stringify(kept, undefined, 2)}\n`);
}

let isWell = true;
if (!args.includes('--table')) {
  const outcome = measure();
  isWell = outcome.isWell;
  if (outcome.figures.length > 0) keep(outcome.figures);
}
const problems = faultProblems(FAULTS);
const document = join(ROOT, 'RELIABILITY.md');
writeFileSync(document, withPart(readFileSync(document, 'utf8'), renderPart(FAULTS, readFigures())));
console.log(renderTable(FAULTS, readFigures()));
for (const problem of problems) console.error(problem);
process.exitCode = isWell && problems.length === 0 ? 0 : 1;
