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
/** As long as rows take to be measured after a change. */
const SETTLING_MS = 250;

export interface Follow {
  readonly isAtEnd: boolean;
  readonly atEnd: RefObject<boolean>;
  readonly toEnd: () => void;
  /** To be called when what is in the list changed: the scrolling that follows is not the reader's. */
  readonly noteChange: () => void;
}

/**
 * Whether the end of a scrolled list is in sight. Who is there stays there when the list's own height changes and when what is in it
 * grows: rows are measured only after they came into sight.
 */
export function useFollow({ scroller, hasNewer, startsAtEnd, onFollow }: FollowOptions): Follow {
  const [isAtEnd, setAtEnd] = useState(startsAtEnd);
  const atEnd = useRef(startsAtEnd);
  const lastTop = useRef(0);
  const changedAt = useRef(-Infinity);
  const latest = useRef({ hasNewer, onFollow });
  latest.current = { hasNewer, onFollow };

  const toEnd = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    atEnd.current = true;
    element.scrollTop = element.scrollHeight;
    lastTop.current = element.scrollTop;
  }, [scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const tell = (): void => {
      const hasAttention = document.visibilityState === 'visible' && document.hasFocus();
      latest.current.onFollow(atEnd.current && !latest.current.hasNewer && hasAttention);
    };
    const judge = (): void => {
      const gap = element.scrollHeight - element.scrollTop - element.clientHeight;
      // Only the reader's move upwards leaves the end: content that grows below does not, nor does what is let go of far above.
      const isUp = element.scrollTop < lastTop.current - 1 && performance.now() - changedAt.current > SETTLING_MS;
      lastTop.current = element.scrollTop;
      atEnd.current = gap < NEAR_END_PX || (atEnd.current && !isUp);
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
      if (!atEnd.current || latest.current.hasNewer) return;
      element.scrollTop = element.scrollHeight;
      lastTop.current = element.scrollTop;
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
  }, [scroller]);

  const noteChange = useCallback(() => {
    changedAt.current = performance.now();
  }, []);

  return { isAtEnd, atEnd, toEnd, noteChange };
}
