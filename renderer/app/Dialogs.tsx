import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useApp } from '../features/store/index.ts';

const load = async (): Promise<{ default: () => ReactNode }> => ({ default: (await import('../features/dialogs/index.ts')).DialogsView });
const DialogsView = lazy(load);

/** Whatever dialog is open. It is loaded as soon as there is nothing better to do: what is typed on at once after Ctrl+K would go elsewhere while it is not there. */
export function Dialogs(): ReactNode {
  const hasDialog = useApp((state) => state.ui.dialog !== undefined);
  useEffect(() => {
    const idle = requestIdleCallback(() => void load());
    return () => cancelIdleCallback(idle);
  }, []);
  return hasDialog && <Suspense><DialogsView /></Suspense>;
}
