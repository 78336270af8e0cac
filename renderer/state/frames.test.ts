import { describe, expect, it } from 'vitest';
import { FakeFrames } from '../../test/kit/fake-link.ts';
import { FramePacer } from './frames.ts';

/** When the page takes in what comes every 10 ms for so long, in milliseconds from the start. */
function flushesOf(frames: FakeFrames, pacer: FramePacer, at: number[], ms: number): number[] {
  const start = frames.now();
  at.length = 0;
  for (let passed = 0; passed < ms; passed += 10) {
    pacer.request();
    frames.advance(10);
  }
  return at.map((time) => time - start);
}

function setUp() {
  const frames = new FakeFrames();
  const at: number[] = [];
  return { frames, at, pacer: new FramePacer(frames, () => at.push(frames.now())) };
}

describe('FramePacer', () => {
  it('takes one thing in with the next frame', () => {
    const { frames, at, pacer } = setUp();
    pacer.request();
    frames.advance(50);
    expect(at).toEqual([16]);
  });

  it('takes a flood in ten times a second, and one that goes on five times a second', () => {
    const { frames, at, pacer } = setUp();
    const flushes = flushesOf(frames, pacer, at, 3_000);
    expect(flushes.filter((time) => time < 1_000)).toHaveLength(10);
    expect(flushes.filter((time) => time >= 2_000)).toHaveLength(5);
  });

  it('is quick again after a pause', () => {
    const { frames, at, pacer } = setUp();
    flushesOf(frames, pacer, at, 3_000);
    frames.advance(300);
    expect(flushesOf(frames, pacer, at, 500)).toHaveLength(5);
  });
});
