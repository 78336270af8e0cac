import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../conformance/known-tests.ts';
import { idOf, type Fault } from './fault.ts';
import type { Figure } from './figure.ts';
import { sentencesOf } from './verdict.ts';

const BEGIN = '<!-- faults: written by npm run faults -->';
const END = '<!-- faults: end -->';

/** Of which program, on which day and on what a figure was measured. */
export interface KeptFigure extends Figure {
  readonly commit: string;
  /** `2026-11-28` */
  readonly date: string;
  readonly machine: string;
}

/** What the long runs measured. */
export type Figures = readonly KeptFigure[];

export const FIGURES_FILE = join(ROOT, 'test/faults/figures.json');

export function readFigures(file = FIGURES_FILE): Figures {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Figures : [];
}

/** For a cell of a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');
}

function seenOf({ seen }: Fault): string {
  if ('nothing' in seen) return `nothing to tell: ${seen.nothing}`;
  return seen.keys.map((key) => `“${sentencesOf(key).join(' ')}” (\`${key}\`)`).join('; ');
}

/** With the commit only where not all were measured at the same. */
function measuredOf(fault: Fault, figures: Figures): string {
  const isMixed = new Set(figures.map(({ commit }) => commit)).size > 1;
  return figures.filter((figure) => figure.fault === idOf(fault) || figure.fault === fault.alsoMeasuredBy)
    .map(({ measured, commit }) => (isMixed ? `${measured} [${commit}]` : measured)).join('; ');
}

function originOf(figures: Figures): string {
  const origins = [...new Set(figures.map(({ commit, date, machine }) => `${commit} on ${date} (${machine})`))];
  return origins.length === 0 ? 'No long run has been kept yet.' : `Measured at commit ${origins.join(', ')}.`;
}

/** For a terminal. */
export function renderTable(faults: readonly Fault[], figures: Figures): string {
  return faults.map((fault) => [
    `${idOf(fault).padEnd(4)}${fault.fault}`, `     held to: ${fault.holds}`,
    ...measuredOf(fault, figures) === '' ? [] : [`     measured: ${measuredOf(fault, figures)}`],
    ...fault.notTried === undefined ? [] : [`     not tried: ${fault.notTried}`],
  ].join('\n')).join('\n');
}

/** The part of RELIABILITY.md between its two marks. */
export function renderPart(faults: readonly Fault[], figures: Figures): string {
  return [
    `${originOf(figures)} The figures are those of \`npm run faults\`; what a row is held to is checked by \`npm test\` as well.`, '',
    '| # | what happens | how it is made to happen | what becomes of it | what the person sees | held to | measured | not tried, and why | tests |', '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...faults.map((fault) => `| ${[
      idOf(fault), fault.fault, fault.injected, fault.expected, seenOf(fault), fault.holds, measuredOf(fault, figures), fault.notTried ?? '',
      [...new Set(fault.proof.map(({ file }) => `\`${file}\``))].join(', '),
    ].map(cell).join(' | ')} |`),
  ].join('\n');
}

/** The document with the part in the place of the former one. */
export function withPart(document: string, part: string): string {
  const [before, after] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`RELIABILITY.md has lost its marks ${BEGIN} and ${END}`);
  return `${document.slice(0, before)}${BEGIN}\n\n${part}\n\n${document.slice(after)}`;
}
