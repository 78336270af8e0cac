import { expect, test } from 'vitest';
import { FakeClock } from '../../../test/kit/fake-clock.ts';
import { Liveness } from './liveness.ts';

function setUp() {
  const clock = new FakeClock();
  const line = { written: 0, delivered: 0 };
  const told: string[] = [];
  const liveness: Liveness = new Liveness({
    clock,
    probe: () => {
      told.push('ask');
      line.written += 10;
      line.delivered += 10;
      liveness.asked();
    },
    onDead: () => told.push('dead'),
    progress: () => ({ ...line }),
  });
  return { clock, line, told, liveness };
}

test('asks after 60 s of silence, gives up 15 s later', () => {
  const { clock, told } = setUp();
  clock.advance(59_999);
  expect(told).toEqual([]);
  clock.advance(1);
  expect(told).toEqual(['ask']);
  clock.advance(15_000);
  expect(told).toEqual(['ask', 'dead']);
  clock.advance(600_000);
  expect(told).toHaveLength(2);
  expect(clock.pending).toBe(0);
});

test('any byte puts both off', () => {
  const { clock, told, liveness } = setUp();
  clock.advance(30_000);
  liveness.heard(false, 0);
  clock.advance(59_999);
  expect(told).toEqual([]);
  clock.advance(1);
  expect(told).toEqual(['ask']);
  clock.advance(14_000);
  liveness.heard(false, 0);
  clock.advance(14_000);
  expect(told).toEqual(['ask']);
});

test('later questions do not put off the answer to the first', () => {
  const { clock, told, liveness } = setUp();
  for (let second = 0; second < 15; second += 5) {
    liveness.asked();
    clock.advance(5_000);
  }
  expect(told).toEqual(['dead']);
});

test('a question that waits behind a long upload on a moving line is not yet unanswered', () => {
  const { clock, line, told, liveness } = setUp();
  Object.assign(line, { written: 1_000_000, delivered: 100_000 });
  liveness.asked();
  line.delivered = 500_000;
  clock.advance(15_000);
  expect(told).toEqual([]);
  line.delivered = 1_000_000;
  clock.advance(15_000);
  expect(told).toEqual(['dead']);
});

test('a line that no longer moves is dead, whatever is still written to it', () => {
  const { clock, line, told, liveness } = setUp();
  Object.assign(line, { written: 1_000_000, delivered: 100_000 });
  liveness.asked();
  line.written = 2_000_000;
  clock.advance(15_000);
  expect(told).toEqual(['dead']);
});

test('B4: one stanza may take a minute', () => {
  const { clock, told, liveness } = setUp();
  for (let second = 0; second < 60; second++) {
    liveness.heard(true, 0);
    clock.advance(1_000);
  }
  expect(told).toEqual(['dead']);
});

test('a line on which each read ends one stanza and begins the next is a busy one', () => {
  const { clock, told, liveness } = setUp();
  for (let second = 0; second < 600; second++) {
    liveness.heard(true, second);
    clock.advance(1_000);
  }
  expect(told).toEqual([]);
  clock.advance(59_000);
  expect(told).toEqual(['dead']);
});

test('while reading is held, silence is our own', () => {
  const { clock, told, liveness } = setUp();
  liveness.heard(true, 0);
  liveness.hold(true);
  liveness.heard(true, 0);
  clock.advance(600_000);
  expect(told).toEqual([]);
  liveness.hold(false);
  clock.advance(75_000);
  expect(told).toEqual(['ask', 'dead']);
});
