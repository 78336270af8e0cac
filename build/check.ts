/** Type checks, one project per environment, and the linter. Prints what is wrong; answers with the exit code. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));

export const projects = [
  'electron/tsconfig.json', 'electron/tsconfig.node.json', 'electron/tsconfig.preload.json',
  'renderer/tsconfig.json', 'test/tsconfig.json', 'build/tsconfig.json',
] as const;

export const lintedFolders = ['electron', 'renderer', 'test', 'build', 'oxlint.config.ts'] as const;

export interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
  readonly output: string;
}

/** The command behind a name in node_modules/.bin, run by this Node: the same on every system. */
function tool(packageName: string, command: string, args: readonly string[], cwd: string): { status: number | null; output: string } {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const bin = (createRequire(import.meta.url)(manifest) as { bin: Record<string, string> }).bin[command];
  if (bin === undefined) throw new Error(`${packageName} has no command ${command}.`);
  const result = spawnSync(process.execPath, [join(dirname(manifest), bin), ...args], { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { status: result.status, output: `${result.stdout}${result.stderr}`.trim() };
}

/** Type-checks one project; `folder` is the tree to check, another one than ours in tests of the guards. */
export function typeCheck(project: string, folder: string = root): CheckResult {
  const { status, output } = tool('typescript', 'tsc', ['--noEmit', '-p', project, '--pretty', 'false'], folder);
  return { name: `types of ${project}`, ok: status === 0, output };
}

/** Lints named folders: the linter would walk node_modules otherwise. */
export function lint(paths: readonly string[] = lintedFolders, options: readonly string[] = [], folder: string = root): CheckResult {
  const { status, output } = tool('oxlint', 'oxlint', ['--type-aware', '--deny-warnings', ...options, ...paths], folder);
  return { name: 'lint', ok: status === 0, output };
}

/** All checks, one result for the types of all projects together and one for the linter. */
export function checkAll(): CheckResult[] {
  const types = projects.map((project) => typeCheck(project));
  const failed = types.filter(({ ok }) => !ok);
  return [
    { name: 'types', ok: failed.length === 0, output: failed.map(({ name, output }) => `${name}:\n${output}`).join('\n') },
    lint(),
  ];
}

if (import.meta.main) {
  const results = checkAll();
  for (const { name, ok, output } of results) console.log(ok ? `${name}: ok` : `${name}: failed\n${output}\n`);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
