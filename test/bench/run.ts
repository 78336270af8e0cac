/**
 * Every bench, one after the other, each in a process of its own: `node test/bench/run.ts [name…] [--option=value…]`.
 * A bench prints figures and fails only when it cannot measure.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const names = globSync('*.bench.ts', { cwd: folder }).map((file) => basename(file, '.bench.ts')).sort();
const wanted = process.argv.slice(2).filter((part) => !part.startsWith('--'));
const options = process.argv.slice(2).filter((part) => part.startsWith('--'));
const unknown = wanted.filter((name) => !names.includes(name));

if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are ${names.join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of wanted.length > 0 ? wanted : names) {
    const child = spawn(process.execPath, [`${folder}${name}.bench.ts`, ...options], { stdio: 'inherit' });
    const [code] = await once(child, 'exit') as [number | null];
    if (code === 0) continue;
    console.error(`${name} could not be measured (exit code ${String(code)}).`);
    process.exitCode = 1;
  }
}
