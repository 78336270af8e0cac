import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../conformance/known-tests.ts';
import { hazard, notHere } from './table/hazard.ts';
import { HAZARDS } from './table/index.ts';
import { withPart } from './table/render.ts';
import { hazardProblems } from './table/verdict.ts';

describe('the table of what means harm', () => {
  it('has one entry for each of the 73 rows, and names only tests that are there', () => {
    expect(HAZARDS).toHaveLength(73);
    expect(hazardProblems(HAZARDS)).toEqual([]);
  });

  it('is told to people as it is: RELIABILITY.md is current', () => {
    const document = readFileSync(join(ROOT, 'RELIABILITY.md'), 'utf8');
    expect(withPart(document) === document, 'RELIABILITY.md is not what the table says: npm run hostile -- --table writes it').toBe(true);
  });

  it('says what is wrong with it', () => {
    const names = (file: string): ReadonlySet<string> | undefined => (file === 'a.test.ts' ? new Set(['is there']) : undefined);
    const rest = HAZARDS.filter(({ id }) => !['A1', 'A2', 'A3', 'A4', 'A5'].includes(id)).map(({ id }) => notHere(id, 'x', 'y'));
    expect(hazardProblems([
      hazard('A1', 'x', 'y'), hazard('A2', 'x', 'y', 'b.test.ts', 'is there'), hazard('A3', 'x', 'y', 'a.test.ts', 'is not'), hazard('A4', 'x', '', 'a.test.ts', 'is there'), notHere('A5', 'x', ''), ...rest, notHere('B1', 'x', 'y'), notHere('Z9', 'x', 'y'),
    ], names)).toEqual([
      'B1 has 2 entries.', 'A1 has no test.', 'A4 does not say what it is about.', 'A5 does not say what it is about.', 'Z9 is no row of the list.',
      'A2 names b.test.ts, which is not there.', "A3 names the test 'is not', which a.test.ts does not have.",
    ]);
    expect(hazardProblems(rest, names)).toContain('A5 has no entry.');
  });
});
