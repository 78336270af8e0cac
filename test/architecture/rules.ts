import { importProblem, isTest } from '../../build/layers.ts';
import { importGraph, specifiersOf, type SourceTree } from './source-tree.ts';

/** Imports that the table of layers does not allow. */
export function layerProblems(tree: SourceTree): string[] {
  return [...tree].flatMap(([path, text]) => specifiersOf(path, text).flatMap((specifier) => {
    const problem = importProblem(path, specifier);
    return problem === undefined ? [] : [`${path}: ${problem}`];
  }));
}

/** Rings of files that import each other, each once: `a -> b -> a`. */
export function cycles(tree: SourceTree): string[] {
  const graph = importGraph(tree);
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push(`${[...trail.slice(trail.indexOf(path)), path].join(' -> ')}: move what both need to a file of its own.`);
      return;
    }
    state.set(path, 'open');
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

const features = 'electron/xmpp/features/';

/** What a spec's folder lacks. `files` are paths from the project's root. */
export function featureProblems(files: readonly string[], list: string): string[] {
  const folders = new Set(files.filter((path) => path.startsWith(features)).map((path) => path.slice(features.length)).filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''));
  return [...folders].sort().flatMap((folder) => {
    const own = files.filter((path) => path.startsWith(`${features}${folder}/`)).map((path) => path.slice(features.length + folder.length + 1));
    const lacks = [
      ...['index.ts', 'codec.ts', 'module.ts', 'codec.test.ts', 'module.test.ts'].filter((name) => !own.includes(name)),
      ...(own.some((name) => name.startsWith('fixtures/') && name.endsWith('.xml')) ? [] : ['fixtures/*.xml']),
    ];
    const problems = lacks.map((name) => `${features}${folder}/ has no ${name}: one spec is one folder with codec, module, tests and fixtures.`);
    if (!/^(?:rfc\d+|xep-\d{4})-[a-z0-9-]+$/u.test(folder)) problems.push(`${features}${folder}/ is not named after its spec, such as rfc3921-roster or xep-0030-disco.`);
    if (!list.includes(`'./${folder}/index.ts'`)) problems.push(`${features}index.ts does not list ${folder}: a feature that is not in the list does not exist.`);
    return problems;
  });
}

export const mostLines = 300;

export interface LongFile {
  readonly lines: number;
  readonly reason: string;
}

/** Files that are too long, longer than their exception says, or listed without need. */
export function lengthProblems(tree: SourceTree, exceptions: Readonly<Record<string, LongFile>>): string[] {
  const length = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const long = [...tree].flatMap(([path, text]) => {
    const lines = length(text);
    const most = exceptions[path]?.lines ?? mostLines;
    return lines > most ? [`${path} has ${lines} lines, at most ${most}: split it by reasons to change.`] : [];
  });
  const needless = Object.entries(exceptions).flatMap(([path, { reason }]) => {
    const text = tree.get(path);
    if (text === undefined || length(text) <= mostLines) return [`${path} is listed as too long and is not: take it off the list.`];
    return reason.length < 20 ? [`${path} is listed as too long without a reason.`] : [];
  });
  return [...long, ...needless];
}

/** Test files that no suite, or more than one, collects. */
export function collectionProblems(files: readonly string[], collected: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of collected) counts.set(path, (counts.get(path) ?? 0) + 1);
  return files.filter((path) => isTest(path) || /\.(?:spec|tests)\.[jt]sx?$|\.test\.[cm]?jsx?$/u.test(path)).flatMap((path) => {
    const count = counts.get(path) ?? 0;
    if (count === 1) return [];
    return [count === 0 ? `${path} is collected by no suite: see build/suites.ts.` : `${path} is collected by ${count} suites: see build/suites.ts.`];
  });
}

const workplace: readonly (readonly [RegExp, string])[] = [
  [/\/work\/|\/tmp\/w\/|\/root\//u, 'a path of one computer'],
  [/\b(?:issue|ticket) #?\d+\b/iu, 'the number of an issue'],
  [/\bregistry\.npmjs|\bnpm registry mirror\b/u, 'the place packages come from'],
  [/\b(?:Claude|ChatGPT|Copilot|language model|AI assistant|sub-?agent)\b/iu, 'a tool of the workplace'],
  [/\bTODO\b|\bFIXME\b|\bXXX\b/u, 'an unfinished thing'],
];

/** Words that say something about a workplace and nothing about Linnet. */
export function wordProblems(tree: SourceTree): string[] {
  return [...tree].flatMap(([path, text]) => text.split('\n').flatMap((line, index) => (
    workplace.filter(([pattern]) => pattern.test(line)).map(([, what]) => `${path}:${index + 1} names ${what}: "${line.trim().slice(0, 80)}"`)
  )));
}
