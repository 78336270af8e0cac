import { useEffect, useSyncExternalStore } from 'react';

let open = 0;
const listeners = new Set<() => void>();

function change(by: number): void {
  open += by;
  for (const listener of listeners) listener();
}

/** For a dialog: it is open as long as it is there. */
export function useCountedDialog(): void {
  useEffect(() => {
    change(1);
    return () => change(-1);
  }, []);
}

/** Whether any dialog is open: then whatever is not in it has no business to be over it. */
export function useHasOpenDialog(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, () => open > 0);
}
