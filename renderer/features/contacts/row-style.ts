import type { CSSProperties } from 'react';

/** Where a row stands, pixels, and how deep in nested groups. */
export function rowStyle(top: number, height: number, depth: number): CSSProperties {
  return { transform: `translateY(${top}px)`, blockSize: height, '--depth': depth } as CSSProperties;
}
