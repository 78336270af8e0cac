import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface FixedWindow {
  /** Rows [first, end) are in sight or nearly so. */
  readonly first: number;
  readonly end: number;
}

const OVERSCAN = 6;

/**
 * Which rows of one height are in sight of a scrolling element. The answer changes only when a row comes into or leaves the
 * window, so scrolling costs a render every few rows. Heights in pixels.
 */
export function useFixedWindow(ref: RefObject<HTMLElement | null>, count: number, rowHeight: number): FixedWindow {
  const [window, setWindow] = useState<FixedWindow>({ first: 0, end: Math.min(count, 30) });
  const frame = useRef(0);

  const measure = useCallback(() => {
    const element = ref.current;
    if (!element) return;
    const top = Math.floor(element.scrollTop / rowHeight);
    const rows = Math.ceil(element.clientHeight / rowHeight);
    // In steps of half the overscan: neighbours in scrolling share a window.
    const step = OVERSCAN / 2;
    const first = Math.max(0, Math.floor((top - OVERSCAN) / step) * step);
    const end = Math.min(count, Math.ceil((top + rows + OVERSCAN) / step) * step);
    setWindow((now) => (now.first === first && now.end === end ? now : { first, end }));
  }, [ref, count, rowHeight]);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    measure();
    const onScroll = (): void => {
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(measure);
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

  return { first: Math.min(window.first, Math.max(0, count - 1)), end: Math.min(window.end, count) };
}
