import { HAZARDS, SECTIONS } from './index.ts';
import type { Hazard } from './hazard.ts';

/** The part of RELIABILITY.md that is written from the table stands between these two lines. */
export const MARKERS = ['<!-- hostile: written by npm run hostile -->', '<!-- /hostile -->'] as const;
/** Of the lines between them the one that begins so has measured figures, and stays as the last whole run left it. */
export const FIGURES = 'Measured: ';

const isProven = ({ standing }: Hazard): boolean => !('notApplicable' in standing);
const verdictOf = (hazard: Hazard): string => (isProven(hazard) ? hazard.becomes : `not applicable: ${'notApplicable' in hazard.standing ? hazard.standing.notApplicable : ''}`);
const filesOf = ({ standing }: Hazard): readonly string[] => [...new Set((standing.proof ?? []).map(({ file }) => file))];

function counts(hazards: readonly Hazard[]): string {
  const proven = hazards.filter(isProven).length;
  return `${proven} proven, ${hazards.length - proven} not applicable`;
}

/** For a terminal: row, verdict, figure, proof. */
export function renderTable(): string {
  return [
    ...SECTIONS.flatMap(({ title, hazards }) => [
      '', `${title}: ${counts(hazards)}`,
      ...hazards.map((hazard) => `  ${hazard.id.padEnd(4)} ${isProven(hazard) ? 'proven        ' : 'not applicable'} ${hazard.does}: ${verdictOf(hazard).replace(/^not applicable: /u, '')}${filesOf(hazard).map((file) => `\n         ${file}`).join('')}`),
    ]),
    '', `${HAZARDS.length} rows: ${counts(HAZARDS)}`,
  ].join('\n');
}

/** What stands between the markers, with the line of figures given. */
export function renderPart(figures: string): string {
  return [
    MARKERS[0], '',
    `${HAZARDS.length} ways to mean harm, ${counts(HAZARDS)}. \`test/hostile/table/\` names the tests of each row, and fails where one is not there.`,
    `\`npm run hostile\` runs 1,000,000 streams against expat, writes this part and prints the tests. ${figures}`, '',
    '| | what is done | what comes of it | proven in |', '| --- | --- | --- | --- |',
    ...HAZARDS.map((hazard) => `| ${hazard.id} | ${cell(hazard.does)} | ${cell(verdictOf(hazard))} | ${filesOf(hazard).map((file) => `\`${file.replace(/^.*\/(?=[^/]+\/[^/]+$)/u, '')}\``).join(', ')} |`),
    '', MARKERS[1],
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<');
}

/** The document with its part written anew; without figures, with those that stand there. Throws where the markers are missing. */
export function withPart(document: string, figures?: string): string {
  const [from, to] = [document.indexOf(MARKERS[0]), document.indexOf(MARKERS[1])];
  if (from < 0 || to < from) throw new Error('RELIABILITY.md has lost the markers of its part about hostile input.');
  const kept = document.slice(from, to).match(new RegExp(`${FIGURES}.*`, 'u'))?.[0] ?? `${FIGURES}not yet.`;
  return document.slice(0, from) + renderPart(figures ?? kept) + document.slice(to + MARKERS[1].length);
}
