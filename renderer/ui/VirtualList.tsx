import type { ReactElement, ReactNode, Ref, RefObject } from 'react';
import { Virtualizer, type CustomContainerComponentProps, type VirtualizerHandle } from 'virtua';

export type VirtualListHandle = VirtualizerHandle;

export interface VirtualListProps<T> {
  readonly ref?: Ref<VirtualListHandle>;
  /** What scrolls. It need not be the direct parent. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** What stands above the list in the scroller, in pixels. */
  readonly startMargin?: number;
  readonly items: readonly T[];
  readonly children: (item: T, index: number) => ReactElement;
  /** True only in the render in which items came or went at the start: what is looked at then stays where it is. */
  readonly isShifted?: boolean;
  /** Indices that stay in the page wherever it is scrolled to: the focused one. */
  readonly keepMounted?: readonly number[] | undefined;
  readonly onScroll?: (offset: number) => void;
}

/** How far beyond what is in sight rows are drawn and measured: more than one turn of the wheel, so that none is measured in sight. */
const BUFFER_PX = 420;

/** The virtualiser lets no click through while the list moves: beside a flood of news, which moves it ever again, none would land. */
function Container({ style, ...rest }: CustomContainerComponentProps): ReactNode {
  return <div style={{ ...style, pointerEvents: undefined }} {...rest} />;
}

/** Rows of any height, only those in sight in the page. The one place that knows the virtualiser. */
export function VirtualList<T>({ ref, scroller, startMargin = 0, items, children, isShifted = false, keepMounted, onScroll }: VirtualListProps<T>): ReactNode {
  return (
    <Virtualizer
      {...(ref === undefined ? {} : { ref })} scrollRef={scroller} as={Container} startMargin={startMargin} data={items} shift={isShifted} bufferSize={BUFFER_PX}
      {...(keepMounted ? { keepMounted } : {})} {...(onScroll ? { onScroll } : {})}
    >
      {children}
    </Virtualizer>
  );
}
