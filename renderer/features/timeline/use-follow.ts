import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

export interface FollowOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly hasNewer: boolean;
  /** Where the list is put when it appears. */
  readonly startsAtEnd: boolean;
  /** Told whether the end is in sight and the window has the person's attention. */
  readonly onFollow: (isFollowing: boolean) => void;
}

/** As near to the end as counts as being there, in pixels. */
const NEAR_END_PX = 48;

export interface Follow {
  readonly isAtEnd: boolean;
  readonly atEnd: RefObject<boolean>;
  readonly toEnd: () => void;
}

/**
 * Whether the end of a scrolled list is in sight. Who is there stays there when the list's own height changes and when what is in it
 * grows: rows are measured only after they came into sight.
 */
export function useFollow({ scroller, hasNewer, startsAtEnd, onFollow }: FollowOptions): Follow {
  const [isAtEnd, setAtEnd] = useState(startsAtEnd);
  const atEnd = useRef(startsAtEnd);
  const lastTop = useRef(0);
  const lastHeight = useRef(0);
  const latest = useRef({ hasNewer, onFollow });
  latest.current = { hasNewer, onFollow };

  const pin = useCallback((element: HTMLElement) => {
    element.scrollTop = element.scrollHeight;
    lastTop.current = element.scrollTop;
    lastHeight.current = element.scrollHeight;
  }, []);

  const toEnd = useCallback(() => {
    if (!scroller.current) return;
    atEnd.current = true;
    pin(scroller.current);
  }, [scroller, pin]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const tell = (): void => {
      const hasAttention = document.visibilityState === 'visible' && document.hasFocus();
      latest.current.onFollow(atEnd.current && !latest.current.hasNewer && hasAttention);
    };
    const judge = (): void => {
      const gap = element.scrollHeight - element.scrollTop - element.clientHeight;
      // Only the reader's move upwards leaves the end. When the content's height has changed as well, it is the list that moved: rows were
      // measured, came in, or were let go of far above.
      const isUp = element.scrollTop < lastTop.current - 1 && element.scrollHeight === lastHeight.current;
      lastTop.current = element.scrollTop;
      lastHeight.current = element.scrollHeight;
      atEnd.current = gap < NEAR_END_PX || (atEnd.current && !isUp);
      if (atEnd.current && gap >= NEAR_END_PX && !latest.current.hasNewer) pin(element);
      setAtEnd(atEnd.current);
      tell();
    };
    // The reader's hand is known before the list has moved: what grows in between must not pull them back.
    const leave = (): void => {
      if (element.scrollTop > 0) atEnd.current = false;
    };
    const onWheel = (event: WheelEvent): void => {
      if (event.deltaY < 0) leave();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (['PageUp', 'ArrowUp', 'Home'].includes(event.key)) leave();
    };
    const observer = new ResizeObserver(() => {
      if (atEnd.current && !latest.current.hasNewer) pin(element);
    });
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    // The list is put in its place within two frames of appearing.
    let settling = requestAnimationFrame(() => (settling = requestAnimationFrame(judge)));
    element.addEventListener('scroll', judge, { passive: true });
    element.addEventListener('wheel', onWheel, { passive: true });
    element.addEventListener('touchmove', leave, { passive: true });
    element.addEventListener('keydown', onKeyDown);
    window.addEventListener('focus', tell);
    window.addEventListener('blur', tell);
    document.addEventListener('visibilitychange', tell);
    return () => {
      cancelAnimationFrame(settling);
      observer.disconnect();
      element.removeEventListener('scroll', judge);
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('touchmove', leave);
      element.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('focus', tell);
      window.removeEventListener('blur', tell);
      document.removeEventListener('visibilitychange', tell);
      latest.current.onFollow(false);
    };
  }, [scroller, pin]);

  return { isAtEnd, atEnd, toEnd };
}
