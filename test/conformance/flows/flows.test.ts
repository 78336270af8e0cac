import { describe, expect, it } from 'vitest';
import { line } from '../line.ts';
import { proofProblems } from '../verdict.ts';
import { ORDERS, replay } from './replay.ts';
import { does, flow, out, shows } from './flow.ts';
import { ELSEWHERE, FLOW_COUNT, flowId, FLOWS } from './table.ts';

describe.each(ORDERS)('the flows of the checklist, replayed; where the order is free, %s', (order) => {
  it.each(FLOWS.map((each) => ({ id: flowId(each.number), ...each })))('$id (§$section, $side): $name', (each) => replay(each, order));
});

describe('the table of flows', () => {
  it('has an entry for each flow of the checklist, F01 to F23, and none beside', () => {
    const numbers = new Set([...FLOWS.map(({ number }) => number), ...ELSEWHERE.keys()]);
    expect([...numbers].toSorted((one, other) => one - other)).toEqual(Array.from({ length: FLOW_COUNT }, (_, index) => index + 1));
  });

  it('names only tests that are there', () => {
    expect(proofProblems([...ELSEWHERE].map(([number, proof]) => line(number, '8', 'text', '', { proof })))).toEqual([]);
  });

  it('ends each flow with what goes out or what is shown, so that none can pass unseen', () => {
    for (const { steps } of FLOWS) expect(steps.filter(({ kind }) => kind === 'out' || kind === 'shows').length).toBeGreaterThanOrEqual(2);
  });
});

describe('the replay', () => {
  it('notices what goes out too much, and what is shown otherwise', async () => {
    await expect(replay(flow(1, '8.2', '', 'user', 'None', does('subscription.request', { note: '' }), out()), 'as written')).rejects.toThrow('to deeply equal [ 1, [] ]');
    await expect(replay(flow(1, '8.2', '', 'user', 'None', shows({ state: 'To' })), 'as written')).rejects.toThrow('to match object');
  });
});
