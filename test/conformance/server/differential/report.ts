import type { Explanation } from './explanations/explanation.ts';
import type { Outcome } from './trial.ts';

/** What a run found on one server. */
export class Report {
  readonly #software: string;
  readonly #seeds: readonly number[];
  readonly #reasons = new Map<Explanation, number>();
  #sequences = 0;
  #alike = 0;
  #steps = 0;
  #compared = 0;
  /** Seeds of sequences with differences that nothing explains. */
  readonly unexplained: number[] = [];

  constructor(software: string, seeds: readonly number[]) {
    this.#software = software;
    this.#seeds = seeds;
  }

  add({ sequence, steps, compared, alike, explained, unexplained }: Outcome): void {
    this.#sequences += 1;
    this.#alike += alike;
    this.#steps += steps;
    this.#compared += compared;
    if (unexplained) this.unexplained.push(sequence.seed);
    for (const reason of explained) this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }

  get sequences(): number {
    return this.#sequences;
  }

  /** In one line. */
  sum(): string {
    return `${this.#software}, from seed ${this.#seeds[0]}: ${this.#sequences} sequences, ${this.#compared} of ${this.#steps} steps compared, ${this.#alike} of them alike; ${this.unexplained.length} sequences with differences that nothing explains${this.unexplained.length > 0 ? `: ${this.unexplained.join()}` : ''}.`;
  }

  text(): string {
    return [
      this.sum(),
      ...[...this.#reasons].sort(([, one], [, other]) => other - one).map(([{ lines, what, diverges }, times]) => `  ${String(times).padStart(5)}  ${lines}: ${what}${diverges ? ' (comparison ends)' : ''}`),
    ].join('\n');
  }
}

/** The sequence up to the difference, as one can read and repeat it. */
export function textOfUnexplained(software: string, { sequence, unexplained }: Outcome): string {
  if (!unexplained) return '';
  return [
    `${software}, seed ${sequence.seed}:`,
    ...sequence.actions.slice(0, unexplained.step + 1).map(({ session, kind, stanzas }) => `  ${session} ${stanzas.length === 0 || kind === 'connect' ? kind : ''} ${stanzas.join(' ')}`),
    ...(unexplained.step >= sequence.actions.length ? [`  at the end: ${unexplained.action.session}`] : []),
    ...unexplained.differences.map(({ session, only, words }) => `  -> ${session} ${only}: ${words}`),
  ].join('\n');
}
