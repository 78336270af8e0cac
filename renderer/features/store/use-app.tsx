import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore as useZustand } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { AppState } from '../../state/app-state.ts';
import type { Actions, AppStore } from '../../state/store.ts';

const StoreContext = createContext<AppStore | undefined>(undefined);

export function StoreProvider({ store, children }: { readonly store: AppStore; readonly children: ReactNode }): ReactNode {
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useStore(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('no store above this component');
  return store;
}

/** What a selector picks, anew whenever it is another value. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useZustand(useStore(), select);
}

/** The same for a selector that makes a new object each time: anew when one of its fields is. */
export function useShallowApp<T>(select: (state: AppState) => T): T {
  return useZustand(useStore(), useShallow(select));
}

export function useActions(): Actions {
  return useStore().actions;
}

/** The time, anew every `everyMs` milliseconds; with 0 it stands still. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (everyMs === 0) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/**
 * What is computed from an index that is kept in place (10,000 contacts are not copied for one of them): anew when its version, or one of
 * `inputs`, is another one.
 */
export function useAtVersion<T>(version: number, compute: () => T, inputs: readonly unknown[]): T {
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the version stands for the content, which no identity shows
  return useMemo(compute, [version, ...inputs]);
}
