import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useActions, useApp } from '../features/store/index.ts';
import { useTexts } from '../i18n/index.ts';

const LEAST = 240;
const MOST = 420;
const STEP = 10;

function bounded(width: number): number {
  return Math.round(Math.min(MOST, Math.max(LEAST, width)));
}

/** Drags the width of the list column; arrows do the same. The width is remembered when it is let go. */
export function Splitter(): ReactNode {
  const t = useTexts();
  const { setSettings } = useActions();
  const width = useApp((state) => state.settings.listWidth);
  const drag = useRef<{ readonly x: number; readonly width: number; now: number } | undefined>(undefined);
  const isRightToLeft = (): boolean => document.documentElement.dir === 'rtl';

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width, now: width };
  }

  function onPointerMove(event: PointerEvent): void {
    if (!drag.current) return;
    const moved = (event.clientX - drag.current.x) * (isRightToLeft() ? -1 : 1);
    drag.current.now = bounded(drag.current.width + moved);
    document.documentElement.style.setProperty('--list-width', `${drag.current.now}px`);
  }

  function onPointerUp(): void {
    if (drag.current && drag.current.now !== width) setSettings({ listWidth: drag.current.now });
    drag.current = undefined;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const wider = isRightToLeft() ? 'ArrowLeft' : 'ArrowRight';
    const narrower = isRightToLeft() ? 'ArrowRight' : 'ArrowLeft';
    const next = event.key === wider ? width + STEP : event.key === narrower ? width - STEP : event.key === 'Home' ? LEAST : event.key === 'End' ? MOST : undefined;
    if (next === undefined) return;
    event.preventDefault();
    setSettings({ listWidth: bounded(next) });
  }

  return (
    <div
      className="splitter" role="separator" tabIndex={0} aria-orientation="vertical" aria-label={t('region.resizeList')} aria-valuemin={LEAST} aria-valuemax={MOST} aria-valuenow={width}
      onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerUp={onPointerUp} onLostPointerCapture={onPointerUp} onKeyDown={onKeyDown}
    />
  );
}
