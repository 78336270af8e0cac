import { expect, it } from 'vitest';
import { FakeClock } from '../../../test/kit/fake-clock.ts';
import type { AccountId, MessageId } from '../../store/keys.ts';
import { OrderCheck } from './order-check.ts';

it('what stays doubtful is read again after twice as long each time, and no more once it is settled', async () => {
  const clock = new FakeClock();
  const archive = { reads: 0, isDoubtful: true };
  const check = new OrderCheck({
    accountId: 1 as AccountId, clock, archive: {
      fetch: async () => { archive.reads += 1; return { items: [], oldest: undefined, isLast: true, isEnd: true }; },
      reaches: async () => false,
      store: async () => archive.isDoubtful,
    },
  });
  const after = async (ms: number): Promise<number> => {
    clock.advance(ms);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    return archive.reads;
  };
  check.begin({ before: 100 as MessageId });
  check.ask();
  expect([await after(3_000), await after(5_000), await after(1_000), await after(11_000), await after(1_000)]).toEqual([1, 1, 2, 2, 3]);
  archive.isDoubtful = false;
  expect([await after(24_000), await after(3_600_000)]).toEqual([4, 4]);
});
