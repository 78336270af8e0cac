import { expect, it } from 'vitest';
import { CoreHarness } from '../../test/kit/core-harness.ts';

it('of one moment: what the shell finds out while it is taken is in it, or is told with a later number', async () => {
  const core = new CoreHarness();
  await core.app.start();
  let told = 0;
  core.app.events.onAny((name, _data, seq) => { if (name === 'desktop.changed') told = seq; });
  for (let turns = 0; turns < 8; turns += 1) {
    const hasTray = turns % 2 === 0;
    const answer = core.call('app.snapshot', {});
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    core.app.setDesktop({ hasTray });
    const taken = await answer;
    if (!taken.ok) throw new Error('no snapshot');
    expect(told > taken.value.seq || taken.value.desktop?.hasTray === hasTray, `after ${turns} turns`).toBe(true);
  }
  await core.app.dispose();
});
