import { machineLine } from '../kit/measure.ts';

export interface Aim {
  readonly limit: number;
  readonly unit: string;
}

export function heading(title: string, input: string): void {
  console.log(`\n${title}\n  input    ${input}\n  machine  ${machineLine()}`);
}

export function figure(what: string, text: string): void {
  console.log(`  ${what.padEnd(62)} ${text}`);
}

/** A figure that has an aim: not a test, so that a slow machine fails nothing, but nobody overlooks it. */
export function aimed(what: string, value: number, { limit, unit }: Aim, more = ''): void {
  figure(what, `${rounded(value)} ${unit}${more === '' ? '' : ` (${more})`}   ${value <= limit ? 'aim met' : 'AIM MISSED'}: ≤ ${limit} ${unit}`);
}

export function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Such as `node 0.52 s, renderer 1.10 s`; what used nothing is left out. */
export function byRole(seconds: ReadonlyMap<string, number>): string {
  return [...seconds].filter(([, value]) => value >= 0.01).sort(([, a], [, b]) => b - a).map(([role, value]) => `${role} ${value.toFixed(2)} s`).join(', ');
}

export function each(values: readonly number[], unit: string): string {
  return `${values.length} runs: ${values.map(rounded).join(', ')} ${unit}`;
}

/** `--name=value` of the command line, or the default. */
export function option(name: string, otherwise: string): string {
  const prefix = `--${name}=`;
  return process.argv.find((part) => part.startsWith(prefix))?.slice(prefix.length) ?? otherwise;
}
