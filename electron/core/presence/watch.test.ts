import { expect, it } from 'vitest';
import { FakeClock } from '../../../test/kit/fake-clock.ts';
import { Watch } from './watch.ts';

function start(): { clock: FakeClock; watch: Watch; told: boolean[] } {
  const clock = new FakeClock();
  const watch = new Watch(clock);
  const told: boolean[] = [];
  watch.onChange((isLooking) => void told.push(isLooking));
  return { clock, watch, told };
}

it('without a window nobody looks; the focus going from one to another is no looking away', () => {
  const { clock, watch, told } = start();
  clock.advance(15_000);
  watch.shown({ window: 'a', isFocused: true });
  watch.shown({ window: 'a', isFocused: false });
  clock.advance(14_000);
  watch.shown({ window: 'b', isFocused: true });
  clock.advance(60_000);
  expect(told).toEqual([false, true]);
  watch.shown({ window: 'b', isFocused: false });
  clock.advance(15_000);
  expect(told).toEqual([false, true, false]);
});

it('behind a locked screen, or with nobody at the computer, nobody looks', () => {
  const { clock, watch, told } = start();
  watch.shown({ window: 'a', isFocused: true });
  watch.note({ isLocked: true });
  clock.advance(15_000);
  watch.note({ isLocked: false, lastActive: clock.now() });
  expect(told).toEqual([false, true]);
  clock.advance(4 * 60_000);
  watch.note({ lastActive: clock.now() });
  clock.advance(4 * 60_000);
  expect(told).toEqual([false, true]);
  clock.advance(60_000);
  clock.advance(15_000);
  expect(told).toEqual([false, true, false]);
  watch.note({ lastActive: clock.now() });
  expect(told).toEqual([false, true, false, true]);
});
