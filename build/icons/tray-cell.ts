import type { TrayLook } from '../../electron/shell/desktop/tray/sheet.ts';
import { PRESENCE_SHAPES, type Shape } from '../../renderer/ui/presence-shapes.ts';

interface Cell {
  readonly bird: string;
  readonly look: TrayLook;
  /** Unread, as the badge says it; empty for none. */
  readonly count: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

/** The same on light and dark panels: every part stands on a ground of its own. */
const COLOURS: Readonly<Record<TrayLook, string>> = {
  online: '#128a4a', chat: '#128a4a', away: '#b06a00', xa: '#b06a00', dnd: '#c3271f', invisible: '#5f5b58', offline: '#5f5b58',
};
const UNREAD = { ground: '#ffd23f', text: '#1d1b1a' } as const;

/** On a field of 16: the program's icon, how we are at its lower right, how much is unread at its upper right, each with a gap around it. */
export function trayCell({ bird, look, count, size, x, y }: Cell): string {
  const mask = `m${x}-${y}-${size}`;
  const presence = { cx: 12, cy: 12.1, r: 3.9 };
  const badge = { cx: 12, cy: 3.9, r: 3.9 };
  const gap = 0.5;
  const hole = ({ cx, cy, r }: typeof presence): string => `<circle cx="${cx}" cy="${cy}" r="${r + gap}" fill="#000"/>`;
  const inner = bird.replace(/^<svg[^>]*>|<\/svg>\s*$/gu, '');
  const tile = look === 'offline' ? inner.replaceAll('#b8342c', '#767170') : inner;
  const drawing = PRESENCE_SHAPES[look].map(toSvg).join('').replaceAll('currentColor', COLOURS[look]);
  return `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 16 16">
    <mask id="${mask}"><rect width="16" height="16" fill="#fff"/>${hole(presence)}${count === '' ? '' : hole(badge)}</mask>
    <g mask="url(#${mask})"><svg x="0" y="0" width="14" height="14" viewBox="0 0 64 64">${tile}</svg></g>
    <circle cx="${presence.cx}" cy="${presence.cy}" r="${presence.r}" fill="#fff"/>
    <svg x="${presence.cx - 3.4}" y="${presence.cy - 3.4}" width="6.8" height="6.8" viewBox="0 0 12 12">${drawing}</svg>
    ${count === '' ? '' : `<circle cx="${badge.cx}" cy="${badge.cy}" r="${badge.r}" fill="${UNREAD.ground}"/>
    <text x="${badge.cx}" y="${badge.cy + 2.3}" text-anchor="middle" font-family="DejaVu Sans, Noto Sans, sans-serif" font-weight="700" font-size="${count.length > 1 ? 5 : 6.6}" fill="${UNREAD.text}">${count}</text>`}
  </svg>`;
}

function toSvg({ tag, ...attributes }: Shape): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}="${value === 'ground' ? '#fff' : value}"`);
  return `<${tag}${written.join('')}/>`;
}
