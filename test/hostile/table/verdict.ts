import { testNames } from '../../conformance/known-tests.ts';
import { missingProofs } from '../../conformance/verdict.ts';
import { ROWS, type Hazard } from './hazard.ts';

/** Sentences about rows that are missing, doubled, without proof, or that name tests which are not there. */
export function hazardProblems(hazards: readonly Hazard[], namesOf: (file: string) => ReadonlySet<string> | undefined = testNames): readonly string[] {
  const problems: string[] = [];
  const wanted = Object.entries(ROWS).flatMap(([letter, count]) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`));
  for (const id of wanted) {
    const times = hazards.filter((each) => each.id === id).length;
    if (times !== 1) problems.push(`${id} has ${times === 0 ? 'no entry' : `${times} entries`}.`);
  }
  for (const { id, does, becomes, standing } of hazards) {
    if (!wanted.includes(id)) problems.push(`${id} is no row of the list.`);
    if (does === '' || ('notApplicable' in standing ? standing.notApplicable : becomes) === '') problems.push(`${id} does not say what it is about.`);
    if (!('notApplicable' in standing) && standing.proof.length === 0) problems.push(`${id} has no test.`);
  }
  return [...problems, ...missingProofs(hazards.map(({ id, standing }) => ({ id, proofs: standing.proof ?? [] })), namesOf)];
}
