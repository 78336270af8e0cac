import { afterAll, describe, expect, it } from 'vitest';
import { Bench } from '../conformance/server/differential/bench.ts';
import { Report, textOfUnexplained } from '../conformance/server/differential/report.ts';

/** Each once ended with a difference that nothing explained. */
const LEARNED = [40_584, 41_131, 41_296, 41_324, 41_520, 41_593, 41_801, 50_313, 50_621, 50_764, 51_067, 60_017, 60_022, 60_057, 60_501];
/** `LINNET_SEED=7 LINNET_SEQUENCES=200` plays the sequences 7 to 206; without a number, those above and as many more as twelve seconds hold for each server. */
const first = Number(process.env['LINNET_SEED'] ?? 10_001);
const asked = process.env['LINNET_SEQUENCES'];
const TIME_MS = 12_000;

describe.each(['prosody', 'ejabberd'] as const)('random sequences on the local server and on %s', (software) => {
  const bench = new Bench(software, 30);
  afterAll(() => bench.close());

  it(`differ in nothing but what is explained (seed ${first})`, async () => {
    const range = Array.from({ length: asked === undefined ? 2_000 : Number(asked) }, (_, index) => first + index);
    const seeds = asked === undefined ? [...LEARNED, ...range] : range;
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
