import { proven, type Proof } from '../../conformance/line.ts';

/** What a row of the list of hazards has come to: tests that notice it, or why Linnet has no such place. */
export type Standing = { readonly proof: readonly Proof[] } | { readonly notApplicable: string; readonly proof?: readonly Proof[] };

/** One way in which somebody could mean harm. */
export interface Hazard {
  /** A1 … A20, B1 … B11, C1 … C5, D1 … D11, E1 … E10, U1 … U16. */
  readonly id: string;
  /** What is done to us. */
  readonly does: string;
  /** What comes of it, with the figure that is held where there is one. */
  readonly becomes: string;
  readonly standing: Standing;
}

/** Tests as file and names, file and names …, as `proven` of the conformance table reads them. */
export function hazard(id: string, does: string, becomes: string, ...filesAndTests: readonly string[]): Hazard {
  return { id, does, becomes, standing: proven(...filesAndTests) };
}

export function notHere(id: string, does: string, why: string, ...filesAndTests: readonly string[]): Hazard {
  return { id, does, becomes: '', standing: { notApplicable: why, ...proven(...filesAndTests) } };
}

/** Rows of each letter. */
export const ROWS: Readonly<Record<string, number>> = { A: 20, B: 11, C: 5, D: 11, E: 10, U: 16 };
