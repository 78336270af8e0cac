import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../test/kit/fake-clock.ts';
import { FrameBatch } from './frame-batch.ts';

function batchOf(clock: FakeClock): { batch: FrameBatch<string>; flushed: string[][] } {
  const flushed: string[][] = [];
  return { batch: new FrameBatch(clock, (keys) => void flushed.push([...keys])), flushed };
}

describe('FrameBatch', () => {
  it('hands over a lone change in the same turn', async () => {
    const { batch, flushed } = batchOf(new FakeClock());
    batch.add('a');
    await Promise.resolve();
    expect(flushed).toEqual([['a']]);
  });

  it('joins what comes within a frame, each key once', async () => {
    const clock = new FakeClock();
    const { batch, flushed } = batchOf(clock);
    batch.add('a');
    await Promise.resolve();
    for (const key of ['b', 'c', 'b']) {
      batch.add(key);
      await Promise.resolve();
    }
    expect(flushed).toEqual([['a']]);
    clock.advance(40);
    expect(flushed).toEqual([['a'], ['b', 'c']]);
    expect(clock.pending).toBe(0);
  });

  it('forgets on clear', async () => {
    const clock = new FakeClock();
    const { batch, flushed } = batchOf(clock);
    batch.add('a');
    batch.clear();
    await Promise.resolve();
    clock.advance(100);
    expect(flushed).toEqual([]);
  });
});
