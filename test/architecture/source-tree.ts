import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { resolveSpecifier } from '../../build/layers.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Source texts by path from the project's root. The rules are functions of such a tree, so that a test can break one. */
export type SourceTree = ReadonlyMap<string, string>;

const notOurs = new Set(['node_modules', '.git', 'out', 'dist', '.cache']);

/** Every file of the project, from its root; what is installed or built is not part of it. */
export function listFiles(folder = ''): string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory()) return listFiles(`${path}/`);
    return entry.isFile() ? [path] : [];
  }).sort();
}

/** Texts of the project's files whose path the pattern matches. */
export function readTree(pattern: RegExp): SourceTree {
  return new Map(listFiles().filter((name) => pattern.test(name)).map((name) => [name, readFileSync(`${root}/${name}`, 'utf8')]));
}

export const isSource = /^(?:electron|renderer|test|build)\/.*\.tsx?$/u;

/** The specifiers a source names in imports, exports and `import()`, types included. */
export function specifiersOf(path: string, text: string): string[] {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message ?? ''}`);
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start, end)).filter((code) => /^['"]/u.test(code)).map((code) => code.slice(1, -1));
  const exported = module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value));
  return [...new Set([...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...exported, ...dynamic])].filter((name) => name !== undefined);
}

/** For each source, the sources it imports. */
export function importGraph(tree: SourceTree): ReadonlyMap<string, readonly string[]> {
  return new Map([...tree].map(([path, text]) => [
    path,
    specifiersOf(path, text).filter((name) => name.startsWith('.')).map((name) => resolveSpecifier(path, name)).filter((target) => tree.has(target)),
  ]));
}
