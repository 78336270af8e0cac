import { useState, type KeyboardEvent } from 'react';
import type { ContactRow, ContactRows } from '../../state/selectors/contact-rows.ts';
import { keyName } from '../../ui/combo.ts';
import { hasCommandKey } from '../../ui/platform-keys.ts';
import { pickOf, type DragLoad, type Group, type Picked, type Picks } from './picked.ts';

export interface Carried {
  readonly load: DragLoad;
  readonly isCopy: boolean;
}

export interface CarriedState {
  /** What was cut or copied and waits to be put into a group. */
  readonly carried: Carried | undefined;
  take(row: ContactRow, isCopy: boolean): void;
  /** Control+X, +C and +V, Escape; true when it was one of them. */
  key(event: KeyboardEvent, active: number): boolean;
}

/** The keyboard's drag and drop, by the keys everybody knows for it. */
export function useCarried({ rows, picks, onPut, onGivenUp }: {
  readonly rows: ContactRows;
  readonly picks: Picks;
  readonly onPut: (carried: Carried, into: Group) => void;
  readonly onGivenUp: () => void;
}): CarriedState {
  const [carried, setCarried] = useState<Carried | undefined>();

  /** A group is taken as it is dragged, whole; whoever is picked goes before it. */
  function take(row: ContactRow, isCopy: boolean): void {
    const picked = pickedWith(row, picks);
    if (picked.length > 0) setCarried({ load: { picked }, isCopy });
    else if (row.kind === 'group' && row.group.name !== '' && !isCopy) setCarried({ load: { group: row.group }, isCopy });
  }

  function put(active: number): void {
    const heading = rows.at(rows.headingOf(active));
    if (!carried || heading?.kind !== 'group') return;
    setCarried(undefined);
    onPut(carried, heading.group);
  }

  return {
    carried, take,
    key(event, active) {
      const row = rows.at(active);
      const letter = hasCommandKey(event) && !event.shiftKey ? keyName(event) : '';
      if (row && (letter === 'x' || letter === 'c')) take(row, letter === 'c');
      else if (letter === 'v') put(active);
      else if (event.key === 'Escape' && carried) {
        setCarried(undefined);
        onGivenUp();
      } else return false;
      return true;
    },
  };
}

/** Whoever is picked, where the row is one of them; else the row's contact alone. */
export function pickedWith(row: ContactRow, picks: Picks): readonly Picked[] {
  if (picks.has(row.key)) return [...picks.values()];
  return row.kind === 'contact' ? [pickOf(row)] : [...picks.values()];
}
