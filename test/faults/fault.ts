import type { Proof } from '../conformance/line.ts';

/**
 * What the person is shown: keys of the catalogue. A key of a pair `{ what, next }` stands for both of its sentences; a text that
 * says both by itself stands alone. `nothing`: there is nothing to tell, and why.
 */
export type Seen = { readonly keys: readonly string[] } | { readonly nothing: string };

/** One fault that the program must survive. */
export interface Fault {
  /** 1 … 56, written F1 … F56. */
  readonly number: number;
  /** What goes wrong. */
  readonly fault: string;
  /** How the tests make it go wrong. */
  readonly injected: string;
  /** What becomes of the data and the connection. */
  readonly expected: string;
  readonly seen: Seen;
  readonly proof: readonly Proof[];
  /** The figure that the tests hold it to. */
  readonly holds: string;
  /** Another figure that says something of it: `G9`, the database after sudden deaths. */
  readonly alsoMeasuredBy?: string;
  /** What of it was not tried, and why. */
  readonly notTried?: string;
}

export const FAULT_COUNT = 56;

export function idOf({ number }: Pick<Fault, 'number'>): string {
  return `F${number}`;
}

export function says(...keys: readonly string[]): Seen {
  return { keys };
}

export function nothingToSay(nothing: string): Seen {
  return { nothing };
}
