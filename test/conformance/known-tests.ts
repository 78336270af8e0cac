import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Each file's first literal argument of `it(…)`, `test(…)` and of their `.each(…)(…)` forms, one of three quotes. */
const NAME = /(?<![\w.])(?:it|test)(?:\.(?:skip|todo|only|fails|runIf\([^\n]*?\)|skipIf\([^\n]*?\)))?\s*\(\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)/gsu;
const EACH_NAME = /\)\s*\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)\s*,\s*(?:\{[^}]*\}\s*,\s*)?(?:async\s*)?\(/gsu;
/** A test that is not run proves nothing. */
const NOT_RUN = /(?<![\w.])(?:it|test)\.(?:skip|todo)\b/u;

/** The names of a file's tests as written there; `$name` of fixtures stands for each fixture. Undefined: no such file. */
export function testNames(file: string, root = ROOT): ReadonlySet<string> | undefined {
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  const source = readFileSync(path, 'utf8');
  const names = new Set<string>();
  for (const pattern of [NAME, EACH_NAME]) {
    for (const match of source.matchAll(pattern)) if (!NOT_RUN.test(match[0])) names.add(unquoted(match[1]!));
  }
  if (names.has('$name') && source.includes('readFixtures(')) for (const name of fixtureNames(path)) names.add(name);
  return names;
}

function unquoted(literal: string): string {
  return literal.slice(1, -1).replace(/\\(['"`\\])/gu, '$1');
}

function fixtureNames(path: string): readonly string[] {
  const folder = join(dirname(path), 'fixtures');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
}

/** Every test file of the project, from its root. */
export function testFiles(root = ROOT): readonly string[] {
  return ['electron', 'renderer', 'test', 'build'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.test\.tsx?$/u.test(name) && !name.includes('node_modules'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`));
}

/** A name as written, as the pattern of names that a run has: `%s`, `$key` and `${…}` stand for anything. */
export function asPattern(name: string): RegExp {
  const parts = name.split(/%[sdifjo#]|\$\{[^}]*\}|\$[a-z]\w*/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 'su');
}
