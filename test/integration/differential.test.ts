import { afterAll, describe, expect, it } from 'vitest';
import { Bench } from '../conformance/server/differential/bench.ts';
import { Report, textOfUnexplained } from '../conformance/server/differential/report.ts';

/** `LINNET_SEED=7 LINNET_SEQUENCES=200` plays the sequences 7 to 206; without a number, as many as twelve seconds hold for each server. */
const first = Number(process.env['LINNET_SEED'] ?? 10_001);
const asked = process.env['LINNET_SEQUENCES'];
const TIME_MS = 12_000;

describe.each(['prosody', 'ejabberd'] as const)('random sequences on the local server and on %s', (software) => {
  const bench = new Bench(software, 30);
  afterAll(() => bench.close());

  it(`differ in nothing but what is explained (seed ${first})`, async () => {
    const seeds = Array.from({ length: asked === undefined ? 2_000 : Number(asked) }, (_, index) => first + index);
    const report = new Report(software, seeds);
    const others: string[] = [];
    const end = Date.now() + TIME_MS;
    await bench.run({
      seeds, atOnce: 2, isEnough: () => asked === undefined && Date.now() > end,
      onOutcome: (outcome) => {
        report.add(outcome);
        if (outcome.unexplained) others.push(textOfUnexplained(software, outcome));
      },
    });
    console.log(report.text());
    expect(others.join('\n\n')).toBe('');
  }, 1_800_000);
});
