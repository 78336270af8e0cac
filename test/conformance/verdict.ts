import { idOf, proofsOf, type Line, type Proof } from './line.ts';
import { asPattern, testNames } from './known-tests.ts';

/** How many lines the checklist has. */
export const LINE_COUNT = 430;

/** What one run of the tests says of them: file from the root, the test's own name, whether it passed. */
export interface RunTest {
  readonly file: string;
  readonly title: string;
  readonly passed: boolean;
}

/** Sentences about lines that are missing or doubled, and about entries that say nothing. */
export function tableProblems(lines: readonly Line[]): readonly string[] {
  const problems: string[] = [];
  const seen = new Map<number, number>();
  for (const line of lines) {
    seen.set(line.number, (seen.get(line.number) ?? 0) + 1);
    if (line.number < 1 || line.number > LINE_COUNT || !Number.isInteger(line.number)) problems.push(`${idOf(line)} is no line of the checklist.`);
    const { standing } = line;
    if (!('notApplicable' in standing) && !('open' in standing) && (standing.proof ?? []).length === 0) {
      problems.push(`${idOf(line)} has no test: name one (of what a server does: how Linnet copes), or say what is missing with open('…').`);
    }
    const reason = 'server' in standing ? standing.server : 'notApplicable' in standing ? standing.notApplicable : 'open' in standing ? standing.open : undefined;
    if (reason !== undefined && reason.trim() === '') problems.push(`${idOf(line)} gives no reason.`);
    if (line.says.trim() === '' || line.section === '' || line.keyword === '') problems.push(`${idOf(line)} does not say what is demanded.`);
  }
  for (let number = 1; number <= LINE_COUNT; number += 1) {
    const times = seen.get(number) ?? 0;
    if (times === 0) problems.push(`${idOf({ number })} has no entry.`);
    if (times > 1) problems.push(`${idOf({ number })} has ${times} entries.`);
  }
  return problems;
}

/** Sentences about tests that lines name and that are not there. */
export function proofProblems(lines: readonly Line[], namesOf?: typeof testNames): readonly string[] {
  return missingProofs(lines.map((line) => ({ id: idOf(line), proofs: proofsOf(line) })), namesOf);
}

/** The same for the entries of any table. */
export function missingProofs(
  entries: readonly { readonly id: string; readonly proofs: readonly Proof[] }[], namesOf: (file: string) => ReadonlySet<string> | undefined = testNames,
): readonly string[] {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return entries.flatMap(({ id, proofs }) => proofs.flatMap(({ file, test }) => {
    if (!known.has(file)) known.set(file, namesOf(file));
    const names = known.get(file);
    if (!names) return [`${id} names ${file}, which is not there.`];
    return names.has(test) ? [] : [`${id} names the test '${test}', which ${file} does not have.`];
  }));
}

/** Sentences about tests that lines name and that did not run, or failed. */
export function runProblems(lines: readonly Line[], run: readonly RunTest[]): readonly string[] {
  const byFile = new Map<string, RunTest[]>();
  for (const test of run) byFile.set(test.file, [...(byFile.get(test.file) ?? []), test]);
  return lines.flatMap((line) => proofsOf(line).flatMap((proof) => {
    const found = testsOf(proof, byFile.get(proof.file) ?? []);
    if (found.length === 0) return [`${idOf(line)}: '${proof.test}' of ${proof.file} did not run.`];
    return found.every(({ passed }) => passed) ? [] : [`${idOf(line)}: '${proof.test}' of ${proof.file} did not pass.`];
  }));
}

function testsOf({ test }: Proof, run: readonly RunTest[]): readonly RunTest[] {
  const pattern = asPattern(test);
  return run.filter(({ title }) => pattern.test(title));
}

/** The tests of a report of vitest's `json` reporter. */
export function readReport(json: string, root: string): readonly RunTest[] {
  const report = JSON.parse(json) as { testResults: { name: string; assertionResults: { title: string; status: string }[] }[] };
  return report.testResults.flatMap(({ name, assertionResults }) => assertionResults.map(({ title, status }) => ({
    file: name.startsWith(root) ? name.slice(root.length).replace(/^[/\\]/u, '').replaceAll('\\', '/') : name, title, passed: status === 'passed',
  })));
}

/** Numbers that tests carry in their names, ranges such as R316–R322 included. */
export function numbersIn(name: string): readonly number[] {
  return [...name.matchAll(/R(\d{3})(?:\s?(?:–|-|…|to|bis)\s?R?(\d{3}))?/gu)].flatMap(([, from, to]) =>
    Array.from({ length: Math.max(0, Number(to ?? from) - Number(from)) + 1 }, (_, index) => Number(from) + index));
}
