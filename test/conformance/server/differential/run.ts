/**
 * `node test/conformance/server/differential/run.ts [--sequences 2000] [--seed N | --seeds N,N] [--on prosody|ejabberd] [--at-once 6]
 * [--shortest]`: plays random sequences on the local server and on real ones, and ends with 1 where they differ for no known reason.
 * `--shortest` cuts such sequences down first.
 */
import { parseArgs } from 'node:util';
import { Bench } from './bench.ts';
import { Report, textOfUnexplained } from './report.ts';
import { shapeOf, shortest } from './trial.ts';

const { values } = parseArgs({ options: { sequences: { type: 'string' }, seed: { type: 'string' }, seeds: { type: 'string' }, on: { type: 'string' }, 'at-once': { type: 'string', default: '6' }, shortest: { type: 'boolean' } } });
const count = Number(values.sequences ?? 2_000);
/**
 * Most of the time goes by waiting for answers. Prosody keeps the block lists of 64 accounts at hand, and where it has to look for one again
 * makes it of the default privacy list, whole: of more than 12 sequences, with four accounts each, some would meet that.
 */
const atOnce = Math.min(12, Number(values['at-once']));
/** What is found so far is told as often. */
const SEQUENCES_A_LINE = 200;
const first = Number(values.seed ?? Math.floor(Date.now() / 1_000));
const seeds = values.seeds?.split(',').map(Number) ?? Array.from({ length: count }, (_, index) => first + index);

async function runOn(software: 'prosody' | 'ejabberd'): Promise<boolean> {
  const bench = new Bench(software);
  const report = new Report(software, seeds);
  const shapes = new Set<string>();
  try {
    await bench.run({
      seeds, atOnce,
      onOutcome: async (outcome) => {
        report.add(outcome);
        if (report.sequences % SEQUENCES_A_LINE === 0 && report.sequences < seeds.length) console.log(report.sum());
        const shape = outcome.unexplained && anonymous(shapeOf(outcome));
        if (shape === undefined || shapes.has(shape)) return;
        shapes.add(shape);
        console.log(textOfUnexplained(software, values.shortest ? await shortest(outcome, (sequence) => bench.play(sequence)) : outcome));
      },
    });
  } finally {
    await bench.close();
  }
  console.log(report.text());
  return report.unexplained.length === 0;
}

/** Of differences that only other people or devices tell apart one is enough to look at. */
function anonymous(shape: string): string {
  return shape.replaceAll(/(?:romeo|juliet|nurse|tybalt)(?:\/\w+)?/gu, 'somebody');
}

const asked = (['prosody', 'ejabberd'] as const).filter((software) => values.on === undefined || values.on === software);
const results = await Promise.all(asked.map(runOn));
process.exitCode = results.every(Boolean) ? 0 : 1;
