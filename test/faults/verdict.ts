import { en } from '../../renderer/i18n/en/index.ts';
import { textOf, type Tree } from '../../renderer/i18n/tree.ts';
import { missingProofs } from '../conformance/verdict.ts';
import type { testNames } from '../conformance/known-tests.ts';
import { FAULT_COUNT, idOf, type Fault } from './fault.ts';

/** The sentences of a key: of a pair `what` and `next`, or of one text. Empty where the catalogue has neither. */
export function sentencesOf(key: string): readonly string[] {
  const tree: Tree = en;
  const texts = [textOf(tree, key) ?? textOf(tree, `${key}_other`), textOf(tree, `${key}.what`), textOf(tree, `${key}.next`)];
  return texts.filter((text) => text !== undefined);
}

/** Sentences about faults that are missing or doubled, and about entries that say nothing. */
export function faultProblems(faults: readonly Fault[], namesOf?: typeof testNames): readonly string[] {
  const problems: string[] = [];
  for (let number = 1; number <= FAULT_COUNT; number += 1) {
    const times = faults.filter((fault) => fault.number === number).length;
    if (times !== 1) problems.push(`F${number} has ${times === 0 ? 'no entry' : `${times} entries`}.`);
  }
  for (const fault of faults) {
    const id = idOf(fault);
    const { seen, proof, notTried, number } = fault;
    if (number < 1 || number > FAULT_COUNT) problems.push(`${id} is no fault of the list.`);
    if ([fault.fault, fault.injected, fault.expected, fault.holds].some((text) => text.trim() === '')) problems.push(`${id} does not say all of itself.`);
    if (proof.length === 0 && (notTried ?? '').trim() === '') problems.push(`${id} has no test, and does not say why.`);
    if ('nothing' in seen ? seen.nothing.trim() === '' : seen.keys.length === 0) problems.push(`${id} does not say what the person sees.`);
    for (const key of 'keys' in seen ? seen.keys : []) {
      if (sentencesOf(key).length === 0) problems.push(`${id} names the text ${key}, which the catalogue does not have.`);
    }
  }
  return [...problems, ...missingProofs(faults.map((fault) => ({ id: idOf(fault), proofs: fault.proof })), namesOf)];
}
