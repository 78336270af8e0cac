import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { ContactIndex } from '../../state/contact-index.ts';
import { foldText } from '../../state/selectors/find.ts';
import type { ContactRow, ContactRows } from '../../state/selectors/contact-rows.ts';

type Heading = Exclude<ContactRow, { kind: 'contact' }>;

export interface TreeKeysOptions {
  readonly rows: ContactRows;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly index: ContactIndex;
  readonly onOpen: (row: ContactRow) => void;
  readonly onToggle: (row: Heading, isCollapsed: boolean) => void;
  readonly onMenu: (row: ContactRow, element: Element) => void;
  /** Has a key for itself before the list has it; `go` moves the focus to a row. */
  readonly onKey: (event: KeyboardEvent, active: number, go: (number: number) => void) => boolean;
}

export interface TreeKeys {
  /** The one row that Tab leads to. */
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

const TYPE_AHEAD_MS = 800;

/** Scrolls as far as it takes for the row to be seen whole. */
export function reveal(scroller: HTMLElement, rows: ContactRows, number: number): void {
  const top = rows.topOf(number);
  const bottom = top + rows.heightOf(number);
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
}

/**
 * The keyboard of a tree grid whose rows are mostly not in the page: arrows, Home, End, Page Up and Down, first letters, Enter and
 * Space, the menu key and Shift+F10. The active row is known by its key, so that it stays the same when others come and go.
 */
export function useTreeKeys({ rows, scroller, index, onOpen, onToggle, onMenu, onKey }: TreeKeysOptions): TreeKeys {
  const [place, setPlace] = useState<{ readonly key: string; readonly near: number }>({ key: '', near: 0 });
  const typed = useRef({ text: '', at: 0 });
  const isFocusDue = useRef(false);
  const hasFocus = useRef(false);
  const found = place.key === '' ? 0 : rows.indexOf(place.key, place.near);
  const active = found >= 0 ? found : Math.min(place.near, Math.max(0, rows.count - 1));

  useEffect(() => {
    if (found >= 0 && place.key !== '' && found !== place.near) setPlace({ key: place.key, near: found });
  }, [found, place]);

  useLayoutEffect(() => {
    // A focused row that went to another group, or away, leaves the focus in the list: the next key is for the list too.
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (!isFocusDue.current && !isLost) return;
    isFocusDue.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus({ preventScroll: true });
  });

  function go(number: number): void {
    const target = Math.min(Math.max(0, number), rows.count - 1);
    const row = rows.at(target);
    const element = scroller.current;
    if (!row || !element) return;
    reveal(element, rows, target);
    isFocusDue.current = true;
    setPlace({ key: row.key, near: target });
  }

  /** To the next row whose name begins with what was typed; rows are looked at one by one, at most once around. */
  function typeAhead(letter: string): void {
    const now = Date.now();
    const text = now - typed.current.at < TYPE_AHEAD_MS ? typed.current.text + letter : letter;
    typed.current = { text, at: now };
    const wanted = foldText(text);
    for (let step = text.length === 1 ? 1 : 0; step <= rows.count; step += 1) {
      const number = (active + step) % rows.count;
      const row = rows.at(number);
      const label = row?.kind === 'contact' ? index.labelOf(row.contact) : row?.kind === 'group' ? row.title : undefined;
      if (label !== undefined && foldText(label).startsWith(wanted)) return go(number);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows.at(active);
    if (row && onKey(event, active, go)) return event.preventDefault();
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const inward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
    const outward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rows.contactHeight) - 1);
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const element = scroller.current?.querySelector(`[data-row="${active}"]`);
      if (element) onMenu(row, element);
    } else if (event.key === 'ArrowDown') go(active + 1);
    else if (event.key === 'ArrowUp') go(active - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(rows.count - 1);
    else if (event.key === 'PageDown') go(active + page);
    else if (event.key === 'PageUp') go(active - page);
    else if (event.key === inward && row.kind !== 'contact') {
      if (row.isCollapsed) onToggle(row, false);
      else go(active + 1);
    } else if (event.key === outward) {
      if (row.kind === 'contact') go(rows.headingOf(active));
      else if (!row.isCollapsed) onToggle(row, true);
      else go(rows.parentOf(active));
    } else if (event.key === 'Enter' || (event.key === ' ' && typed.current.text === '')) onOpen(row);
    else if (event.key.length === 1 && !event.nativeEvent.isComposing) typeAhead(event.key);
    else return;
    event.preventDefault();
  }

  function onFocus(event: FocusEvent): void {
    hasFocus.current = true;
    const number = Number((event.target as HTMLElement).dataset['row'] ?? -1);
    const row = number >= 0 ? rows.at(number) : undefined;
    if (row && row.key !== place.key) setPlace({ key: row.key, near: number });
  }

  return { active, onKeyDown, onFocus, onBlur: () => { hasFocus.current = false; } };
}
