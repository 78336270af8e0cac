import { useEffect, useRef, useState, type RefObject } from 'react';

export interface FollowOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly hasNewer: boolean;
  /** Where the list is put when it appears. */
  readonly startsAtEnd: boolean;
  readonly toEnd: () => void;
  /** Told whether the end is in sight and the window has the person's attention. */
  readonly onFollow: (isFollowing: boolean) => void;
}

/** As near to the end as counts as being there, in pixels. */
const NEAR_END_PX = 48;

/** Whether the end of a scrolled list is in sight. Who is there stays there when the list's own height changes. */
export function useFollow({ scroller, hasNewer, startsAtEnd, toEnd, onFollow }: FollowOptions): { readonly isAtEnd: boolean; readonly atEnd: RefObject<boolean> } {
  const [isAtEnd, setAtEnd] = useState(startsAtEnd);
  const atEnd = useRef(startsAtEnd);
  const latest = useRef({ hasNewer, toEnd, onFollow });
  latest.current = { hasNewer, toEnd, onFollow };

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let height = element.clientHeight;
    let lastTop = element.scrollTop;
    const tell = (): void => {
      const hasAttention = document.visibilityState === 'visible' && document.hasFocus();
      latest.current.onFollow(atEnd.current && !latest.current.hasNewer && hasAttention);
    };
    const judge = (): void => {
      const gap = element.scrollHeight - element.scrollTop - element.clientHeight;
      // Only a move upwards leaves the end: content that grows below a follower does not.
      const isUp = element.scrollTop < lastTop - 1;
      lastTop = element.scrollTop;
      atEnd.current = gap < NEAR_END_PX || (atEnd.current && !isUp);
      setAtEnd(atEnd.current);
      tell();
    };
    const observer = new ResizeObserver(() => {
      if (element.clientHeight === height) return;
      height = element.clientHeight;
      if (atEnd.current) latest.current.toEnd();
    });
    observer.observe(element);
    // The list is put in its place within two frames of appearing.
    let settling = requestAnimationFrame(() => (settling = requestAnimationFrame(judge)));
    element.addEventListener('scroll', judge, { passive: true });
    window.addEventListener('focus', tell);
    window.addEventListener('blur', tell);
    document.addEventListener('visibilitychange', tell);
    return () => {
      cancelAnimationFrame(settling);
      observer.disconnect();
      element.removeEventListener('scroll', judge);
      window.removeEventListener('focus', tell);
      window.removeEventListener('blur', tell);
      document.removeEventListener('visibilitychange', tell);
      latest.current.onFollow(false);
    };
  }, [scroller]);

  return { isAtEnd, atEnd };
}
