import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { placeWindow, readWindowState, writeWindowState } from './window-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'linnet-window-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bounds = { x: 100, y: 50, width: 900, height: 700 };

describe('what is kept', () => {
  test('comes back, from a file for its owner alone', () => {
    const file = join(folder, 'window.json');
    writeWindowState(file, { bounds, isMaximized: true });
    expect(readWindowState(file)).toEqual({ bounds, isMaximized: true });
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  test('is done without where it cannot be written or read', () => {
    writeWindowState(join(folder, 'absent', 'window.json'), { bounds, isMaximized: true });
    expect(readWindowState(join(folder, 'absent', 'window.json'))).toBeUndefined();
  });

  test.each(['', 'null', '[]', '{}', '{"bounds":null}', '{"bounds":{"x":1,"y":1,"width":1}}', '{"bounds":{"x":"1","y":1,"width":1,"height":1}}', '{"bounds":{"x":1e9,"y":1,"width":1,"height":1}}', '{"bounds":{"x":0.5,"y":1,"width":1,"height":1}}'])('%j is nothing', (text) => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, text);
    expect(readWindowState(file)).toBeUndefined();
  });
});

describe('a window is put', () => {
  const left = { x: 0, y: 0, width: 1280, height: 1024 };
  const right = { x: 1280, y: 0, width: 1920, height: 1080 };
  const place = (state: typeof bounds, ...areas: (typeof bounds)[]) => placeWindow({ bounds: state, isMaximized: false }, areas);

  test('at the first start in the middle', () => {
    expect(placeWindow(undefined, [left])).toEqual({ width: 1280, height: 800 });
  });

  test('where it was, on any screen, also half beyond its edge', () => {
    expect(place(bounds, left)).toEqual(bounds);
    expect(place({ ...bounds, x: 2000 }, left, right)).toEqual({ ...bounds, x: 2000 });
    expect(place({ ...bounds, x: 1200, y: 500 }, left, right)).toEqual({ ...bounds, x: 1200, y: 500 });
  });

  test('in the middle where its screen is gone or its title bar could not be caught', () => {
    for (const lost of [{ ...bounds, x: 2000 }, { ...bounds, x: -850 }, { ...bounds, y: -30 }, { ...bounds, y: 1000 }]) {
      expect(place(lost, left)).toEqual({ width: 900, height: 700 });
    }
  });

  test('never smaller than it can be used, nor larger than the screen it is moved to', () => {
    expect(place({ ...bounds, width: 10, height: 10 }, left)).toMatchObject({ width: 360, height: 480 });
    expect(place({ x: 5000, y: 0, width: 4000, height: 3000 }, left)).toEqual({ width: 1280, height: 1024 });
  });
});
