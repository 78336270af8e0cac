import { appendFileSync } from 'node:fs';

/** What one run measured. */
export interface Figure {
  /** `F1` … `F56`, or a gate that a row is measured by too. */
  readonly fault: string;
  readonly measured: string;
}

/** The short form runs with `npm test`, the long one with `npm run faults`. */
export const isLong = process.env['LINNET_FAULTS'] === 'long';

/** The part of the long form that is done, where there is no time for all of it. */
const SHARE = Number(process.env['LINNET_FAULTS_SHARE'] ?? 1);

/** How often something is done, in the short and in the long form. */
export function times(short: number, long: number): number {
  return isLong ? Math.max(short, Math.round(long * SHARE)) : short;
}

/** Notes what was measured, for the table that `npm run faults` prints. */
export function noteFigure(fault: `F${number}`, measured: string): void {
  const file = process.env['LINNET_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ fault, measured } satisfies Figure)}\n`);
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
