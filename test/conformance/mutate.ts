/**
 * `node test/conformance/mutate.ts [R115 …]`: breaks the program line by line as `mutations.ts` says, each time in a copy of the project,
 * and runs the test that must notice. Ends with 1 when one does not, or when it fails without the break.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './known-tests.ts';
import { idOf } from './line.ts';
import { MUTATIONS, type Mutation } from './mutations.ts';

const copy = mkdtempSync(join(tmpdir(), 'linnet-mutations-'));

/** Whether the test file passes in the copy as it now stands. */
function passes(test: string): boolean {
  const run = spawnSync(process.execPath, [join(copy, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'build/vitest.config.ts', test], { cwd: copy, encoding: 'utf8' });
  return run.status === 0;
}

function isNoticed({ file, find, replace, noticedBy }: Mutation): boolean {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, source.replace(find, () => replace));
  try {
    return !passes(noticedBy);
  } finally {
    writeFileSync(path, source);
  }
}

try {
  for (const name of ['electron', 'renderer', 'test', 'build', 'package.json', 'tsconfig.json', 'CONFORMANCE.md']) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const asked = process.argv.slice(2);
  const chosen = MUTATIONS.filter(({ line }) => asked.length === 0 || asked.includes(idOf({ number: line })));
  let failed = 0;
  for (const test of new Set(chosen.map(({ noticedBy }) => noticedBy))) {
    if (passes(test)) continue;
    failed += 1;
    console.log(`${test} fails without any break.`);
  }
  for (const mutation of chosen) {
    const noticed = isNoticed(mutation);
    if (!noticed) failed += 1;
    console.log(`${idOf({ number: mutation.line })}  ${noticed ? 'noticed' : 'NOT NOTICED'}  ${mutation.file}: ${mutation.noticedBy}`);
  }
  console.log(`${chosen.length} breaks, ${failed} problems`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
