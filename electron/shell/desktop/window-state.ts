import { readFileSync, writeFileSync } from 'node:fs';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
}

export const SMALLEST = { width: 360, height: 480 } as const;
const FIRST = { width: 1280, height: 800 } as const;
/** So much of the title bar must lie on a screen that the window can be caught with the mouse, pixels. */
const GRIP = { width: 100, height: 40 } as const;

/** Undefined when nothing usable is kept. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    const { bounds, isMaximized } = JSON.parse(readFileSync(file, 'utf8')) as { bounds?: Partial<Record<string, unknown>>; isMaximized?: unknown };
    const [x, y, width, height] = [bounds?.['x'], bounds?.['y'], bounds?.['width'], bounds?.['height']];
    if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height)) return undefined;
    return { bounds: { x, y, width, height }, isMaximized: isMaximized === true };
  } catch {
    return undefined;
  }
}

/** Best effort: a window that forgets its place is no reason to stop. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  } catch {
    // The profile says elsewhere that it cannot be written.
  }
}

/** Where to put the window: where it was, if it can still be seen and caught there, else in the middle at its size. */
export function placeWindow(state: WindowState | undefined, workAreas: readonly Rectangle[]): Partial<Rectangle> & { width: number; height: number } {
  if (!state) return FIRST;
  const { bounds } = state;
  const width = Math.max(SMALLEST.width, bounds.width);
  const height = Math.max(SMALLEST.height, bounds.height);
  const isReachable = workAreas.some((area) => {
    const shownWidth = Math.min(bounds.x + width, area.x + area.width) - Math.max(bounds.x, area.x);
    return shownWidth >= GRIP.width && bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height;
  });
  const largest = workAreas.reduce((most, area) => (area.width * area.height > most.width * most.height ? area : most), { x: 0, y: 0, width: 0, height: 0 });
  if (isReachable) return { x: bounds.x, y: bounds.y, width, height };
  return { width: Math.max(SMALLEST.width, Math.min(width, largest.width)), height: Math.max(SMALLEST.height, Math.min(height, largest.height)) };
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000;
}
