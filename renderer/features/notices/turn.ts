/** Whoever has it among the pages of one browser speaks for the profile; the next page has it when that one is closed. */
const NAME = 'linnet-notices';

export interface Turn {
  isOurs(): boolean;
  /** Called at once where it is ours, else when it comes to be. */
  whenOurs(listener: () => void): void;
}

/** Waits for the turn and keeps it until the page is closed. `isMain`: where the browser has no locks the main window alone speaks. */
export function takeTurn(navigator: Partial<Pick<Navigator, 'locks'>>, isMain: boolean): Turn {
  const waiting = new Set<() => void>();
  let isOurs = navigator.locks === undefined && isMain;
  void navigator.locks?.request(NAME, () => {
    isOurs = true;
    for (const listener of waiting) listener();
    return new Promise<void>(() => undefined);
  });
  return {
    isOurs: () => isOurs,
    whenOurs(listener) {
      if (isOurs) listener();
      else waiting.add(listener);
    },
  };
}
