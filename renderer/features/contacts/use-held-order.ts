import { useEffect, useState, type FocusEvent, type PointerEvent } from 'react';
import type { ContactIndex } from '../../state/contact-index.ts';
import { useActions } from '../store/index.ts';

export interface HeldOrder {
  readonly onPointerEnter: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Nobody moves by themselves under the pointer, under the keyboard's focus, or while contacts are being carried: `isWorking`. */
export function useHeldOrder(index: ContactIndex, isWorking: boolean): HeldOrder {
  const { holdContacts } = useActions();
  const [isOver, setOver] = useState(false);
  const [hasKeys, setKeys] = useState(false);
  const isHeld = isOver || hasKeys || isWorking;
  useEffect(() => {
    if (!isHeld) return undefined;
    holdContacts(index, true);
    return () => holdContacts(index, false);
  }, [holdContacts, index, isHeld]);
  return {
    // A finger that has left the glass is nowhere.
    onPointerEnter: ({ pointerType }) => setOver(pointerType !== 'touch'),
    onPointerLeave: () => setOver(false),
    onFocus: ({ target }) => setKeys(target.matches(':focus-visible')),
    onBlur: ({ relatedTarget, currentTarget }) => { if (!currentTarget.contains(relatedTarget)) setKeys(false); },
  };
}
