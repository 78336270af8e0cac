import { useEffect, useRef, type RefObject } from 'react';

const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select, a[href], [tabindex]:not([tabindex="-1"])';

/** F6 leads from region to region, Shift+F6 back; each region is entered at its one row, field or first control. */
export function useRegionKeys(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const root = ref.current;
      if (event.key !== 'F6' || !root || document.querySelector('.scrim')) return;
      event.preventDefault();
      const regions = [...root.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.checkVisibility() && entryOf(region));
      const at = regions.findIndex((region) => region.contains(document.activeElement));
      const next = regions.at((at + (event.shiftKey ? -1 : 1) + (at < 0 && event.shiftKey ? 1 : 0)) % regions.length);
      if (next) entryOf(next)?.focus();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return ref;
}

function entryOf(region: HTMLElement): HTMLElement | null {
  if (region.matches('input, [tabindex="0"]')) return region;
  return region.querySelector<HTMLElement>('textarea, [role="row"][tabindex="0"]') ?? region.querySelector<HTMLElement>(FOCUSABLE);
}
