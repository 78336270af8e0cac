import type { AppStore } from '../state/store.ts';
import { steppedSize } from '../state/text-size.ts';
import { isMac } from '../ui/platform-keys.ts';

/** So far a wheel is turned for one step, in CSS pixels; a touchpad turns by many small bits. */
const WHEEL_STEP = 60;
const WHEEL_PAUSE_MS = 250;

/**
 * Control (Command on macOS) with plus, minus or 0, or with the wheel, changes the size of the text, as the settings do, in both shells alike: the
 * shell's own zoom, which nobody would remember, is not used.
 */
export function followZoom(window: Pick<Window, 'addEventListener'>, store: AppStore): void {
  const zoom = (step: -1 | 0 | 1): void => {
    const { settings, profile } = store.getState();
    const fontScale = steppedSize(settings.fontScale, step);
    if (profile?.state === 'open' && fontScale !== settings.fontScale) store.actions.setSettings({ fontScale });
  };

  window.addEventListener('keydown', (event) => {
    const step = stepOf(event);
    if (step === undefined) return;
    event.preventDefault();
    zoom(step);
  });

  let turned = 0;
  let turnedAt = -Infinity;
  window.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !(isMac && event.metaKey)) return;
    event.preventDefault();
    if (event.timeStamp - turnedAt > WHEEL_PAUSE_MS || Math.sign(event.deltaY) !== Math.sign(turned)) turned = 0;
    turnedAt = event.timeStamp;
    turned += event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : WHEEL_STEP);
    if (Math.abs(turned) < WHEEL_STEP) return;
    zoom(turned < 0 ? 1 : -1);
    turned = 0;
  }, { passive: false });
}

/** Keyboards have plus and minus on keys of their own, with Shift, or on the number pad. */
function stepOf({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): -1 | 0 | 1 | undefined {
  if (altKey || (isMac ? !metaKey || ctrlKey : !ctrlKey || metaKey)) return undefined;
  if (key === '+' || key === '=') return 1;
  if (key === '-' || key === '_') return -1;
  return key === '0' || code === 'Digit0' ? 0 : undefined;
}
