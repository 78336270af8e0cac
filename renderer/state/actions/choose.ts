import type { StoreApi } from 'zustand/vanilla';
import type { Settings } from '../../../electron/contract/models/settings.ts';
import type { AppState } from '../app-state.ts';

/** Shows a choice at once, while `told` is under way. */
export type Choose = (change: Partial<Settings>, told: Promise<unknown>) => void;

/** The page shows what it was told at once: a splitter or a switch must not wait for the disk. Core's answer has the last word. */
export function chooser(store: StoreApi<AppState>): Choose {
  let underWay = 0;
  return (change, told) => {
    store.setState(({ settings, chosenSettings }) => ({ settings: { ...settings, ...change }, chosenSettings: { ...chosenSettings, ...change } }));
    underWay += 1;
    void told.then(() => {
      underWay -= 1;
      if (underWay === 0) store.setState({ chosenSettings: {} });
    });
  };
}
