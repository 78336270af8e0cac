import { useEffect, useSyncExternalStore, type RefObject } from 'react';

/** Of each open dialog, in their order, the place in it for what is to be told meanwhile. */
let open: readonly HTMLElement[] = [];
const listeners = new Set<() => void>();

function change(next: readonly HTMLElement[]): void {
  open = next;
  for (const listener of listeners) listener();
}

/** For a dialog: it is open as long as it is there. */
export function useCountedDialog(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    change([...open, element]);
    return () => change(open.filter((other) => other !== element));
  }, [place]);
}

function useOpen<Value>(read: () => Value): Value {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, read);
}

/** Whether any dialog is open: then whatever is not in it has no business to be over it. */
export function useHasOpenDialog(): boolean {
  return useOpen(() => open.length > 0);
}

/** Where the dialog on top has a place for what is to be told; undefined where there is none. */
export function usePlaceInDialog(): HTMLElement | undefined {
  return useOpen(() => open.at(-1));
}
