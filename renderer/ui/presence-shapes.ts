export type PresenceLook = 'online' | 'chat' | 'away' | 'xa' | 'dnd' | 'invisible' | 'offline' | 'unknown';

/** One element of SVG; attributes as React writes them. `ground` for a colour: what lies behind the drawing. */
export type Shape = { readonly tag: 'circle' | 'path' } & Readonly<Record<string, string | number>>;

const CRESCENT: Shape = { tag: 'path', d: 'M10.7 8.3A5 5 0 1 1 5.7 1.300a4.2 4.2 0 0 0 5 7Z', fill: 'currentColor' };
const DISC: Shape = { tag: 'circle', cx: 6, cy: 6, r: 5, fill: 'currentColor' };
const RING: Shape = { tag: 'circle', cx: 6, cy: 6, r: 4.2, fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 };

/** One drawing for each state on a 12 px field: told apart by shape, not by colour alone. The page and the tray are drawn from it. */
export const PRESENCE_SHAPES: Readonly<Record<PresenceLook, readonly Shape[]>> = {
  online: [DISC],
  chat: [DISC, { tag: 'path', d: 'M6 2.6 6.9 5.1 9.4 6 6.9 6.9 6 9.4 5.1 6.9 2.6 6 5.1 5.100Z', fill: 'ground' }],
  away: [CRESCENT],
  xa: [CRESCENT, { tag: 'path', d: 'M7.2 3.100h4', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round' }],
  dnd: [DISC, { tag: 'path', d: 'M3.7 6h4.6', stroke: 'ground', strokeWidth: 1.7, strokeLinecap: 'round' }],
  invisible: [{ ...RING, strokeDasharray: '1.9 1.4' }],
  offline: [RING],
  unknown: [
    { tag: 'circle', cx: 6, cy: 6, r: 4.6, fill: 'none', stroke: 'currentColor', strokeWidth: 1, opacity: 0.85 },
    { tag: 'path', d: 'M4.8 4.900a1.2 1.2 0 1 1 1.7 1.200c-.4.2-.5.4-.5.8', fill: 'none', stroke: 'currentColor', strokeWidth: 1, strokeLinecap: 'round', opacity: 0.85 },
    { tag: 'circle', cx: 6, cy: 8.4, r: 0.6, fill: 'currentColor', opacity: 0.85 },
  ],
};
