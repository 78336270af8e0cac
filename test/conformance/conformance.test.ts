import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANGE_COUNT, CHANGES } from './changes.ts';
import { CONDITIONS } from './conditions.ts';
import { DEPARTURES } from './departures.ts';
import { asPattern, ROOT, testFiles, testNames } from './known-tests.ts';
import { line, open, proven, type Line, server } from './line.ts';
import { renderDocument } from './render.ts';
import { MUTATIONS } from './mutations.ts';
import { SERVER_CASES } from './server/cases/index.ts';
import { SERVER_DEPARTURES } from './server/departures.ts';
import { SERVER_LINES_ELSEWHERE } from './server/elsewhere.ts';
import { LINES } from './table.ts';
import { LINE_COUNT, numbersIn, proofProblems, readReport, runProblems, tableProblems } from './verdict.ts';

describe('the table of RFC 3921', () => {
  it('has one entry for each of the 430 lines, and each says where it stands', () => {
    expect(tableProblems(LINES)).toEqual([]);
  });

  it('says of each change of RFC 6121 which reading is taken, and proves it (N01 to N37)', () => {
    expect(CHANGES.map(({ number }) => number)).toEqual(Array.from({ length: CHANGE_COUNT }, (_, index) => index + 1));
    for (const { number, says, reading, proof } of CHANGES) expect([number, says !== '', reading !== '', proof.length > 0]).toEqual([number, true, true, true]);
    expect(proofProblems(CHANGES.map(({ number, says, proof }) => line(number, '6121', 'text', says, { proof })))).toEqual([]);
  });

  it('has words for each condition of a stanza error (E01 to E23)', () => {
    expect([CONDITIONS.length, CONDITIONS[0]!.condition, CONDITIONS[21]!.condition]).toEqual([23, 'bad-request', 'undefined-condition']);
    for (const { condition, words } of CONDITIONS) expect([condition, words.length > 5]).toEqual([condition, true]);
  });

  it('names only tests that are there', () => {
    expect(proofProblems(LINES)).toEqual([]);
    expect(proofProblems(DEPARTURES.map(({ lines, does, proof }) => line(lines[0]!, '', 'drv', does, { proof })))).toEqual([]);
  });

  it('has what is demanded of servers tried on servers, or says where else and why', () => {
    const tried = [...SERVER_CASES.flatMap(({ lines }) => numbersIn(lines)), ...SERVER_LINES_ELSEWHERE.flatMap(({ lines }) => lines)];
    expect(LINES.filter(({ number, keyword }) => keyword.startsWith('srv') && !tried.includes(number)).map(({ number }) => number)).toEqual([]);
    expect(proofProblems(SERVER_LINES_ELSEWHERE.map(({ lines, why, proof }) => line(lines[0]!, '', 'srv', why, { proof })))).toEqual([]);
    // A departure from what no case demands would never be tried.
    expect(SERVER_DEPARTURES.filter(({ lines }) => !SERVER_CASES.some((each) => each.lines === lines))).toEqual([]);
    expect(new Set(SERVER_CASES.map(({ lines }) => lines)).size).toBe(SERVER_CASES.length);
  });

  it('is told to people as it is: CONFORMANCE.md is current', () => {
    const isCurrent = readFileSync(join(ROOT, 'CONFORMANCE.md'), 'utf8') === renderDocument();
    expect(isCurrent, 'CONFORMANCE.md is not what the table says: npm run conformance writes it').toBe(true);
  });

  it('knows every line that a test claims to be about', () => {
    const numbers = testFiles().flatMap((file) => [...testNames(file) ?? []].flatMap((name) => numbersIn(name).map((number) => ({ file, name, number }))));
    expect(numbers.length).toBeGreaterThan(200);
    expect(numbers.filter(({ number }) => number < 1 || number > LINE_COUNT)).toEqual([]);
  });

  it('leaves no demand on the client that a keyword makes without a word of why', () => {
    for (const { standing } of LINES.filter(({ keyword }) => keyword.startsWith('MUST'))) {
      expect('proof' in standing || 'open' in standing || 'notApplicable' in standing).toBe(true);
    }
  });
});

describe('the breaks that tests must notice', () => {
  it('can each be made: what they replace stands once in its file, and the line names the test that notices', () => {
    for (const { line: number, file, find, replace, noticedBy } of MUTATIONS) {
      expect([file, find, readFileSync(join(ROOT, file), 'utf8').split(find).length - 1]).toEqual([file, find, 1]);
      expect(replace).not.toBe(find);
      const proofs = LINES.find((each) => each.number === number)?.standing.proof ?? [];
      expect([number, proofs.map((proof) => proof.file)]).toEqual([number, expect.arrayContaining([noticedBy])]);
    }
  });

  it('are at least twenty, over all sections that a client answers for', () => {
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(20);
    const sections = new Set(MUTATIONS.map(({ line: number }) => LINES.find((each) => each.number === number)!.section.split(/[ .]/u)[0]));
    expect([...sections]).toEqual(expect.arrayContaining(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '12', '13', '14', '15', 'B']));
  });
});

describe('the guards', () => {
  const file = 'test/conformance/verdict.ts';
  const entry = (number: number, ...tests: readonly string[]): Line => line(number, '1', 'MUST', 'something', proven(file, ...tests));
  const full = Array.from({ length: LINE_COUNT }, (_, index) => entry(index + 1, 'a'));
  const names = (): ReadonlySet<string> => new Set(['a', 'b %s (R001)']);

  it('notice lines that are missing, doubled, beyond the end, without a test or without a reason', () => {
    expect(tableProblems(full)).toEqual([]);
    expect(tableProblems(full.slice(1))).toEqual(['R001 has no entry.']);
    expect(tableProblems([...full, entry(7, 'a')])).toEqual(['R007 has 2 entries.']);
    expect(tableProblems([...full, entry(431, 'a')])).toEqual(['R431 is no line of the checklist.']);
    expect(tableProblems([entry(1), ...full.slice(1)])).toHaveLength(1);
    expect(tableProblems([line(1, '1', 'srv-MUST', 'x', server('Somebody else does it.')), ...full.slice(1)])).toHaveLength(1);
    expect(tableProblems([line(1, '1', 'MUST', 'x', open(' ')), ...full.slice(1)])).toEqual(['R001 gives no reason.']);
  });

  it('notice a test that is not in its file, and a file that is not there', () => {
    expect(proofProblems([entry(1, 'a', 'b %s (R001)')], names)).toEqual([]);
    expect(proofProblems([entry(1, 'c')], names)).toEqual([`R001 names the test 'c', which ${file} does not have.`]);
    expect(proofProblems([entry(1, 'a')], () => undefined)).toEqual([`R001 names ${file}, which is not there.`]);
  });

  it('notice in the report of a run a test that did not run, or failed', () => {
    const report = (status: string): string => JSON.stringify({ testResults: [{ name: join(ROOT, file), assertionResults: [{ title: 'b x y (R001)', status }, { title: 'a', status: 'passed' }] }] });
    const lines = [entry(1, 'a', 'b %s (R001)')];
    expect(runProblems(lines, readReport(report('passed'), ROOT))).toEqual([]);
    expect(runProblems(lines, readReport(report('failed'), ROOT))).toEqual([`R001: 'b %s (R001)' of ${file} did not pass.`]);
    expect(runProblems(lines, readReport(report('skipped'), ROOT))).toHaveLength(1);
    expect(runProblems([entry(1, 'c')], readReport(report('passed'), ROOT))).toEqual([`R001: 'c' of ${file} did not run.`]);
  });

  it('read names as they are written: quotes, templates, fixtures, and not those of tests that never run', () => {
    const own = testNames('test/conformance/conformance.test.ts')!;
    expect(own.has('read names as they are written: quotes, templates, fixtures, and not those of tests that never run')).toBe(true);
    expect(testNames('electron/xmpp/features/rfc3921-roster/codec.test.ts')!.has('R198-get')).toBe(true);
    expect(testNames('electron/xmpp/features/rfc3921-roster/module.test.ts')!.has('tells answer and pushes in the server\'s order, though all come in one segment (hazard F40)')).toBe(true);
    expect(testNames('no/such.test.ts')).toBeUndefined();
    expect(['from x are (R1)', 'from x'].map((title) => asPattern('from %s are (R1)').test(title))).toEqual([true, false]);
    expect(numbersIn('x (R127–R129, R005, R001…R003, R010 to R011)')).toEqual([127, 128, 129, 5, 1, 2, 3, 10, 11]);
  });
});
