import { memo, type ReactNode } from 'react';

export type PresenceLook = 'online' | 'chat' | 'away' | 'xa' | 'dnd' | 'invisible' | 'offline' | 'unknown';

const CRESCENT = 'M10.7 8.3A5 5 0 1 1 5.7 1.300a4.2 4.2 0 0 0 5 7Z';

/** One drawing for each state on a 12 px field: told apart by shape, not by colour alone. */
const SHAPES: Readonly<Record<PresenceLook, ReactNode>> = {
  online: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  chat: (
    <>
      <circle cx="6" cy="6" r="5" fill="currentColor" />
      <path d="M6 2.6 6.9 5.1 9.4 6 6.9 6.9 6 9.4 5.1 6.9 2.6 6 5.1 5.100Z" fill="var(--surface-0)" />
    </>
  ),
  away: <path d={CRESCENT} fill="currentColor" />,
  xa: (
    <>
      <path d={CRESCENT} fill="currentColor" />
      <path d="M7.2 3.100h4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  dnd: (
    <>
      <circle cx="6" cy="6" r="5" fill="currentColor" />
      <path d="M3.7 6h4.6" stroke="var(--surface-0)" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  invisible: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="1.9 1.4" />,
  offline: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  unknown: (
    <g opacity="0.85">
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1" />
      <path d="M4.8 4.900a1.2 1.2 0 1 1 1.7 1.200c-.4.2-.5.4-.5.8" fill="none" stroke="currentColor" strokeWidth="1" strokeLinecap="round" />
      <circle cx="6" cy="8.4" r="0.6" fill="currentColor" />
    </g>
  ),
};

/** Decoration only: the words beside it say the state. `size` in pixels. */
export const PresenceIcon = memo(function PresenceIcon({ look, size = 12 }: { readonly look: PresenceLook; readonly size?: number }) {
  return (
    <svg className={`presence-icon presence-${look}`} viewBox="0 0 12 12" width={size} height={size} aria-hidden="true">
      {SHAPES[look]}
    </svg>
  );
});
