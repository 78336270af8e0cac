import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { ContactRow, ContactRows } from '../../state/selectors/contact-rows.ts';
import { keyName } from '../../ui/combo.ts';
import { hasCommandKey } from '../../ui/platform-keys.ts';
import { NOTHING_PICKED, picksBetween, withPickToggled, type Picks } from './picked.ts';

export interface PickState {
  readonly picks: Picks;
  clear(): void;
  /** A click with Control (Command) or Shift picks; true when it did. A plain one ends picking. */
  click(event: MouseEvent, number: number): boolean;
  /** Control+Space, Shift with an arrow, Home or End, Control+A, Escape; true when it was one of them. `go` moves the focus. */
  key(event: KeyboardEvent, active: number, go: (number: number) => void): boolean;
}

/** Which contacts are picked, to do something with all of them. A range begins at the row that was picked last. */
export function usePicks(rows: ContactRows): PickState {
  const [picks, setPicks] = useState(NOTHING_PICKED);
  const [anchor, setAnchor] = useState<string | undefined>();

  function toggle(row: ContactRow | undefined): void {
    if (!row) return;
    setPicks(withPickToggled(picks, row));
    setAnchor(row.key);
  }

  function reach(to: number, from: number): void {
    const known = anchor === undefined ? -1 : rows.indexOf(anchor, from);
    const start = known < 0 ? from : known;
    if (known < 0) setAnchor(rows.at(from)?.key);
    setPicks(picksBetween(rows, start, to));
  }

  function clear(): void {
    setPicks(NOTHING_PICKED);
    setAnchor(undefined);
  }

  return {
    picks, clear,
    click(event, number) {
      if (hasCommandKey(event)) toggle(rows.at(number));
      else if (event.shiftKey) reach(number, number);
      else {
        clear();
        setAnchor(rows.at(number)?.key);
        return false;
      }
      return true;
    },
    key(event, active, go) {
      const step = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: rows.count - 1 }[event.key];
      if (event.shiftKey && !hasCommandKey(event) && step !== undefined) {
        const to = Math.min(Math.max(0, step), rows.count - 1);
        reach(to, active);
        go(to);
      } else if (hasCommandKey(event) && event.key === ' ') toggle(rows.at(active));
      else if (hasCommandKey(event) && keyName(event) === 'a') setPicks(picksBetween(rows, 0, rows.count - 1));
      else if (event.key === 'Escape' && picks.size > 0) clear();
      else return false;
      return true;
    },
  };
}
