import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import type { ContactRow, ContactRows } from '../../state/selectors/contact-rows.ts';
import { hasCopyKey } from '../../ui/platform-keys.ts';
import type { Gap } from './gaps.ts';

type GroupRow = Extract<ContactRow, { kind: 'group' }>;

export interface RowDrag<Load> {
  readonly load: Load;
  /** The heading of the group under the pointer. */
  readonly over: GroupRow | undefined;
  /** The place between rows under the pointer, where a drop puts it there. */
  readonly gap: Gap | undefined;
  readonly isCopy: boolean;
}

export interface RowDragOptions<Load extends object> {
  readonly rows: ContactRows;
  readonly scroller: RefObject<HTMLElement | null>;
  /** What is dragged when a row is; undefined: nothing. */
  readonly loadOf: (row: ContactRow) => Load | undefined;
  /** The place between rows at a row, `fraction` of its height from its top. */
  readonly gapOf: (load: Load, number: number, fraction: number) => Gap | undefined;
  readonly onDrop: (drag: RowDrag<Load> & { readonly over: GroupRow }) => void;
  readonly onExpand: (row: GroupRow) => void;
}

/** So far the pointer moves before a press is a drag, pixels. */
const THRESHOLD = 6;
/** So near an edge the list scrolls, pixels, and so fast at most, pixels a frame. */
const EDGE = 28;
const FASTEST = 14;
/** So long a closed group is hovered over before it opens. */
const EXPAND_MS = 700;

/**
 * Drags rows of the list by pointer events, not by the browser's own drag and drop: what is dragged has no meaning outside, the preview and
 * the scrolling are ours, and a row that leaves the window ends nothing, since the list itself holds the pointer. A finger scrolls instead.
 */
export function useRowDrag<Load extends object>(options: RowDragOptions<Load>): {
  readonly drag: RowDrag<Load> | undefined;
  readonly preview: RefObject<HTMLDivElement | null>;
  readonly onPointerDown: (event: ReactPointerEvent) => void;
} {
  const latest = useRef(options);
  latest.current = options;
  const [drag, setDrag] = useState<RowDrag<Load> | undefined>();
  const preview = useRef<HTMLDivElement>(null);
  const point = useRef({ x: 0, y: 0 });
  const end = useRef<(() => void) | undefined>(undefined);

  function place(): void {
    if (preview.current) preview.current.style.transform = `translate(${point.current.x}px, ${point.current.y}px)`;
  }
  useLayoutEffect(place);
  useEffect(() => () => end.current?.(), []);

  function onPointerDown(event: ReactPointerEvent): void {
    const tree = latest.current.scroller.current;
    const element = (event.target as Element).closest<HTMLElement>('[data-row]');
    const row = element ? latest.current.rows.at(Number(element.dataset['row'])) : undefined;
    const load = row && latest.current.loadOf(row);
    if (!tree || !load || event.button !== 0 || event.pointerType === 'touch') return;
    end.current?.();
    const began = { x: event.clientX, y: event.clientY };
    const { pointerId } = event;
    const listeners = new AbortController();
    let current: RowDrag<Load> | undefined;
    let frame = 0;
    let opening: { readonly key: string; readonly timer: number } | undefined;

    const stop = (): void => {
      listeners.abort();
      cancelAnimationFrame(frame);
      window.clearTimeout(opening?.timer);
      end.current = undefined;
      setDrag(undefined);
    };
    end.current = stop;

    const overNow = (): Pick<RowDrag<Load>, 'over' | 'gap'> => {
      const { rows } = latest.current;
      const box = tree.getBoundingClientRect();
      const { x, y } = point.current;
      const within = y - box.top + tree.scrollTop;
      if (x < box.left || x > box.right || y < box.top || y > box.bottom || within > rows.height) return { over: undefined, gap: undefined };
      const number = rows.indexAt(within);
      const heading = rows.at(rows.headingOf(number));
      return { over: heading?.kind === 'group' ? heading : undefined, gap: latest.current.gapOf(load, number, (within - rows.topOf(number)) / rows.heightOf(number)) };
    };
    const update = (isCopy: boolean): void => {
      const { over, gap } = overNow();
      if (opening?.key !== over?.key) {
        window.clearTimeout(opening?.timer);
        opening = over?.isCollapsed ? { key: over.key, timer: window.setTimeout(() => latest.current.onExpand(over), EXPAND_MS) } : undefined;
      }
      if (!current || current.over?.key !== over?.key || current.gap?.top !== gap?.top || current.isCopy !== isCopy) setDrag((current = { load, over, gap, isCopy }));
      place();
    };
    const scroll = (): void => {
      cancelAnimationFrame(frame);
      const box = tree.getBoundingClientRect();
      const { x, y } = point.current;
      const depth = y < box.top + EDGE ? y - box.top - EDGE : Math.max(0, y - box.bottom + EDGE);
      if (depth === 0 || x < box.left || x > box.right) return;
      frame = requestAnimationFrame(() => {
        tree.scrollTop += Math.sign(depth) * Math.min(FASTEST, Math.abs(depth));
        update(current?.isCopy ?? false);
        scroll();
      });
    };

    const listen = <Name extends keyof WindowEventMap>(name: Name, listener: (given: WindowEventMap[Name]) => void): void => window.addEventListener(name, listener, { signal: listeners.signal, capture: true });
    listen('pointermove', (moved) => {
      if (moved.pointerId !== pointerId) return;
      point.current = { x: moved.clientX, y: moved.clientY };
      if (!current && Math.hypot(moved.clientX - began.x, moved.clientY - began.y) < THRESHOLD) return;
      // The list has the pointer: the click at the end is the list's and opens nobody.
      if (!current) tree.setPointerCapture(pointerId);
      update(hasCopyKey(moved));
      scroll();
    });
    listen('pointerup', (up) => {
      if (up.pointerId !== pointerId) return;
      const dropped = current && { load, ...overNow(), isCopy: hasCopyKey(up) };
      stop();
      if (dropped?.over) latest.current.onDrop({ ...dropped, over: dropped.over });
    });
    listen('pointercancel', stop);
    // Of the window, not of whatever had the focus in it.
    listen('blur', ({ target }) => { if (target === window) stop(); });
    listen('keyup', (key) => { if (current) update(hasCopyKey(key)); });
    listen('keydown', (key) => {
      if (!current) return;
      key.preventDefault();
      key.stopPropagation();
      if (key.key === 'Escape') stop();
      else update(hasCopyKey(key));
    });
  }

  return { drag, preview, onPointerDown };
}
