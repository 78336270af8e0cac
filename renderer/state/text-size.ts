/** Sizes of text to choose from, as factors: in the settings and by zooming, which are one and the same. */
export const TEXT_SIZES: readonly number[] = [0.75, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2];

/** Which of them stands nearest to a size. */
export function nearestSize(scale: number): number {
  return TEXT_SIZES.reduce((best, size, index) => (Math.abs(size - scale) < Math.abs(TEXT_SIZES[best]! - scale) ? index : best), 0);
}

/** The next larger or smaller one; at the end it stays. 0: as it is at first. */
export function steppedSize(scale: number, step: -1 | 0 | 1): number {
  if (step === 0) return 1;
  return TEXT_SIZES[Math.max(0, Math.min(TEXT_SIZES.length - 1, nearestSize(scale) + step))]!;
}
