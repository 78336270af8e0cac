import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../conformance/known-tests.ts';
import type { Fault } from './fault.ts';
import { nothingToSay, says } from './fault.ts';
import { readFigures, renderPart, withPart } from './render.ts';
import { FAULTS } from './table.ts';
import { faultProblems } from './verdict.ts';

describe('the table of faults', () => {
  it('has one entry for each, which says what happens, what is seen and what proves it (gate G10)', () => {
    expect(faultProblems(FAULTS)).toEqual([]);
  });

  it('stands in RELIABILITY.md as it is, with the figures of the last long run', () => {
    const document = readFileSync(join(ROOT, 'RELIABILITY.md'), 'utf8');
    expect(withPart(document, renderPart(FAULTS, readFigures())), 'npm run faults -- --table writes it').toBe(document);
  });

  it('notices what is missing, doubled, empty, or names what is not there', () => {
    const [first, ...rest] = FAULTS as [Fault, ...Fault[]];
    const wrong = (change: Partial<Fault>): readonly string[] => faultProblems([{ ...first, ...change }, ...rest]);
    expect(faultProblems(rest)).toEqual(['F1 has no entry.']);
    expect(faultProblems([first, ...FAULTS])).toContain('F1 has 2 entries.');
    expect(wrong({ holds: ' ' })).toEqual(['F1 does not say all of itself.']);
    expect(wrong({ proof: [], notTried: '' })).toEqual(['F1 has no test, and does not say why.']);
    expect(wrong({ proof: [], notTried: 'for want of a machine' })).toEqual([]);
    expect(wrong({ seen: says('failure.nothing') })).toEqual(['F1 names the text failure.nothing, which the catalogue does not have.']);
    expect(wrong({ seen: nothingToSay('') })).toEqual(['F1 does not say what the person sees.']);
    expect(wrong({ proof: [{ file: 'test/faults/table.test.ts', test: 'no such' }] })).toEqual(["F1 names the test 'no such', which test/faults/table.test.ts does not have."]);
  });
});
