import { appendFileSync } from 'node:fs';

/** What one run measured. */
export interface Figure {
  /** `F1` … `F56`. */
  readonly fault: string;
  readonly measured: string;
}

/** The short form runs with `npm test`, the long one with `npm run faults`. */
export const isLong = process.env['LINNET_FAULTS'] === 'long';

/** How often something is done, in the short and in the long form. */
export function times(short: number, long: number): number {
  return isLong ? long : short;
}

/** Notes what was measured, for the table that `npm run faults` prints. */
export function noteFigure(fault: `F${number}`, measured: string): void {
  const file = process.env['LINNET_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ fault, measured } satisfies Figure)}\n`);
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
