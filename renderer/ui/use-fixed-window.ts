import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

export interface FixedWindow {
  /** Rows [first, end) are in sight or nearly so. */
  readonly first: number;
  readonly end: number;
}

/** Where rows stand, in pixels from the top. */
export interface RowPlaces {
  readonly count: number;
  indexAt(pixels: number): number;
}

const OVERSCAN = 6;
const STEP = OVERSCAN / 2;

/** Rows of one height. */
export function equalRows(count: number, height: number): RowPlaces {
  return { count, indexAt: (pixels) => Math.floor(pixels / height) };
}

/**
 * Which rows are in sight of a scrolling element. The answer changes only when a row comes into or leaves the window, in steps of a
 * few rows, so that scrolling costs a render now and then. `places` may be another object in every render.
 */
export function useFixedWindow(ref: RefObject<HTMLElement | null>, places: RowPlaces): FixedWindow {
  const [window, setWindow] = useState<FixedWindow>({ first: 0, end: 30 });
  const frame = useRef(0);
  const latest = useRef(places);
  latest.current = places;

  const measure = useCallback(() => {
    const element = ref.current;
    if (!element) return;
    const { scrollTop, clientHeight } = element;
    const first = Math.max(0, Math.floor((latest.current.indexAt(scrollTop) - OVERSCAN) / STEP) * STEP);
    const end = Math.ceil((latest.current.indexAt(scrollTop + clientHeight) + 1 + OVERSCAN) / STEP) * STEP;
    setWindow((now) => (now.first === first && now.end === end ? now : { first, end }));
  }, [ref]);

  // Rows that came, went or changed their height move the window too.
  useLayoutEffect(measure);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const onScroll = (): void => {
      cancelAnimationFrame(frame.current);
      // Within the frame that scrolls: React would draw the rows after it.
      frame.current = requestAnimationFrame(() => flushSync(measure));
    };
    const observer = new ResizeObserver(onScroll);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame.current);
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [ref, measure]);

  return { first: Math.min(window.first, Math.max(0, places.count - 1)), end: Math.min(window.end, places.count) };
}
