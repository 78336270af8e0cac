/**
 * `node test/conformance/server/differential/run.ts [--sequences 2000] [--seed N] [--on prosody|ejabberd] [--shortest]`: plays random sequences
 * on the local server and on real ones, and ends with 1 where they differ for no known reason. `--shortest` cuts such sequences down first.
 */
import { parseArgs } from 'node:util';
import { Bench } from './bench.ts';
import { Report, textOfUnexplained } from './report.ts';
import { shortest } from './trial.ts';

const { values } = parseArgs({ options: { sequences: { type: 'string' }, seed: { type: 'string' }, on: { type: 'string' }, shortest: { type: 'boolean' } } });
const count = Number(values.sequences ?? 2_000);
const seed = Number(values.seed ?? Math.floor(Date.now() / 1_000));

async function runOn(software: 'prosody' | 'ejabberd'): Promise<boolean> {
  const bench = new Bench(software);
  const report = new Report(software, seed);
  try {
    await bench.run({
      seed, count,
      onOutcome: async (outcome) => {
        report.add(outcome);
        if (outcome.unexplained) console.log(textOfUnexplained(software, values.shortest ? await shortest(outcome, (sequence) => bench.play(sequence)) : outcome));
      },
    });
  } finally {
    await bench.close();
  }
  console.log(report.text());
  return report.unexplained === 0;
}

const asked = (['prosody', 'ejabberd'] as const).filter((software) => values.on === undefined || values.on === software);
const results = await Promise.all(asked.map(runOn));
process.exitCode = results.every(Boolean) ? 0 : 1;
